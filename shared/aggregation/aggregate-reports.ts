import type { ReportFormat } from '../report/format'
import { tablesOf } from '../report/format'
import { notApplicableMark } from '../report/figure-cell.lexicon'
import type { TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import type { CellKey } from '../report/table-layout'
import { sumOf, typedCells, untouchedTable, writeFigure } from '../report/table-values'
import type { DepartmentFigures, DepartmentTable, TypedFigure } from './department-figures'
import { figureIn, isAnswered } from './department-figures'

/** A department whose figures are summed. */
export interface DepartmentPart {
  readonly department: string
  readonly figures: DepartmentFigures
}

/** A table summed over departments. */
export interface SummedTable {
  readonly table: TableDefinition
  /** The sums, typed as a clerk would; totals fill themselves. Undefined where no department has filled the table in. */
  readonly answer: TableAnswer | undefined
  /** Departments that have not filled the table in. */
  readonly untouchedBy: readonly string[]
  /** By cell, how many departments that did fill it in gave no figure that could be read; cells with none are left out. */
  readonly unknown: ReadonlyMap<CellKey, number>
}

/** What a department gives to a cell; null where it is not known. */
export interface CellPart {
  readonly department: string
  readonly figure: number | null
}

/**
 * Sums every typed cell of the format's tables over the departments. A figure that is not known counts as nothing and is
 * counted in `unknown`; nothing is guessed. The sum does not depend on the order of the departments.
 */
export function aggregateReports(parts: readonly DepartmentPart[], format: ReportFormat): readonly SummedTable[] {
  return tablesOf(format).map((table, index) => sumTable(table, parts, index))
}

/** Whether no department that counts has filled in any table. */
export function isNothingSummed(sums: readonly SummedTable[]): boolean {
  return sums.every(({ answer }) => answer === undefined)
}

/** Each department's part in a cell, totals included, the largest first; departments that left the table untouched are not in it. */
export function cellParts(parts: readonly DepartmentPart[], format: ReportFormat, tableId: string, cell: CellKey): readonly CellPart[] {
  const index = tablesOf(format).findIndex(({ id }) => id === tableId)
  const table = tablesOf(format)[index]
  if (table === undefined) return []
  return parts
    .flatMap(({ department, figures }) => {
      const part = figures[index]
      return part === undefined || !isAnswered(part) ? [] : [{ department, figure: figureIn(table, part, cell) }]
    })
    .sort((a, b) => (b.figure ?? Infinity) - (a.figure ?? Infinity))
}

function sumTable(table: TableDefinition, parts: readonly DepartmentPart[], index: number): SummedTable {
  const answered: DepartmentTable[] = []
  const untouchedBy: string[] = []
  for (const { department, figures } of parts) {
    const part = figures[index]
    if (part !== undefined && isAnswered(part)) answered.push(part)
    else untouchedBy.push(department)
  }
  const cells: Record<CellKey, string> = {}
  const unknown = new Map<CellKey, number>()
  typedCells(table).forEach(({ key }, position) => {
    const figures = answered.map((part) => part.figures[position] ?? null)
    cells[key] = summedText(figures)
    const missing = figures.filter((figure) => figure === null).length
    if (missing > 0) unknown.set(key, missing)
  })
  return { table, answer: answered.length === 0 ? undefined : { ...untouchedTable, cells }, untouchedBy, unknown }
}

/** Not applicable only where every department says so. */
function summedText(figures: readonly TypedFigure[]): string {
  if (figures.length > 0 && figures.every((figure) => figure === 'not-applicable')) return notApplicableMark
  return writeFigure(sumOf(figures.map((figure) => (typeof figure === 'number' ? figure : 0))) ?? 0)
}
