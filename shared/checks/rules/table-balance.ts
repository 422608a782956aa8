import { cellName, columnName, rowName } from '../../report/cell-name'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import { cellPlace, figuresPutRight, sumAt } from '../table-figures'
import type { AnsweredTable } from '../table-parts'
import { answeredTables } from '../table-parts'
import type { Relation } from '../../report/table-format'
import type { CellKey } from '../../report/table-layout'
import { cellKey, figureCellOf } from '../../report/table-layout'
import type { TableValues } from '../../report/table-values'
import { columnsOfRow, tableValues, totalsOf, writeFigure } from '../../report/table-values'
import { quotedSum } from '../../wording/checks'

type Balance = Extract<Relation, { kind: 'balance' }>

/** 第一项加第二项之和，等于第三项加第四项之和, in every column; the column of totals only where no other is wrong. */
export const tableBalance = ruleFamily('table-balance', answeredTables, (part) =>
  part.table.relations.flatMap((relation) => (relation.kind === 'balance' ? balanceFindings(part, relation) : [])),
)

function balanceFindings(part: AnsweredTable, relation: Balance): Finding[] {
  const columns = columnsOfRow(part.table, relation.left[0] ?? '')
  const [ofTotals, ofParts] = [columns.filter((column) => isOfTotals(part, relation, column)), columns.filter((column) => !isOfTotals(part, relation, column))]
  const found = ofParts.flatMap((column) => columnFinding(part, relation, column))
  return found.length > 0 ? found : ofTotals.flatMap((column) => columnFinding(part, relation, column))
}

/** A column whose every figure adds up others of its row. */
function isOfTotals({ table }: AnsweredTable, { left, right }: Balance, column: string): boolean {
  const totals = totalsOf(table)
  return [...left, ...right].every((row) => totals.get(cellKey(row, column))?.every((part) => part.startsWith(`${row}.`)) ?? false)
}

function columnFinding(part: AnsweredTable, { left, right, source }: Balance, column: string): Finding[] {
  const keys: Sides = { left: left.map((row) => cellKey(row, column)), right: right.map((row) => cellKey(row, column)) }
  const sums = sumsOf(tableValues(part.table, part.answer), keys)
  if (sums === null || sums.left === sums.right) return []
  // A wrong total is reported as such, and not by what follows from it.
  const putRight = sumsOf(figuresPutRight(part.table, part.answer), keys)
  return putRight !== null && putRight.left === putRight.right ? [] : [balanceFinding(part, keys, sums, source)]
}

interface Sides {
  readonly left: readonly CellKey[]
  readonly right: readonly CellKey[]
}

interface Sums {
  readonly left: number
  readonly right: number
}

function sumsOf(values: TableValues, keys: Sides): Sums | null {
  const [left, right] = [sumAt(values, keys.left), sumAt(values, keys.right)]
  return left === null || right === null ? null : { left, right }
}

function balanceFinding(part: AnsweredTable, keys: Sides, sums: Sums, source: string): Finding {
  const [first = '', ...others] = [...keys.left, ...keys.right]
  return makeFinding('table.balance', {
    place: cellPlace(part, first),
    related: others.map((key) => cellPlace(part, key)),
    values: {
      column: columnOf(part, first),
      left: rowsOf(part, keys.left),
      right: rowsOf(part, keys.right),
      leftSum: writeFigure(sums.left),
      rightSum: writeFigure(sums.right),
    },
    source,
  })
}

function columnOf({ table }: AnsweredTable, key: CellKey): string {
  const cell = figureCellOf(table, key)
  return cell === undefined ? cellName(table, key) : columnName(table, cell)
}

function rowsOf({ table }: AnsweredTable, keys: readonly CellKey[]): string {
  return quotedSum(keys.flatMap((key) => figureCellOf(table, key) ?? []).map(rowName))
}
