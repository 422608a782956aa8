import { resolve } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { systemReason } from '../../shared/wording/system-reasons'
import { writeWholeFile } from '../storage/durable-file'
import { asResult, orNullWhenMissing, whileReading } from '../storage/file-failure'
import type { FileDescription, FileOperations } from '../storage/file-operations'

/** A file larger than this was not made here. */
const LARGEST_OWN_FILE = 256 * 1024 * 1024

export interface OutputFile {
  /** As it was given. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether a file with this content may be replaced. */
  readonly isOurs: (existing: Uint8Array) => boolean | Promise<boolean>
}

/**
 * Writes a result whole or not at all. A file of the same kind is replaced, as scripts that run again need it; any other
 * is left alone. Errors: export.not-ours, cli.cannot-write.
 */
export async function writeOutputFile(files: FileOperations, { path, bytes, isOurs }: OutputFile): Promise<Result<void>> {
  const target = resolve(path)
  const replaceable = await asResult(() => whileReading(target, () => mayReplace(files, target, isOurs)))
  if (!replaceable.ok) return failure(cannotWrite(path, replaceable.error))
  if (!replaceable.value) return failure(reportError('export.not-ours', { name: path }))
  const written = await writeWholeFile(files, { path: target, bytes, whenExists: 'replace', permission: 'shared' })
  return written.ok ? success(undefined) : failure(cannotWrite(path, written.error))
}

/** An empty file holds nothing that could be lost. */
async function mayReplace(files: FileOperations, path: string, isOurs: OutputFile['isOurs']): Promise<boolean> {
  const existing: FileDescription | null = await orNullWhenMissing(() => files.describe(path))
  if (existing === null) return true
  if (existing.kind !== 'file' || existing.size > LARGEST_OWN_FILE) return false
  return existing.size === 0 || (await isOurs(await files.readFile(path, LARGEST_OWN_FILE)))
}

/** The window's sentences speak of a window; the reason is the same. */
function cannotWrite(name: string, { code, details }: ReportError): ReportError {
  const reason = details['reason'] ?? systemReason(code === 'file.disk-full' ? 'ENOSPC' : 'EIO')
  return reportError('cli.cannot-write', { name, reason })
}
