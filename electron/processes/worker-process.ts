/** A process that works for the program, as who gives it the work sees it. */
export interface WorkerProcess<Request> {
  post(request: Request): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, however the process ended. */
  onExit(listener: () => void): void
  /** Without effect when it has ended. */
  kill(): void
}

/** The line to who gives the work, as the process that does it sees it, whatever kind of process it is. */
export interface WorkerPort<Reply> {
  onMessage(listener: (message: unknown) => void): void
  post(reply: Reply): void
}
