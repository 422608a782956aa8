import type { ReportFormat } from '../../report/format'
import type { TableDefinition } from '../../report/table-format'
import type { ImportNotice } from '../../wording/import-notices'
import type { FoundOutline, FoundSection } from '../outline'
import type { Paragraph } from '../paragraphs'
import { readTable } from './read-table'
import type { TableLine } from './table-line'
import { tableLineOf } from './table-line'
import { missingTable, tableReadingNotices } from './table-notices'
import type { TableReading } from './table-reading'
import { nothingHappened } from './tables.lexicon'

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
  /** Tables of the format that the report does not have, though it has the section. */
  readonly missing: readonly { readonly section: number; readonly table: TableDefinition }[]
}

interface ReadPlace extends SectionTable {
  /** The section in which the lines stand. */
  readonly stands: number
}

const EXCERPT = 30

/** Reads the format's tables from the sections of a report: from the section that asks for them, else from another, as an attachment. */
export function readOutlineTables(outline: FoundOutline, format: ReportFormat): OutlineTables {
  const lines = outline.sections.map(({ paragraphs }) => paragraphs.map(lineOf))
  const asked = format.sections.flatMap(({ meaning, tables }) => {
    const section = outline.sections.findIndex(({ match }) => match?.meaning.id === meaning)
    return section === -1 ? [] : tables.map((table) => ({ section, meaning, table, place: placeOf(table, section, meaning, outline.sections, lines) }))
  })
  const tables = asked.flatMap(({ place }) => (place === null ? [] : [place]))
  return {
    outline: { ...outline, sections: outline.sections.map((section, index) => withoutLines(section, tables.filter(({ stands }) => stands === index))) },
    tables,
    missing: asked.flatMap(({ section, table, place }) => (place === null ? [{ section, table }] : [])),
  }
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
  const excerpt = words.text.length <= EXCERPT ? words.text : `${words.text.slice(0, EXCERPT)}…`
  return [{ code: 'tables.in-words', details: { table: table.name, excerpt }, place }]
}

function lineOf({ text, cells }: Paragraph): TableLine {
  return cells === undefined ? tableLineOf(text) : { text, cells }
}

function placeOf(table: TableDefinition, section: number, meaning: string, sections: readonly FoundSection[], lines: readonly (readonly TableLine[])[]): ReadPlace | null {
  const isAsked = (index: number): boolean => sections[index]?.match?.meaning.id === meaning
  const readIn = (index: number): ReadPlace[] => {
    const reading = readTable(table, lines[index] ?? [])
    return reading === null ? [] : [{ section, stands: index, reading }]
  }
  const indexes = [...sections.keys()]
  const [asked] = mostReadFirst(indexes.filter(isAsked).flatMap(readIn))
  if (asked !== undefined) return asked
  const [other] = mostReadFirst(indexes.filter((index) => !isAsked(index)).flatMap(readIn))
  return other === undefined || other.reading.read === 0 ? null : other
}

function mostReadFirst(places: readonly ReadPlace[]): ReadPlace[] {
  return [...places].sort((a, b) => b.reading.read - a.reading.read)
}

function withoutLines(section: FoundSection, tables: readonly ReadPlace[]): FoundSection {
  const taken = new Set(tables.flatMap(({ reading }) => [...reading.lines]))
  return taken.size === 0 ? section : { ...section, paragraphs: section.paragraphs.filter((_, index) => !taken.has(index)) }
}
