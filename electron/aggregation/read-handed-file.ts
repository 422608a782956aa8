import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { tablesReport } from '../../shared/aggregation/figures-report'
import type { HandedReport } from '../../shared/aggregation/handed-report'
import { handedReport } from '../../shared/aggregation/handed-report'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { LARGEST_TEXT_FILE, tooLarge } from '../../shared/import/decode-text'
import { importReport } from '../../shared/import/import-report'
import { readSource } from '../../shared/import/source/read-source'
import { importTables } from '../../shared/import/tables/import-tables'
import type { ReportFormat } from '../../shared/report/format'
import { tablesOf } from '../../shared/report/format'
import { formatNamed } from '../../shared/report/format-named'
import { loadReport } from '../../shared/report/migrations'
import { tableAnswerIn } from '../../shared/report/named-figures'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import type { Catalogue } from '../catalogue/load-catalogue'
import { asResult, whileReading } from '../storage/file-failure'
import type { FileOperations } from '../storage/file-operations'
import { decodeFrame } from '../storage/frame'
import { parseJson } from '../storage/parse-json'
import type { FoundFile } from './walk-folder'

/** What files are read with. */
export interface ReadingContext {
  readonly catalogue: Catalogue
  /** The form that is summed, for sheets that hold its tables and nothing else; null where it is not known yet. */
  readonly format: ReportFormat | null
}

/**
 * Reads a department's report of any kind that can be imported, or a report of this program, and keeps what a sum needs.
 * Errors: those of import, file.cannot-read, report.too-new, aggregation.not-our-report, format.unknown.
 */
export async function readHandedFile(files: FileOperations, { file, path }: FoundFile, context: ReadingContext): Promise<Result<HandedReport>> {
  const description = await asResult(() => whileReading(path, () => files.describe(path)))
  if (!description.ok) return description
  const { size, modifiedAt } = description.value
  if (size > LARGEST_TEXT_FILE) return failure(tooLarge(basename(path), size))
  const bytes = await asResult(() => whileReading(path, () => files.readFile(path, LARGEST_TEXT_FILE)))
  if (!bytes.ok) return bytes
  const report = readReport(bytes.value, basename(path), context)
  if (!report.ok) return report
  const format = formatNamed(context.catalogue.formats, report.value.formatId)
  return format.ok ? success(handedReport({ file, modifiedAt: modifiedAt.getTime() }, report.value, format.value)) : format
}

function readReport(bytes: Uint8Array, fileName: string, { catalogue, format: asked }: ReadingContext): Result<Report> {
  if (/\.(?:json|nianbao)$/iu.test(fileName)) return readOwnReport(bytes, fileName)
  const { formats, meanings } = catalogue
  const imported = importReport([{ fileName, bytes }], { formats, meanings, newId: randomUUID, given: {}, origin: 'imported' })
  if (imported.ok) {
    const { report } = imported.value
    const format = formats.find(({ id }) => id === report.formatId)
    if (format === undefined || tablesOf(format).some(({ id }) => tableAnswerIn(report, id) !== undefined)) return success(report)
    // A sheet that does not say its year is read as the form that is summed.
    return success(readTablesAlone(bytes, fileName, report.year === null ? (asked ?? format) : format, report) ?? report)
  }
  if (imported.error.code !== 'import.not-a-report' || asked === null) return imported
  const report = readTablesAlone(bytes, fileName, asked, { organ: '', year: null })
  return report === null ? imported : success(report)
}

/** A sheet with the form's tables and no headings of sections; null where there is none of them. */
function readTablesAlone(bytes: Uint8Array, fileName: string, format: ReportFormat, known: Pick<Report, 'organ' | 'year'>): Report | null {
  const source = readSource(bytes, fileName)
  if (!source.ok) return null
  const { tables } = importTables(source.value.document, format)
  const answers = tables.flatMap(({ reading: { table, answer } }) => (answer === null ? [] : [[table.id, answer] as const]))
  return answers.length === 0 ? null : tablesReport(new Map(answers), format, known, randomUUID)
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
