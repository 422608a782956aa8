import { cellName } from '../../report/cell-name'
import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import type { AnsweredTable } from '../table-parts'
import { answeredTables } from '../table-parts'
import { cellPlace, figurePlaces } from '../table-figures'
import type { NamedFigure } from '../../report/format'
import { sectionAnswering, valueOfFigure } from '../../report/named-figures'
import { figureAt, tableValues, typedCells, writeFigure } from '../../report/table-values'

/** Figures below this say nothing of a jump: from 1 to 5 is no more than chance. */
const LEAST_FIGURE = 10
const LEAST_RATIO = 3
/** So many figures above 0 that are all the same two years on end are copied rather than counted. */
const LEAST_SAME = 4

/** A whole table of figures as last year's. */
export const lastYearSame = ruleFamily('last-year-same', answeredTables, (part) => sameTableFindings(part))

function sameTableFindings(part: AnsweredTable): Finding[] {
  const { table, answer, lastTable, lastAnswer } = part
  if (lastTable === null || lastAnswer === null) return []
  const [values, last] = [tableValues(table, answer), tableValues(lastTable, lastAnswer)]
  const typed = typedCells(table).map(({ key }) => key)
  const counted = typed.filter((key) => (figureAt(values, key) ?? 0) > 0)
  const isSame = typed.every((key) => last.has(key) && figureAt(values, key) === figureAt(last, key))
  const [first] = counted
  if (!isSame || counted.length < LEAST_SAME || first === undefined) return []
  const named = { table: table.name, count: counted.length, cell: cellName(table, first), figure: writeFigure(figureAt(values, first) ?? 0) }
  const about = counted.map((key) => figureAt(values, key) ?? 0)
  return [makeFinding('last-year.table', { place: cellPlace(part, first), related: counted.slice(1).map((key) => cellPlace(part, key)), values: named, about })]
}

interface FigureOfYears {
  readonly figure: NamedFigure
  readonly sectionId: string
  readonly value: number
  readonly before: number
}

/** Figures far from last year's. */
export const lastYearJumps = ruleFamily('last-year-jumps', figuresOfBothYears, ({ figure, sectionId, value, before }) => {
  const [less, more] = [Math.min(value, before), Math.max(value, before)]
  if (more < LEAST_FIGURE || more < less * LEAST_RATIO) return []
  const [place, ...related] = figurePlaces(figure, sectionId)
  if (place === undefined) return []
  const values = { label: figure.label, figure: writeFigure(value), before: writeFigure(before), unit: figure.unit }
  return [makeFinding('last-year.jump', { place, related, values, about: [figure.id, value, before] })]
})

function figuresOfBothYears({ report, format, previous }: CheckedReport): readonly FigureOfYears[] {
  if (previous === null) return []
  return format.figures.flatMap((figure) => {
    const lastFigure = previous.format.figures.find(({ id }) => id === figure.id)
    const sectionId = sectionAnswering(report, figure.table)?.id
    if (lastFigure === undefined || sectionId === undefined) return []
    const [value, before] = [valueOfFigure(report, format, figure), valueOfFigure(previous.report, previous.format, lastFigure)]
    return value === null || before === null ? [] : [{ figure, sectionId, value, before }]
  })
}
