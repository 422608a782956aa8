import { fillLoosely } from '../wording/template'
import { answerPlaceholderPattern, closingMarkPattern, figurePlaceholderPattern, listSeparator } from './text.lexicon'
import { normaliseFigure } from './figures'
import type { Condition, FactCondition, ReportFormat, StockParagraph } from './format'
import { sectionDefinitionOf } from './format'
import { namedFigureValue } from './named-figures'
import { ownNameOf } from './organ.lexicon'
import type { FactAnswer, FactRow, Narrative, Report, Section } from './schema'
import { writeFigure } from './table-values'

/**
 * The text that follows from a section's answers, a paragraph a line; '' while no sentence applies.
 * Sections that the format does not know have none.
 */
export function stockTextOf(report: Report, section: Section, format: ReportFormat): string {
  const definition = sectionDefinitionOf(format, section.meaning)
  return definition === undefined ? '' : composeStock(definition.stock, section.facts, reportValues(report), figuresOf(report, format))
}

/** The opening paragraphs the format proposes. */
export function stockOpeningOf(report: Report, format: ReportFormat): string {
  return composeStock(format.opening.stock, {}, reportValues(report), figuresOf(report, format))
}

/** The text of a narrative as it will be printed, a paragraph a line. */
export function narrativeText(narrative: Narrative, stock: string): string {
  return narrative.author === 'clerk' ? narrative.text : stock
}

/** Whether the facts now say something else than when the clerk last looked, so that the new text is offered. */
export function offersNewStock(narrative: Narrative, stock: string): boolean {
  return narrative.author === 'clerk' && stock !== '' && narrative.stockSeen !== stock && !narrative.text.includes(stock)
}

function reportValues(report: Report): Record<string, string> {
  return { year: String(report.year ?? ''), organ: report.organ, we: ownNameOf(report.organ) }
}

/** Gives a named figure of the tables; null while it is not known. */
type FigureOf = (figureId: string) => number | null

function figuresOf(report: Report, format: ReportFormat): FigureOf {
  return (figureId) => namedFigureValue(report, format, figureId)
}

function composeStock(
  paragraphs: readonly StockParagraph[],
  facts: Section['facts'],
  values: Record<string, string>,
  figureOf: FigureOf,
): string {
  return paragraphs
    .map((sentences) =>
      sentences
        .filter(({ when }) => when.every((condition) => holds(condition, facts, figureOf)))
        .map(({ text }) => fillLoosely(fillFigures(fillAnswers(text, facts), figureOf), values))
        .join(''),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n')
}

function holds(condition: Condition, facts: Section['facts'], figureOf: FigureOf): boolean {
  if ('fact' in condition) return holdsForAnswer(condition, facts[condition.fact])
  const figure = figureOf(condition.figure)
  return figure !== null && (condition.is === 'zero' ? figure === 0 : figure > 0)
}

function fillFigures(text: string, figureOf: FigureOf): string {
  return text.replace(figurePlaceholderPattern, (placeholder, figureId: string) => {
    const figure = figureOf(figureId)
    return figure === null ? placeholder : writeFigure(figure)
  })
}

function holdsForAnswer({ is }: FactCondition, answer: FactAnswer | undefined): boolean {
  if (is === 'unanswered') return answer === undefined
  if (answer === undefined) return false
  if (typeof is === 'object') return answer.kind === 'choice' && answer.choice === is.choice
  const quantity = quantityOf(answer)
  if (is === 'zero') return quantity === 0
  if (is === 'positive') return quantity !== null && quantity > 0
  return isGiven(answer)
}

/** How much an answer says: its figure, its rows, 0 for 无; null for text and choices. */
function quantityOf(answer: FactAnswer): number | null {
  switch (answer.kind) {
    case 'none':
      return 0
    case 'rows':
      return filledRows(answer.rows).length
    case 'choice':
      return null
    case 'text': {
      const plain = normaliseFigure(answer.text)
      return /^\d/.test(plain) && !Number.isNaN(Number(plain)) ? Number(plain) : null
    }
  }
}

function isGiven(answer: FactAnswer): boolean {
  if (answer.kind === 'text') return answer.text.trim() !== ''
  if (answer.kind === 'rows') return filledRows(answer.rows).length > 0
  return answer.kind === 'choice'
}

/** Puts answers into {fact}, {list.column} and {list.length}; 《{list.column}》 gives each its own marks. */
function fillAnswers(text: string, facts: Section['facts']): string {
  return text.replace(
    answerPlaceholderPattern,
    (placeholder, open: string | undefined, factId: string, part: string | undefined, close: string | undefined) => {
      const answer = facts[factId]
      if (answer === undefined) return placeholder
      const printed = printedAnswers(answer, part)
      return open === undefined || close === undefined
        ? `${open ?? ''}${printed.join(listSeparator)}${close ?? ''}`
        : printed.map((item) => `${open}${item}${close}`).join('')
    },
  )
}

function printedAnswers(answer: FactAnswer, part: string | undefined): string[] {
  switch (answer.kind) {
    case 'none':
      return ['0']
    case 'choice':
      return [answer.choice]
    case 'text':
      return [asPartOfSentence(answer.text)]
    case 'rows':
      return part === undefined || part === 'length' ? [String(filledRows(answer.rows).length)] : columnOf(answer.rows, part)
  }
}

/** The rows of a list in which something was typed. */
export function filledRows(rows: readonly FactRow[]): readonly FactRow[] {
  return rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''))
}

function columnOf(rows: readonly FactRow[], columnId: string): string[] {
  return rows.map(({ cells }) => asPartOfSentence(cells[columnId] ?? '')).filter((cell) => cell !== '')
}

/** An answer inside a sentence: figures normalised, without a closing mark of its own. */
function asPartOfSentence(typed: string): string {
  return normaliseFigure(typed.trim()).replace(closingMarkPattern, '')
}
