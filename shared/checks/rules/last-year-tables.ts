import { cellName } from '../../report/cell-name'
import type { Finding } from '../finding'
import type { FoundFault } from '../make-finding'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import { cellPlace, figuresPutRight, sumAt } from '../table-figures'
import type { AnsweredTable } from '../table-parts'
import { answeredTables } from '../table-parts'
import type { Relation } from '../../report/table-format'
import type { CellKey } from '../../report/table-layout'
import { cellKey } from '../../report/table-layout'
import type { TableValues } from '../../report/table-values'
import { columnsOfRow, figureAt, rowsWithColumn, sumOf, tableValues, totalsOf, writeFigure } from '../../report/table-values'

/** Figures that last year's report has already said: what it carried over, and what has grown from it. */
export const lastYearTables = ruleFamily('last-year-tables', answeredTables, (part) => {
  const years = bothYears(part)
  return years === null ? [] : part.table.relations.flatMap((relation) => relationFindings(years, relation))
})

interface BothYears {
  readonly part: AnsweredTable
  readonly values: TableValues
  readonly last: TableValues
}

function bothYears(part: AnsweredTable): BothYears | null {
  const { table, answer, lastTable, lastAnswer } = part
  if (lastTable === null || lastAnswer === null) return null
  return { part, values: tableValues(table, answer), last: figuresPutRight(lastTable, lastAnswer) }
}

function relationFindings(years: BothYears, relation: Relation): Finding[] {
  switch (relation.kind) {
    case 'carried-row': {
      const columns = columnsOfRow(years.part.table, relation.row)
      const pairs = columns.map((column) => ({ now: cellKey(relation.row, column), before: relation.from.map((row) => cellKey(row, column)) }))
      return carriedFindings(years, pairs, relation.source)
    }
    case 'carried-column': {
      const rows = rowsWithColumn(years.part.table, relation.column)
      const pairs = rows.map((row) => ({ now: cellKey(row, relation.column), before: relation.from.map((column) => cellKey(row, column)) }))
      return carriedFindings(years, pairs, relation.source)
    }
    case 'continued':
      return rowsWithColumn(years.part.table, relation.column).flatMap((row) => continuedFindings(years, relation, row))
    case 'row-total':
    case 'column-total':
    case 'balance':
    case 'not-more':
    case 'only-for':
      return []
  }
}

interface CarriedCell {
  readonly now: CellKey
  readonly before: readonly CellKey[]
}

/** Totals only where none of what they add up differs. */
function carriedFindings(years: BothYears, cells: readonly CarriedCell[], source: string): Finding[] {
  const totals = totalsOf(years.part.table)
  const found = cells.filter(({ now }) => !totals.has(now)).flatMap((cell) => carriedFinding(years, cell, source))
  return found.length > 0 ? found : cells.filter(({ now }) => totals.has(now)).flatMap((cell) => carriedFinding(years, cell, source))
}

function carriedFinding({ part, values, last }: BothYears, { now, before }: CarriedCell, source: string): Finding[] {
  const [figure, expected] = [figureAt(values, now), sumAt(last, before)]
  if (figure === null || expected === null || figure === expected) return []
  return [makeFinding('table.carried', faultOf(part, now, source, { figure, expected, lastCell: lastCellName(part, before) }))]
}

function lastCellName({ lastTable }: AnsweredTable, keys: readonly CellKey[]): string {
  return lastTable === null ? '' : keys.map((key) => cellName(lastTable, key)).join('+')
}

function continuedFindings({ part, values, last }: BothYears, relation: Extract<Relation, { kind: 'continued' }>, row: string): Finding[] {
  const key = cellKey(row, relation.column)
  const [figure, before] = [figureAt(values, key), figureAt(last, key)]
  const [more, less] = [relation.plus, relation.minus].map((columns) => sumAt(values, columns.map((column) => cellKey(row, column))))
  const expected = sumOf([before, more ?? null, less === null || less === undefined ? null : 0 - less])
  if (figure === null || before === null || expected === null || figure === expected) return []
  const figures = { figure, before, more: more ?? 0, less: less ?? 0, expected }
  return [makeFinding('table.continued', faultOf(part, key, relation.source, figures))]
}

function faultOf(part: AnsweredTable, key: CellKey, source: string, values: Readonly<Record<string, number | string>>): FoundFault {
  const written = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? writeFigure(value) : value] as const)
  return { place: cellPlace(part, key), values: { cell: cellName(part.table, key), ...Object.fromEntries(written) }, source }
}
