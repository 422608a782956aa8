import type { ColumnLeaf, RowLeaf, TableDefinition } from './table-format'
import { columnLeaves, rowLeaves } from './table-format'
import { notApplicablePattern } from './figure-cell.lexicon'
import { grouped } from './grouped'
import { lettersOf, unnumbered } from './label-text'
import type { PastedCell, PastedGrid } from './pasted-grid'
import { readCell } from './table-values'

/** A pasted block with its labels told from its figures. */
export interface LabelledGrid {
  /** Whether labels of the table were known in it; 'unknown' where there is text that may be labels of another table. */
  readonly labels: 'none' | 'recognised' | 'unknown'
  /** The rows that hold figures, top to bottom; heads and titles are left out. */
  readonly rows: readonly LabelledRow[]
}

export interface LabelledRow {
  /** The text of its own label; '' where it has none. */
  readonly label: string
  /** The row of the table; null where the label is not known, or there are no labels. */
  readonly leaf: RowLeaf | null
  /** The cells of figures, left to right. */
  readonly figures: readonly PastedFigure[]
}

export interface PastedFigure {
  readonly text: string
  /** The text over it, of the lowest head; '' where there is none. */
  readonly head: string
}

/** Whether a text is what a cell of figures may hold: a number, a change, 不适用. */
export function isFigureText(text: string): boolean {
  if (plainDigits.test(text)) return true
  // Most of a document is words, and no figure is without a digit.
  if (!anyDigit.test(text)) return notApplicablePattern.test(text.trim())
  return (['money', 'change'] as const).some((kind) => ['figure', 'not-applicable'].includes(readCell(text, kind).kind))
}

const plainDigits = /^\d+$/

/** Half-width and full-width. */
const anyDigit = /[\d\uff10-\uff19]/u

/** Tells labels from figures: by the table's own labels, else by their being text. */
export function labelledGrid(table: TableDefinition, grid: PastedGrid): LabelledGrid {
  const leaves = table.blocks.flatMap(({ rows }) => rowLeaves(rows))
  const labelColumns = labelColumnCount(grid, leaves)
  const labels = rowLabels(grid, labelColumns)
  const named = matchedRows(labels, leaves)
  const figureCells = grid.cells.filter(({ column }) => column >= labelColumns)
  const isHead = headRows(grid.cells, figureCells, named)
  const heads = figureCells.filter(({ row, text }) => isHead[row] === true && text !== '')
  const byRow = grouped(figureCells, ({ row }) => row)
  const rows = labels.flatMap((label, row): LabelledRow[] => {
    if (isHead[row] === true) return []
    const figures = (byRow.get(row) ?? []).map((cell) => ({ text: cell.text, head: headOver(cell, heads) }))
    return [{ label, leaf: named[row] ?? null, figures }]
  })
  const knowsHeads = rows.some(({ figures }) => new Set(figures.map(({ head }) => head).filter((head) => isColumnLabel(table, head))).size > 1)
  const hasLabels = labelColumns > 0 || isHead.includes(true)
  return { labels: knowsHeads || named.some((leaf) => leaf !== null) ? 'recognised' : hasLabels ? 'unknown' : 'none', rows }
}

/** The column a head names, looked for from `from` on; -1 where there is none. */
export function columnNamed(columns: readonly ColumnLeaf[], head: string, from: number): number {
  return columns.findIndex(({ label }, index) => index >= from && isSameLabel(label, head))
}

/** Columns at the left that hold text beside figures, and no figures. */
function labelColumnCount(grid: PastedGrid, leaves: readonly RowLeaf[]): number {
  const bodyRows = new Set(grid.cells.filter(({ text }) => isFigureText(text)).map(({ row }) => row))
  const isLabelColumn = (column: number): boolean => {
    const texts = grid.cells.filter((cell) => cell.column === column && cell.text !== '')
    return texts.every(({ text }) => !isFigureText(text)) && texts.some(({ row, text }) => bodyRows.has(row) || leaves.some(({ label }) => isSameLabel(label, text)))
  }
  const columns = Array.from({ length: grid.columnCount }, (_, column) => isLabelColumn(column))
  return bodyRows.size === 0 ? 0 : columns.indexOf(false)
}

/** The label nearest to the figures of each row, of the cells that reach into it; '' where there is none. */
function rowLabels({ cells, rowCount }: PastedGrid, labelColumns: number): readonly string[] {
  const nearest: PastedCell[] = []
  for (const cell of cells) {
    if (cell.column >= labelColumns || cell.text === '') continue
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) if (cell.column >= (nearest[row]?.column ?? 0)) nearest[row] = cell
  }
  return Array.from({ length: rowCount }, (_, row) => nearest[row]?.text ?? '')
}

/** Rows of text above the figures; where rows are known by their labels, also those between figures. */
function headRows(cells: readonly PastedCell[], figureCells: readonly PastedCell[], named: readonly (RowLeaf | null)[]): readonly boolean[] {
  const bodies = new Set(figureCells.filter(({ text }) => isFigureText(text)).map(({ row }) => row))
  const texts = new Set(cells.filter(({ text }) => text !== '').map(({ row }) => row))
  const firstBody = [...bodies].reduce((first, row) => Math.min(first, row), Infinity)
  const knowsRows = named.some((leaf) => leaf !== null)
  return named.map((leaf, row) => {
    return bodies.size > 0 && leaf === null && texts.has(row) && !bodies.has(row) && (row < firstBody || knowsRows)
  })
}

/** The text of the nearest head above a cell. */
function headOver({ row, column }: PastedCell, heads: readonly PastedCell[]): string {
  return heads.findLast((head) => head.row < row && head.column <= column && column < head.column + head.columnSpan)?.text ?? ''
}

/** The rows that labels name, in order: a label that several rows have names the next of them. */
function matchedRows(labels: readonly string[], leaves: readonly RowLeaf[]): readonly (RowLeaf | null)[] {
  let from = 0
  return labels.map((label) => {
    const index = rowNamed(leaves, label, from)
    if (index === -1) return null
    from = index + 1
    return leaves[index] ?? null
  })
}

function rowNamed(leaves: readonly RowLeaf[], label: string, from: number): number {
  if (label === '') return -1
  const sameWithNumber = (leaf: RowLeaf): boolean => lettersOf(leaf.label) === lettersOf(label)
  const named = leaves.findIndex((leaf, index) => index >= from && sameWithNumber(leaf))
  if (named !== -1) return named
  return leaves.findIndex((leaf, index) => index >= from && isSameLabel(leaf.label, label))
}

function isColumnLabel(table: TableDefinition, head: string): boolean {
  return table.blocks.some(({ columns }) => columnLeaves(columns).some(({ label }) => isSameLabel(label, head)))
}

/** Labels shorter than this are the same only when they are the same to the letter. */
const LONG_LABEL = 4

/** Whether two labels say the same, numbers and punctuation aside; copies may leave out a remark at the end. */
function isSameLabel(one: string, other: string): boolean {
  const [a, b] = [one, other].map((label) => lettersOf(unnumbered(label)))
  if (a === undefined || b === undefined || a === '' || b === '') return false
  return a === b || (Math.min(a.length, b.length) >= LONG_LABEL && (a.startsWith(b) || b.startsWith(a)))
}
