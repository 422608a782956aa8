import { basename } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ErrorCode, ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { systemReason } from '../../shared/wording/system-reasons'

/**
 * An expected failure on its way through code that can only throw (lowdb's adapters).
 * Never leaves electron/storage: the public functions give it back as a Result, see {@link asResult}.
 */
export class StorageFailure extends Error {
  constructor(readonly reportError: ReportError) {
    super(reportError.code)
    this.name = 'StorageFailure'
  }
}

/** What the work gives, or the expected failure it threw; anything unexpected is thrown on. */
export async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work())
  } catch (error) {
    if (error instanceof StorageFailure) return failure(error.reportError)
    throw error
  }
}

/** The value, or the failure thrown as {@link StorageFailure}. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new StorageFailure(result.error)
}

/** The system's name of an error (ENOSPC, EIO …); undefined when the error is not the system's. */
export function errorNumberOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/** Runs work that writes at `path`; the system's errors become file.* failures. */
export async function whileWriting<T>(path: string, work: () => Promise<T>): Promise<T> {
  return translating(work, (code) => writeFailure(path, code))
}

/** That a file cannot be written, for the system's `code`. */
export function writeFailure(path: string, code: string): ReportError {
  return reportError(writeErrorCodes[code] ?? 'file.cannot-write', detailsOf(path, code))
}

/** Runs work that reads at `path`; the system's errors become file.cannot-read. */
export async function whileReading<T>(path: string, work: () => Promise<T>): Promise<T> {
  return translating(work, (code) => readFailure(path, code))
}

/** That a file cannot be read, for the system's `code`. */
export function readFailure(path: string, code: string): ReportError {
  return reportError('file.cannot-read', detailsOf(path, code))
}

/** As the work gives it, or null when there is no such file or folder. */
export async function orNullWhenMissing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (errorNumberOf(error) === 'ENOENT') return null
    throw error
  }
}

/** For housekeeping that a later start does again: a failure of the system is no failure of the operation. */
export async function ignoringFileErrors(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StorageFailure) && errorNumberOf(error) === undefined) throw error
  }
}

const writeErrorCodes: Readonly<Partial<Record<string, ErrorCode>>> = {
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  EROFS: 'file.read-only',
  EACCES: 'file.read-only',
  EPERM: 'file.read-only',
}

function detailsOf(path: string, code: string): ReportError['details'] {
  return { name: basename(path), reason: systemReason(code) }
}

async function translating<T>(work: () => Promise<T>, toReportError: (code: string) => ReportError): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = errorNumberOf(error)
    if (code === undefined) throw error
    throw new StorageFailure(toReportError(code))
  }
}
