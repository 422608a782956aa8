import { join } from 'node:path'
import { reportError } from '../../shared/wording/errors'
import { isPassedOver, isPassedOverFolder } from '../../shared/aggregation/file-names.lexicon'
import type { UnreadFile } from '../../shared/aggregation/unread-file'
import { asResult, whileReading } from '../storage/file-failure'
import type { FileOperations, FolderEntry } from '../storage/file-operations'

/** A file below the chosen folder. */
export interface FoundFile {
  /** Below the folder, with /; what people are shown. */
  readonly file: string
  readonly path: string
}

export interface FolderContent {
  readonly files: readonly FoundFile[]
  readonly unread: readonly UnreadFile[]
}

/** Folders in folders; deeper is no way people keep reports. */
const DEEPEST = 8
/** A folder with more is the wrong one. */
export const MOST_FILES = 20_000

/**
 * All files below a folder that may be reports, in the order of their names. Hidden and unfinished files are passed
 * over; links are told and not followed, so that the folder is never left.
 */
export async function walkFolder(files: FileOperations, folder: string): Promise<FolderContent> {
  const found: FoundFile[] = []
  const unread: UnreadFile[] = []
  await walkInto('', 0)
  return { files: found, unread }

  async function walkInto(below: string, depth: number): Promise<void> {
    const listed = await asResult(() => whileReading(join(folder, below), () => files.listFolder(join(folder, below))))
    if (!listed.ok) {
      unread.push({ file: below === '' ? '.' : below, error: listed.error })
      return
    }
    for (const entry of [...listed.value].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length + unread.length >= MOST_FILES) return
      await take(entry, below, depth)
    }
  }

  async function take({ name, kind }: FolderEntry, below: string, depth: number): Promise<void> {
    const file = below === '' ? name : `${below}/${name}`
    if (kind === 'folder') {
      if (isPassedOverFolder(name)) return
      if (depth < DEEPEST) await walkInto(file, depth + 1)
      else unread.push({ file, error: reportError('aggregation.too-deep', { name: file }) })
      return
    }
    if (isPassedOver(name)) return
    if (kind === 'file') found.push({ file, path: join(folder, file) })
    else unread.push({ file, error: reportError('aggregation.link', { name: file }) })
  }
}
