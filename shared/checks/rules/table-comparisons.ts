import { cellName } from '../../report/cell-name'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import { cellPlace } from '../table-figures'
import { answeredTables } from '../table-parts'
import { cellKey } from '../../report/table-layout'
import { figureAt, rowsWithColumn, tableValues, writeFigure } from '../../report/table-values'

/** Figures that can hardly be more than another of their row. */
export const tableComparisons = ruleFamily('table-comparisons', answeredTables, (part) => {
  const values = tableValues(part.table, part.answer)
  return part.table.relations.flatMap((relation) => {
    if (relation.kind !== 'not-more') return []
    return rowsWithColumn(part.table, relation.column).flatMap((row) => {
      const [key, limitKey] = [cellKey(row, relation.column), cellKey(row, relation.than)]
      const [figure, limit] = [figureAt(values, key), figureAt(values, limitKey)]
      if (figure === null || limit === null || figure <= limit) return []
      const names = { cell: cellName(part.table, key), figure: writeFigure(figure), limitCell: cellName(part.table, limitKey), limit: writeFigure(limit) }
      return [makeFinding('table.not-more', { place: cellPlace(part, key), related: [cellPlace(part, limitKey)], values: names, source: relation.source })]
    })
  })
})
