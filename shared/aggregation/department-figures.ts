import type { ReportFormat } from '../report/format'
import { tablesOf } from '../report/format'
import { tableAnswerIn } from '../report/named-figures'
import type { Report, TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import { oncePer } from '../report/once-per'
import type { CellKey } from '../report/table-layout'
import type { CellReading, CellValue } from '../report/table-values'
import { countedFigure, sumOf, tableValues, totalsOf, typedCells } from '../report/table-values'

/** A typed figure as it enters a sum; null where it is not known, which counts as nothing and is told. */
export type TypedFigure = number | 'not-applicable' | null

/** Why a figure of a department is not known, or does not agree with its own parts. */
export type FigureGap =
  | { readonly kind: 'unread'; readonly tableId: string; readonly cell: CellKey }
  | { readonly kind: 'faulty'; readonly tableId: string; readonly cell: CellKey; readonly typed: string }
  /** `computed` is null where a part is not known. */
  | { readonly kind: 'stated-total'; readonly tableId: string; readonly cell: CellKey; readonly stated: string; readonly computed: number | null }

/** What is kept of one table of a department: a number a typed cell. */
export interface DepartmentTable {
  readonly tableId: string
  /** In the order of {@link typedCells}; empty for a table nobody has filled in. */
  readonly figures: readonly TypedFigure[]
  readonly gaps: readonly FigureGap[]
}

/** What is kept of a department's report: every table of the format, in its order. */
export type DepartmentFigures = readonly DepartmentTable[]

/** The figures of a report, a few hundred numbers whatever its size. */
export function figuresOf(report: Pick<Report, 'sections'>, format: ReportFormat): DepartmentFigures {
  return tablesOf(format).map((table) => {
    const answer = tableAnswerIn(report, table.id)
    return answer === undefined ? { tableId: table.id, figures: [], gaps: [] } : answeredTable(table, answer)
  })
}

/** Whether the department has filled the table in. */
export function isAnswered({ figures }: DepartmentTable): boolean {
  return figures.length > 0
}

/** A department's figure in any cell, totals included: as its typed cells add up; null where one is not known. */
export function figureIn(table: TableDefinition, { figures }: DepartmentTable, key: CellKey): number | null {
  const parts = totalsOf(table).get(key)
  if (parts !== undefined) return sumOf(parts.map((part) => figureIn(table, { tableId: table.id, figures, gaps: [] }, part)))
  const figure = figures[positionsOf(table).get(key) ?? -1]
  if (figure === 'not-applicable') return 0
  return figure ?? null
}

/** Where a typed cell stands in the order of {@link typedCells}. */
const positionsOf = oncePer((table: TableDefinition): ReadonlyMap<CellKey, number> => new Map(typedCells(table).map(({ key }, index) => [key, index])))

function answeredTable(table: TableDefinition, answer: TableAnswer): DepartmentTable {
  const values = tableValues(table, answer)
  return {
    tableId: table.id,
    figures: typedCells(table).map(({ key }) => typedFigure(values.get(key)?.reading)),
    gaps: [...values.values()].flatMap((value) => gapOf(table, value)),
  }
}

function typedFigure(reading: CellReading | undefined): TypedFigure {
  if (reading === undefined) return null
  return reading.kind === 'not-applicable' ? 'not-applicable' : countedFigure(reading)
}

/** A total that does not fill itself because a part is not known is told by that part. */
function gapOf({ id: tableId }: TableDefinition, { cell, reading, text, origin, computed }: CellValue): FigureGap[] {
  if (origin === 'computed') return []
  if (reading.kind === 'faulty') return [{ kind: 'faulty', tableId, cell: cell.key, typed: text.trim() }]
  if (reading.kind === 'unread') return [{ kind: 'unread', tableId, cell: cell.key }]
  const agrees = origin === 'typed' || countedFigure(reading) === computed
  return agrees ? [] : [{ kind: 'stated-total', tableId, cell: cell.key, stated: text.trim(), computed }]
}
