import type { TableToken } from './table-line'

/**
 * The figures of a row by column: known where there are as many as columns. Cells that a copy made of merged ones
 * stand empty before or behind them. Null where the columns cannot be known: nothing is guessed.
 */
export function figuresByColumn(figures: readonly TableToken[], columns: number): readonly string[] | null {
  const texts = figures.map(({ text }) => text)
  const surplus = texts.length - columns
  if (surplus < 0) return null
  if (texts.every((text) => text === '')) return texts.slice(0, columns)
  if (surplus === 0) return texts
  const isEmpty = (part: readonly string[]): boolean => part.every((text) => text === '')
  const [emptyBefore, emptyBehind] = [isEmpty(texts.slice(0, surplus)), isEmpty(texts.slice(columns))]
  if (emptyBefore === emptyBehind) return null
  return emptyBehind ? texts.slice(0, columns) : texts.slice(surplus)
}
