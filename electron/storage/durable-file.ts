import { createHash, randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import { asResult, errorNumberOf, ignoringFileErrors, orNullWhenMissing, StorageFailure, whileReading, whileWriting } from './file-failure'
import type { FileBeingWritten, FileOperations, FilePermission } from './file-operations'

export interface WholeFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** 'refuse' answers export.exists and leaves what is there, also when it appeared a moment ago. */
  readonly whenExists: 'refuse' | 'replace'
  readonly permission: FilePermission
  /** Runs when the new content is proved to be on the disk and before it takes the name: to keep what stood there. */
  readonly beforePublishing?: () => Promise<void>
}

/**
 * Writes a file whole or not at all; when it answers success, a power cut no longer loses it.
 *
 * A unique temporary file beside is filled, synced, read back and compared; only then it gets the name, and the
 * folder is synced. A reader sees the file before or the file after and nothing between. Each of these steps answers
 * a fault measured in the usual libraries: short writes not looked at, no sync of the folder, one temporary name for all.
 *
 * Failures: file.disk-full, file.read-only, file.cannot-write, file.verification-failed, export.exists. After a
 * failure the old file stands, or, where only the last sync failed, the new one; both whole.
 */
export function writeWholeFile(files: FileOperations, file: WholeFile): Promise<Result<void>> {
  return asResult(async () => {
    if (file.whenExists === 'refuse') await refuseWhenThere(files, file.path)
    const temporary = temporaryPathFor(file.path)
    try {
      await fillTemporaryFile(files, temporary, file)
      await compareWithDisk(files, temporary, file.bytes)
      if (file.beforePublishing !== undefined) await file.beforePublishing()
      await whileWriting(file.path, () => publish(files, temporary, file))
    } catch (error) {
      await ignoringFileErrors(() => files.unlink(temporary))
      throw error
    }
    await whileWriting(file.path, () => files.syncFolder(dirname(file.path)))
  })
}

/** Removes every unfinished file of {@link writeWholeFile} in a folder nobody else writes to; gives how many. */
export function sweepUnfinishedFiles(files: FileOperations, folder: string): Promise<number> {
  return sweep(files, folder, () => Promise.resolve(true))
}

/** As {@link sweepUnfinishedFiles}, for a folder where another program of ours may be writing: an hour old at least. */
export function sweepAbandonedFiles(files: FileOperations, folder: string, now: Date): Promise<number> {
  const hour = 3_600_000
  return sweep(files, folder, async (path) => now.getTime() - (await files.describe(path)).modifiedAt.getTime() > hour)
}

/**
 * Makes a folder that survives a power cut; one that is there already is left as it is.
 * Its parent must be there: a workspace that vanished (a stick pulled out) is not made anew elsewhere.
 */
export async function ensureFolder(files: FileOperations, path: string): Promise<void> {
  try {
    await files.makeFolder(path, 'private')
  } catch (error) {
    if (errorNumberOf(error) !== 'EEXIST') throw error
  }
  // Also when it was there: an earlier try may have made it and failed to sync.
  await files.syncFolder(dirname(path))
}

/** The file's name is hashed, because a long Chinese name and an addition exceed the 255 bytes of a name. */
function temporaryPathFor(path: string): string {
  const target = createHash('sha256').update(basename(path)).digest('hex').slice(0, 8)
  return join(dirname(path), `.nianbao-${target}-${randomUUID()}.part`)
}

const temporaryName = /^\.nianbao-[0-9a-f]{8}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/

async function sweep(files: FileOperations, folder: string, isAbandoned: (path: string) => Promise<boolean>): Promise<number> {
  let swept = 0
  await ignoringFileErrors(async () => {
    for (const { name } of await files.listFolder(folder)) {
      if (!temporaryName.test(name)) continue
      const path = join(folder, name)
      await ignoringFileErrors(async () => {
        if (!(await isAbandoned(path))) return
        await files.unlink(path)
        swept += 1
      })
    }
  })
  return swept
}

async function refuseWhenThere(files: FileOperations, path: string): Promise<void> {
  const there = await whileReading(path, () => orNullWhenMissing(() => files.describe(path)))
  if (there !== null) throw existsAlready(path)
}

function existsAlready(path: string): StorageFailure {
  return new StorageFailure(reportError('export.exists', { name: basename(path) }))
}

async function fillTemporaryFile(files: FileOperations, temporary: string, file: WholeFile): Promise<void> {
  await whileWriting(file.path, async () => {
    const opened = await files.createFile(temporary, file.permission)
    try {
      await writeEveryByte(opened, file.bytes)
      await opened.sync()
    } catch (error) {
      await ignoringFileErrors(() => opened.close())
      throw error
    }
    await opened.close()
  })
}

/** One write may take only a part: on a disk that is nearly full it does, without an error. */
async function writeEveryByte(opened: FileBeingWritten, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const count = await opened.write(bytes, written)
    if (count <= 0) throw Object.assign(new Error('EIO: nothing was written'), { code: 'EIO' })
    written += count
  }
}

async function compareWithDisk(files: FileOperations, temporary: string, wanted: Uint8Array): Promise<void> {
  const verificationFailed = reportError('file.verification-failed')
  const found = await files.readFile(temporary, wanted.length).catch((error: unknown) => {
    if (errorNumberOf(error) === undefined) throw error
    throw new StorageFailure(verificationFailed)
  })
  if (Buffer.compare(found, wanted) !== 0) throw new StorageFailure(verificationFailed)
}

function publish(files: FileOperations, temporary: string, file: WholeFile): Promise<void> {
  return file.whenExists === 'replace' ? files.rename(temporary, file.path) : publishUnderFreeName(files, temporary, file.path)
}

/** link() fails when the name is taken, in one step; rename() would replace what another program just put there. */
async function publishUnderFreeName(files: FileOperations, temporary: string, path: string): Promise<void> {
  try {
    await files.link(temporary, path)
  } catch (error) {
    if (errorNumberOf(error) === 'EEXIST') throw existsAlready(path)
    await publishWithoutLinks(files, temporary, path)
    return
  }
  await ignoringFileErrors(() => files.unlink(temporary))
}

/** FAT sticks and some network folders have no links: the name is taken by an empty file first. */
async function publishWithoutLinks(files: FileOperations, temporary: string, path: string): Promise<void> {
  await takeName(files, path)
  try {
    await files.rename(temporary, path)
  } catch (error) {
    await ignoringFileErrors(() => removeWhenEmpty(files, path))
    throw error
  }
}

async function takeName(files: FileOperations, path: string): Promise<void> {
  try {
    const placeholder = await files.createFile(path, 'shared')
    await placeholder.close()
  } catch (error) {
    if (errorNumberOf(error) === 'EEXIST') throw existsAlready(path)
    throw error
  }
}

/** Only the placeholder: a rename that took place and yet reported an error left the whole file there. */
async function removeWhenEmpty(files: FileOperations, path: string): Promise<void> {
  if ((await files.describe(path)).size === 0) await files.unlink(path)
}
