import { basename } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { FileOperations } from '../storage/file-operations'
import { writeSharedFile } from './write-shared-file'

/** A file as the clerk chose it in the system's dialog. */
export interface ChosenFile {
  readonly path: string
  /** Without its dot; added where the clerk left it out. */
  readonly extension: string
  readonly bytes: Uint8Array
}

/**
 * Writes a file whole or not at all to the path that the clerk chose; gives the file's name. What stands at that very
 * path is replaced, for the system's dialog has asked; a file that only the extension added here would meet is not.
 * Errors: export.exists, file.*.
 */
export async function saveChosenFile(files: FileOperations, { path: chosenPath, extension, bytes }: ChosenFile): Promise<Result<string>> {
  const hasExtension = chosenPath.toLowerCase().endsWith(`.${extension}`)
  const path = hasExtension ? chosenPath : `${chosenPath}.${extension}`
  const written = await writeSharedFile(files, { path, bytes, whenExists: hasExtension ? 'replace' : 'refuse' })
  return written.ok ? success(basename(path)) : written
}
