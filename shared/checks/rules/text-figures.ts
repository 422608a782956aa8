import { cellName } from '../../report/cell-name'
import type { CheckedReport } from '../checked-report'
import type { Claim } from '../claims'
import { claimsIn } from '../claims'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { narrativesOf, quotedAround, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'
import { answerPutRight, figurePlaces } from '../table-figures'
import type { NamedFigure, ReportFormat } from '../../report/format'
import { tableDefinitionOf } from '../../report/format'
import { figureInAnswer, sectionAnswering } from '../../report/named-figures'
import type { TableAnswer } from '../../report/schema'
import type { TableDefinition } from '../../report/table-format'
import { cellKey } from '../../report/table-layout'
import { writeFigure } from '../../report/table-values'

interface TextWithTables {
  readonly sectionId: string | null
  readonly text: string
  readonly format: ReportFormat
  /** What the text says of figures, and of each the answer to its table and the section that holds it. */
  readonly claims: readonly Claim[]
  readonly answers: readonly (TableAnswer | undefined)[]
  readonly tableSections: readonly (string | undefined)[]
}

/** Figures in running text against the tables, and texts that say there was none. */
export const textFigures = ruleFamily('text-figures', textsWithTables, (part) =>
  part.claims.flatMap((claim, index) => claimFindings(part, claim, part.answers[index], part.tableSections[index])),
)

/** A text reads the tables that it speaks of. */
function textsWithTables(checked: CheckedReport): readonly TextWithTables[] {
  const { report, format } = checked
  return narrativesOf(checked).flatMap(({ sectionId, text }) => {
    const claims = claimsIn(text, format.figures, report.year)
    if (claims.length === 0) return []
    const tableIds = claims.map(({ figureId }) => format.figures.find(({ id }) => id === figureId)?.table ?? '')
    const holders = tableIds.map((tableId) => sectionAnswering(report, tableId))
    const answers = tableIds.map((tableId, index) => holders[index]?.tables[tableId])
    return [{ sectionId, text, format, claims, answers, tableSections: holders.map((section) => section?.id) }]
  })
}

function claimFindings(part: TextWithTables, claim: Claim, answer: TableAnswer | undefined, sectionId: string | undefined): Finding[] {
  const figure = part.format.figures.find(({ id }) => id === claim.figureId)
  const table = figure === undefined ? undefined : tableDefinitionOf(part.format, figure.table)
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
  const quote = quotedAround(sentence.text, start - sentence.start)
  const [stated, counted] = [writeFigure(claim.value), writeFigure(value)]
  return makeFinding(claim.kind === 'none' ? 'text.none' : 'text.figure', {
    place: textPlace(part, start, end),
    related: figurePlaces(figure, sectionId),
    values: { quote, figure: stated, unit: figure.unit, value: counted, cell: figureName(figure, table) },
    about: [figure.id, part.text.slice(start, end), stated, counted],
  })
}

/** The cell, or the figure's own name where it adds up several. */
function figureName({ cells, label }: NamedFigure, table: TableDefinition): string {
  const [first, another] = cells
  return first === undefined || another !== undefined ? label : cellName(table, cellKey(first[0], first[1]))
}
