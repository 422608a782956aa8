import { basename } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, reportError } from '../../shared/wording/errors'
import { listOf } from '../../shared/wording/separators'
import { asResult, ignoringFileErrors, whileWriting } from '../storage/file-failure'
import type { FileOperations } from '../storage/file-operations'
import type { SharedFile } from './write-shared-file'
import { writeSharedFile } from './write-shared-file'

/** The files of one export. */
export interface FilesToWrite {
  /** A folder that is made first; null where the files go into one that is there. */
  readonly newFolder: string | null
  readonly files: readonly SharedFile[]
}

/**
 * Writes the files of an export, each whole or not at all. Where one fails, those that were new are taken away again,
 * and the folder with them; a file that has replaced another stays, and is named.
 * Errors: file.*, export.exists, and export.partly-written where something stayed.
 */
export async function writeExport(files: FileOperations, { newFolder, files: toWrite }: FilesToWrite): Promise<Result<void>> {
  const made = newFolder === null ? success(undefined) : await makeFolder(files, newFolder)
  if (!made.ok) return made
  for (const [index, file] of toWrite.entries()) {
    const written = await writeSharedFile(files, file)
    if (written.ok) continue
    const stayed = await takeBack(files, toWrite.slice(0, index))
    if (newFolder !== null && stayed.length === 0) await ignoringFileErrors(() => files.removeFolder(newFolder))
    return failure(stayed.length === 0 ? written.error : partlyWritten(written.error, stayed, toWrite))
  }
  return success(undefined)
}

function makeFolder(files: FileOperations, path: string): Promise<Result<void>> {
  return asResult(() => whileWriting(path, () => files.makeFolder(path, 'shared')))
}

/** Removes what was not there before; gives what stays, which has replaced what was there or cannot be removed. */
async function takeBack(files: FileOperations, written: readonly SharedFile[]): Promise<SharedFile[]> {
  const stayed: SharedFile[] = []
  for (const file of written) {
    if (file.whenExists === 'replace' || !(await canRemove(files, file.path))) stayed.push(file)
  }
  return stayed
}

async function canRemove(files: FileOperations, path: string): Promise<boolean> {
  return (await asResult(() => whileWriting(path, () => files.unlink(path)))).ok
}

function partlyWritten(reason: ReportError, stayed: readonly SharedFile[], all: readonly SharedFile[]): ReportError {
  const namesOf = (some: readonly SharedFile[]): string => listOf(some.map(({ path }) => basename(path)))
  const missing = all.filter((file) => !stayed.includes(file))
  return reportError('export.partly-written', { reason: messageOf(reason), written: namesOf(stayed), missing: namesOf(missing) })
}
