import type { StatedTotal, TableAnswer } from '../../report/schema'
import type { TableDefinition } from '../../report/table-format'
import type { CellKey } from '../../report/table-layout'
import { figureCellOf } from '../../report/table-layout'
import { countedFigure, readCell, tableValues } from '../../report/table-values'
import { tidyCell } from '../../report/tidy-cell'
import type { DifferingTotal } from './table-reading'

/** Totals add up other totals; more rounds than levels of them are not needed. */
const ROUNDS = 3

/**
 * The totals of a document that are not what the table adds up, or cannot be compared with it; all others fill themselves.
 * A total that adds up others goes by what the document says of those.
 */
export function statedTotals(
  table: TableDefinition,
  answer: TableAnswer,
  given: ReadonlyMap<CellKey, string>,
): { readonly totals: Readonly<Record<CellKey, StatedTotal>>; readonly differing: readonly DifferingTotal[] } {
  let differing: DifferingTotal[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const values = tableValues(table, { ...answer, statedTotals: asStated(differing) })
    differing = [...given].flatMap(([cell, text]) => differenceOf(table, cell, text, values.get(cell)?.computed ?? null))
  }
  return { totals: asStated(differing), differing }
}

function differenceOf(table: TableDefinition, cell: CellKey, text: string, computed: number | null): DifferingTotal[] {
  const kind = figureCellOf(table, cell)?.column.kind ?? 'count'
  const reading = readCell(text, kind)
  if (reading.kind === 'empty' || (computed !== null && countedFigure(reading) === computed)) return []
  return [{ cell, stated: tidyCell(text, kind), computed }]
}

function asStated(differing: readonly DifferingTotal[]): Record<CellKey, StatedTotal> {
  return Object.fromEntries(differing.map(({ cell, stated }) => [cell, { typed: stated, reason: '' }]))
}
