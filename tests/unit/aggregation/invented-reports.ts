import { createReport } from '../../../shared/report/create'
import type { ReportFormat } from '../../../shared/report/format'
import { sectionDefinitionOf, tablesOf } from '../../../shared/report/format'
import type { Report, TableAnswer } from '../../../shared/report/schema'
import { applyEdit } from '../../../shared/report/edits'
import { typedCells } from '../../../shared/report/table-values'
import type { HandedReport } from '../../../shared/aggregation/handed-report'
import { handedReport } from '../../../shared/aggregation/handed-report'
import { standard2021 } from '../report/standard-format'

/** By table and cell (`row.column`), as a clerk types it. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A report with these cells typed; a table that is not named stays untouched, an empty record answers it with nothing. */
export function reportWith(organ: string, year: number, typed: Typed, format: ReportFormat = standard2021): Report {
  let count = 0
  const report = createReport(format, year, organ, () => `id-${String(++count)}`)
  return Object.entries(typed).reduce((filled, [tableId, cells]) => takeTable(filled, format, tableId, { ...emptyAnswer, cells }), report)
}

export const emptyAnswer: TableAnswer = { cells: {}, statedTotals: {}, unread: [], emptyAs: '0' }

export function takeTable(report: Report, format: ReportFormat, tableId: string, answer: TableAnswer): Report {
  const section = report.sections.find(({ meaning }) => sectionDefinitionOf(format, meaning)?.tables.some(({ id }) => id === tableId) === true)
  if (section === undefined) throw new Error(`no section has ${tableId}`)
  return applyEdit(report, { kind: 'take-tables', tables: [{ sectionId: section.id, tableId, answer }] })
}

/** All tables answered with nothing. */
export const nothing: Typed = Object.fromEntries(tablesOf(standard2021).map(({ id }) => [id, {}]))

/** A report whose figures hang together: `received` applications, all granted, by natural persons. */
export function soundReport(organ: string, year: number, received: number): Report {
  return reportWith(organ, year, { ...nothing, applications: { 'received.natural': String(received), 'granted.natural': String(received) } })
}

/** Every typed cell of every table filled by `figure`, which is given the cell's position. */
export function filledReport(organ: string, year: number, figure: (position: number) => number, format: ReportFormat = standard2021): Report {
  const typed = tablesOf(format).map((table) => {
    const cells = typedCells(table).map(({ key }, position) => [key, String(figure(position))] as const)
    return [table.id, Object.fromEntries(cells)] as const
  })
  return reportWith(organ, year, Object.fromEntries(typed), format)
}

/** As it would be handed in as a file. */
export function handed(report: Report, file = `${report.organ}.json`, modifiedAt = 0, format: ReportFormat = standard2021): HandedReport {
  return handedReport({ file, modifiedAt }, report, format)
}
