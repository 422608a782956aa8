import { cellName } from '../../report/cell-name'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import { cellPlace } from '../table-figures'
import { answeredTables } from '../table-parts'
import { cellKey } from '../../report/table-layout'
import { columnsOfRow, figureAt, tableValues, writeFigure } from '../../report/table-values'

/** Rows that only some organs have figures in: regulations, which a county cannot make. */
export const onlyForSomeOrgans = ruleFamily(
  'only-for-some-organs',
  (checked) => answeredTables(checked).map(({ sectionId, table, answer }) => ({ sectionId, table, answer, organ: checked.report.organ.trim() })),
  (part) => {
    const values = tableValues(part.table, part.answer)
    return part.table.relations.flatMap((relation) => {
      if (relation.kind !== 'only-for' || part.organ === '' || relation.organs.some((ending) => part.organ.endsWith(ending))) return []
      const keys = columnsOfRow(part.table, relation.row).map((column) => cellKey(relation.row, column))
      const [key, ...others] = keys.filter((each) => (figureAt(values, each) ?? 0) > 0)
      if (key === undefined) return []
      const named = { cell: cellName(part.table, key), figure: writeFigure(figureAt(values, key) ?? 0), organ: part.organ }
      const about = [key, ...others].map((each) => figureAt(values, each) ?? 0)
      return [makeFinding('table.only-for', { place: cellPlace(part, key), related: others.map((each) => cellPlace(part, each)), values: named, source: relation.source, about })]
    })
  },
)
