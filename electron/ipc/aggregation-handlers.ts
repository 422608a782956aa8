import { join } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ExportedSums } from '../../shared/contract/aggregation-schemas'
import type { RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import type { Report } from '../../shared/report/schema'
import { aggregationFileWording } from '../../shared/wording/aggregation'
import { reportError } from '../../shared/wording/errors'
import { fill } from '../../shared/wording/template'
import type { Aggregator } from '../aggregation/aggregator'
import type { ExportFolder } from '../export/export-folder'
import { usableInName } from '../export/file-name'
import { saveChosenFile } from '../export/save-chosen-file'
import type { FileOperations } from '../storage/file-operations'
import type { ReportWorkspace } from '../storage/report-workspace'
import type { RequestHandlers } from './gateway'
import type { Tell } from './notices'

type AggregationChannel = Extract<keyof RequestHandlers, `aggregation.${string}`>

export interface AggregationParts {
  readonly aggregator: Aggregator
  readonly workspace: Pick<ReportWorkspace, 'list' | 'create'>
  readonly files: FileOperations
  /** Where exports go, proposed for the sums as well. */
  readonly exportFolder: Pick<ExportFolder, 'current'>
  readonly tell: Tell
  /** The organ of the settings. */
  readonly organ: () => string
  /** The system's folder dialog; null when the clerk closed it. */
  readonly chooseFolder: (current: string | null) => Promise<string | null>
  /** The system's dialog for a file; null when the clerk closed it. */
  readonly chooseFile: (proposedPath: string, kind: ExportedSums) => Promise<string | null>
}

/** Summing departments' reports. The folder is known here alone, and chosen in the system's dialog. */
export function aggregationHandlers(parts: AggregationParts): Pick<RequestHandlers, AggregationChannel> {
  const { aggregator, workspace, tell } = parts
  let folder: string | null = null
  let year = 0

  async function start(request: RequestPayload<'aggregation.start'>): Promise<Result<RequestAnswer<'aggregation.start'>>> {
    if (folder === null) return failure(reportError('aggregation.none'))
    year = request.year
    const lastYear = await reportsOf(workspace, year - 1)
    return aggregator.gather({ ...request, folder, organ: parts.organ(), lastYear }, (progress) => tell('aggregation.progress', progress))
  }

  async function makeReport(): Promise<Result<RequestAnswer<'aggregation.makeReport'>>> {
    const report = await aggregator.ask('report', {})
    if (!report.ok) return report
    const created = await workspace.create(report.value)
    return created.ok ? success({ reportId: report.value.id }) : created
  }

  async function exportSums({ kind }: RequestPayload<'aggregation.export'>): Promise<Result<RequestAnswer<'aggregation.export'>>> {
    const made = await aggregator.ask(kind, {})
    if (!made.ok) return made
    const name = usableInName(fill(aggregationFileWording[kind], { organ: parts.organ(), year }))
    const path = await parts.chooseFile(join(await parts.exportFolder.current(), name), kind)
    if (path === null) return success({ fileName: null })
    const saved = await saveChosenFile(parts.files, { path, extension: kind, bytes: made.value.bytes })
    return saved.ok ? success({ fileName: saved.value }) : saved
  }

  return {
    'aggregation.chooseFolder': async () => {
      folder = (await parts.chooseFolder(folder)) ?? folder
      return success({ folder })
    },
    'aggregation.start': start,
    'aggregation.cancel': () => {
      aggregator.close()
      return success({})
    },
    'aggregation.department': (request) => aggregator.ask('department', request),
    'aggregation.cell': (request) => aggregator.ask('cell', request),
    'aggregation.decide': (request) => aggregator.ask('decide', request),
    'aggregation.makeReport': makeReport,
    'aggregation.export': exportSums,
  }
}

/** What this computer has of a year, to compare with; without it the sum is made all the same. */
async function reportsOf(workspace: Pick<ReportWorkspace, 'list'>, year: number): Promise<Report[]> {
  const listed = await workspace.list()
  if (!listed.ok) return []
  return listed.value.flatMap((entry) => (entry.kind === 'readable' && entry.report.year === year ? [entry.report] : []))
}
