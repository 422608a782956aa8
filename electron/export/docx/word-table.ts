import type { TableBlock, TableCell } from '../../../shared/document/document'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { setOnSheet } from '../../../shared/typeset/table-sheet'
import { totalLength } from '../../../shared/typeset/table-columns'
import { FRAME, gridRowsFor, headPadding, RULE, startPadding } from '../../../shared/typeset/table-density'
import type { SetTable } from '../../../shared/typeset/table-form'
import { LINE, twips } from './word-measures'
import { tableStyle } from './word-styles'
import { paragraph, run } from './word-text'
import type { Xml } from './word-xml'
import { element, valued } from './word-xml'

export interface WordTable {
  readonly xml: Xml
  /** The style its text is set in, by identifier. */
  readonly style: ReturnType<typeof tableStyle>
}

/** Whether a table stays on one page, as it does on the printed pages, or may be parted between rows. */
export type TableHold = 'whole' | 'divisible'

/** A table with the columns and the size of type that it has on the pages. */
export function wordTable(block: TableBlock, measure: Measure, hold: TableHold): WordTable {
  const { set } = setOnSheet(block, measure)
  const style = tableStyle(set.density)
  const columns = columnWidths(set)
  const grid = element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': width })))
  const rows = Array.from({ length: block.rowCount }, (_, row) => tableRow(row, { block, set, columns, styleId: style.id, hold }))
  return { xml: element('w:tbl', {}, tableProperties(block, set, columns), grid, ...rows), style }
}

function columnWidths({ columnEdges }: SetTable): number[] {
  return columnEdges.slice(1).map((edge, column) => twips(edge) - twips(columnEdges[column] ?? 0))
}

function tableProperties({ name }: TableBlock, { density: { size } }: SetTable, columns: readonly number[]): Xml {
  const border = (side: string, points: number): Xml => element(`w:${side}`, { 'w:val': 'single', 'w:sz': points * 8, 'w:space': 0, 'w:color': '000000' })
  const margin = (side: string): Xml => element(`w:${side}`, { 'w:w': twips(headPadding(size)), 'w:type': 'dxa' })
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': totalLength(columns), 'w:type': 'dxa' }),
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right'].map((side) => border(side, FRAME)), border('insideH', RULE), border('insideV', RULE)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margin('left'), margin('right')),
    name === undefined ? '' : valued('w:tblCaption', name),
  )
}

interface RowContext {
  readonly block: TableBlock
  readonly set: SetTable
  readonly columns: readonly number[]
  readonly styleId: string
  readonly hold: TableHold
}

function tableRow(row: number, context: RowContext): Xml {
  const { block, set, hold } = context
  const height = rowHeights(set)[row] ?? 0
  const properties = element(
    'w:trPr',
    {},
    element('w:cantSplit'),
    element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
    row < block.headRows ? element('w:tblHeader') : '',
  )
  const keepNext = row < block.rowCount - 1 && (hold === 'whole' || row < block.headRows)
  const cells = cellsInRow(block, row).map((cell) => tableCell(cell, row, context, keepNext))
  return element('w:tr', {}, properties, ...cells)
}

/** Rows together take whole rows of the grid, as on the pages, so that the text under the table stands where it does there. */
function rowHeights({ rowHeights: least }: SetTable): number[] {
  const height = totalLength(least)
  const whole = gridRowsFor(height)
  const spare = (whole * LINE) / 20 - height
  return least.map((each) => twips(each + (spare * each) / height))
}

/** What stands in a row, from the left: cells that begin there, and those that go on from above. */
function cellsInRow({ cells }: TableBlock, row: number): TableCell[] {
  return cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column)
}

function tableCell(cell: TableCell, row: number, { set, columns, styleId }: RowContext, keepNext: boolean): Xml {
  const { column, columnSpan, rowSpan, text, align } = cell
  const begins = cell.row === row
  const size = set.density.size
  const merge = rowSpan === 1 ? '' : begins ? valued('w:vMerge', 'restart') : element('w:vMerge')
  const padding = align === 'start' ? element('w:tcMar', {}, ...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': twips(startPadding(size)), 'w:type': 'dxa' }))) : ''
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': totalLength(columns.slice(column, column + columnSpan)), 'w:type': 'dxa' }),
    columnSpan === 1 ? '' : valued('w:gridSpan', columnSpan),
    merge,
    padding,
    valued('w:vAlign', 'center'),
  )
  const further = align === 'start' ? [valued('w:jc', 'left')] : []
  const lines = begins && text !== '' ? [run(text)] : []
  return element('w:tc', {}, properties, paragraph({ style: styleId, keepNext, further }, ...lines))
}
