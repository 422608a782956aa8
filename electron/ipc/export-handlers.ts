import type { ExportStep } from '../../shared/contract/export-schemas'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import type { ExportFolder } from '../export/export-folder'
import type { Exporter } from '../export/exporter'
import type { ExportPlace, ExportSource } from '../export/plan-export'
import { planExport, proposeExport } from '../export/plan-export'
import { runExport } from '../export/run-export'
import type { FileOperations } from '../storage/file-operations'
import type { RequestHandlers } from './gateway'
import type { Tell } from './notices'

type ExportChannel = Extract<keyof RequestHandlers, `export.${string}`>

export interface ExportParts extends ExportSource {
  readonly exporter: Exporter
  readonly files: FileOperations
  readonly folder: ExportFolder
  readonly tell: Tell
  /** The day, as YYYY-MM-DD where the computer stands. */
  today(): string
  /** The county's own day on which reports are due, as MM-DD. */
  ownDeadline(): string | null
  /** The system's folder dialog; null when the clerk closed it. */
  chooseFolder(current: string): Promise<string | null>
  /** Shows a file in the system's file program. */
  showInFolder(path: string): void
}

/** Exports. The page names the report and the files; the folder is known here alone, and chosen in the system's dialog. */
export function exportHandlers(parts: ExportParts): Pick<RequestHandlers, ExportChannel> {
  const { exporter, folder, tell } = parts
  let lastExported: string | null = null
  const place = async (): Promise<ExportPlace> => ({ ...parts, folder: await folder.current() })

  async function start(request: RequestPayload<'export.start'>): Promise<Result<RequestAnswer<'export.start'>>> {
    const plan = await planExport({ ...(await place()), today: parts.today(), ownDeadline: parts.ownDeadline() }, request)
    if (!plan.ok) return plan
    const { content, targets } = plan.value
    const onStep = tellingSteps(tell, request.jobId, content.files.length)
    const exported = await runExport({ ...parts, onStep }, plan.value, request.jobId)
    if (!exported.ok) return exported
    lastExported = targets.files[0]?.path ?? null
    return success({ folder: targets.folder, files: exported.value })
  }

  return {
    'export.propose': async (selection) => proposeExport(await place(), selection),
    'export.chooseFolder': async (selection) => {
      const chosen = await parts.chooseFolder(await folder.current())
      if (chosen !== null) folder.remember(chosen)
      return proposeExport(await place(), selection)
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

/** Tells the steps of a job as they begin: each file is one, and writing them all another. */
function tellingSteps(tell: Tell, jobId: string, fileCount: number): (step: ExportStep) => void {
  let done = 0
  return (step) => {
    tell('export.progress', { jobId, step, fraction: done / (fileCount + 1) })
    done += 1
  }
}
