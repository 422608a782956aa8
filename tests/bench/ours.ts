import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { loadFonts } from '../../electron/catalogue/load-fonts'
import type { ReportPdf } from '../../electron/export/report-pdf'
import { reportToPdf } from '../../electron/export/report-pdf'
import { loadReport } from '../../shared/report/migrations'
import type { Report } from '../../shared/report/schema'
import type { Version } from './measurement'
import { measure, peakMemory, reportMeasurement } from './measurement'

/** Measures our export in one process: node ours.mjs FOLDER RUNS. */

const [, , folder = '', runs = ''] = process.argv
const assetsFolder = findAssetsFolder()
const catalogue = await loadCatalogue(assetsFolder)
if (!catalogue.ok) throw new Error(catalogue.error.code)
const { formats } = catalogue.value
const reports: Record<Version, Report> = { base: readReport('base'), edited: readReport('edited'), other: readReport('other') }

let last: ReportPdf = { bytes: new Uint8Array(), pages: 0 }
const measured = await measure(async (version) => {
  const report = reports[version]
  const format = formats.find(({ id }) => id === report.formatId)
  if (format === undefined) throw new Error('no format')
  const pdf = reportToPdf(report, format, loadFonts(assetsFolder), () => undefined)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
  if (version === 'base') last = pdf.value
  return pdf.value.bytes
}, Number(runs))
writeFileSync(path.join(folder, 'ours.pdf'), last.bytes)
reportMeasurement({ ...measured, pages: last.pages, memory: peakMemory() })

function readReport(version: Version): Report {
  const loaded = loadReport(JSON.parse(readFileSync(path.join(folder, `${version}.json`), 'utf8')))
  if (loaded.kind !== 'current') throw new Error(loaded.kind)
  return loaded.data
}
