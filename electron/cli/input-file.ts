import { resolve } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { notAFile } from '../../shared/wording/command-line'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { systemReason } from '../../shared/wording/system-reasons'
import { asResult, whileReading } from '../storage/file-failure'
import type { FileOperations } from '../storage/file-operations'

/**
 * Reads a file named on the command line. One that is larger than `limit` bytes is not read.
 * Errors: file.cannot-read, naming the file as it was given; what `tooLarge` gives for a size in bytes.
 */
export async function readInputFile(
  files: FileOperations,
  givenPath: string,
  limit: number,
  tooLarge: (size: number) => ReportError,
): Promise<Result<Uint8Array>> {
  const path = resolve(givenPath)
  const description = await asResult(() => whileReading(path, () => files.describe(path)))
  if (!description.ok) return failure(named(description.error, givenPath))
  const { kind, size } = description.value
  if (kind !== 'file') {
    const reason = kind === 'folder' ? systemReason('EISDIR') : notAFile
    return failure(reportError('file.cannot-read', { name: givenPath, reason }))
  }
  if (size > limit) return failure(tooLarge(size))
  const bytes = await asResult(() => whileReading(path, () => files.readFile(path, limit)))
  return bytes.ok ? success(bytes.value) : failure(named(bytes.error, givenPath))
}

function named(error: ReportError, name: string): ReportError {
  return { ...error, details: { ...error.details, name } }
}
