import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createReport } from '../../../shared/report/create'
import { applyEdit } from '../../../shared/report/edits'
import type { ReportFormat } from '../../../shared/report/format'
import { tableDefinitionOf, tablesOf } from '../../../shared/report/format'
import { reportFormatSchema } from '../../../shared/report/format-schema'
import type { Report, Section } from '../../../shared/report/schema'
import type { TableDefinition } from '../../../shared/report/table-format'
import type { CellKey } from '../../../shared/report/table-layout'
import { countingIds } from './ten-section-format'

/** A format file as the program reads it: of the program, or one that the tests add. */
export function formatFile(id: string, folder: 'assets/formats' | 'tests/fixtures/formats' = 'assets/formats'): ReportFormat {
  const path = fileURLToPath(new URL(`../../../${folder}/${id}.json`, import.meta.url))
  return reportFormatSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

export const standard2021 = formatFile('standard-2021')
export const standard2019 = formatFile('standard-2019')

export function newStandardReport(format: ReportFormat = standard2021, year: number = format.years.from): Report {
  return createReport(format, year, '青河县农业农村局', countingIds())
}

export function tableOf(format: ReportFormat, id: string): TableDefinition {
  const table = tableDefinitionOf(format, id)
  if (table === undefined) throw new Error(`no table ${id}`)
  return table
}

/** The section of the report that the table stands in. */
export function sectionWithTable(report: Report, format: ReportFormat, tableId: string): Section {
  const meaning = format.sections.find(({ tables }) => tables.some(({ id }) => id === tableId))?.meaning
  const section = report.sections.find((each) => each.meaning === meaning)
  if (section === undefined) throw new Error(`no section for ${tableId}`)
  return section
}

/** The report with figures typed into a table; `cells` by `row.column`. */
export function withCells(report: Report, format: ReportFormat, tableId: string, cells: Readonly<Record<CellKey, string>>): Report {
  return applyEdit(report, { kind: 'set-cells', sectionId: sectionWithTable(report, format, tableId).id, tableId, cells })
}

/** The report with every table touched and left at nothing. */
export function withEmptyTables(report: Report, format: ReportFormat): Report {
  return tablesOf(format).reduce((filled, { id }) => withCells(filled, format, id, {}), report)
}
