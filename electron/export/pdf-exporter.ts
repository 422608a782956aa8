import { basename } from 'node:path'
import type { NoticePayload } from '../../shared/contract/schemas'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { WorkerProcess } from '../processes/worker-process'
import type { FileOperations } from '../storage/file-operations'
import type { ExportRequest } from './export-messages'
import { isTaken } from './export-target'
import { ExportWorker } from './export-worker'
import type { ReportPdf } from './report-pdf'
import { writeSharedFile } from './write-shared-file'

export interface PdfExportJob {
  /** Names the job for {@link PdfExporter.cancel}. */
  readonly jobId: string
  /** What the file shows. */
  readonly content: ExportRequest
  /** Absolute path of the file to write. */
  readonly target: string
  readonly whenExists: 'refuse' | 'replace'
}

export type ExportProgress = Omit<NoticePayload<'export.progress'>, 'jobId'>

type OnProgress = (progress: ExportProgress) => void

export interface PdfExporter {
  /**
   * Exports a report or its review log; answers when the file is whole on the disk. On any failure nothing has been written.
   * Errors: export.exists, export.missing-glyph(s), export.cancelled, export.process-stopped, file.*.
   */
  start(job: PdfExportJob, onProgress: OnProgress): Promise<Result<WrittenPdf>>
  /** The job answers export.cancelled; one whose file is being written or that is unknown is left alone. */
  cancel(jobId: string): void
  /** Ends every process; running jobs answer export.cancelled. */
  close(): void
}

export interface WrittenPdf {
  readonly pages: number
  /** Size of the file. */
  readonly bytes: number
}

export interface PdfExporterParts {
  readonly startProcess: () => WorkerProcess<ExportRequest>
  readonly files: FileOperations
}

/** How far the whole export is when a stage begins. */
const fractionAt = { typesetting: 0, painting: 0.3, writing: 0.7 } as const

/**
 * Exports reports in processes of their own, so that setting never holds up the window and can be killed.
 * One process is started at once and kept warm for the next job; a job that comes while it is busy gets another.
 */
export function createPdfExporter({ startProcess, files }: PdfExporterParts): PdfExporter {
  const painting = new Map<string, ExportWorker>()
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
  async function paint(job: PdfExportJob, onProgress: OnProgress): Promise<Result<ReportPdf>> {
    const worker = takeWorker()
    painting.set(job.jobId, worker)
    try {
      const free = await refuseTaken(files, job)
      if (!free.ok) return free
      return await worker.paint(job.content, (stage) => {
        onProgress({ stage, fraction: fractionAt[stage] })
      })
    } finally {
      painting.delete(job.jobId)
      giveBack(worker)
    }
  }

  async function start(job: PdfExportJob, onProgress: OnProgress): Promise<Result<WrittenPdf>> {
    if (isClosed) return failure(reportError('export.cancelled'))
    if (painting.has(job.jobId)) return failure(reportError('request.refused'))
    const painted = await paint(job, onProgress)
    if (!painted.ok) return painted
    onProgress({ stage: 'writing', fraction: fractionAt.writing })
    const { bytes, pages } = painted.value
    const written = await writeSharedFile(files, { path: job.target, bytes, whenExists: job.whenExists })
    if (!written.ok) return written
    onProgress({ stage: 'writing', fraction: 1 })
    return success({ pages, bytes: bytes.length })
  }

  return {
    start,
    cancel: (jobId) => painting.get(jobId)?.kill(),
    close: () => {
      isClosed = true
      for (const worker of [idle, ...painting.values()]) worker?.kill()
    },
  }
}

/** Told before anything is painted; writing looks again, for a file may appear meanwhile. */
async function refuseTaken(files: FileOperations, { target, whenExists }: PdfExportJob): Promise<Result<void>> {
  if (whenExists === 'replace') return success(undefined)
  const taken = await isTaken(files, target)
  if (!taken.ok) return taken
  return taken.value ? failure(reportError('export.exists', { name: basename(target) })) : success(undefined)
}
