import { tableDefinitionOf, tablesOf } from '../report/format'
import { sectionAnswering, tableAnswerIn } from '../report/named-figures'
import type { TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import type { CheckedReport } from './checked-report'

/** A table of the form with its answer, and last year's where it is known. */
export interface AnsweredTable {
  readonly sectionId: string
  readonly table: TableDefinition
  readonly answer: TableAnswer
  readonly lastTable: TableDefinition | null
  readonly lastAnswer: TableAnswer | null
}

/** The tables that were touched, in the order of the format. */
export function answeredTables({ report, format, previous }: CheckedReport): readonly AnsweredTable[] {
  return tablesOf(format).flatMap((table) => {
    const section = sectionAnswering(report, table.id)
    const answer = section?.tables[table.id]
    if (section === undefined || answer === undefined) return []
    const lastAnswer = previous === null ? undefined : tableAnswerIn(previous.report, table.id)
    const lastTable = previous === null ? undefined : tableDefinitionOf(previous.format, table.id)
    return [{ sectionId: section.id, table, answer, lastTable: lastTable ?? null, lastAnswer: lastAnswer ?? null }]
  })
}
