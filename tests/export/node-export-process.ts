import { fork } from 'node:child_process'
import { build } from 'vite'
import type { ExportRequest } from '../../electron/export/export-messages'
import type { WorkerProcess } from '../../electron/processes/worker-process'

/** Export processes on plain Node, with the process numbers of those that were started, oldest first. */
export interface NodeExportProcesses {
  readonly start: () => WorkerProcess<ExportRequest>
  readonly pids: readonly number[]
}

/** Bundles a module for Node into the project's cache, where it still finds the assets; gives the file's path. */
export async function bundleForNode(name: string, entry: string): Promise<string> {
  const outDir = `.cache/test-bundles/${name}`
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, target: 'node20.18', minify: false, rolldownOptions: { output: { entryFileNames: 'entry.mjs' } } },
    ssr: { noExternal: true },
  })
  return `${outDir}/entry.mjs`
}

export function nodeExportProcesses(entry: string): NodeExportProcesses {
  const pids: number[] = []
  const start = (): WorkerProcess<ExportRequest> => {
    const child = fork(entry, { serialization: 'advanced' })
    if (child.pid !== undefined) pids.push(child.pid)
    return {
      post: (request) => child.send(request),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => child.kill('SIGKILL'),
    }
  }
  return { start, pids }
}
