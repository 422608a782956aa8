import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { WorkerProcess } from '../processes/worker-process'
import type { AggregationTask, GatherProgress, TaskAnswer, TaskQuestion, TaskRequest } from './aggregation-messages'
import { taskContract, taskReplySchema } from './aggregation-messages'

/** Sums a folder of reports in a process of its own, which keeps the result as long as the window looks at it. */
export interface Aggregator {
  /** Reads a folder; what was gathered before is let go. Errors: those of gatherReports, aggregation.cancelled, aggregation.process-stopped. */
  gather(question: TaskQuestion<'gather'>, onProgress: (progress: GatherProgress) => void): Promise<Result<TaskAnswer<'gather'>>>
  /** About what was gathered last. Errors: aggregation.none, aggregation.nothing-summed, export.missing-glyph(s). */
  ask<T extends Exclude<AggregationTask, 'gather'>>(task: T, question: TaskQuestion<T>): Promise<Result<TaskAnswer<T>>>
  /** Ends the process; what is under way answers aggregation.cancelled. */
  close(): void
}

/** An aggregator without a process yet; `startProcess` starts one that serves aggregation. */
export function createAggregator(startProcess: () => WorkerProcess<TaskRequest>): Aggregator {
  let line: ProcessLine | null = null
  const close = (): void => {
    line?.end()
    line = null
  }
  return {
    gather: (question, onProgress) => {
      close()
      line = new ProcessLine(startProcess())
      return line.ask('gather', question, onProgress)
    },
    ask: (task, question) => (line === null ? Promise.resolve(failure(reportError('aggregation.none'))) : line.ask(task, question, () => undefined)),
    close,
  }
}

interface Waiting {
  readonly onProgress: (progress: GatherProgress) => void
  readonly settle: (result: Result<unknown>) => void
}

/** One process; it answers in the order it is asked. */
class ProcessLine {
  private readonly waiting: Waiting[] = []
  private ended: 'no' | 'called-off' | 'by-itself' = 'no'

  constructor(private readonly process: WorkerProcess<TaskRequest>) {
    process.onMessage((message) => {
      this.receive(message)
    })
    process.onExit(() => {
      if (this.ended === 'no') this.ended = 'by-itself'
      this.refuseAll()
    })
  }

  async ask<T extends AggregationTask>(task: T, question: TaskQuestion<T>, onProgress: Waiting['onProgress']): Promise<Result<TaskAnswer<T>>> {
    if (this.ended !== 'no') return failure(this.reason())
    const answered = await new Promise<Result<unknown>>((resolve) => {
      this.waiting.push({ onProgress, settle: resolve })
      this.process.post({ task, question })
    })
    return answered.ok ? success(taskContract[task].answer.parse(answered.value)) : answered
  }

  end(): void {
    if (this.ended === 'no') this.ended = 'called-off'
    this.refuseAll()
    this.process.kill()
  }

  private receive(message: unknown): void {
    const reply = taskReplySchema.parse(message)
    if (reply.kind === 'progress') {
      this.waiting[0]?.onProgress(reply.progress)
      return
    }
    this.waiting.shift()?.settle(reply.kind === 'answer' ? success(reply.answer) : failure(reply.error))
  }

  private refuseAll(): void {
    for (const { settle } of this.waiting.splice(0)) settle(failure(this.reason()))
  }

  private reason(): ReturnType<typeof reportError> {
    return reportError(this.ended === 'by-itself' ? 'aggregation.process-stopped' : 'aggregation.cancelled')
  }
}
