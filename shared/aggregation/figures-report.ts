import { createReport } from '../report/create'
import type { ReportFormat } from '../report/format'
import { sectionDefinitionOf, tablesOf } from '../report/format'
import { notApplicableMark } from '../report/figure-cell.lexicon'
import type { Report, TableAnswer } from '../report/schema'
import { applyTableEdit } from '../report/table-edits'
import type { TakenTable } from '../report/table-edits'
import { typedCells, untouchedTable, writeFigure } from '../report/table-values'
import type { DepartmentFigures, TypedFigure } from './department-figures'
import { isAnswered } from './department-figures'
import type { SummedTable } from './aggregate-reports'

export interface OwnReportParts {
  readonly format: ReportFormat
  readonly year: number
  readonly organ: string
  readonly newId: () => string
}

/** The government's own report: the format's outline with the summed tables filled in, everything else to be written. */
export function ownReport(sums: readonly SummedTable[], { format, year, organ, newId }: OwnReportParts): Report {
  return withTables(
    createReport(format, year, organ, newId),
    format,
    new Map(sums.flatMap(({ table, answer }) => (answer === undefined ? [] : [[table.id, answer]]))),
  )
}

/** A report of which nothing is known but its tables, as a sheet that holds nothing else. */
export function tablesReport(answers: ReadonlyMap<string, TableAnswer>, format: ReportFormat, known: Pick<Report, 'organ' | 'year'>, newId: () => string): Report {
  return { ...withTables(createReport(format, format.years.from, known.organ, newId), format, answers), year: known.year }
}

/** A report that says nothing but a department's kept figures, for checks that look at two years. */
export function figuresReport(figures: DepartmentFigures, { format, year, organ, newId }: OwnReportParts): Report {
  const tables = tablesOf(format)
  const answers = figures.flatMap((part, index) => {
    const table = tables[index]
    if (table === undefined || !isAnswered(part)) return []
    const cells = typedCells(table).map(({ key }, position) => [key, part.figures[position] ?? null] as const)
    return [[table.id, answerOf(cells)] as const]
  })
  return withTables(createReport(format, year, organ, newId), format, new Map(answers))
}

function answerOf(figures: readonly (readonly [key: string, figure: TypedFigure])[]): TableAnswer {
  return {
    ...untouchedTable,
    cells: Object.fromEntries(figures.flatMap(([key, figure]) => (figure === null ? [] : [[key, typedText(figure)]]))),
    unread: figures.flatMap(([key, figure]) => (figure === null ? [key] : [])),
  }
}

function typedText(figure: number | 'not-applicable'): string {
  return figure === 'not-applicable' ? notApplicableMark : writeFigure(figure)
}

function withTables(report: Report, format: ReportFormat, answers: ReadonlyMap<string, TableAnswer>): Report {
  const tables = report.sections.flatMap((section): TakenTable[] =>
    (sectionDefinitionOf(format, section.meaning)?.tables ?? []).flatMap(({ id }) => {
      const answer = answers.get(id)
      return answer === undefined ? [] : [{ sectionId: section.id, tableId: id, answer }]
    }),
  )
  return applyTableEdit(report, { kind: 'take-tables', tables })
}
