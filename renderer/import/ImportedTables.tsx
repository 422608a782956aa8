import { cellName, rowName } from '../../shared/checks/cell-name'
import type { ReportFormat } from '../../shared/report/format'
import { sectionDefinitionOf } from '../../shared/report/format'
import type { Report, TableAnswer } from '../../shared/report/schema'
import type { TableDefinition } from '../../shared/report/table-format'
import { tableValues } from '../../shared/report/table-values'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'

/** How much of each table of the form was read from the files, and which rows were not. */
export function ImportedTables({ report, format }: { readonly report: Report; readonly format: ReportFormat }) {
  const tables = report.sections.flatMap((section) =>
    (sectionDefinitionOf(format, section.meaning)?.tables ?? []).map((table) => ({ table, answer: section.tables[table.id] })),
  )
  return tables.length === 0 ? null : <TableReadings tables={tables} />
}

export interface ReadTable {
  readonly table: TableDefinition
  /** undefined where the files have none. */
  readonly answer: TableAnswer | undefined
}

export function TableReadings({ tables }: { readonly tables: readonly ReadTable[] }) {
  return (
    <table className="report-table">
      <caption>{fill(importPreviewWording.tables, { count: tables.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{importPreviewWording.table}</th>
          <th scope="col">{importPreviewWording.reading}</th>
        </tr>
      </thead>
      <tbody>
        {tables.map(({ table, answer }) => (
          <tr key={table.id}>
            <th scope="row">{table.name}</th>
            <td>{answer === undefined ? importPreviewWording.notFound : readingText(table, answer)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function readingText(table: TableDefinition, answer: TableAnswer): string {
  const values = [...tableValues(table, answer).values()]
  const read = values.filter(({ origin, text }) => origin === 'typed' && text.trim() !== '').length
  const unread = [...new Set(values.filter(({ origin, reading }) => origin === 'typed' && reading.kind === 'unread').map(({ cell }) => rowName(cell)))]
  const stated = values.filter(({ origin }) => origin === 'stated')
  return [
    fill(importPreviewWording.read, { count: read }),
    ...(unread.length === 0 ? [] : [fill(importPreviewWording.unread, { rows: listOf(unread) })]),
    ...stated.map(({ cell, text, computed }) => fill(importPreviewWording.stated, { cell: cellName(table, cell.key), stated: text, computed: computed ?? importPreviewWording.unknown })),
  ].join('')
}
