import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import { createReport } from '../../shared/report/create'
import type { ReportFormat } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { loadCatalogue } from '../catalogue/load-catalogue'
import type { LoadedFonts } from '../catalogue/load-fonts'
import { loadFonts, loadPageFonts } from '../catalogue/load-fonts'
import type { WorkerPort } from '../processes/worker-process'
import type { ExportReply, ExportRequest, MadeFile } from './export-messages'
import { exportRequestSchema } from './export-messages'
import type { MakingParts } from './make-files'
import { makeFiles } from './make-files'
import { makePages } from './make-pages'
import { reportToPdf } from './report-pdf'

/**
 * Does export jobs from the port, one after the other, for good. First it warms up: the fonts are opened and an empty
 * report is exported, because the first run of any code is the slow one.
 * Rejects at the first thing that is not expected; the process should end then, and the exporter starts another.
 */
export function serveExports(port: WorkerPort<ExportReply>, assetsFolder: string): Promise<never> {
  return new Promise((_, reject) => {
    let last = warmUp(assetsFolder).then(() => {
      port.post({ kind: 'ready' })
    })
    last.catch(reject)
    port.onMessage((message) => {
      last = last.then(() => answer(port, assetsFolder, message))
      last.catch(reject)
    })
  })
}

async function answer(port: WorkerPort<ExportReply>, assetsFolder: string, message: unknown): Promise<void> {
  const request = exportRequestSchema.parse(message)
  let fonts: Promise<LoadedFonts> | null = null
  const made = await make(request, {
    // Once for all files of the job: the office's fonts are looked for in all folders of fonts.
    loadFonts: () => (fonts ??= loadPageFonts(assetsFolder, request.pageFonts)),
    onStep: (step) => {
      port.post({ kind: 'step', step })
    },
  })
  port.post(made.ok ? { kind: 'made', files: [...made.value] } : { kind: 'refused', error: made.error })
}

async function make(request: ExportRequest, parts: MakingParts): Promise<Result<readonly MadeFile[]>> {
  if (request.kind === 'files') return makeFiles(request, parts)
  const pages = await makePages(request, parts)
  return pages.ok ? success([pages.value]) : pages
}

const WARMING_YEAR = 2016
const WARMING_EXPORTS = 3

async function warmUp(assetsFolder: string): Promise<void> {
  const catalogue = await loadCatalogue(assetsFolder)
  const format = catalogue.ok ? catalogue.value.formats[0] : undefined
  if (format === undefined) return
  const [fonts, report] = [loadFonts(assetsFolder), emptyReport(format)]
  for (let count = 0; count < WARMING_EXPORTS; count++) reportToPdf(report, format, fonts)
}

/** Title, headings and stock text are enough to use most of the code. */
function emptyReport(format: ReportFormat): Report {
  return createReport(format, WARMING_YEAR, format.name, () => 'warming')
}
