import type { SourceCell, SourceTable } from '../source-document'
import type { CellPosition, CellRange } from './cell-reference'

export interface SheetCell extends CellPosition {
  readonly text: string
}

/** Rows times columns of a sheet that are kept as they stand; in a larger one, empty rows and columns are left out. */
const LARGEST_AREA = 500_000
const MOST_CELLS = 300_000

/** A sheet's filled part as a table, without the empty rows and columns around it; null for an empty sheet. */
export function sheetTable(cells: readonly SheetCell[], merges: readonly CellRange[]): SourceTable | null {
  const filled = cells.filter(({ text }) => text !== '')
  if (filled.length === 0) return null
  const rows = [...new Set(filled.map(({ row }) => row))].sort(ascending)
  const columns = [...new Set(filled.map(({ column }) => column))].sort(ascending)
  const used = { rows, columns }
  const [top, left] = [used.rows[0] ?? 0, used.columns[0] ?? 0]
  const [rowCount, columnCount] = [(used.rows.at(-1) ?? 0) - top + 1, (used.columns.at(-1) ?? 0) - left + 1]
  if (rowCount * columnCount > LARGEST_AREA) return packedTable(filled, used)
  return placedTable(filled, merges, { top, left, rowCount, columnCount })
}

interface Area {
  readonly top: number
  readonly left: number
  readonly rowCount: number
  readonly columnCount: number
}

function placedTable(filled: readonly SheetCell[], merges: readonly CellRange[], area: Area): SourceTable {
  const { top, left, rowCount, columnCount } = area
  const covered = new Array<boolean>(rowCount * columnCount).fill(false)
  const texts = new Map(filled.map(({ row, column, text }) => [(row - top) * columnCount + column - left, text]))
  const cells: SourceCell[] = []
  for (const { from, to } of merges) {
    const [row, column] = [Math.max(0, from.row - top), Math.max(0, from.column - left)]
    const [rowSpan, columnSpan] = [Math.min(to.row - top + 1, rowCount) - row, Math.min(to.column - left + 1, columnCount) - column]
    const isInside = from.row >= top && from.column >= left
    const place = row * columnCount + column
    if (rowSpan < 1 || columnSpan < 1 || covered[place] === true) continue
    cells.push({ row, column, rowSpan, columnSpan, text: isInside ? (texts.get(place) ?? '') : '' })
    for (let line = row; line < row + rowSpan; line++) covered.fill(true, line * columnCount + column, line * columnCount + column + columnSpan)
  }
  for (let place = 0; place < covered.length; place++) {
    if (covered[place] === true) continue
    cells.push({ row: Math.floor(place / columnCount), column: place % columnCount, rowSpan: 1, columnSpan: 1, text: texts.get(place) ?? '' })
  }
  return { rowCount, columnCount, cells: cells.sort((one, other) => one.row - other.row || one.column - other.column) }
}

function packedTable(filled: readonly SheetCell[], used: { readonly rows: readonly number[]; readonly columns: readonly number[] }): SourceTable {
  const [rows, columns] = [new Map(used.rows.map((row, index) => [row, index])), new Map(used.columns.map((column, index) => [column, index]))]
  const cells = filled.slice(0, MOST_CELLS).map(({ row, column, text }): SourceCell => {
    return { row: rows.get(row) ?? 0, column: columns.get(column) ?? 0, rowSpan: 1, columnSpan: 1, text }
  })
  return { rowCount: rows.size, columnCount: columns.size, cells }
}

function ascending(one: number, other: number): number {
  return one - other
}
