import type { TableAnswer } from '../../report/schema'
import type { TableDefinition } from '../../report/table-format'
import type { CellKey } from '../../report/table-layout'

/** What was read of a table of the form. */
export interface TableReading {
  readonly table: TableDefinition
  /** Null where the document has the table with nothing in it: it stays untouched. */
  readonly answer: TableAnswer | null
  /** Cells that do not fill themselves and whose figure is known; how many the table has. */
  readonly read: number
  readonly cells: number
  /** Rows whose figures cannot be given to columns; rows that the document does not have. Identifiers. */
  readonly unreadRows: readonly string[]
  readonly missingRows: readonly string[]
  /** Titles of blocks, or the table's name, whose columns are not those of the form. */
  readonly otherColumns: readonly string[]
  /** Totals that are not what their parts add up to. */
  readonly differingTotals: readonly DifferingTotal[]
  /** Cells with something that is no figure, kept as it is. */
  readonly faulty: readonly CellKey[]
  /** Cells whose amount is in another unit than the form's; left empty. */
  readonly otherUnits: readonly CellKey[]
  /** Indexes of the lines that say nothing beyond the table. */
  readonly lines: ReadonlySet<number>
  /** Indexes of the lines between them that are numbers of pages. */
  readonly pageNumbers: ReadonlySet<number>
}

export interface DifferingTotal {
  readonly cell: CellKey
  readonly stated: string
  /** Null where a part was not read. */
  readonly computed: number | null
}
