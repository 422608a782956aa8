import type { ReportFormat } from '../../report/format'
import type { TableDefinition } from '../../report/table-format'
import type { ImportNotice } from '../../wording/import-notices'
import { excerptOf } from '../excerpt'
import type { MeaningMatch } from '../meaning'
import type { FoundOutline, FoundSection } from '../outline'
import type { Paragraph } from '../paragraphs'
import { readTable } from './read-table'
import type { TableLine } from './table-line'
import { tableLineOf } from './table-line'
import { missingTable, tableReadingNotices } from './table-notices'
import type { TableReading } from './table-reading'
import { anyDigit, nothingHappened } from './tables.lexicon'

/** A table read from a report, with the section that asks for it. */
export interface SectionTable {
  /** Index of the section among those found. */
  readonly section: number
  readonly reading: TableReading
}

export interface OutlineTables {
  /** The outline without the lines that say nothing beyond a table read. */
  readonly outline: FoundOutline
  readonly tables: readonly SectionTable[]
  /** The numbers of pages among their rows. */
  readonly pageNumbers: readonly string[]
  /** Tables of the format that the report does not have, though it has the section. */
  readonly missing: readonly { readonly section: number; readonly table: TableDefinition }[]
}

interface ReadPlace extends SectionTable {
  /** The section in which the lines stand. */
  readonly stands: number
}

/** A document of this share of rows holds tables only. */
const MOSTLY = 0.7

/** Reads the format's tables from the sections of a report: from the section that asks for them, else from another, as an attachment. */
export function readOutlineTables(outline: FoundOutline, format: ReportFormat): OutlineTables {
  const lines = outline.sections.map(({ paragraphs }) => paragraphs.map(lineOf))
  const asked = format.sections.flatMap(({ meaning, tables }) => {
    const section = outline.sections.findIndex(({ match }) => match?.meaning.id === meaning)
    return tables.map((table) => ({ section, meaning, table, place: placeOf(table, section, meaning, outline.sections, lines) }))
  })
  const tables = asked.flatMap(({ place }) => (place === null ? [] : [place]))
  return {
    outline: { ...outline, sections: withoutEmptyEnd(outline.sections.map((section, index) => withoutLines(section, tables.filter(({ stands }) => stands === index)))) },
    tables,
    pageNumbers: tables.flatMap(({ stands, reading }) => [...reading.pageNumbers].map((line) => outline.sections[stands]?.paragraphs[line]?.text ?? '')),
    missing: asked.flatMap(({ section, table, place }) => (place === null && section !== -1 ? [{ section, table }] : [])),
  }
}

/**
 * The outline with the sections of the format that it lacks though their tables stand in it; a document of nothing but
 * tables gets all sections. `matchOf` gives the meaning of a section of the format.
 */
export function withSectionsOfTables(outline: FoundOutline, format: ReportFormat, matchOf: (meaning: string) => MeaningMatch | null): FoundOutline {
  const lines = outline.sections.map(({ paragraphs }) => paragraphs.map(lineOf))
  const lacking = format.sections.filter(({ meaning }) => !outline.sections.some(({ match }) => match?.meaning.id === meaning))
  const held = lacking.filter(({ meaning, tables }) => tables.some((table) => placeOf(table, -1, meaning, outline.sections, lines) !== null))
  if (held.length === 0) return outline
  const sectionsOf = (asked: ReportFormat['sections']): FoundSection[] =>
    asked.map(({ meaning, heading }) => ({ label: '', ordinal: null, heading, paragraphs: [], match: matchOf(meaning) }))
  const isTablesOnly = outline.opening.length === 0 && outline.sections.every(({ match, paragraphs }) => match === null && isMostlyRows(paragraphs))
  return { ...outline, sections: isTablesOnly ? [...sectionsOf(format.sections), ...outline.sections] : [...outline.sections, ...sectionsOf(held)] }
}

/** Whether a document that need not look like a report has most of a table of one of the formats. */
export function holdsTable(outline: FoundOutline, formats: readonly ReportFormat[]): boolean {
  return formats.some((format) => readOutlineTables(outline, format).tables.some(({ reading }) => reading.answer !== null && reading.read * 2 >= reading.cells))
}

function isMostlyRows(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.filter(({ kind }) => kind === 'row').length >= paragraphs.length * MOSTLY
}

/** How many cells of the format's tables can be read: what tells one form from another. */
export function cellsReadOf(outline: FoundOutline, format: ReportFormat): number {
  return cellsRead(readOutlineTables(outline, format))
}

/** How many cells of tables were read. */
export function cellsRead({ tables }: OutlineTables): number {
  return tables.reduce((sum, { reading }) => sum + reading.read, 0)
}

/** What a clerk is told of the tables of a report. `placeOfSection` gives the identifier of a section. */
export function outlineTableNotices({ outline, tables, missing }: OutlineTables, placeOfSection: (index: number) => string | null): ImportNotice[] {
  return [
    ...tables.flatMap(({ section, reading }) => tableReadingNotices(reading, placeOfSection(section))),
    ...missing.flatMap(({ section, table }) => missingNotices(table, outline.sections[section], placeOfSection(section))),
  ]
}

function missingNotices(table: TableDefinition, section: FoundSection | undefined, place: string | null): ImportNotice[] {
  const words = section?.paragraphs.find(({ kind, bare }) => kind === 'running' && nothingHappened.test(bare))
  if (words === undefined) return missingTable(table, place)
  return [{ code: 'tables.in-words', details: { table: table.name, excerpt: excerptOf(words.text) }, place }]
}

function lineOf({ text, cells }: Paragraph): TableLine {
  return cells === undefined ? tableLineOf(text) : { text, cells }
}

function placeOf(table: TableDefinition, section: number, meaning: string, sections: readonly FoundSection[], lines: readonly (readonly TableLine[])[]): ReadPlace | null {
  const isAsked = (index: number): boolean => sections[index]?.match?.meaning.id === meaning
  const readIn = (index: number): ReadPlace[] => {
    const own = lines[index] ?? []
    const reading = readTable(table, own)
    return reading === null ? [] : [{ section, stands: index, reading: withCopies(reading, own) }]
  }
  const indexes = [...sections.keys()]
  const [asked] = mostReadFirst(indexes.filter(isAsked).flatMap(readIn))
  if (asked !== undefined) return asked
  const [other] = mostReadFirst(indexes.filter((index) => !isAsked(index)).flatMap(readIn))
  return other === undefined || other.reading.read === 0 ? null : other
}

/** A report may have a table twice; a copy with the same figures says nothing new, another stays text. */
function withCopies(reading: TableReading, lines: readonly TableLine[]): TableReading {
  if (reading.read === 0 || figuresLeft(reading, lines) < reading.read) return reading
  const rest = lines.map((line, index) => (reading.lines.has(index) && anyDigit.test(line.text) ? emptyLine : line))
  const again = readTable(reading.table, rest)
  return again !== null && hasSameFigures(again, reading) ? { ...reading, lines: new Set([...reading.lines, ...again.lines]) } : reading
}

/** Runs of digits in the lines that the table has not taken. */
function figuresLeft({ lines: taken }: TableReading, lines: readonly TableLine[]): number {
  return lines.reduce((sum, { text }, index) => sum + (taken.has(index) ? 0 : [...text.matchAll(runsOfDigits)].length), 0)
}

const runsOfDigits = /\d+/gu

const emptyLine: TableLine = { text: '', cells: null }

function hasSameFigures(one: TableReading, other: TableReading): boolean {
  const [cells, others] = [Object.entries(one.answer?.cells ?? {}), other.answer?.cells ?? {}]
  const isSumRight = [one, other].every(({ differingTotals }) => differingTotals.length === 0)
  return isSumRight && one.read === other.read && cells.length === Object.keys(others).length && cells.every(([key, text]) => others[key] === text)
}

function mostReadFirst(places: readonly ReadPlace[]): ReadPlace[] {
  return [...places].sort((a, b) => b.reading.read - a.reading.read)
}

/** Without the sections at the end of which nothing is left, not even a heading. */
function withoutEmptyEnd(sections: readonly FoundSection[]): FoundSection[] {
  return sections.slice(0, sections.findLastIndex(({ heading, paragraphs }) => heading !== '' || paragraphs.length > 0) + 1)
}

function withoutLines(section: FoundSection, tables: readonly ReadPlace[]): FoundSection {
  const taken = new Set(tables.flatMap(({ reading }) => [...reading.lines, ...reading.pageNumbers]))
  return taken.size === 0 ? section : { ...section, paragraphs: section.paragraphs.filter((_, index) => !taken.has(index)) }
}
