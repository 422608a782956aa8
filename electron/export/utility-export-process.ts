import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { findAssetsFolder } from '../catalogue/assets-folder'
import type { ExportProcess } from './export-process-port'

/** Starts the export process, from a folder or from inside app.asar. Only after the app is ready. */
export function startUtilityExportProcess(): ExportProcess {
  const entry = join(findAssetsFolder(), '..', 'dist', 'main', 'export-process.js')
  const child = utilityProcess.fork(entry, [], { serviceName: 'nianbao-export', stdio: 'inherit' })
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
