import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { HandedReport } from '../../shared/aggregation/handed-report'
import { handedReport } from '../../shared/aggregation/handed-report'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { LARGEST_TEXT_FILE, tooLarge } from '../../shared/import/decode-text'
import { importReport } from '../../shared/import/import-report'
import { loadReport } from '../../shared/report/migrations'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import { listOf } from '../../shared/wording/separators'
import type { Catalogue } from '../catalogue/load-catalogue'
import { asResult, whileReading } from '../storage/file-failure'
import type { FileOperations } from '../storage/file-operations'
import { decodeFrame } from '../storage/frame'
import { parseJson } from '../storage/parse-json'
import type { FoundFile } from './walk-folder'

/**
 * Reads a department's report of any kind that can be imported, or a report of this program, and keeps what a sum needs.
 * Errors: those of import, file.cannot-read, report.too-new, aggregation.not-our-report, format.unknown.
 */
export async function readHandedFile(files: FileOperations, { file, path }: FoundFile, catalogue: Catalogue): Promise<Result<HandedReport>> {
  const description = await asResult(() => whileReading(path, () => files.describe(path)))
  if (!description.ok) return description
  const { size, modifiedAt } = description.value
  if (size > LARGEST_TEXT_FILE) return failure(tooLarge(basename(path), size))
  const bytes = await asResult(() => whileReading(path, () => files.readFile(path, LARGEST_TEXT_FILE)))
  if (!bytes.ok) return bytes
  const report = readReport(bytes.value, basename(path), catalogue)
  if (!report.ok) return report
  const format = catalogue.formats.find(({ id }) => id === report.value.formatId)
  if (format === undefined) {
    return failure(reportError('format.unknown', { id: report.value.formatId, known: listOf(catalogue.formats.map(({ name }) => name)) }))
  }
  return success(handedReport({ file, modifiedAt: modifiedAt.getTime() }, report.value, format))
}

function readReport(bytes: Uint8Array, fileName: string, { formats, meanings }: Catalogue): Result<Report> {
  if (/\.(?:json|nianbao)$/iu.test(fileName)) return readOwnReport(bytes, fileName)
  const imported = importReport([{ fileName, bytes }], { formats, meanings, newId: randomUUID, given: {}, origin: 'imported' })
  return imported.ok ? success(imported.value.report) : imported
}

/** A report file of the command line, or one of the data folder with its envelope. */
function readOwnReport(bytes: Uint8Array, name: string): Result<Report> {
  const decoded = decodeFrame(bytes)
  if (decoded.kind === 'too-new') return failure(reportError('report.too-new'))
  const stored = parseJson(decoded.kind === 'whole' ? decoded.frame.body : bytes)
  const loaded = stored === undefined ? null : loadReport(stored)
  if (loaded?.kind === 'current' || loaded?.kind === 'migrated') return success(loaded.data)
  return failure(loaded?.kind === 'too-new' ? reportError('report.too-new') : reportError('aggregation.not-our-report', { name }))
}
