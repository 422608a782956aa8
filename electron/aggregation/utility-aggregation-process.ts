import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { findAssetsFolder } from '../catalogue/assets-folder'
import type { AggregationProcess } from './aggregation-process-port'

/** Starts the aggregation process, from a folder or from inside app.asar. Only after the app is ready. */
export function startUtilityAggregationProcess(): AggregationProcess {
  const entry = join(findAssetsFolder(), '..', 'dist', 'main', 'aggregation-process.js')
  const child = utilityProcess.fork(entry, [], { serviceName: 'nianbao-aggregation', stdio: 'inherit' })
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
