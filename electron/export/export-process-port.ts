import type { ExportRequest } from './export-messages'

/** A process that serves exports, as the exporter sees it. */
export interface ExportProcess {
  post(request: ExportRequest): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, however the process ended. */
  onExit(listener: () => void): void
  /** Without effect when it has ended. */
  kill(): void
}

export type StartExportProcess = () => ExportProcess
