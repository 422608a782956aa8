import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { loadFonts } from '../../electron/catalogue/load-fonts'
import { reportToPdf } from '../../electron/export/report-pdf'
import { loadReport } from '../../shared/report/migrations'
import type { Report } from '../../shared/report/schema'
import { benchTask, doTask, sourcesFrom } from './task'

/** Measures our export in one process: node ours.mjs FOLDER once|RUNS. */

const task = benchTask(process.argv.slice(2))
const assetsFolder = findAssetsFolder()
const catalogue = await loadCatalogue(assetsFolder)
if (!catalogue.ok) throw new Error(catalogue.error.code)
const { formats } = catalogue.value

await doTask(task, 'ours.pdf', { sourceOf: sourcesFrom(task, 'json', readReport), makePdf })

function makePdf(report: Report): Promise<Uint8Array> {
  const format = formats.find(({ id }) => id === report.formatId)
  if (format === undefined) throw new Error('no format')
  const pdf = reportToPdf(report, format, loadFonts(assetsFolder))
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
  return Promise.resolve(pdf.value.bytes)
}

function readReport(text: string): Report {
  const loaded = loadReport(JSON.parse(text))
  if (loaded.kind !== 'current') throw new Error(loaded.kind)
  return loaded.data
}
