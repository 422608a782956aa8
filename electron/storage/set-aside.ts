import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { ensureFolder } from './durable-file'
import { orNullWhenMissing, whileReading, whileWriting } from './file-failure'
import type { FileOperations } from './file-operations'
import { setAsideName, setAsideTimeOf } from './report-folder'

/** Moves a damaged file into a folder for such, under a name that was never used: it may be all there is left. */
export function setAside(files: FileOperations, path: string, folder: string, at: Date): Promise<void> {
  const name = setAsideName(basename(path), at, randomBytes(4).toString('hex'))
  return whileWriting(path, async () => {
    // No empty folder is made for a file that is not there: it would look like a report that was damaged.
    await files.describe(path)
    await ensureFolder(files, folder)
    await files.rename(path, join(folder, name))
    await files.syncFolder(folder)
    await files.syncFolder(dirname(path))
  })
}

/** Names of the files set aside, oldest first. */
export async function listSetAside(files: FileOperations, folder: string): Promise<readonly string[]> {
  const entries = await whileReading(folder, () => orNullWhenMissing(() => files.listFolder(folder)))
  return (entries ?? [])
    .map(({ name }) => name)
    .filter((name) => setAsideTimeOf(name) !== null)
    .sort()
}
