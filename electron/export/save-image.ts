import type { Result } from '../../shared/contract/result'
import type { Image } from '../../shared/contract/schemas'
import type { FileOperations } from '../storage/file-operations'
import { saveChosenFile } from './save-chosen-file'

/** Writes an image to the path that the clerk chose; gives the file's name. Errors: those of {@link saveChosenFile}. */
export function saveImage(files: FileOperations, chosenPath: string, image: Image): Promise<Result<string>> {
  const bytes = image.kind === 'png' ? image.bytes : new TextEncoder().encode(image.text)
  return saveChosenFile(files, { path: chosenPath, extension: image.kind, bytes })
}
