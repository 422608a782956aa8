import { findAssetsFolder } from '../catalogue/assets-folder'
import { serveExports } from './serve-exports'

/** Entry of the export process, a utility process of the program: setting and painting never hold up the window. */

const { parentPort } = process

serveExports(
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
