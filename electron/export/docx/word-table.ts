import { AlignmentType, BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableProperties, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx'
import type { IBorderOptions, ITableCellOptions, ITableOptions } from 'docx'
import type { TableBlock, TableCell as DocumentCell } from '../../../shared/document/document'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { setOnSheet } from '../../../shared/typeset/table-sheet'
import { totalLength } from '../../../shared/typeset/table-columns'
import { FRAME, gridRowsFor, headPadding, RULE, startPadding } from '../../../shared/typeset/table-density'
import type { SetTable } from '../../../shared/typeset/table-form'
import { valued } from './word-element'
import { LINE, twips } from './word-measures'
import { tableStyle } from './word-styles'
import type { NamedStyle } from './word-styles'
import { paragraph, run } from './word-text'

export interface WordTable {
  readonly table: Table
  /** The style its text is set in. */
  readonly style: NamedStyle
}

/** Whether a table stays on one page, as it does on the printed pages, or may be parted between rows. */
export type TableHold = 'whole' | 'divisible'

/** A table with the columns and the size of type that it has on the pages. */
export function wordTable(block: TableBlock, measure: Measure, hold: TableHold): WordTable {
  const { set } = setOnSheet(block, measure)
  const style = tableStyle(set.density)
  const columns = columnWidths(set)
  const rows = Array.from({ length: block.rowCount }, (_, row) => tableRow(row, { block, set, columns, styleId: style.id, hold }))
  const sides = twips(headPadding(set.density.size))
  const frame = ruled(FRAME)
  const options = {
    rows,
    columnWidths: columns,
    width: { size: totalLength(columns), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: sides, right: sides },
    borders: { top: frame, left: frame, bottom: frame, right: frame, insideHorizontal: ruled(RULE), insideVertical: ruled(RULE) },
  }
  return { table: block.name === undefined ? new Table(options) : new NamedTable(options, block.name), style }
}

/** A rule of so many points. */
export function ruled(points: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(points * 8), space: 0, color: '000000' }
}

/** A table with a name for those who hear it, which the library has no option for. */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string) {
    super(options)
    this.root = this.root.map((part): unknown => (part instanceof TableProperties ? new NamedProperties(options, name) : part))
  }
}

class NamedProperties extends TableProperties {
  constructor({ margins, ...options }: ITableOptions, name: string) {
    super({ ...options, ...(margins === undefined ? {} : { cellMargin: margins }) })
    this.root.push(valued('w:tblCaption', name))
  }
}

function columnWidths({ columnEdges }: SetTable): number[] {
  return columnEdges.slice(1).map((edge, column) => twips(edge) - twips(columnEdges[column] ?? 0))
}

interface RowContext {
  readonly block: TableBlock
  readonly set: SetTable
  readonly columns: readonly number[]
  readonly styleId: string
  readonly hold: TableHold
}

function tableRow(row: number, context: RowContext): TableRow {
  const { block, set, hold } = context
  const keepNext = row < block.rowCount - 1 && (hold === 'whole' || row < block.headRows)
  return new TableRow({
    cantSplit: true,
    height: { value: rowHeights(set)[row] ?? 0, rule: HeightRule.ATLEAST },
    ...(row < block.headRows ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: cellsInRow(block, row).map((cell) => tableCell(cell, row, context)),
  })
}

/** Rows together take whole rows of the grid, as on the pages, so that the text under the table stands where it does there. */
function rowHeights({ rowHeights: least }: SetTable): number[] {
  const height = totalLength(least)
  const whole = gridRowsFor(height)
  const spare = (whole * LINE) / 20 - height
  return least.map((each) => twips(each + (spare * each) / height))
}

/** What stands in a row, from the left: cells that begin there, and those that go on from above. */
function cellsInRow({ cells }: TableBlock, row: number): DocumentCell[] {
  return cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column)
}

/** Every row names its cells itself: the library would leave those that go on from above in the look of the text. */
function tableCell(cell: DocumentCell, row: number, { set, columns, styleId }: RowContext): TableCell {
  const { column, columnSpan, rowSpan, text, align } = cell
  const begins = cell.row === row
  const isStart = align === 'start'
  const padding = twips(startPadding(set.density.size))
  const options: Omit<ITableCellOptions, 'children'> = {
    width: { size: totalLength(columns.slice(column, column + columnSpan)), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan === 1 ? {} : { columnSpan }),
    ...(rowSpan === 1 ? {} : { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...(isStart ? { margins: { left: padding, right: padding } } : {}),
  }
  const look = isStart ? { style: styleId, alignment: AlignmentType.LEFT } : { style: styleId }
  return new TableCell({ ...options, children: [paragraph(look, ...(begins && text !== '' ? [run(text)] : []))] })
}
