import type { Result } from '../contract/result'
import { failure, success } from '../contract/result'
import type { MeaningCatalogue, ReportFormat } from '../report/format'
import type { Report } from '../report/schema'
import type { ReportError } from '../wording/errors'
import { reportError } from '../wording/errors'
import type { ImportNotice } from '../wording/import-notices'
import { partFiles, withoutAttachment } from './attached-tables'
import { linesOfBlocks } from './document-lines'
import { chooseFormat, formatOfTables } from './format-choice'
import { findOrgan, findYear } from './identity'
import type { MeaningMatch } from './meaning'
import { meaningMatcher } from './meaning'
import { assembleReport } from './report-assembly'
import { reportNotices } from './report-notices'
import { namingOf } from './report-parts'
import { looksLikeReport, mayBeReport } from './report-signs'
import { readSource } from './source/read-source'
import { cellsRead, holdsTable, readOutlineTables, withSectionsOfTables } from './tables/section-tables'
import type { TableReading } from './tables/table-reading'
import { linesOf } from './text-lines'
import type { TextLine } from './text-lines'

export type { ImportNotice } from '../wording/import-notices'

export interface ImportedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface ImportContext {
  readonly formats: readonly ReportFormat[]
  readonly meanings: MeaningCatalogue
  readonly newId: () => string
  /** What the clerk or the command line said; wins over what the text says. */
  readonly given: { readonly year?: number; readonly organ?: string; readonly formatId?: string }
  readonly origin: 'imported' | 'sample'
}

export interface ImportOutcome {
  readonly report: Report
  readonly notices: readonly ImportNotice[]
  /** The format's tables that were found. */
  readonly tables: readonly { readonly sectionId: string; readonly reading: TableReading }[]
}

/**
 * Reads a published or office report, faults kept as found: a document, web page, sheet or text. Several files are parts of
 * one report, in order. Every character but white space is in the report: in title, opening, sections, signature or set
 * aside; those of the format's tables as their figures.
 * Errors: those of {@link readSource}, import.not-a-report, format.unknown.
 */
export function importReport(files: readonly ImportedFile[], context: ImportContext): Result<ImportOutcome> {
  const fileName = files[0]?.fileName ?? ''
  const read = readFiles(files)
  if (!read.ok) return read
  const imported = reportOfLines(read.value.lines, fileName, context)
  return imported.ok ? success({ ...imported.value, notices: [...read.value.notices, ...imported.value.notices] }) : imported
}

function reportOfLines(lines: readonly TextLine[], fileName: string, context: ImportContext): Result<ImportOutcome> {
  const { parts, hasAttachment } = partFiles(mayBeReport(lines) ? lines : [], meaningMatcher(context.meanings), context.formats)
  if (!looksLikeReport(lines) && !holdsTable(parts.outline, context.formats)) return failure(reportError('import.not-a-report', { name: fileName }))
  const naming = namingOf(parts, fileName)
  const [year, organ] = [findYear(naming, context.given.year), findOrgan(naming, context.given.organ)]
  const chosen = chooseFormat(context.formats, context.given.formatId, year.value, parts.outline)
  if (!chosen.ok) return chosen
  const format = chosen.value
  const tables = readOutlineTables(withSectionsOfTables(parts.outline, format, (id) => matchOf(context.meanings, id)), format)
  const pageNumbers = tables.pageNumbers.map((text) => ({ text, reason: 'page-number' as const }))
  const unread = { ...parts, outline: tables.outline, setAside: [...parts.setAside, ...pageNumbers] }
  const rest = hasAttachment ? withoutAttachment(unread) : unread
  const origin: Report['origin'] = context.origin === 'sample' ? { kind: 'sample' } : { kind: 'imported', fileName }
  const report = assembleReport(rest, tables.tables, { organ: organ.value, year: year.value, format }, origin, context.newId)
  const formatSource = context.given.formatId !== undefined ? 'given' : year.value !== null ? 'year' : 'sections'
  const identity = { year, organ, format, formatSource, formatOfTables: formatOfTables(context.formats, format, parts.outline, cellsRead(tables)) } as const
  return success({
    report,
    notices: reportNotices(rest, tables, identity, report),
    tables: tables.tables.map(({ section, reading }) => ({ sectionId: report.sections[section]?.id ?? '', reading })),
  })
}

function matchOf(meanings: MeaningCatalogue, id: string): MeaningMatch | null {
  const meaning = meanings.find((each) => each.id === id)
  return meaning === undefined ? null : { meaning, by: 'synonym' }
}

interface FileLines {
  readonly lines: readonly TextLine[]
  readonly notices: readonly ImportNotice[]
}

function readFiles(files: readonly ImportedFile[]): Result<FileLines> {
  if (files.length === 0) return failure<ReportError>(reportError('import.empty', { name: '' }))
  const lines: TextLine[] = []
  const notices: ImportNotice[] = []
  for (const [part, file] of files.entries()) {
    const read = readFile(file, part, lines.length)
    if (!read.ok) return read
    for (const line of read.value.lines) lines.push(line)
    notices.push(...read.value.notices)
  }
  return success({ lines, notices })
}

/** A text's empty lines and page ends tell its paragraphs, so it is read by them and not by the lines of a document. */
function readFile({ bytes, fileName }: ImportedFile, part: number, firstOrder: number): Result<FileLines> {
  const source = readSource(bytes, fileName)
  if (!source.ok) return source
  const { document, text, notices } = source.value
  return success({ lines: text === null ? linesOfBlocks(document.blocks, part, firstOrder) : linesOf(text, part, firstOrder), notices })
}
