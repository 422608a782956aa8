import type { Stats } from 'node:fs'
import { constants, promises as fs } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorNumberOf } from './file-failure'

/**
 * Everything storage asks of the operating system, one method a call, so that a test can count the calls and
 * make any of them fail. Failures are thrown as Node throws them, with a `code` such as ENOSPC.
 */
export interface FileOperations {
  /** Makes a file that must not be there yet (EEXIST), opened for writing. */
  createFile(path: string, permission: FilePermission): Promise<FileBeingWritten>
  /** The whole content; EFBIG when the file is longer than `maximumBytes`. */
  readFile(path: string, maximumBytes: number): Promise<Uint8Array>
  /** Replaces what stands at `to`. */
  rename(from: string, to: string): Promise<void>
  /** A second name for the same file; EEXIST when `to` is taken. Not every file system can. */
  link(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** One level only: a missing parent (a stick pulled out) is ENOENT and is not made anew. */
  makeFolder(path: string, permission: FilePermission): Promise<void>
  /** Only an empty one; ENOTEMPTY otherwise. */
  removeFolder(path: string): Promise<void>
  listFolder(path: string): Promise<readonly FolderEntry[]>
  describe(path: string): Promise<FileDescription>
  /** Makes names in the folder (new, renamed, removed) survive a power cut. */
  syncFolder(path: string): Promise<void>
  /** Bytes that this user can still write on the file system of the folder. */
  freeBytes(folder: string): Promise<number>
}

export interface FileBeingWritten {
  /** Writes bytes from `offset` on at the end of the file; gives how many, which may be fewer than there are. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  /** Returns when the content is on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** 'private' is for the owner alone (0600); 'shared' is what the system gives new files (0666 less the umask). Folders can be entered besides. */
export type FilePermission = 'private' | 'shared'

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

export interface FileDescription {
  readonly kind: FolderEntry['kind']
  readonly size: number
  readonly modifiedAt: Date
}

/** The real file system, as the platform needs it to be treated. */
export function systemFileOperations(platform: NodeJS.Platform = process.platform): FileOperations {
  return platform === 'win32' ? retryingSharingViolations(windowsFileOperations, sleep) : posixFileOperations
}

const modeOf: Readonly<Record<FilePermission, number>> = { private: 0o600, shared: 0o666 }
const folderModeOf: Readonly<Record<FilePermission, number>> = { private: 0o700, shared: 0o777 }

const posixFileOperations: FileOperations = {
  async createFile(path, permission) {
    const handle = await fs.open(path, 'wx', modeOf[permission])
    return {
      write: async (bytes, offset) => (await handle.write(bytes, offset, bytes.length - offset)).bytesWritten,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  async readFile(path, maximumBytes) {
    const handle = await fs.open(path, constants.O_RDONLY)
    try {
      const { size } = await handle.stat()
      if (size > maximumBytes) throw Object.assign(new Error(`EFBIG: ${size} bytes`), { code: 'EFBIG' })
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  },
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (path) => fs.unlink(path),
  makeFolder: async (path, permission) => {
    await fs.mkdir(path, { mode: folderModeOf[permission] })
  },
  removeFolder: (path) => fs.rmdir(path),
  async listFolder(path) {
    const entries = await fs.readdir(path, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },
  async describe(path) {
    const stats = await fs.stat(path)
    return { kind: kindOf(stats), size: stats.size, modifiedAt: stats.mtime }
  },
  async syncFolder(path) {
    const handle = await fs.open(path, constants.O_RDONLY)
    try {
      await handle.sync()
    } catch (error) {
      if (!folderSyncUnsupported.has(errorNumberOf(error))) throw error
    } finally {
      await handle.close()
    }
  },
  async freeBytes(folder) {
    const { bavail, bsize } = await fs.statfs(folder)
    return bavail * bsize
  },
}

/** File systems that order their names by themselves (some network folders) answer so. */
const folderSyncUnsupported: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** A folder cannot be opened for syncing on Windows; NTFS writes its names to a journal. */
const windowsFileOperations: FileOperations = { ...posixFileOperations, syncFolder: () => Promise.resolve() }

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'>): FolderEntry['kind'] {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

/** A virus scanner or an indexer holds a file for a moment; about five seconds in all. */
const retryDelays = [10, 20, 40, 80, 160, 320, 640, 1000, 1300, 1500]

const sharingViolations: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** On Windows another program that has a file open makes calls fail which succeed a moment later. */
function retryingSharingViolations(
  files: FileOperations,
  wait: (milliseconds: number) => Promise<unknown>,
): FileOperations {
  async function retrying<T>(call: () => Promise<T>): Promise<T> {
    for (const delay of retryDelays) {
      try {
        return await call()
      } catch (error) {
        if (!sharingViolations.has(errorNumberOf(error))) throw error
        await wait(delay)
      }
    }
    return call()
  }
  return {
    createFile: (path, permission) => retrying(() => files.createFile(path, permission)),
    readFile: (path, maximumBytes) => retrying(() => files.readFile(path, maximumBytes)),
    rename: (from, to) => retrying(() => files.rename(from, to)),
    link: (from, to) => retrying(() => files.link(from, to)),
    unlink: (path) => retrying(() => files.unlink(path)),
    makeFolder: (path, permission) => retrying(() => files.makeFolder(path, permission)),
    removeFolder: (path) => retrying(() => files.removeFolder(path)),
    listFolder: (path) => retrying(() => files.listFolder(path)),
    describe: (path) => retrying(() => files.describe(path)),
    syncFolder: (path) => files.syncFolder(path),
    freeBytes: (folder) => files.freeBytes(folder),
  }
}
