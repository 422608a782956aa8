import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { serveExports } from '../../electron/export/serve-exports'

/** As electron/export/export-process.ts, in a child process of plain Node: the same code behind another port. */
serveExports(
  {
    onMessage: (listener) => process.on('message', listener),
    post: (reply) => process.send?.(reply),
  },
  findAssetsFolder(),
).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})

process.once('disconnect', () => process.exit())
