import { dirname } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { sweepAbandonedFiles, writeWholeFile } from '../storage/durable-file'
import type { FileOperations } from '../storage/file-operations'

/** A file for others to read, in a folder of the clerk's. */
export interface SharedFile {
  /** Absolute. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly whenExists: 'refuse' | 'replace'
}

/** Writes a file whole or not at all, and takes away what a write that was cut off left beside it. Errors: export.exists, file.*. */
export async function writeSharedFile(files: FileOperations, file: SharedFile): Promise<Result<void>> {
  await sweepAbandonedFiles(files, dirname(file.path), new Date())
  return writeWholeFile(files, { ...file, permission: 'shared' })
}
