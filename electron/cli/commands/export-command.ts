import { success } from '../../../shared/contract/result'
import { formatNamed } from '../../../shared/report/format-named'
import { outcomeWording } from '../../../shared/wording/command-line'
import { fill } from '../../../shared/wording/template'
import { loadFonts } from '../../catalogue/load-fonts'
import type { Command } from '../command'
import { writeOutputFile } from '../output-file'
import { readReportFile } from '../report-file'

const BYTES_PER_KB = 1024

/** A report file → a PDF. */
export const exportCommand: Command = {
  options: ['out'],
  paths: { least: 1, most: 1 },
  async run({ paths: [path = ''], options: { out = '' } }, context) {
    const report = await readReportFile(context, path)
    if (!report.ok) return report
    const format = formatNamed(context.catalogue.formats, report.value.formatId)
    if (!format.ok) return format
    // The painter is most of the program's code; no other command needs it, and fonts are read while it loads.
    const [fonts, { reportToPdf }] = await Promise.all([loadFonts(context.assetsFolder), import('../../export/report-pdf')])
    const pdf = await reportToPdf(report.value, format.value, fonts, () => undefined)
    if (!pdf.ok) return pdf
    const { bytes, pages } = pdf.value
    const written = await writeOutputFile(context.files, { path: out, bytes, isOurs: isPdf })
    if (!written.ok) return written
    return success({
      data: { file: out, pages, bytes: bytes.length },
      text: `${fill(outcomeWording.exported, { out, pages, kilobytes: Math.ceil(bytes.length / BYTES_PER_KB) })}\n`,
    })
  },
}

function isPdf(existing: Uint8Array): boolean {
  return Buffer.from(existing.subarray(0, 5)).toString('latin1') === '%PDF-'
}
