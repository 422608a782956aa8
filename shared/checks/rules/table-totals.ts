import { cellName, columnName, rowName } from '../../report/cell-name'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { cellPlace, figuresPutRight, sumAt } from '../table-figures'
import type { AnsweredTable } from '../table-parts'
import { answeredTables } from '../table-parts'
import { ruleFamily } from '../rule-family'
import type { Relation } from '../../report/table-format'
import type { CellKey } from '../../report/table-layout'
import { figureCellOf } from '../../report/table-layout'
import type { TotalCell } from '../../report/table-values'
import { figureAt, tableValues, totalCells, writeFigure } from '../../report/table-values'

type TotalRelation = Extract<Relation, { kind: 'row-total' | 'column-total' }>

/**
 * Totals against their parts. A total that was stated otherwise is an error, with a reason a question. One wrong total
 * is reported once: a total whose parts would be right if they were put right themselves is none.
 */
export const tableTotals = ruleFamily('table-totals', answeredTables, (part) => {
  const found = part.table.relations.flatMap((relation) =>
    relation.kind === 'row-total' || relation.kind === 'column-total' ? totalFindings(part, relation) : [],
  )
  return found.filter(({ place }, index) => found.findIndex((other) => isSameCell(other.place, place)) === index)
})

function isSameCell(a: Finding['place'], b: Finding['place']): boolean {
  return a.kind === 'cell' && b.kind === 'cell' && a.cell === b.cell
}

function totalFindings(part: AnsweredTable, relation: TotalRelation): Finding[] {
  const [values, putRight] = [tableValues(part.table, part.answer), figuresPutRight(part.table, part.answer)]
  return totalCells(part.table, relation).flatMap(({ total, parts }) => {
    const [stated, sum] = [figureAt(values, total), sumAt(values, parts)]
    if (values.get(total)?.origin !== 'stated' || stated === null || sum === null) return []
    return stated === sum || stated === sumAt(putRight, parts) ? [] : [totalFinding(part, relation, { total, parts, stated, sum })]
  })
}

interface WrongTotal extends TotalCell {
  readonly stated: number
  readonly sum: number
}

function totalFinding(part: AnsweredTable, { kind, source }: TotalRelation, { total, parts, stated, sum }: WrongTotal): Finding {
  const reason = part.answer.statedTotals[total]?.reason.trim() ?? ''
  const rule = reason === '' ? (kind === 'row-total' ? 'table.row-total' : 'table.column-total') : 'table.stated-total'
  const names = parts.map((key) => partName(part, kind, key))
  return makeFinding(rule, {
    place: cellPlace(part, total),
    related: parts.map((key) => cellPlace(part, key)),
    values: {
      cell: cellName(part.table, total),
      figure: writeFigure(stated),
      first: names[0] ?? '',
      last: names.at(-1) ?? '',
      count: parts.length,
      sum: writeFigure(sum),
      reason,
    },
    source,
    about: [stated, sum, reason],
  })
}

/** A part by what tells it from the other parts: its row down a column, its column along a row. */
function partName({ table }: AnsweredTable, kind: TotalRelation['kind'], key: CellKey): string {
  const cell = figureCellOf(table, key)
  if (cell === undefined) return key
  return kind === 'column-total' ? rowName(cell) : columnName(table, cell)
}
