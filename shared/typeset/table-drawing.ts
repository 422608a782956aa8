import type { Drawing, DrawnRun } from './drawing'
import { baselineIn, drawLine } from './drawing'
import type { PanelPart } from './flow'
import { LINE_PITCH } from './measure'
import type { SetCell, SetTable } from './table-form'
import { edgesOf, totalLength } from './table-columns'
import { gridRowsFor, roomIn } from './table-density'
import type { RowRange } from './table-parts'
import { rowsOfRange } from './table-parts'
import type { CellGrid } from './table-rules'
import { drawRules } from './table-rules'

/** By so much rows grow at most to fill the grid (pt); what is left over stands above and under the table. */
const WIDEST_GROWTH = 5

/** A table's rows on one page. */
interface Sheet {
  readonly rows: readonly number[]
  readonly gridRows: number
  /** Edges of the rows from the top of the part's rows of the grid, in pt. */
  readonly rowEdges: readonly number[]
}

/** Draws each part of a table. Origin at the text area's left and the top of the part's first row of the grid. */
export function drawTable(table: SetTable, ranges: readonly RowRange[]): PanelPart[] {
  const sheets = ranges.map((range) => layRows(table, range))
  const grid = gridOf(table)
  const sheetsOfRows = sheetsByRow(sheets, table.rowHeights.length)
  const runs = sheets.map((): DrawnRun[] => [])
  for (const cell of table.cells) {
    for (const { sheet, run } of drawCell(cell, table, extentsOf(cell, sheets, sheetsOfRows))) runs[sheet]?.push(run)
  }
  return sheets.map((sheet, index) => ({ rowCount: sheet.gridRows, drawing: drawingOf(table, sheet, grid, runs[index] ?? []) }))
}

function layRows(table: SetTable, range: RowRange): Sheet {
  const rows = rowsOfRange(table, range)
  const heights = rows.map((row) => table.rowHeights[row] ?? 0)
  const gridRows = gridRowsFor(totalLength(heights))
  const growth = Math.min(WIDEST_GROWTH, Math.max(0, roomIn(gridRows) - totalLength(heights)) / rows.length)
  const edges = edgesOf(heights.map((height) => height + growth))
  const top = (gridRows * LINE_PITCH - (edges.at(-1) ?? 0)) / 2
  return { rows, gridRows, rowEdges: edges.map((edge) => top + edge) }
}

function drawingOf({ columnEdges }: SetTable, { rows, gridRows, rowEdges }: Sheet, grid: CellGrid, runs: readonly DrawnRun[]): Drawing {
  const shapes = drawRules(rows.map((row) => grid[row] ?? []), rowEdges, columnEdges)
  return { width: columnEdges.at(-1) ?? 0, height: gridRows * LINE_PITCH, runs, shapes }
}

/** The grid of the whole table. */
function gridOf({ cells, rowHeights, columnEdges }: SetTable): CellGrid {
  const grid = rowHeights.map(() => Array<number>(columnEdges.length - 1).fill(-1))
  for (const { index, row, rowSpan, column, columnSpan } of cells) {
    for (const places of grid.slice(row, row + rowSpan)) places.fill(index, column, column + columnSpan)
  }
  return grid
}

/** Where a cell stands on a sheet. */
interface Extent {
  readonly sheet: number
  readonly top: number
  readonly bottom: number
}

function drawCell(cell: SetCell, table: SetTable, extents: readonly Extent[]): { sheet: number; run: DrawnRun }[] {
  return shareLines(cell, extents, table).flatMap(({ extent, lines, isRepetition }) => {
    const leading = Math.min(table.density.leading, (extent.bottom - extent.top) / lines.length)
    const top = (extent.top + extent.bottom - lines.length * leading) / 2
    return lines.flatMap((line, index) => {
      return drawLine(line, baselineIn(top + index * leading, leading, line.size), { cellIndex: cell.index, isRepetition }).map((run) => ({ sheet: extent.sheet, run }))
    })
  })
}

/** On which sheets each row stands: a head row on all. */
function sheetsByRow(sheets: readonly Sheet[], rowCount: number): readonly (readonly number[])[] {
  const found = Array.from({ length: rowCount }, (): number[] => [])
  sheets.forEach(({ rows }, sheet) => {
    for (const row of rows) found[row]?.push(sheet)
  })
  return found
}

/** Where a cell stands, sheet by sheet; the rows of a cell that are on one sheet follow each other there. */
function extentsOf({ row, rowSpan }: SetCell, sheets: readonly Sheet[], sheetsOfRows: readonly (readonly number[])[]): Extent[] {
  const own = [...new Set(sheetsOfRows.slice(row, row + rowSpan).flat())].sort((a, b) => a - b)
  const isOfCell = (each: number): boolean => each >= row && each < row + rowSpan
  return own.map((sheet) => {
    const { rows = [], rowEdges = [] } = sheets[sheet] ?? {}
    return { sheet, top: rowEdges[rows.findIndex(isOfCell)] ?? 0, bottom: rowEdges[rows.findLastIndex(isOfCell) + 1] ?? 0 }
  })
}

interface Share {
  readonly extent: Extent
  readonly lines: SetCell['lines']
  readonly isRepetition: boolean
}

/**
 * A cell that a page break crosses says its text wherever all of it has room, the first time as its own; where it has room
 * nowhere, the text goes on from page to page.
 */
function shareLines({ lines }: SetCell, extents: readonly Extent[], { density: { leading } }: SetTable): Share[] {
  if (lines.length === 0) return []
  const roomy = extents.filter(({ top, bottom }) => bottom - top >= lines.length * leading)
  if (roomy.length > 0) return roomy.map((extent, index) => ({ extent, lines, isRepetition: index > 0 }))
  let start = 0
  return extents.flatMap((extent, index) => {
    const count = Math.floor((extent.bottom - extent.top) / leading + 1e-6)
    const end = index === extents.length - 1 ? lines.length : Math.min(lines.length, start + count)
    const share = { extent, lines: lines.slice(start, end), isRepetition: false }
    start = end
    return share.lines.length === 0 ? [] : [share]
  })
}
