import { countedFigure, readCell } from '../../report/table-values'
import type { TableToken } from './table-line'

/**
 * The figures of a row by column: known where there are as many as columns. Empty cells that a copy made of merged ones
 * stand before or behind them. Null where the columns cannot be known: nothing is guessed.
 */
export function figuresByColumn(figures: readonly TableToken[], columns: number): readonly string[] | null {
  const surplus = figures.length - columns
  if (surplus < 0) return null
  if (figures.every(isEmpty)) return textsOf(figures.slice(0, columns))
  if (surplus === 0) return hasMovedCells(figures) ? null : textsOf(figures)
  const [first, last] = [figures.slice(0, columns), figures.slice(surplus)]
  const [isFirst, isLast] = [figures.slice(columns).every(isEmpty), figures.slice(0, surplus).every(isEmpty)]
  if (isFirst === isLast || (isFirst ? first : last).some(isEmpty)) return null
  return textsOf(isFirst ? first : last)
}

/** Empty cells at the end may have stood between the figures, unless all of these are 0 and it makes no difference. */
function hasMovedCells(figures: readonly TableToken[]): boolean {
  return figures.at(-1)?.kind === 'bar' && figures.some((token) => !isEmpty(token) && !isNothing(token))
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
