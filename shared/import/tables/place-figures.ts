import { countedFigure, readCell } from '../../report/table-values'
import type { TableToken } from './table-line'

/**
 * The figures of a row by column: known where there are as many as columns, whatever empty cells a copy left around them,
 * or as many cells as columns. Null where the columns cannot be known: nothing is guessed.
 */
export function figuresByColumn(figures: readonly TableToken[], columns: number): readonly string[] | null {
  const given = figures.filter((token) => !isEmpty(token))
  if (given.length === columns) return textsOf(given)
  if (given.length === 0) return figures.length < columns ? null : textsOf(figures.slice(0, columns))
  return figures.length === columns && !haveMoved(figures) ? textsOf(figures) : null
}

/**
 * Bars at the end may stand for cells between the figures, and bars between figures that have none may be nothing but
 * what parts them; unless all figures are 0 and it makes no difference.
 */
function haveMoved(figures: readonly TableToken[]): boolean {
  if (figures.every((token) => isEmpty(token) || isNothing(token))) return false
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
