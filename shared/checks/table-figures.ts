import type { NamedFigure } from '../report/format'
import type { TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import type { CellKey } from '../report/table-layout'
import { cellKey } from '../report/table-layout'
import { oncePer } from '../report/once-per'
import type { TableValues } from '../report/table-values'
import { figureAt, sumOf, tableValues } from '../report/table-values'
import type { FindingPlace } from './finding'
import type { AnsweredTable } from './table-parts'

/** The sum of cells; null where one is not known. */
export function sumAt(values: TableValues, keys: readonly CellKey[]): number | null {
  return sumOf(keys.map((key) => figureAt(values, key)))
}

/** A table's figures as they would be if all totals were what their parts add up to. */
export function figuresPutRight(table: TableDefinition, answer: TableAnswer): TableValues {
  return tableValues(table, answerPutRight(answer))
}

/** The answer with all totals filled from their parts. */
export function answerPutRight(answer: TableAnswer): TableAnswer {
  return Object.keys(answer.statedTotals).length === 0 ? answer : withoutStatedTotals(answer)
}

const withoutStatedTotals = oncePer((answer: TableAnswer): TableAnswer => ({ ...answer, statedTotals: {} }))

/** A cell as the place of a finding. */
export function cellPlace({ sectionId, table }: Pick<AnsweredTable, 'sectionId' | 'table'>, cell: CellKey): FindingPlace {
  return { kind: 'cell', sectionId, tableId: table.id, cell }
}

/** The cells that make up a named figure, in the section that answers its table. */
export function figurePlaces({ table, cells }: NamedFigure, sectionId: string): readonly FindingPlace[] {
  return cells.map(([row, column]) => ({ kind: 'cell', sectionId, tableId: table, cell: cellKey(row, column) }))
}
