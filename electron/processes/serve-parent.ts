import type { WorkerPort } from './worker-process'

/** Serves the process that started this one; ends with a trace at the first thing that is not expected. */
export function serveParent<Reply>(serve: (port: WorkerPort<Reply>) => Promise<never>): void {
  const { parentPort } = process
  const port: WorkerPort<Reply> = {
    onMessage: (listener) => {
      parentPort.on('message', ({ data }) => {
        listener(data)
      })
    },
    post: (reply) => {
      parentPort.postMessage(reply)
    },
  }
  serve(port).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  })
}
