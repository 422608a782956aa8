import { cellName } from '../cell-name'
import type { CheckedReport } from '../checked-report'
import type { Claim } from '../claims'
import { claimsIn } from '../claims'
import type { Finding, FindingPlace } from '../finding'
import { makeFinding } from '../make-finding'
import { narrativesOf, quotedAround, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'
import { answerPutRight } from '../table-figures'
import type { NamedFigure, ReportFormat } from '../../report/format'
import { tablesOf } from '../../report/format'
import { figureInAnswer } from '../../report/named-figures'
import type { TableAnswer } from '../../report/schema'
import type { TableDefinition } from '../../report/table-format'
import { cellKey } from '../../report/table-layout'
import { writeFigure } from '../../report/table-values'

interface TextWithTables {
  readonly sectionId: string | null
  readonly text: string
  readonly year: number | null
  readonly format: ReportFormat
  /** Of each table of the format, in its order. */
  readonly answers: readonly (TableAnswer | undefined)[]
  readonly tableSections: readonly (string | undefined)[]
}

/** Figures in running text against the tables, and texts that say there was none. */
export const textFigures = ruleFamily('text-figures', textsWithTables, (part) =>
  claimsIn(part.text, part.format.figures, part.year).flatMap((claim) => claimFindings(part, claim)),
)

function textsWithTables(checked: CheckedReport): readonly TextWithTables[] {
  const { report, format } = checked
  if (format.figures.length === 0) return []
  const holders = tablesOf(format).map(({ id }) => report.sections.find(({ tables }) => tables[id] !== undefined))
  const answers = tablesOf(format).map(({ id }, index) => holders[index]?.tables[id])
  const tableSections = holders.map((section) => section?.id)
  return narrativesOf(checked).map(({ sectionId, text }) => ({ sectionId, text, year: report.year, format, answers, tableSections }))
}

function claimFindings(part: TextWithTables, claim: Claim): Finding[] {
  const figure = part.format.figures.find(({ id }) => id === claim.figureId)
  const index = tablesOf(part.format).findIndex(({ id }) => id === figure?.table)
  const [table, answer, sectionId] = [tablesOf(part.format)[index], part.answers[index], part.tableSections[index]]
  if (figure === undefined || table === undefined || answer === undefined || sectionId === undefined) return []
  const value = figureInAnswer(answer, part.format, figure)
  // A text that says what a wrong total should be is right; the total is reported as such.
  const putRight = figureInAnswer(answerPutRight(answer), part.format, figure)
  if (value === null || [value, putRight].includes(claim.value)) return []
  return [claimFinding(part, claim, { figure, table, sectionId, value })]
}

interface TableFigure {
  readonly figure: NamedFigure
  readonly table: TableDefinition
  readonly sectionId: string
  readonly value: number
}

function claimFinding(part: TextWithTables, claim: Claim, { figure, table, sectionId, value }: TableFigure): Finding {
  const { sentence, start, end } = claim
  const quote = quotedAround(sentence.text, start - sentence.start, end - sentence.start)
  const [stated, counted] = [writeFigure(claim.value), writeFigure(value)]
  return makeFinding(claim.kind === 'none' ? 'text.none' : 'text.figure', {
    place: textPlace(part, start, end),
    related: figure.cells.map(([row, column]): FindingPlace => ({ kind: 'cell', sectionId, tableId: table.id, cell: cellKey(row, column) })),
    values: { quote, figure: stated, unit: figure.unit, value: counted, cell: figureName(figure, table) },
    about: [figure.id, part.text.slice(start, end), stated, counted],
  })
}

/** The cell, or the figure's own name where it adds up several. */
function figureName({ cells, label }: NamedFigure, table: TableDefinition): string {
  const [first, another] = cells
  return first === undefined || another !== undefined ? label : cellName(table, cellKey(first[0], first[1]))
}
