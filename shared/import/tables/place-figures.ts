import { countedFigure, readCell } from '../../report/table-values'
import type { TableToken } from './table-line'
import { zerosRunTogether } from './tables.lexicon'

/** Where the figures of a row belong. */
export interface FigurePlaces {
  /** How many figures the row has. */
  readonly columns: number
  /** Columns of the grid that the row's label spans beyond its first; copies leave an empty cell for each. */
  readonly labelSpan: number
}

/**
 * The figures of a row by column: known where there are as many as columns, whatever empty cells a copy left around them,
 * or as many cells as columns, or nothing but 0. Null where the columns cannot be known: nothing is guessed.
 */
export function figuresByColumn(figures: readonly TableToken[], { columns, labelSpan }: FigurePlaces): readonly string[] | null {
  const given = figures.filter((token) => !isEmpty(token))
  if (given.length === columns) return textsOf(given)
  if (given.length === 0) return figures.length < columns ? null : textsOf(figures.slice(0, columns))
  if (isNothingThroughout(figures, given, columns)) return Array.from({ length: columns }, () => nothingOf(given))
  const own = behindLabel(figures, columns, labelSpan)
  return own.length === columns && !haveMoved(own) ? textsOf(own) : null
}

/** The cells of a merged row with a 0 in one of them, or as many zeros as columns run together. */
function isNothingThroughout(figures: readonly TableToken[], given: readonly TableToken[], columns: number): boolean {
  const [first] = given
  if (given.length === 1 && first !== undefined && zerosRunTogether.test(first.text)) return first.text.length === columns
  return figures.length >= columns && given.length < columns && given.every(isNothing)
}

/** 0 where one of them is; else what they all say. */
function nothingOf(given: readonly TableToken[]): string {
  const zero = given.some(({ text }) => readCell(text, 'count').kind === 'figure')
  return zero ? '0' : (given[0]?.text ?? '')
}

/** Without the empty cells that a label merged over columns leaves; the row's last figure must stand in its last column. */
function behindLabel(figures: readonly TableToken[], columns: number, labelSpan: number): readonly TableToken[] {
  const isWhole = figures.length === columns + labelSpan && figures.at(-1)?.kind === 'figure'
  return isWhole && figures.slice(0, labelSpan).every(isEmpty) ? figures.slice(labelSpan) : figures
}

/**
 * Bars at the end may stand for cells between the figures, and bars between figures that have none may be nothing but
 * what parts them.
 */
function haveMoved(figures: readonly TableToken[]): boolean {
  const hasBars = figures.some(({ kind }) => kind === 'bar')
  return figures.at(-1)?.kind === 'bar' || (hasBars && figures.some(({ isCell }) => !isCell))
}

function isEmpty({ text }: TableToken): boolean {
  return text === ''
}

function isNothing({ text }: TableToken): boolean {
  return countedFigure(readCell(text, 'count')) === 0
}

function textsOf(figures: readonly TableToken[]): string[] {
  return figures.map(({ text }) => text)
}
