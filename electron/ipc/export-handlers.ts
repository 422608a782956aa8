import { dirname } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { ExportProposal, RequestAnswer, RequestPayload, ReviewLogExport } from '../../shared/contract/schemas'
import type { ReportFormat } from '../../shared/report/format'
import type { ExportFolder } from '../export/export-folder'
import type { ExportRequest } from '../export/export-messages'
import type { ExportTarget } from '../export/export-target'
import { findTarget, proposeFileName } from '../export/export-target'
import type { PdfExporter, WrittenPdf } from '../export/pdf-exporter'
import type { PlannedLog } from '../export/plan-export'
import { planExport } from '../export/plan-export'
import type { FileOperations } from '../storage/file-operations'
import type { ReportWorkspace } from '../storage/report-workspace'
import type { RequestHandlers } from './gateway'
import type { Tell } from './notices'

type ExportChannel = 'export.propose' | 'export.chooseFolder' | 'export.start' | 'export.cancel' | 'export.showInFolder'

export interface ExportParts {
  readonly workspace: Pick<ReportWorkspace, 'open' | 'list'>
  readonly formats: readonly ReportFormat[]
  readonly exporter: PdfExporter
  readonly files: FileOperations
  readonly folder: ExportFolder
  readonly tell: Tell
  /** The day, as YYYY-MM-DD where the computer stands. */
  today(): string
  /** The system's folder dialog; null when the clerk closed it. */
  chooseFolder(current: string): Promise<string | null>
  /** Shows a file in the system's file program. */
  showInFolder(path: string): void
}

/** Exports. The page names the report and the file; the folder is known here alone, and chosen in the system's dialog. */
export function exportHandlers(parts: ExportParts): Pick<RequestHandlers, ExportChannel> {
  const { workspace, exporter, files, folder, tell } = parts
  let lastExported: string | null = null

  async function propose({ reportId, fileName }: RequestPayload<'export.propose'>): Promise<Result<ExportProposal>> {
    const opened = await workspace.open(reportId)
    if (!opened.ok) return opened
    const name = fileName ?? proposeFileName(opened.value.report)
    const target = await findTarget(files, await folder.current(), name)
    if (!target.ok) return target
    const { path, exists } = target.value
    return success({ folder: dirname(path), fileName: target.value.fileName, exists })
  }

  async function start(request: RequestPayload<'export.start'>): Promise<Result<RequestAnswer<'export.start'>>> {
    const plan = await planExport({ ...parts, folder: await folder.current(), today: parts.today() }, request)
    if (!plan.ok) return plan
    const { report, target, log } = plan.value
    const share = log === null ? 1 : SHARE_OF_REPORT
    const written = await run(request, report, target, { from: 0, to: share })
    if (!written.ok) return written
    lastExported = target.path
    const reviewLog = log === null ? ({ kind: 'none' } as const) : await writeLog(request, log, share)
    return success({ folder: dirname(target.path), fileName: target.fileName, ...written.value, reviewLog })
  }

  async function writeLog(request: RequestPayload<'export.start'>, { content, target }: PlannedLog, from: number): Promise<ReviewLogExport> {
    const written = await run(request, content, target, { from, to: 1 })
    return written.ok ? { kind: 'written', fileName: target.fileName, pages: written.value.pages } : { kind: 'failed', error: written.error }
  }

  /** Writes one of the files; its progress is a stretch of the whole. */
  function run({ jobId, whenExists }: RequestPayload<'export.start'>, content: ExportRequest, target: ExportTarget, { from, to }: Stretch): Promise<Result<WrittenPdf>> {
    return exporter.start({ jobId, content, target: target.path, whenExists }, ({ stage, fraction }) =>
      tell('export.progress', { jobId, stage, fraction: from + fraction * (to - from) }),
    )
  }

  return {
    'export.propose': propose,
    'export.chooseFolder': async (request) => {
      const chosen = await parts.chooseFolder(await folder.current())
      if (chosen !== null) folder.remember(chosen)
      return propose(request)
    },
    'export.start': start,
    'export.cancel': ({ jobId }) => {
      exporter.cancel(jobId)
      return success({})
    },
    'export.showInFolder': () => {
      if (lastExported !== null) parts.showInFolder(lastExported)
      return success({})
    },
  }
}

/** Of the whole export, where a review log comes after the report. */
const SHARE_OF_REPORT = 0.6

interface Stretch {
  readonly from: number
  readonly to: number
}
