import type { ReportFormat } from '../../shared/report/format'
import { sectionDefinitionOf } from '../../shared/report/format'
import type { Report, TableAnswer } from '../../shared/report/schema'
import type { TableDefinition } from '../../shared/report/table-format'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { fill } from '../../shared/wording/template'
import { readingText } from './reading-text'

/** How much of each table of the form was read from the files, and which rows were not. */
export function ImportedTables({ report, format }: { readonly report: Report; readonly format: ReportFormat }) {
  const tables = report.sections.flatMap((section) =>
    (sectionDefinitionOf(format, section.meaning)?.tables ?? []).map((table) => ({ table, answer: section.tables[table.id] })),
  )
  return tables.length === 0 ? null : <TableReadings tables={tables} />
}

interface ReadTable {
  readonly table: TableDefinition
  /** undefined where the files have none. */
  readonly answer: TableAnswer | undefined
}

function TableReadings({ tables }: { readonly tables: readonly ReadTable[] }) {
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
