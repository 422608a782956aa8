import type { ExportStep } from '../../shared/contract/export-schemas'
import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { WorkerProcess } from '../processes/worker-process'
import type { ExportRequest, MadeFile } from './export-messages'
import { ExportWorker } from './export-worker'

export interface Exporter {
  /**
   * Makes what is asked for, in memory; nothing is written.
   * @param jobId names the job for {@link cancel}
   * Errors: export.missing-glyph(s), export.cancelled, export.process-stopped, request.refused for a job of that name that is under way.
   */
  make(jobId: string, request: ExportRequest, onStep: (step: ExportStep) => void): Promise<Result<readonly MadeFile[]>>
  /** The job answers export.cancelled; one that is unknown or done is left alone. */
  cancel(jobId: string): void
  /** Ends every process; running jobs answer export.cancelled. */
  close(): void
}

/**
 * Makes files of reports in processes of their own, so that setting never holds up the window and can be killed.
 * One process is started at once and kept warm for the next job; a job that comes while it is busy gets another.
 */
export function createExporter(startProcess: () => WorkerProcess<ExportRequest>): Exporter {
  const running = new Map<string, ExportWorker>()
  const startWorker = (): ExportWorker => new ExportWorker(startProcess())
  let idle: ExportWorker | null = startWorker()
  let isClosed = false

  function takeWorker(): ExportWorker {
    const worker = idle?.isAlive === true ? idle : startWorker()
    idle = null
    return worker
  }

  /** After a kill a new one gets warm while the clerk reads what happened. */
  function giveBack(worker: ExportWorker): void {
    if (isClosed || idle !== null) worker.kill()
    else idle = worker.isAlive ? worker : startWorker()
  }

  /** Registered before the first wait, so that a cancel in the same moment finds the job. */
  async function make(jobId: string, request: ExportRequest, onStep: (step: ExportStep) => void): Promise<Result<readonly MadeFile[]>> {
    if (isClosed) return failure(reportError('export.cancelled'))
    if (running.has(jobId)) return failure(reportError('request.refused'))
    const worker = takeWorker()
    running.set(jobId, worker)
    try {
      return await worker.make(request, onStep)
    } finally {
      running.delete(jobId)
      giveBack(worker)
    }
  }

  return {
    make,
    cancel: (jobId) => running.get(jobId)?.kill(),
    close: () => {
      isClosed = true
      for (const worker of [idle, ...running.values()]) worker?.kill()
    },
  }
}
