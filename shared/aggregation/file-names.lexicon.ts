import { dataFolderNames } from '../wording/data-folder'

/** Files that office programs and systems leave beside reports. */

/** Hidden, of a program that has a file open (~$), or unfinished. */
const passedOver = /^(?:\.|~\$|~|\$)|\.(?:tmp|temp|part|crdownload|bak|lock|lnk|ini|db)$|^(?:thumbs|desktop)\./iu

/** Of the program's own data: copies of a report that are older than the report. */
const ownCopies = /^(?!current\.nianbao$).*\.nianbao$/u

const ownFolders: readonly string[] = ['generations', dataFolderNames.setAside, dataFolderNames.recycleBin]

/** Whether a file of that name is no report that was handed in. */
export function isPassedOver(fileName: string): boolean {
  return passedOver.test(fileName) || ownCopies.test(fileName)
}

/** Whether a folder of that name holds no reports that were handed in. */
export function isPassedOverFolder(folderName: string): boolean {
  return /^[.$]|^__MACOSX$/u.test(folderName) || ownFolders.includes(folderName)
}
