/** How the columns of a table share its width. */

/** What a cell asks of the columns it stands in, in pt with its padding. */
export interface WidthWish {
  readonly column: number
  readonly columnSpan: number
  readonly width: number
}

/** The least width of each column that grants all wishes; what a cell over several columns lacks is shared by weight. */
export function leastColumns(weights: readonly number[], wishes: readonly WidthWish[]): number[] {
  const least = weights.map(() => 0)
  for (const { column, columnSpan, width } of [...wishes].sort((a, b) => a.columnSpan - b.columnSpan)) {
    const lacking = width - totalLength(least.slice(column, column + columnSpan))
    if (lacking <= 0) continue
    const weight = totalLength(weights.slice(column, column + columnSpan))
    for (let index = column; index < column + columnSpan; index++) {
      least[index] = (least[index] ?? 0) + lacking * shareOf(weights[index] ?? 0, weight, columnSpan)
    }
  }
  return least
}

/**
 * Widths by weight, but none under its least: what narrow columns need the others give, in proportion to what they have
 * over. Where even the least widths are too wide together, all are narrowed alike.
 */
export function shareWidth(total: number, weights: readonly number[], least: readonly number[]): number[] {
  const needed = totalLength(least)
  if (needed >= total) return least.map((width) => (width * total) / needed)
  const weight = totalLength(weights)
  const wanted = weights.map((each) => total * shareOf(each, weight, weights.length))
  const missing = totalLength(wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width)))
  const spare = totalLength(wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0))))
  return wanted.map((width, index) => {
    const over = width - (least[index] ?? 0)
    return over <= 0 ? (least[index] ?? 0) : width - (spare === 0 ? 0 : (missing * over) / spare)
  })
}

/** All lengths together. */
export function totalLength(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** Edges from widths: the first is 0. */
export function edgesOf(lengths: readonly number[]): number[] {
  let edge = 0
  return [0, ...lengths.map((length) => (edge += length))]
}

function shareOf(weight: number, weights: number, count: number): number {
  return weights === 0 ? 1 / count : weight / weights
}
