import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { findAssetsFolder } from '../catalogue/assets-folder'
import type { WorkerProcess } from './worker-process'

/** Starts a bundled entry as a process of its own, from a folder or from inside app.asar. Only after the app is ready. */
export function startUtilityProcess<Request>(entry: 'export-process' | 'aggregation-process'): WorkerProcess<Request> {
  const path = join(findAssetsFolder(), '..', 'dist', 'main', `${entry}.js`)
  const child = utilityProcess.fork(path, [], { serviceName: `nianbao-${entry}`, stdio: 'inherit' })
  return {
    post: (request) => {
      child.postMessage(request)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => {
      child.kill()
    },
  }
}
