import { setImmediate as nextTurn } from 'node:timers/promises'
import type { HandedReport } from '../../shared/aggregation/handed-report'
import type { UnreadFile } from '../../shared/aggregation/unread-file'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { FileOperations } from '../storage/file-operations'
import type { ReadingContext } from './read-handed-file'
import { readHandedFile } from './read-handed-file'
import { MOST_FILES, walkFolder } from './walk-folder'

/** What a folder of departments' reports holds: of each report a few hundred numbers. */
export interface GatheredReports {
  readonly reports: readonly HandedReport[]
  readonly unread: readonly UnreadFile[]
}

export type OnGathered = (done: number, total: number) => void

/**
 * Reads the reports of a folder, file by file; a file is let go before the next is read.
 * Errors: file.cannot-read for the folder itself, aggregation.too-many-files.
 */
export async function gatherReports(
  files: FileOperations,
  folder: string,
  context: ReadingContext,
  onGathered: OnGathered,
): Promise<Result<GatheredReports>> {
  const content = await walkFolder(files, folder)
  const [rootFailure] = content.unread.filter(({ file }) => file === '.')
  if (rootFailure !== undefined) return failure(rootFailure.error)
  const total = content.files.length
  if (total + content.unread.length >= MOST_FILES) return failure(reportError('aggregation.too-many-files', { count: MOST_FILES }))
  const reports: HandedReport[] = []
  const unread = [...content.unread]
  for (const [index, found] of content.files.entries()) {
    onGathered(index, total)
    const read = await readHandedFile(files, found, context)
    if (read.ok) reports.push(read.value)
    else unread.push({ file: found.file, error: read.error })
    // Between two files the process hears what it is told.
    await nextTurn()
  }
  onGathered(total, total)
  return success({ reports, unread })
}
