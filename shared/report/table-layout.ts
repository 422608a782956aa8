import type { ColumnDefinition, ColumnLeaf, RowDefinition, RowLeaf, TableBlockDefinition, TableDefinition } from './table-format'
import { columnLeaves, rowLeaves } from './table-format'
import { grouped } from './grouped'
import { oncePer } from './once-per'

/** Where a figure stands: `row.column`. */
export type CellKey = string

/** The key of the cell in which a row and a column meet. */
export function cellKey(rowId: string, columnId: string): CellKey {
  return `${rowId}.${columnId}`
}

/** A cell of figures, with all that names it. */
export interface FigureCell {
  readonly key: CellKey
  readonly row: RowLeaf
  readonly column: ColumnLeaf
  /** Labels of the groups the row stands in and its own, outermost first; without empty ones. */
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  /** Title of the block. */
  readonly blockTitle: string | null
}

/** A cell of the printed grid, at its top left; rows and columns are counted from 0, heads included. */
export interface LayoutCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content:
    | { readonly kind: 'label'; readonly text: string; readonly role: 'block-title' | 'column-head' | 'row-head' }
    | { readonly kind: 'figure'; readonly cell: FigureCell }
}

/** The grid as the form prints it; the window, the page and the spreadsheet are made from it. */
export interface TableLayout {
  readonly rowCount: number
  readonly columnCount: number
  /** Columns at the left that hold row labels. */
  readonly labelColumns: number
  /** Rows at the top to repeat on the next page; 0 where a table has several blocks, each with its own heads. */
  readonly headRows: number
  readonly cells: readonly LayoutCell[]
}

/** All cells of figures, in reading order. */
export const figureCells = oncePer((table: TableDefinition): readonly FigureCell[] =>
  table.blocks.flatMap((block) => rowPaths(block.rows).flatMap(({ leaf, path }) => rowCells(block, leaf, path))),
)

/** The cells of figures, row by row. */
export const figureRows = oncePer((table: TableDefinition): readonly (readonly FigureCell[])[] => [
  ...grouped(figureCells(table), ({ row }) => row.id).values(),
])

/** The cell of that key; undefined where the table has none. */
export function figureCellOf(table: TableDefinition, key: CellKey): FigureCell | undefined {
  return cellsByKey(table).get(key)
}

const cellsByKey = oncePer((table: TableDefinition): ReadonlyMap<CellKey, FigureCell> => new Map(figureCells(table).map((cell) => [cell.key, cell])))

/**
 * Lays a table out: a block's title over the whole width, its heads, its rows. Blocks share the columns of the widest;
 * the last column of a narrower block takes what is left, as in the form of 国办公开办函〔2021〕30号.
 */
export const layoutOf = oncePer(layOut)

/** The cells of a layout by the printed row in which they begin, left to right. */
export function layoutRows({ rowCount, cells }: TableLayout): readonly (readonly LayoutCell[])[] {
  const byRow = grouped([...cells].sort((a, b) => a.column - b.column), ({ row }) => row)
  return Array.from({ length: rowCount }, (_, row) => byRow.get(row) ?? [])
}

function layOut(table: TableDefinition): TableLayout {
  const labelColumns = Math.max(...table.blocks.map(({ rows }) => labelDepth(rows)))
  const figureColumns = Math.max(...table.blocks.map(({ columns }) => columnLeaves(columns).length))
  const frame: Frame = { labelColumns, columnCount: labelColumns + figureColumns }
  const cells: LayoutCell[] = []
  let top = 0
  for (const block of table.blocks) {
    cells.push(...blockCells(block, top, frame))
    top += headHeight(block) + rowLeaves(block.rows).length
  }
  const [only, another] = table.blocks
  const headRows = only === undefined || another !== undefined ? 0 : headHeight(only)
  return { rowCount: top, columnCount: frame.columnCount, labelColumns, headRows, cells }
}

interface Frame {
  readonly labelColumns: number
  readonly columnCount: number
}

function blockCells(block: TableBlockDefinition, top: number, frame: Frame): LayoutCell[] {
  const depth = headDepth(block.columns)
  const headTop = top + (block.title === undefined ? 0 : 1)
  const title: LayoutCell[] =
    block.title === undefined ? [] : [label(block.title, 'block-title', { row: top, column: 0, rowSpan: 1, columnSpan: frame.columnCount })]
  const corner: LayoutCell[] =
    frame.labelColumns === 0
      ? []
      : [label(block.corner ?? '', 'column-head', { row: headTop, column: 0, rowSpan: depth, columnSpan: frame.labelColumns })]
  const widths = columnWidths(block, frame)
  return [
    ...title,
    ...corner,
    ...columnHeads(block.columns, { row: headTop, column: frame.labelColumns, depth }, widths),
    ...rowLabels(block.rows, headTop + depth, 0, frame.labelColumns),
    ...figures(block, headTop + depth, frame, widths),
  ]
}

interface Area {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

function label(text: string, role: 'block-title' | 'column-head' | 'row-head', area: Area): LayoutCell {
  return { ...area, content: { kind: 'label', text, role } }
}

type Widths = ReadonlyMap<string, number>

function columnWidths({ columns }: TableBlockDefinition, { labelColumns, columnCount }: Frame): Widths {
  const leaves = columnLeaves(columns)
  const rest = columnCount - labelColumns - leaves.length + 1
  return new Map(leaves.map(({ id }, index) => [id, index === leaves.length - 1 ? rest : 1]))
}

function widthOf(column: ColumnDefinition, widths: Widths): number {
  return columnLeaves([column]).reduce((sum, { id }) => sum + (widths.get(id) ?? 1), 0)
}

function columnHeads(columns: readonly ColumnDefinition[], at: { readonly row: number; readonly column: number; readonly depth: number }, widths: Widths): LayoutCell[] {
  const cells: LayoutCell[] = []
  let { column } = at
  for (const definition of columns) {
    const columnSpan = widthOf(definition, widths)
    const isGroup = 'columns' in definition
    cells.push(label(definition.label, 'column-head', { row: at.row, column, rowSpan: isGroup ? 1 : at.depth, columnSpan }))
    if (isGroup) cells.push(...columnHeads(definition.columns, { row: at.row + 1, column, depth: at.depth - 1 }, widths))
    column += columnSpan
  }
  return cells
}

function rowLabels(rows: readonly RowDefinition[], top: number, column: number, labelColumns: number): LayoutCell[] {
  if (labelColumns === 0) return []
  const cells: LayoutCell[] = []
  let row = top
  for (const definition of rows) {
    const height = rowLeaves([definition]).length
    const isGroup = 'rows' in definition
    const columnSpan = isGroup ? 1 : labelColumns - column
    cells.push(label(definition.label, 'row-head', { row, column, rowSpan: height, columnSpan }))
    if (isGroup) cells.push(...rowLabels(definition.rows, row, column + 1, labelColumns))
    row += height
  }
  return cells
}

function figures(block: TableBlockDefinition, top: number, { labelColumns }: Frame, widths: Widths): LayoutCell[] {
  return rowPaths(block.rows).flatMap(({ leaf, path }, index) => {
    let column = labelColumns
    return rowCells(block, leaf, path).map((cell): LayoutCell => {
      const columnSpan = widths.get(cell.column.id) ?? 1
      const placed: LayoutCell = { row: top + index, column, rowSpan: 1, columnSpan, content: { kind: 'figure', cell } }
      column += columnSpan
      return placed
    })
  })
}

function rowCells(block: TableBlockDefinition, row: RowLeaf, rowPath: readonly string[]): FigureCell[] {
  return columnPaths(block.columns).map(({ leaf, path }) => ({
    key: cellKey(row.id, leaf.id),
    row,
    column: leaf,
    rowPath,
    columnPath: path,
    blockTitle: block.title ?? null,
  }))
}

interface Path<Leaf> {
  readonly leaf: Leaf
  readonly path: readonly string[]
}

function rowPaths(rows: readonly RowDefinition[], outer: readonly string[] = []): Path<RowLeaf>[] {
  return rows.flatMap((row) => {
    const path = row.label === '' ? outer : [...outer, row.label]
    return 'rows' in row ? rowPaths(row.rows, path) : [{ leaf: row, path }]
  })
}

function columnPaths(columns: readonly ColumnDefinition[], outer: readonly string[] = []): Path<ColumnLeaf>[] {
  return columns.flatMap((column) => {
    const path = [...outer, column.label]
    return 'columns' in column ? columnPaths(column.columns, path) : [{ leaf: column, path }]
  })
}

/** 0 where no row has a label. */
function labelDepth(rows: readonly RowDefinition[]): number {
  return Math.max(...rows.map((row) => ('rows' in row ? 1 + labelDepth(row.rows) : row.label === '' ? 0 : 1)))
}

function headDepth(columns: readonly ColumnDefinition[]): number {
  return Math.max(...columns.map((column) => ('columns' in column ? 1 + headDepth(column.columns) : 1)))
}

function headHeight(block: TableBlockDefinition): number {
  return (block.title === undefined ? 0 : 1) + headDepth(block.columns)
}
