import type { CellKey } from '../../shared/report/table-layout'

/** A cell of the sums. */
export interface SumPlace {
  readonly tableId: string
  readonly cell: CellKey
}
