import { cellName } from '../report/cell-name'
import type { ReportFormat } from '../report/format'
import { tablesOf } from '../report/format'
import { notApplicableMark } from '../report/figure-cell.lexicon'
import { sumOf, typedCells } from '../report/table-values'
import { aggregationSheetWording } from '../wording/aggregation'
import type { DepartmentPart } from './aggregate-reports'
import type { DepartmentTable, TypedFigure } from './department-figures'
import { isAnswered } from './department-figures'
import type { Sheet, SheetCell } from '../workbook/sheet'
import { addressIn, cellAddress, FIGURE_WIDTH, textCell } from '../workbook/sheet'

/** Table names, cell names, the sums; then a row a department. */
const HEAD_ROWS = 2
const SUM_ROW = HEAD_ROWS
const FIRST_DEPARTMENT = SUM_ROW + 1

const NAME_WIDTH = 26

/** Every figure of every department, a row each, with the sum of each column over them. */
export interface DetailSheet {
  readonly sheet: Sheet
  /** Where the sum of a typed cell stands, for formulas of other sheets; undefined where no department counts. */
  sumAddress(tableId: string, key: string): string | undefined
}

interface DetailColumn {
  readonly tableId: string
  readonly key: string
  readonly name: string
  readonly column: number
  readonly figures: readonly (TypedFigure | 'untouched')[]
}

/** The sheet of the departments that count, in their order, a column a typed cell of the format. */
export function detailSheet(parts: readonly DepartmentPart[], format: ReportFormat): DetailSheet {
  const columns = detailColumns(parts, format)
  const { detailSheet: name, detailDepartment, detailSum } = aggregationSheetWording
  const cells: SheetCell[] = [
    textCell(detailDepartment, 'column-head', { row: 0, column: 0, rowSpan: HEAD_ROWS }),
    textCell(detailSum, 'row-head', { row: SUM_ROW, column: 0 }),
    ...parts.map(({ department }, index) => textCell(department, 'row-head', { row: FIRST_DEPARTMENT + index, column: 0 })),
    ...tableHeads(format),
    ...columns.flatMap(columnCells),
  ]
  const addresses = new Map(columns.map(({ tableId, key, column }) => [`${tableId}.${key}`, addressIn(name, SUM_ROW, column)]))
  return {
    sheet: {
      name,
      columnWidths: [NAME_WIDTH, ...columns.map(() => FIGURE_WIDTH)],
      frozenRows: FIRST_DEPARTMENT,
      frozenColumns: 1,
      rowCount: FIRST_DEPARTMENT + parts.length,
      cells,
    },
    sumAddress: (tableId, key) => (parts.length === 0 ? undefined : addresses.get(`${tableId}.${key}`)),
  }
}

function detailColumns(parts: readonly DepartmentPart[], format: ReportFormat): readonly DetailColumn[] {
  let column = 0
  return tablesOf(format).flatMap((table, tableIndex) =>
    typedCells(table).map(({ key }, position): DetailColumn => {
      column += 1
      const figures = parts.map((part) => figureAt(part.figures[tableIndex], position))
      return { tableId: table.id, key, name: cellName(table, key), column, figures }
    }),
  )
}

function figureAt(table: DepartmentTable | undefined, position: number): TypedFigure | 'untouched' {
  if (table === undefined || !isAnswered(table)) return 'untouched'
  return table.figures[position] ?? null
}

function tableHeads(format: ReportFormat): SheetCell[] {
  let column = 1
  return tablesOf(format).map((table) => {
    const columnSpan = typedCells(table).length
    const head = textCell(table.name, 'column-head', { row: 0, column, columnSpan })
    column += columnSpan
    return head
  })
}

function columnCells({ name, column, figures }: DetailColumn): SheetCell[] {
  const place = { column, rowSpan: 1, columnSpan: 1, role: 'figure' } as const
  const value = sumOf(figures.map((figure) => (typeof figure === 'number' ? figure : 0))) ?? 0
  const range = `${cellAddress(FIRST_DEPARTMENT, column)}:${cellAddress(FIRST_DEPARTMENT + figures.length - 1, column)}`
  const sum: SheetCell['content'] = figures.length === 0 ? { kind: 'number', value } : { kind: 'formula', formula: `SUM(${range})`, value }
  return [
    textCell(name, 'column-head', { row: 1, column }),
    { ...place, row: SUM_ROW, content: sum },
    ...figures.map((figure, index): SheetCell => ({ ...place, row: FIRST_DEPARTMENT + index, content: figureContent(figure) })),
  ]
}

function figureContent(figure: TypedFigure | 'untouched'): SheetCell['content'] {
  if (typeof figure === 'number') return { kind: 'number', value: figure }
  const { untouched, unknownFigure } = aggregationSheetWording
  if (figure === null) return { kind: 'text', text: unknownFigure }
  return { kind: 'text', text: figure === 'untouched' ? untouched : notApplicableMark }
}
