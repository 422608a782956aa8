import type { TableBlock, TableCell } from '../../../shared/document/document'

/**
 * The heads of each cell with data, by positions of cells, of a table where a head of columns stands under data: such a
 * table holds several under each other, and what heads a cell does not follow from the place of its heads alone
 * (ISO 14289-1, 7.5). Empty for all others.
 */
export function headersOfCells({ rowCount, columnWeights, cells }: TableBlock): ReadonlyMap<number, readonly number[]> {
  const grid = coveredBy(cells, rowCount, columnWeights.length)
  if (!cells.some((cell) => isColumnHead(cell) && standsUnderData(cell, grid, cells))) return new Map()
  const headed = cells.map((cell, index) => [index, headersOf(cell, grid, cells)] as const)
  return new Map(headed.filter(([index, heads]) => cells[index]?.role === 'data' && heads.length > 0))
}

/** By row and column, the position of the cell that covers the place. */
type Grid = readonly (readonly number[])[]

function coveredBy(cells: readonly TableCell[], rowCount: number, columnCount: number): Grid {
  const grid = Array.from({ length: rowCount }, () => Array<number>(columnCount).fill(-1))
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (const line of grid.slice(row, row + rowSpan)) line.fill(index, column, column + columnSpan)
  })
  return grid
}

function isColumnHead(cell: TableCell | undefined): boolean {
  return cell?.role === 'column-head'
}

function standsUnderData({ row, column }: TableCell, grid: Grid, cells: readonly TableCell[]): boolean {
  return grid.slice(0, row).some((line) => cells[line[column] ?? -1]?.role === 'data')
}

/** The next heads above the cell, and those at its left. */
function headersOf({ row, column, rowSpan, columnSpan }: TableCell, grid: Grid, cells: readonly TableCell[]): number[] {
  const columns = Array.from({ length: columnSpan }, (_, over) => column + over)
  const above = columns.flatMap((each) => headsAbove(grid.slice(0, row).map((line) => line[each] ?? -1), cells))
  const beside = grid.slice(row, row + rowSpan).flatMap((line) => line.slice(0, column).filter((index) => cells[index]?.role === 'row-head'))
  return [...new Set([...above, ...beside])]
}

/** Of what covers a column from the top down: the heads that stand together nearest to its end. */
function headsAbove(column: readonly number[], cells: readonly TableCell[]): number[] {
  const end = column.findLastIndex((index) => isColumnHead(cells[index])) + 1
  const start = column.slice(0, end).findLastIndex((index) => !isColumnHead(cells[index])) + 1
  return column.slice(start, end)
}
