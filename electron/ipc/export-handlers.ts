import { dirname } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ExportProposal, RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import type { ReportFormat } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import type { ExportFolder } from '../export/export-folder'
import { findTarget, proposeFileName } from '../export/export-target'
import type { PdfExporter } from '../export/pdf-exporter'
import type { FileOperations } from '../storage/file-operations'
import type { ReportWorkspace } from '../storage/report-workspace'
import type { RequestHandlers } from './gateway'
import type { Tell } from './notices'

type ExportChannel = 'export.propose' | 'export.chooseFolder' | 'export.start' | 'export.cancel' | 'export.showInFolder'

export interface ExportParts {
  readonly workspace: Pick<ReportWorkspace, 'open'>
  readonly formats: readonly ReportFormat[]
  readonly exporter: PdfExporter
  readonly files: FileOperations
  readonly folder: ExportFolder
  readonly tell: Tell
  /** The system's folder dialog; null when the clerk closed it. */
  chooseFolder(current: string): Promise<string | null>
  /** Shows a file in the system's file program. */
  showInFolder(path: string): void
}

/** Exports. The page names the report and the file; the folder is known here alone, and chosen in the system's dialog. */
export function exportHandlers(parts: ExportParts): Pick<RequestHandlers, ExportChannel> {
  const { workspace, formats, exporter, files, folder, tell } = parts
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
    const { jobId, reportId, whenExists } = request
    const opened = await workspace.open(reportId)
    if (!opened.ok) return opened
    const { report } = opened.value
    const format = formats.find(({ id }) => id === report.formatId)
    if (format === undefined) return failure(unknownFormat(report, formats))
    const target = await findTarget(files, await folder.current(), request.fileName)
    if (!target.ok) return target
    const { path, fileName } = target.value
    const written = await exporter.start({ jobId, report, format, target: path, whenExists }, (progress) =>
      tell('export.progress', { jobId, ...progress }),
    )
    if (!written.ok) return written
    lastExported = path
    return success({ folder: dirname(path), fileName, ...written.value })
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

function unknownFormat({ formatId }: Report, formats: readonly ReportFormat[]): ReportError {
  const known = new Intl.ListFormat('zh-CN').format(formats.map(({ name }) => name))
  return reportError('format.unknown', { id: formatId, known })
}
