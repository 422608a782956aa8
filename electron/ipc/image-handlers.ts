import { join } from 'node:path'
import { success } from '../../shared/contract/result'
import type { Image } from '../../shared/contract/schemas'
import type { ExportFolder } from '../export/export-folder'
import { usableInName } from '../export/file-name'
import { saveImage } from '../export/save-image'
import type { FileOperations } from '../storage/file-operations'
import type { RequestHandlers } from './gateway'

export interface ImageParts {
  readonly files: FileOperations
  readonly folder: Pick<ExportFolder, 'current'>
  /** The system's dialog; null when the clerk closed it. */
  readonly chooseFile: (proposedPath: string, kind: Image['kind']) => Promise<string | null>
}

/** Images of charts. The page proposes a name; where the file goes is said in the system's dialog alone. */
export function imageHandlers({ files, folder, chooseFile }: ImageParts): Pick<RequestHandlers, 'image.save'> {
  return {
    'image.save': async ({ name, image }) => {
      const proposedPath = join(await folder.current(), `${usableInName(name)}.${image.kind}`)
      const chosen = await chooseFile(proposedPath, image.kind)
      if (chosen === null) return success({ fileName: null })
      const saved = await saveImage(files, chosen, image)
      return saved.ok ? success({ fileName: saved.value }) : saved
    },
  }
}
