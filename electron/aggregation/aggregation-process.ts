import { findAssetsFolder } from '../catalogue/assets-folder'
import { serveAggregation } from './serve-aggregation'

/** Entry of the aggregation process, a utility process of the program: reading a thousand reports never holds up the window. */

const { parentPort } = process

serveAggregation(
  {
    onMessage: (listener) => {
      parentPort.on('message', ({ data }) => {
        listener(data)
      })
    },
    post: (reply) => {
      parentPort.postMessage(reply)
    },
  },
  findAssetsFolder(),
).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
