import { basename, dirname, join } from 'node:path'
import { dataFolderNames } from '../../shared/wording/data-folder'
import { ensureFolder, sweepUnfinishedFiles } from './durable-file'
import { asResult, ignoringFileErrors, orNullWhenMissing, whileReading, whileWriting } from './file-failure'
import type { FileOperations } from './file-operations'
import { discardedFolderName, reportFolderIn, reportIdOfDiscarded, reportIdOfFolder } from './report-folder'

/** Makes the data folder where it is missing; the folder it stands in must be there. */
export async function prepareDataFolder(files: FileOperations, folder: string): Promise<void> {
  const there = await whileReading(folder, () => orNullWhenMissing(() => files.describe(folder)))
  if (there === null) await whileWriting(folder, () => ensureFolder(files, folder))
  // An earlier start may have made it and failed to sync. Not every folder above may be opened.
  else await ignoringFileErrors(() => files.syncFolder(dirname(folder)))
}

/** Removes what a crash left unfinished. Only for who has the lock. */
export async function sweepDataFolder(files: FileOperations, folder: string): Promise<void> {
  await sweepUnfinishedFiles(files, folder)
  await ignoringFileErrors(async () => {
    for (const { name } of await files.listFolder(folder)) {
      const id = reportIdOfFolder(name)
      if (id === null) continue
      const { path, generations } = reportFolderIn(folder, id)
      await sweepUnfinishedFiles(files, path)
      await sweepUnfinishedFiles(files, generations)
    }
  })
}

/** The reports whose folders hold something of theirs; whatever else lies about is none of our business. */
export async function listPresent(files: FileOperations, folder: string): Promise<readonly string[]> {
  const present: string[] = []
  for (const { name, kind } of await whileReading(folder, () => files.listFolder(folder))) {
    const id = reportIdOfFolder(name)
    if (id === null || kind !== 'folder') continue
    // A folder that cannot be looked into counts, so that its report is listed as one that cannot be read.
    const looked = await asResult(() => isReportFolder(files, join(folder, name)))
    if (!looked.ok || looked.value) present.push(id)
  }
  return present
}

/** Whether there is something of a report in the folder. Fails with file.cannot-read. */
export async function isReportFolder(files: FileOperations, path: string): Promise<boolean> {
  const { current, generations, setAside } = reportFolderIn('', 'any')
  const parts = [current, generations, setAside].map((part) => basename(part))
  const entries = await whileReading(path, () => orNullWhenMissing(() => files.listFolder(path)))
  return (entries ?? []).some(({ name }) => parts.includes(name))
}

/** The reports whose folders are in the recycle bin. */
export async function listDiscarded(files: FileOperations, folder: string): Promise<readonly string[]> {
  const bin = join(folder, dataFolderNames.recycleBin)
  const entries = await whileReading(bin, () => orNullWhenMissing(() => files.listFolder(bin)))
  return (entries ?? []).map(({ name }) => reportIdOfDiscarded(name)).filter((id) => id !== null)
}

/** Moves a report's folder as it is; one that is not there is as good as moved. */
export async function moveToRecycleBin(files: FileOperations, folder: string, reportId: string, at: Date): Promise<void> {
  const { path } = reportFolderIn(folder, reportId)
  if (!(await isReportFolder(files, path))) return
  const bin = join(folder, dataFolderNames.recycleBin)
  await whileWriting(path, async () => {
    await ensureFolder(files, bin)
    await files.rename(path, join(bin, discardedFolderName(reportId, at)))
    await files.syncFolder(bin)
    await files.syncFolder(folder)
  })
}
