import { basename, dirname } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { Image } from '../../shared/contract/schemas'
import { sweepAbandonedFiles, writeWholeFile } from '../storage/durable-file'
import type { FileOperations } from '../storage/file-operations'

/**
 * Writes an image whole or not at all to the path that the clerk chose; gives the file's name. What stands at that very
 * path is replaced, for the system's dialog has asked; a file that only the extension added here would meet is not.
 * Errors: export.exists, file.*.
 */
export async function saveImage(files: FileOperations, chosenPath: string, image: Image): Promise<Result<string>> {
  const extension = `.${image.kind}`
  const hasExtension = chosenPath.toLowerCase().endsWith(extension)
  const path = hasExtension ? chosenPath : `${chosenPath}${extension}`
  await sweepAbandonedFiles(files, dirname(path), new Date())
  const written = await writeWholeFile(files, {
    path,
    bytes: image.kind === 'png' ? image.bytes : new TextEncoder().encode(image.text),
    whenExists: hasExtension ? 'replace' : 'refuse',
    permission: 'shared',
  })
  return written.ok ? success(basename(path)) : written
}
