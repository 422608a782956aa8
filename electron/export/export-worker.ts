import type { ExportStep } from '../../shared/contract/export-schemas'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { WorkerProcess } from '../processes/worker-process'
import type { ExportReply, ExportRequest, MadeFile } from './export-messages'
import { exportReplySchema } from './export-messages'

interface RunningJob {
  readonly onStep: (step: ExportStep) => void
  readonly settle: (result: Result<readonly MadeFile[]>) => void
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

  /** Errors: those of makeFiles and makePrintPage, export.process-stopped, export.cancelled. */
  make(request: ExportRequest, onStep: (step: ExportStep) => void): Promise<Result<readonly MadeFile[]>> {
    if (!this.alive) return Promise.resolve(failure(reportError('export.cancelled')))
    return new Promise((resolve) => {
      this.job = { onStep, settle: resolve }
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
      case 'step':
        this.job?.onStep(reply.step)
        return
      case 'made':
        this.settle(success(reply.files))
        return
      case 'refused':
        this.settle(failure(reply.error))
    }
  }

  private settle(result: Result<readonly MadeFile[]>): void {
    const settled = this.job
    this.job = null
    settled?.settle(result)
  }
}
