import type { SetCell } from './table-form'
import { totalLength } from './table-columns'
import type { Density } from './table-density'

/** The least height of each row in pt; what a cell over several rows lacks is shared by them. */
export function leastRowHeights(rowCount: number, cells: readonly SetCell[], density: Density): number[] {
  const heights = Array.from({ length: rowCount }, () => heightOfLines(1, density))
  for (const { row, rowSpan, lines } of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const lacking = heightOfLines(lines.length, density) - totalLength(heights.slice(row, row + rowSpan))
    if (lacking <= 0) continue
    for (let index = row; index < row + rowSpan; index++) heights[index] = (heights[index] ?? 0) + lacking / rowSpan
  }
  return heights
}

/** Height of a row with so many lines, padding included. */
export function heightOfLines(count: number, { leading, padding }: Density): number {
  return count * leading + 2 * padding
}
