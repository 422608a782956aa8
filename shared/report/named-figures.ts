import type { NamedFigure, ReportFormat } from './format'
import { tableDefinitionOf } from './format'
import type { Report, Section, TableAnswer } from './schema'
import { cellKey } from './table-layout'
import { figureAt, sumOf, tableValues } from './table-values'

/** The value of a named figure of the format; null while its table is untouched or a cell of it cannot be read. */
export function namedFigureValue(report: Pick<Report, 'sections'>, format: ReportFormat, figureId: string): number | null {
  const figure = format.figures.find(({ id }) => id === figureId)
  return figure === undefined ? null : valueOfFigure(report, format, figure)
}

/** As {@link namedFigureValue}, of a figure in hand. */
export function valueOfFigure(report: Pick<Report, 'sections'>, format: ReportFormat, figure: NamedFigure): number | null {
  return figureInAnswer(tableAnswerIn(report, figure.table), format, figure)
}

/** As {@link valueOfFigure}, of a table's answer in hand. */
export function figureInAnswer(answer: TableAnswer | undefined, format: ReportFormat, { table: tableId, cells }: NamedFigure): number | null {
  const table = tableDefinitionOf(format, tableId)
  if (table === undefined || answer === undefined) return null
  const values = tableValues(table, answer)
  return sumOf(cells.map(([row, column]) => figureAt(values, cellKey(row, column))))
}

/** The answer to a table, in whatever section it stands; undefined while the table is untouched. */
export function tableAnswerIn(report: Pick<Report, 'sections'>, tableId: string): TableAnswer | undefined {
  return sectionAnswering(report, tableId)?.tables[tableId]
}

/** The section that holds the answer to a table; undefined while the table is untouched. */
export function sectionAnswering({ sections }: Pick<Report, 'sections'>, tableId: string): Section | undefined {
  return sections.find(({ tables }) => tables[tableId] !== undefined)
}
