import type { TableCell } from '../document/document'
import type { LineBox } from './line-box'
import type { Density } from './table-density'

/** A cell with its lines placed across. */
export interface SetCell extends Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
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
  /** Rows of the grid of its pages. */
  readonly pageRows: number
  /** In reading order. */
  readonly cells: readonly SetCell[]
}
