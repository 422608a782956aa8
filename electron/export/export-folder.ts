import { orNullWhenMissing } from '../storage/file-failure'
import type { FileOperations } from '../storage/file-operations'

/** The folder that exports go to. */
export interface ExportFolder {
  /** The one chosen last, or the usual one where that is gone: a stick pulled out, a share not connected. */
  readonly current: () => Promise<string>
  readonly remember: (folder: string) => void
}

export interface ExportFolderParts {
  readonly files: FileOperations
  /** The user's documents. */
  readonly usualFolder: string
  /** null when none was chosen yet. */
  readonly chosen: () => string | null
  readonly remember: (folder: string) => void
}

export function createExportFolder({ files, usualFolder, chosen, remember }: ExportFolderParts): ExportFolder {
  return {
    current: async () => {
      const folder = chosen()
      return folder !== null && (await isFolder(files, folder)) ? folder : usualFolder
    },
    remember,
  }
}

/** Not where the system cannot say. */
async function isFolder(files: FileOperations, path: string): Promise<boolean> {
  const description = await orNullWhenMissing(() => files.describe(path)).catch(() => null)
  return description?.kind === 'folder'
}
