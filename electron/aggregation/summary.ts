import type { Aggregation, Department } from '../../shared/aggregation/aggregation'
import { cellParts } from '../../shared/aggregation/aggregate-reports'
import { countedParts } from '../../shared/aggregation/aggregation'
import { concernTexts, departmentNotes, otherReportText } from '../../shared/aggregation/concern-text'
import { countsOf } from '../../shared/aggregation/roll-counts'
import type { UnreadFile } from '../../shared/aggregation/unread-file'
import type { AggregationSummary, CellPartsData, ConcernLine, DepartmentRow } from '../../shared/contract/aggregation-schemas'

/** What the window is told of a sum: a short line a department, a table of sums; the rest is asked for when it is looked at. */
export function summaryOf(aggregation: Aggregation, unread: readonly UnreadFile[]): AggregationSummary {
  const { question, departments, others, sums, concerns } = aggregation
  return {
    year: question.year,
    formatId: question.format.id,
    organ: question.organ,
    counts: { ...countsOf(aggregation) },
    departments: departments.map((department) => rowOf(department, aggregation)),
    others: others.map((other) => ({ file: other.report.file, reason: otherReportText(other, question.formats) })),
    unread: unread.map(({ file, error: { code, details } }) => ({ file, error: { code, details: { ...details } } })),
    tables: sums.map(({ table, answer, untouchedBy, unknown }) => ({
      tableId: table.id,
      answer: answer ?? null,
      untouchedBy: untouchedBy.length,
      unknown: Object.fromEntries(unknown),
    })),
    concerns: [...concernTexts(concerns, question.format)],
  }
}

/** What there is to look at in a file's report; nothing where it is none of the departments'. */
export function concernsOfFile({ departments, question }: Aggregation, file: string): ConcernLine[] {
  const department = departments.find(({ report }) => report?.file === file)
  return department === undefined ? [] : [...departmentNotes(department, question.format)]
}

/** What the departments that count give to a cell; those that give 0 are only counted. */
export function partsOfCell({ departments, question }: Aggregation, tableId: string, cell: string): CellPartsData {
  const parts = cellParts(countedParts(departments), question.format, tableId, cell)
  const shown = parts.filter(({ figure }) => figure !== 0)
  return { parts: shown.map((part) => ({ ...part })), zeros: parts.length - shown.length }
}

function rowOf(department: Department, { question }: Aggregation): DepartmentRow {
  const { name, report, state, notCounted } = department
  return { name, file: report?.file ?? null, state, notCounted, concerns: departmentNotes(department, question.format).length }
}
