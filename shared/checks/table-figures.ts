import type { TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import type { CellKey } from '../report/table-layout'
import type { TableValues } from '../report/table-values'
import { countedFigure, sumOf, tableValues } from '../report/table-values'
import type { FindingPlace } from './finding'
import type { AnsweredTable } from './table-parts'

/** The figure of a cell; null where it is not known or the table has no such cell. */
export function figureAt(values: TableValues, key: CellKey): number | null {
  const value = values.get(key)
  return value === undefined ? null : countedFigure(value.reading)
}

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
  if (Object.keys(answer.statedTotals).length === 0) return answer
  const known = putRightAnswers.get(answer) ?? { ...answer, statedTotals: {} }
  putRightAnswers.set(answer, known)
  return known
}

const putRightAnswers = new WeakMap<TableAnswer, TableAnswer>()

export function cellPlace({ sectionId, table }: Pick<AnsweredTable, 'sectionId' | 'table'>, cell: CellKey): FindingPlace {
  return { kind: 'cell', sectionId, tableId: table.id, cell }
}
