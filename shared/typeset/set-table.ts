import type { TableBlock, TableCell } from '../document/document'
import { easyWidth, layInWidth, leastWidth } from './cell-text'
import type { GlyphLine, Measure } from './glyph-line'
import type { LineBox } from './line-box'
import { TEXT_AREA } from './measure'
import { edgesOf, leastColumns, shareWidth, sumOf } from './table-columns'
import type { Density } from './table-density'
import { HEADED_PAGE, readingDensities, sidePadding, SMALLEST_DENSITY, startPadding } from './table-density'
import { leastRowHeights } from './table-row-heights'

/** Where a cell stands in the grid of its table. */
export type GridPlace = Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

/** A cell with its lines placed across. */
export interface SetCell extends GridPlace {
  /** Position in the table's cells. */
  readonly index: number
  readonly lines: readonly LineBox[]
}

/** A table set in one size; where its rows stand follows from the pages it comes to. Lengths in pt. */
export interface SetTable {
  readonly density: Density
  /** Edges of the columns from the table's left, one more than there are columns. */
  readonly columnEdges: readonly number[]
  /** The least height of each row. */
  readonly rowHeights: readonly number[]
  /** Rows that are repeated. */
  readonly headRows: number
  /** In reading order. */
  readonly cells: readonly SetCell[]
}

/** The narrowest measure of a text that is still good enough, in pt. */
type NarrowestWidth = (text: GlyphLine) => number

/**
 * Sets a table to the text width in the largest size in which every word and figure has room in its column and the table
 * fits on one page under a heading; a longer table in the largest in which words and figures have room.
 */
export function setTable(block: TableBlock, measure: Measure): SetTable {
  const roomy =
    setIn(readingDensities, block, measure, easyWidth) ??
    setIn(readingDensities, block, measure, leastWidth) ??
    setIn([SMALLEST_DENSITY], block, measure, leastWidth)
  return roomy ?? layCells(block, measureCells(block, SMALLEST_DENSITY, measure), leastWidth)
}

function setIn(densities: readonly Density[], block: TableBlock, measure: Measure, narrowest: NarrowestWidth): SetTable | null {
  let longer: SetTable | null = null
  for (const density of densities) {
    const measured = measureCells(block, density, measure)
    if (sumOf(leastWidths(block, measured, narrowest)) > TEXT_AREA.width) continue
    const table = layCells(block, measured, narrowest)
    if (sumOf(table.rowHeights) <= HEADED_PAGE) return table
    longer ??= table
  }
  return longer
}

interface MeasuredCell {
  readonly index: number
  readonly cell: TableCell
  readonly text: GlyphLine
}

interface MeasuredTable {
  readonly density: Density
  readonly cells: readonly MeasuredCell[]
}

function measureCells({ cells }: TableBlock, density: Density, measure: Measure): MeasuredTable {
  const setting = { size: density.size, cell: density.size }
  const measured = cells.map((cell, index) => ({ index, cell, text: measure([{ text: cell.text, face: 'body' }], setting) }))
  return { density, cells: measured.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column) }
}

function leastWidths({ columnWeights }: TableBlock, { density, cells }: MeasuredTable, narrowest: NarrowestWidth): number[] {
  const wishes = cells.map(({ cell, text }) => ({ ...cell, width: (isLabel(cell) ? leastWidth(text) : narrowest(text)) + paddingOf(cell, density) }))
  return leastColumns(columnWeights, wishes)
}

/** A label of several rows may stand one character under the other. */
function isLabel({ role, rowSpan }: TableCell): boolean {
  return role === 'row-head' && rowSpan > 1
}

function paddingOf({ align }: TableCell, density: Density): number {
  return 2 * (align === 'start' ? startPadding(density) : sidePadding(density))
}

function layCells(block: TableBlock, { density, cells }: MeasuredTable, narrowest: NarrowestWidth): SetTable {
  const least = leastWidths(block, { density, cells }, narrowest)
  const columnEdges = edgesOf(shareWidth(TEXT_AREA.width, block.columnWeights, least))
  const set = cells.map(({ index, cell, text }) => {
    const { row, column, rowSpan, columnSpan } = cell
    const [left = 0, right = 0] = [columnEdges[column], columnEdges[column + columnSpan]]
    const padding = paddingOf(cell, density)
    return { index, row, column, rowSpan, columnSpan, lines: layInWidth(text, left + padding / 2, right - left - padding, cell.align) }
  })
  return { density, columnEdges, rowHeights: leastRowHeights(block.rowCount, set, density), headRows: block.headRows, cells: set }
}
