import type { PreviousReport } from '../../shared/checks/checked-report'
import { lastYearsReport } from '../../shared/checks/last-year'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ExportProposal, ExportSelection } from '../../shared/contract/export-schemas'
import type { PageFonts } from '../../shared/contract/page-fonts'
import type { RequestPayload } from '../../shared/contract/schemas'
import { deadlineOf } from '../../shared/report/deadline'
import type { ReportFormat } from '../../shared/report/format'
import { formatNamed } from '../../shared/report/format-named'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import { listOf } from '../../shared/wording/separators'
import type { FileOperations } from '../storage/file-operations'
import type { ReportWorkspace } from '../storage/report-workspace'
import type { FilesRequest, PagesRequest } from './export-messages'
import { exportNames, proposeBaseName } from './export-names'
import type { ExportTargets, FileTarget } from './export-target'
import { findTargets } from './export-target'

/** What exports are made of. */
export interface ExportSource {
  readonly workspace: Pick<ReportWorkspace, 'open' | 'list'>
  readonly formats: readonly ReportFormat[]
  /** Whose fonts the pages are set in. */
  pageFonts(): PageFonts
}

/** Where an export starts from, and where it goes. */
export interface ExportPlace extends ExportSource {
  readonly files: FileOperations
  /** Absolute; the one that the clerk chose. */
  readonly folder: string
}

/** What an export needs to know besides. */
export interface ExportOccasion extends ExportPlace {
  /** The day, as YYYY-MM-DD where the computer stands. */
  readonly today: string
  /** The county's own day on which reports are due, as MM-DD. */
  readonly ownDeadline: string | null
}

export interface ExportPlan {
  readonly content: FilesRequest
  readonly targets: ExportTargets
}

/** How everything would be called, and which of the names are taken. Errors: report.*, export.bad-name, export.long-name, export.folder-name-taken, file.cannot-read. */
export async function proposeExport(place: ExportPlace, selection: ExportSelection): Promise<Result<ExportProposal>> {
  const opened = await place.workspace.open(selection.reportId)
  if (!opened.ok) return opened
  const baseName = selection.baseName ?? proposeBaseName(opened.value.report)
  const names = exportNames(baseName, selection)
  if (!names.ok) return names
  const targets = await findTargets(place.files, place.folder, names.value)
  if (!targets.ok) return targets
  const { files } = targets.value
  const taken = files.filter(({ exists }) => exists)
  return success({ folder: place.folder, baseName, packageName: names.value.packageName, fileNames: files.map(nameOf), taken: taken.map(nameOf) })
}

/** What is to be written and where, before anything is; names that are taken are refused here, all at once. */
export async function planExport(place: ExportOccasion, request: RequestPayload<'export.start'>): Promise<Result<ExportPlan>> {
  const found = await reportInFormat(place, request.reportId)
  if (!found.ok) return found
  const { report, format } = found.value
  const names = exportNames(request.baseName ?? proposeBaseName(report), request)
  if (!names.ok) return names
  const targets = await findTargets(place.files, place.folder, names.value)
  if (!targets.ok) return targets
  const taken = targets.value.files.filter(({ exists, fileName }) => exists && !request.replaces.includes(fileName))
  if (taken.length > 0) return failure(reportError('export.exists', { name: listOf(taken.map(nameOf)) }))
  const content: FilesRequest = {
    kind: 'files',
    report,
    format,
    pageFonts: place.pageFonts(),
    status: request.status,
    previous: await previousOf(place, report),
    today: place.today,
    deadline: report.year === null ? null : deadlineOf(report.year, place.ownDeadline),
    files: [...names.value.files],
  }
  return success({ content, targets: targets.value })
}

/** What is to be printed. */
export async function planPrinting(source: ExportSource, { reportId, status }: RequestPayload<'print.start'>): Promise<Result<PagesRequest>> {
  const found = await reportInFormat(source, reportId)
  return found.ok ? success({ kind: 'pages', ...found.value, pageFonts: source.pageFonts(), status }) : found
}

function nameOf({ fileName }: FileTarget): string {
  return fileName
}

/** Errors: report.*, format.unknown. */
async function reportInFormat({ workspace, formats }: ExportSource, reportId: string): Promise<Result<{ report: Report; format: ReportFormat }>> {
  const opened = await workspace.open(reportId)
  if (!opened.ok) return opened
  const { report } = opened.value
  const format = formatNamed(formats, report.formatId)
  return format.ok ? success({ report, format: format.value }) : format
}

/** Last year's report; null where it is not there, or the others cannot be read: the log says so. */
async function previousOf({ workspace, formats }: ExportSource, report: Report): Promise<PreviousReport | null> {
  const listed = await workspace.list()
  const others = listed.ok ? listed.value.flatMap((entry) => (entry.kind === 'readable' ? [entry.report] : [])) : []
  return lastYearsReport(report, others, formats)
}
