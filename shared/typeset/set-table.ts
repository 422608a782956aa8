import type { TableBlock, TableCell } from '../document/document'
import { easyDataWidth, easyWidth, layCell, leastWidth } from './cell-text'
import type { GlyphLine, Measure } from './glyph-line'
import type { Sheet } from './sheet'
import { edgesOf, leastColumns, shareWidth, totalLength } from './table-columns'
import type { TypeSize } from './table-density'
import { figurePadding, headedPage, headPadding, readingSizes, SMALLEST_SIZE, startPadding } from './table-density'
import type { SetTable } from './table-form'
import { leastRowHeights } from './table-row-heights'

/** How little room a cell is content with: the narrowest measure of its text, and what stands beside a figure (pt). */
interface Modesty {
  readonly widthOf: (text: GlyphLine, role: TableCell['role']) => number
  readonly figurePadding: (size: number) => number
}

const EASY: Modesty = { widthOf: (text, role) => (role === 'data' ? easyDataWidth(text) : easyWidth(text)), figurePadding }
const MODEST: Modesty = { widthOf: leastWidth, figurePadding: headPadding }

/**
 * Sets a table to the text width of a sheet in the largest size in which every word and figure has room in its column and the table
 * fits on one page under a heading; a longer table in the largest in which words and figures have room.
 */
export function setTable(block: TableBlock, sheet: Sheet, measure: Measure): SetTable {
  const ground = { block, sheet, measure }
  return (
    setInOneOf(readingSizes, ground, EASY) ??
    setInOneOf(readingSizes, ground, MODEST) ??
    setInOneOf([SMALLEST_SIZE], ground, MODEST) ??
    setForced(ground)
  )
}

/** What is set, and where to. */
interface Ground {
  readonly block: TableBlock
  readonly sheet: Sheet
  readonly measure: Measure
}

/** Null where words and figures have room in none of the sizes. */
function setInOneOf(sizes: readonly TypeSize[], { block, sheet, measure }: Ground, modesty: Modesty): SetTable | null {
  let longer: SetTable | null = null
  for (const type of sizes) {
    const measured = measureCells(block, type.size, measure)
    const least = leastWidths(block, measured, modesty)
    if (totalLength(least) > sheet.textArea.width) continue
    const candidates = withSpacings(block, sheet, type, layCells(block, sheet, measured, { least, modesty }))
    const fitting = candidates.find(({ rowHeights }) => totalLength(rowHeights) <= headedPage(sheet.rowCount))
    if (fitting !== undefined) return fitting
    longer ??= candidates[0] ?? null
  }
  return longer
}

/** Columns are narrower than their longest figures, which are broken. */
function setForced({ block, sheet, measure }: Ground): SetTable {
  const measured = measureCells(block, SMALLEST_SIZE.size, measure)
  const columns = layCells(block, sheet, measured, { least: leastWidths(block, measured, MODEST), modesty: MODEST })
  const [table] = withSpacings(block, sheet, SMALLEST_SIZE, columns)
  if (table === undefined) throw new Error('the smallest size has no spacing')
  return table
}

interface MeasuredCell {
  readonly index: number
  readonly cell: TableCell
  readonly text: GlyphLine
}

interface MeasuredTable {
  readonly size: number
  readonly cells: readonly MeasuredCell[]
  readonly measureText: (text: string) => GlyphLine
}

function measureCells({ cells }: TableBlock, size: number, measure: Measure): MeasuredTable {
  const setting = { size, cell: size }
  const measureText = (text: string): GlyphLine => measure([{ text, face: 'body' }], setting)
  const measured = cells.map((cell, index) => ({ index, cell, text: measureText(cell.text) }))
  return { size, measureText, cells: measured.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column) }
}

function leastWidths({ columnWeights }: TableBlock, { size, cells }: MeasuredTable, modesty: Modesty): number[] {
  const wishes = cells.map(({ cell, text }) => {
    const narrowest = isLabel(cell) ? leastWidth(text) : modesty.widthOf(text, cell.role)
    return { column: cell.column, columnSpan: cell.columnSpan, width: narrowest + paddingOf(cell, size, modesty) }
  })
  return leastColumns(columnWeights, wishes)
}

/** A label of several rows may stand one character under the other. */
function isLabel({ role, rowSpan }: TableCell): boolean {
  return role === 'row-head' && rowSpan > 1
}

/** Left and right of the text together. */
function paddingOf({ align, role }: TableCell, size: number, modesty: Modesty): number {
  if (align === 'start') return 2 * startPadding(size)
  return 2 * (role === 'data' ? modesty.figurePadding(size) : headPadding(size))
}

type SetColumns = Pick<SetTable, 'columnEdges' | 'cells'>

interface ColumnNeeds {
  readonly least: readonly number[]
  readonly modesty: Modesty
}

function layCells(block: TableBlock, { textArea }: Sheet, { size, cells, measureText }: MeasuredTable, { least, modesty }: ColumnNeeds): SetColumns {
  const columnEdges = edgesOf(shareWidth(textArea.width, block.columnWeights, least))
  const set = cells.map(({ index, cell, text }) => {
    const { row, column, rowSpan, columnSpan, align } = cell
    const [left = 0, right = 0] = [columnEdges[column], columnEdges[column + columnSpan]]
    const padding = Math.min(paddingOf(cell, size, modesty), (right - left) / 2)
    const place = { left: left + padding / 2, width: right - left - padding, align }
    return { index, row, column, rowSpan, columnSpan, lines: layCell(text, place, measureText) }
  })
  return { columnEdges, cells: set }
}

function withSpacings({ rowCount, headRows }: TableBlock, sheet: Sheet, { size, spacings }: TypeSize, columns: SetColumns): SetTable[] {
  return spacings.map((spacing) => {
    const density = { size, ...spacing }
    return { ...columns, density, headRows, pageRows: sheet.rowCount, rowHeights: leastRowHeights(rowCount, columns.cells, density) }
  })
}
