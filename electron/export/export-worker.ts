import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { WorkerProcess } from '../processes/worker-process'
import type { ExportReply, ExportRequest } from './export-messages'
import { exportReplySchema } from './export-messages'
import type { PaintingStage, ReportPdf } from './report-pdf'

interface RunningJob {
  readonly onStage: (stage: PaintingStage) => void
  readonly settle: (result: Result<ReportPdf>) => void
}

/** One export process and the job it does; it takes the next job when that is done. */
export class ExportWorker {
  private job: RunningJob | null = null
  private alive = true

  constructor(private readonly process: WorkerProcess<ExportRequest>) {
    process.onMessage((message) => {
      this.receive(exportReplySchema.parse(message))
    })
    process.onExit(() => {
      this.alive = false
      this.settle(failure(reportError('export.process-stopped')))
    })
  }

  get isAlive(): boolean {
    return this.alive
  }

  /** Errors: those of reportToPdf, export.process-stopped, export.cancelled. */
  paint(request: ExportRequest, onStage: (stage: PaintingStage) => void): Promise<Result<ReportPdf>> {
    if (!this.alive) return Promise.resolve(failure(reportError('export.cancelled')))
    return new Promise((resolve) => {
      this.job = { onStage, settle: resolve }
      this.process.post(request)
    })
  }

  /** Ends the process; its job answers export.cancelled at once. */
  kill(): void {
    this.alive = false
    this.settle(failure(reportError('export.cancelled')))
    this.process.kill()
  }

  private receive(reply: ExportReply): void {
    switch (reply.kind) {
      case 'ready':
        return
      case 'stage':
        this.job?.onStage(reply.stage)
        return
      case 'painted':
        this.settle(success({ bytes: reply.bytes, pages: reply.pages }))
        return
      case 'refused':
        this.settle(failure(reply.error))
    }
  }

  private settle(result: Result<ReportPdf>): void {
    const settled = this.job
    this.job = null
    settled?.settle(result)
  }
}
