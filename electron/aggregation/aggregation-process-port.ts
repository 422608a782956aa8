import type { TaskRequest } from './aggregation-messages'

/** A process that serves aggregation, as the aggregator sees it. */
export interface AggregationProcess {
  post(request: TaskRequest): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, however the process ended. */
  onExit(listener: () => void): void
  /** Without effect when it has ended. */
  kill(): void
}

export type StartAggregationProcess = () => AggregationProcess
