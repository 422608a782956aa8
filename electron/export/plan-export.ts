import type { PreviousReport } from '../../shared/checks/checked-report'
import { lastYearsReport } from '../../shared/checks/last-year'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { RequestPayload } from '../../shared/contract/schemas'
import type { ReportFormat } from '../../shared/report/format'
import { formatNamed } from '../../shared/report/format-named'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import type { FileOperations } from '../storage/file-operations'
import type { ReportWorkspace } from '../storage/report-workspace'
import type { ExportRequest } from './export-messages'
import type { ExportTarget } from './export-target'
import { findTarget, reviewLogName } from './export-target'

/** Where an export starts from, and where it goes. */
export interface ExportPlace {
  readonly workspace: Pick<ReportWorkspace, 'open' | 'list'>
  readonly formats: readonly ReportFormat[]
  readonly files: FileOperations
  /** Absolute. */
  readonly folder: string
  /** The day, as YYYY-MM-DD where the computer stands. */
  readonly today: string
}

export interface PlannedLog {
  readonly content: ExportRequest
  readonly target: ExportTarget
}

export interface ExportPlan {
  readonly report: ExportRequest
  readonly target: ExportTarget
  /** null where none is asked for. */
  readonly log: PlannedLog | null
}

/** What is to be written and where, before anything is; a name that is taken is refused here for both files. */
export async function planExport(place: ExportPlace, request: RequestPayload<'export.start'>): Promise<Result<ExportPlan>> {
  const { workspace, formats, files, folder } = place
  const opened = await workspace.open(request.reportId)
  if (!opened.ok) return opened
  const { report } = opened.value
  const named = formatNamed(formats, report.formatId)
  if (!named.ok) return named
  const format = named.value
  const target = await findTarget(files, folder, request.fileName)
  if (!target.ok) return target
  const content: ExportRequest = { kind: 'report', report, format }
  if (request.reviewLog === 'none') return success({ report: content, target: target.value, log: null })
  const logTarget = await findTarget(files, folder, reviewLogName(target.value.fileName))
  if (!logTarget.ok) return logTarget
  const { exists, fileName } = logTarget.value
  if (exists && request.whenExists === 'refuse') return failure(reportError('export.exists', { name: fileName }))
  const log: ExportRequest = { kind: 'review-log', report, format, previous: await previousOf(place, report), today: place.today }
  return success({ report: content, target: target.value, log: { content: log, target: logTarget.value } })
}

/** Last year's report; null where it is not there, or the others cannot be read: the log says so. */
async function previousOf({ workspace, formats }: ExportPlace, report: Report): Promise<PreviousReport | null> {
  const listed = await workspace.list()
  const others = listed.ok ? listed.value.flatMap((entry) => (entry.kind === 'readable' ? [entry.report] : [])) : []
  return lastYearsReport(report, others, formats)
}
