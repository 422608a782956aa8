import type { TableToken } from './table-line'
import { grouped } from '../../report/grouped'
import { pageNumber } from './tables.lexicon'

/** Numbers on lines of their own are no cells where there are so many rows on lines for each; one may be the only one. */
const ROWS_A_NUMBER = 3

/**
 * The lines of pages' numbers among the rows of a table: numbers alone on a line that count on, where figures stand
 * beside their labels or one another. They would else be taken for the figure of a row that has none.
 */
export function pageNumberLines(tokens: readonly TableToken[]): ReadonlySet<number> {
  const lines = [...grouped(tokens, ({ line }) => line)]
  const rows = lines.filter(([, own]) => own.length > 1 && own.some(({ kind }) => kind === 'figure' || kind === 'empty'))
  const alone = lines.flatMap(([line, own]) => {
    const [token] = own
    return own.length === 1 && token?.kind === 'figure' && !token.isCell ? [{ line, text: token.text }] : []
  })
  const counts = alone.every(({ text }, index) => pageNumber.test(text) && Number(text) > Number(alone[index - 1]?.text ?? 0))
  return new Set(counts && rows.length > 0 && alone.length <= Math.max(1, rows.length / ROWS_A_NUMBER) ? alone.map(({ line }) => line) : [])
}
