import { join } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import { fileNameWording } from '../../shared/wording/file-names'
import { fill } from '../../shared/wording/template'
import { asResult, orNullWhenMissing, whileReading } from '../storage/file-failure'
import type { FileOperations } from '../storage/file-operations'

/** Where an export goes. */
export interface ExportTarget {
  /** Absolute. */
  readonly path: string
  /** With .pdf. */
  readonly fileName: string
  /** Something of that name is there already. */
  readonly exists: boolean
}

const EXTENSION = '.pdf'

/** What a name takes at most: bytes of UTF-8 on Linux; 255 UTF-16 units on Windows are never more than that. */
const LONGEST_NAME = 255

/** Path separators, what Windows forbids, and characters that cannot be seen. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const everyForbidden = new RegExp(forbidden, 'gu')

/** Device names of Windows, taken whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.|$)/iu

/** The name proposed for a report's PDF; one that every system takes, whatever the organ is called. */
export function proposeFileName({ organ, year }: Report): string {
  const nameFor = (shownOrgan: string): string =>
    `${year === null ? fill(fileNameWording.pdfWithoutYear, { organ: shownOrgan }) : fill(fileNameWording.pdf, { organ: shownOrgan, year })}${EXTENSION}`
  const room = LONGEST_NAME - Buffer.byteLength(nameFor(''))
  return nameFor(shortened(usableInName(organ), room).trimEnd()).replace(reserved, '')
}

/** The name of the review log that goes with a report's PDF. */
export function reviewLogName(fileName: string): string {
  const stem = withExtension(fileName).slice(0, -EXTENSION.length)
  const room = LONGEST_NAME - Buffer.byteLength(fill(fileNameWording.reviewLog, { name: '' })) - EXTENSION.length
  return `${fill(fileNameWording.reviewLog, { name: shortened(stem, room).trimEnd() })}${EXTENSION}`
}

/** The text without what no file name may have. */
export function usableInName(text: string): string {
  return text.replace(everyForbidden, '').replace(/\s+/gu, ' ').replace(/^[. ]+/u, '')
}

/**
 * Where a file of this name goes in the folder and whether something is there; .pdf is added where it is missing.
 * The folder is never left. Errors: export.bad-name, file.cannot-read.
 */
export async function findTarget(files: FileOperations, folder: string, givenName: string): Promise<Result<ExportTarget>> {
  const fileName = withExtension(givenName.trim())
  if (!isUsable(fileName)) return failure(reportError('export.bad-name', { name: givenName }))
  const path = join(folder, fileName)
  const taken = await isTaken(files, path)
  return taken.ok ? success({ path, fileName, exists: taken.value }) : taken
}

/** Whether something has this path. Error: file.cannot-read. */
export function isTaken(files: FileOperations, path: string): Promise<Result<boolean>> {
  return asResult(async () => (await whileReading(path, () => orNullWhenMissing(() => files.describe(path)))) !== null)
}

function withExtension(name: string): string {
  return name.toLowerCase().endsWith(EXTENSION) ? name : `${name}${EXTENSION}`
}

/** A name that starts with a dot is hidden on Linux; one whose stem ends so is no name on Windows. */
function isUsable(fileName: string): boolean {
  const stem = fileName.slice(0, -EXTENSION.length)
  const fits = Buffer.byteLength(fileName) <= LONGEST_NAME
  return stem !== '' && fits && !forbidden.test(fileName) && !reserved.test(fileName) && !/^\.|[. ]$/u.test(stem)
}

/** Cut between characters as they are seen, to so many bytes of UTF-8. */
function shortened(text: string, bytes: number): string {
  let [kept, left] = ['', bytes]
  for (const { segment } of new Intl.Segmenter('zh-CN').segment(text)) {
    left -= Buffer.byteLength(segment)
    if (left < 0) break
    kept += segment
  }
  return kept
}
