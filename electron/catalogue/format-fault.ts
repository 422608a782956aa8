import { answerPlaceholderPattern } from '../../shared/report/text.lexicon'
import { cellKey, figureCellOf } from '../../shared/report/table-layout'
import { identifierFaults } from '../../shared/report/table-format'
import type { TableDefinition } from '../../shared/report/table-format'
import { figurePlaceholderPattern } from '../../shared/report/text.lexicon'
import { tableDefinitionOf, tablesOf } from '../../shared/report/format'
import type {
  ChartDefinition,
  Condition,
  FactCondition,
  FactDefinition,
  ListFactDefinition,
  NamedFigure,
  MeaningCatalogue,
  ReportFormat,
  SectionDefinition,
  StockParagraph,
} from '../../shared/report/format'
import type { FormatFault } from '../../shared/wording/format-faults'

/** What every text of a format can name besides facts (shared/report/stock-text). */
const reportPlaceholders: ReadonlySet<string> = new Set(['year', 'organ', 'we'])

/** The first thing a format names that is not there, or null; its shape has been checked by the schema. */
export function formatFaultOf(format: ReportFormat, meanings: MeaningCatalogue, others: readonly ReportFormat[]): FormatFault | null {
  const { from, to } = format.years
  if (to !== null && to < from) return { fault: 'years-reversed' }
  return firstOf(
    () => repeatedId('id', [...others, format].map(({ id }) => id)),
    () => repeatedId('sections', format.sections.map(({ meaning }) => meaning)),
    () => firstOf(...format.title.map((line) => () => placeholderFault(line, 'title', []))),
    () => repeatedId('tables', tablesOf(format).map(({ id }) => id)),
    ...tablesOf(format).map((table) => () => tableFault(table)),
    () => repeatedId('figures', format.figures.map(({ id }) => id)),
    ...format.figures.map((figure) => () => figureFault(figure, format)),
    ...format.charts.map((chart) => () => chartFault(chart, format)),
    () => stockFault(format.opening.stock, 'opening', []),
    ...format.sections.map((section) => () => sectionFault(section, meanings)),
    ...format.sections.map((section) => () => figureMentionFault(section, format)),
  )
}

/** The first fault among the meanings, or null. */
export function meaningsFaultOf(meanings: MeaningCatalogue): FormatFault | null {
  return repeatedId('id', meanings.map(({ id }) => id))
}

function sectionFault(section: SectionDefinition, meanings: MeaningCatalogue): FormatFault | null {
  const { meaning, facts } = section
  if (!meanings.some(({ id }) => id === meaning)) return { fault: 'unknown-meaning', place: 'sections', id: meaning }
  return firstOf(
    () => repeatedId(meaning, facts.map(({ id }) => id)),
    ...facts.map((fact) => () => (fact.kind === 'list' ? columnsFault(fact, `${meaning}.${fact.id}`) : null)),
    () => stockFault(section.stock, meaning, facts),
  )
}

function tableFault(table: TableDefinition): FormatFault | null {
  const { repeated, unknown } = identifierFaults(table)
  const [twice, missing] = [repeated[0], unknown[0]]
  if (twice !== undefined) return { fault: 'repeated-id', place: table.id, id: twice }
  return missing === undefined ? null : { fault: 'unknown-cell', place: table.id, id: missing }
}

function figureFault({ id, table: tableId, cells }: NamedFigure, format: ReportFormat): FormatFault | null {
  const table = tableDefinitionOf(format, tableId)
  if (table === undefined) return { fault: 'unknown-table', place: id, id: tableId }
  const missing = cells.map(([row, column]) => cellKey(row, column)).find((key) => figureCellOf(table, key) === undefined)
  return missing === undefined ? null : { fault: 'unknown-cell', place: id, id: missing }
}

function chartFault({ id, figures }: ChartDefinition, format: ReportFormat): FormatFault | null {
  return unknownFigure(figures.map(({ figure }) => figure), id, format)
}

/** A stock sentence that prints a figure must be used only where the figure is known. */
function figureMentionFault({ meaning, stock, mustMention }: SectionDefinition, format: ReportFormat): FormatFault | null {
  const amounts = mustMention.flatMap(({ partOf }) => (partOf === undefined ? [] : [partOf]))
  return firstOf(
    () => unknownFigure(amounts, meaning, format),
    ...stock.flat().map(({ when, text }) => () => {
      const conditions = when.flatMap((condition) => ('figure' in condition ? [condition.figure] : []))
      const printed = [...text.matchAll(figurePlaceholderPattern)].map(([, id = '']) => id)
      const unguarded = printed.find((id) => !conditions.includes(id))
      if (unguarded !== undefined) return { fault: 'unguarded-answer', place: meaning, id: unguarded } as const
      return unknownFigure(conditions, meaning, format)
    }),
  )
}

function unknownFigure(ids: readonly string[], place: string, format: ReportFormat): FormatFault | null {
  const id = ids.find((each) => !format.figures.some((figure) => figure.id === each))
  return id === undefined ? null : { fault: 'unknown-figure', place, id }
}

function columnsFault({ columns }: ListFactDefinition, place: string): FormatFault | null {
  const withoutChoices = columns.find(({ kind, choices }) => kind === 'choice' && (choices ?? []).length < 2)
  if (withoutChoices !== undefined) return { fault: 'no-choices', place: `${place}.${withoutChoices.id}` }
  return repeatedId(place, columns.map(({ id }) => id))
}

function stockFault(paragraphs: readonly StockParagraph[], place: string, facts: readonly FactDefinition[]): FormatFault | null {
  return firstOf(
    ...paragraphs.flat().flatMap(({ when, text }) => [
      ...factConditionsOf(when).map((condition) => () => conditionFault(condition, place, facts)),
      () => placeholderFault(text, place, facts),
      () => unguardedFault(text, factConditionsOf(when), place),
    ]),
  )
}

function factConditionsOf(when: readonly Condition[]): FactCondition[] {
  return when.filter((condition) => 'fact' in condition)
}

function conditionFault({ fact: id, is }: FactCondition, place: string, facts: readonly FactDefinition[]): FormatFault | null {
  const fact = facts.find((each) => each.id === id)
  if (fact === undefined) return { fault: 'unknown-fact', place, id }
  if (typeof is === 'object') {
    const offered = fact.kind === 'choice' && fact.choices.includes(is.choice)
    return offered ? null : { fault: 'unknown-choice', place: `${place}.${id}`, id: is.choice }
  }
  const isCountable = fact.kind === 'count' || fact.kind === 'money' || fact.kind === 'list'
  return is === 'positive' && !isCountable ? { fault: 'not-countable', place, id } : null
}

function placeholderFault(text: string, place: string, facts: readonly FactDefinition[]): FormatFault | null {
  return firstOf(
    ...placeholdersOf(text).map(({ id, part }) => () => {
      const fact = facts.find((each) => each.id === id)
      if (fact === undefined) return { fault: 'unknown-fact', place, id } as const
      return part === undefined || hasPart(fact, part) ? null : ({ fault: 'unknown-column', place: `${place}.${id}`, id: part } as const)
    }),
  )
}

/** A sentence that prints an answer must be used only where there is one. */
function unguardedFault(text: string, when: readonly FactCondition[], place: string): FormatFault | null {
  const unguarded = placeholdersOf(text).find(({ id }) => !when.some(({ fact, is }) => fact === id && is !== 'unanswered'))
  return unguarded === undefined ? null : { fault: 'unguarded-answer', place, id: unguarded.id }
}

interface Placeholder {
  readonly id: string
  readonly part: string | undefined
}

/** The placeholders of answers; those of the report itself are always filled. */
function placeholdersOf(text: string): Placeholder[] {
  return [...text.matchAll(answerPlaceholderPattern)]
    .map(([, , id = '', part]) => ({ id, part }))
    .filter(({ id, part }) => part !== undefined || !reportPlaceholders.has(id))
}

function hasPart(fact: FactDefinition, part: string): boolean {
  return fact.kind === 'list' && (part === 'length' || fact.columns.some(({ id }) => id === part))
}

function repeatedId(place: string, ids: readonly string[]): FormatFault | null {
  const id = ids.find((each, index) => ids.indexOf(each) !== index)
  return id === undefined ? null : { fault: 'repeated-id', place, id }
}

function firstOf(...searches: readonly (() => FormatFault | null)[]): FormatFault | null {
  for (const search of searches) {
    const fault = search()
    if (fault !== null) return fault
  }
  return null
}
