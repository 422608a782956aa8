import { join } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import { asResult, orNullWhenMissing, whileReading } from '../storage/file-failure'
import type { FileDescription, FileOperations } from '../storage/file-operations'
import type { ExportNames, NamedFile } from './export-names'

/** Where a file of an export goes. */
export interface FileTarget extends NamedFile {
  /** Absolute. */
  readonly path: string
  /** Something of that name is there already. */
  readonly exists: boolean
}

/** Where an export goes. */
export interface ExportTargets {
  /** Absolute; where the files lie. */
  readonly folder: string
  /** Whether that folder has yet to be made. */
  readonly isNewFolder: boolean
  readonly files: readonly FileTarget[]
}

/** Where the files of these names go in a folder, and what is there already. Errors: export.folder-name-taken, file.cannot-read. */
export async function findTargets(files: FileOperations, chosenFolder: string, names: ExportNames): Promise<Result<ExportTargets>> {
  if (names.packageName === null) return targetsIn(files, chosenFolder, false, names.files)
  const folder = join(chosenFolder, names.packageName)
  const there = await describe(files, folder)
  if (!there.ok) return there
  if (there.value !== null && there.value.kind !== 'folder') return failure(reportError('export.folder-name-taken', { name: names.packageName }))
  return targetsIn(files, folder, there.value === null, names.files)
}

async function targetsIn(files: FileOperations, folder: string, isNewFolder: boolean, named: readonly NamedFile[]): Promise<Result<ExportTargets>> {
  const targets: FileTarget[] = []
  for (const file of named) {
    const path = join(folder, file.fileName)
    const there = await describe(files, path)
    if (!there.ok) return there
    targets.push({ ...file, path, exists: there.value !== null })
  }
  return success({ folder, isNewFolder, files: targets })
}

/** What has this path; null where nothing has. */
function describe(files: FileOperations, path: string): Promise<Result<FileDescription | null>> {
  return asResult(() => whileReading(path, () => orNullWhenMissing(() => files.describe(path))))
}
