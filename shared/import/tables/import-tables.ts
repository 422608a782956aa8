import type { ReportFormat } from '../../report/format'
import type { ImportNotice } from '../../wording/import-notices'
import type { SourceDocument } from '../source/source-document'
import { readTable } from './read-table'
import { sourceLines } from './source-lines'
import { missingTable, tableReadingNotices } from './table-notices'
import type { TableReading } from './table-reading'

/** A table of the form found in a document, for the section that asks for it. */
export interface ImportedTable {
  /** Meaning of the section. */
  readonly meaning: string
  readonly reading: TableReading
}

export interface ImportedTables {
  readonly tables: readonly ImportedTable[]
  readonly notices: readonly ImportNotice[]
}

/** Reads the tables of a form from a document that holds nothing else, or more: a sheet, a pasted block, a whole report. */
export function importTables(source: SourceDocument, format: ReportFormat): ImportedTables {
  const lines = sourceLines(source.blocks)
  const found = format.sections.flatMap(({ meaning, tables }) => tables.map((table) => ({ meaning, table, reading: readTable(table, lines) })))
  const tables = found.flatMap(({ meaning, reading }) => (reading === null ? [] : [{ meaning, reading }]))
  return {
    tables,
    notices: found.flatMap(({ table, reading }) => (reading === null ? missingTable(table, null) : tableReadingNotices(reading, null))),
  }
}
