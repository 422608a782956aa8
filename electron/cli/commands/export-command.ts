import { fileExtensions, kindOfFileName, reportFileKinds } from '../../../shared/contract/report-file-kinds'
import { failure, success } from '../../../shared/contract/result'
import { formatNamed } from '../../../shared/report/format-named'
import { outcomeWording, wrongUseWording } from '../../../shared/wording/command-line'
import { listOf } from '../../../shared/wording/separators'
import { fill } from '../../../shared/wording/template'
import { loadFonts } from '../../catalogue/load-fonts'
import { isSameReportFile, reportToFile } from '../../export/report-file'
import type { Command } from '../command'
import { kilobytes } from '../kilobytes'
import { writeOutputFile } from '../output-file'
import { readReportFile } from '../report-file'
import { wrongUse } from '../wrong-use'

/** A report file → a PDF, Word file, web page, text or workbook, by the extension of the file to write. */
export const exportCommand: Command = {
  options: ['out'],
  paths: { least: 1, most: 1 },
  async run({ paths: [path = ''], options: { out = '' } }, context) {
    const kind = kindOfFileName(out)
    if (kind === null) return failure(wrongUse(fill(wrongUseWording.unknownKind, { out, known: knownExtensions() }), 'export'))
    const report = await readReportFile(context, path)
    if (!report.ok) return report
    const format = formatNamed(context.catalogue.formats, report.value.formatId)
    if (!format.ok) return format
    const file = await reportToFile(kind, report.value, format.value, { loadFonts: () => Promise.resolve(loadFonts(context.assetsFolder)) })
    if (!file.ok) return file
    const { bytes, pages } = file.value
    const written = await writeOutputFile(context.files, { path: out, bytes, isOurs: (existing) => isSameReportFile(kind, existing, bytes) })
    if (!written.ok) return written
    const told = { out, kilobytes: kilobytes(bytes) }
    return success({
      data: { file: out, kind, ...(pages === null ? {} : { pages }), bytes: bytes.length },
      text: `${pages === null ? fill(outcomeWording.exportedWithoutPages, told) : fill(outcomeWording.exported, { ...told, pages })}\n`,
    })
  },
}

function knownExtensions(): string {
  return listOf(reportFileKinds.map((kind) => `.${fileExtensions[kind][0]}`))
}
