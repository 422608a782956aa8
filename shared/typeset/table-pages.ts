import { fullPage, headedPage } from './table-density'
import type { SetTable } from './table-form'
import { totalLength } from './table-columns'
import { heightOfLines } from './table-row-heights'

/** Makes any table fit for pages: heads that leave room for rows, and no row that is taller than a page. */
export function fitToPages(table: SetTable): SetTable {
  return cutTallRows(withoutTallHead(table))
}

/** A head of half a page, or one with nothing under it, is not repeated. */
function withoutTallHead(table: SetTable): SetTable {
  const { headRows, rowHeights, pageRows } = table
  const isHead = headRows < rowHeights.length && totalLength(rowHeights.slice(0, headRows)) <= fullPage(pageRows) / 2
  return isHead ? table : { ...table, headRows: 0 }
}

/** A row taller than a page becomes several, over which its cells go on. */
function cutTallRows(table: SetTable): SetTable {
  const { density, rowHeights, headRows, pageRows, cells } = table
  const limit = headedPage(pageRows) - totalLength(rowHeights.slice(0, headRows))
  if (rowHeights.every((height) => height <= limit)) return table
  const pieces = rowHeights.map((height) => piecesOf(height, limit, table))
  const starts = [0]
  for (const { length } of pieces) starts.push((starts.at(-1) ?? 0) + length)
  const startOf = (row: number): number => starts[row] ?? 0
  return {
    ...table,
    density,
    rowHeights: pieces.flat(),
    cells: cells.map((cell) => {
      const row = startOf(cell.row)
      return { ...cell, row, rowSpan: startOf(cell.row + cell.rowSpan) - row }
    }),
  }
}

function piecesOf(height: number, limit: number, { density }: SetTable): number[] {
  if (height <= limit) return [height]
  const { leading, padding } = density
  const linesInPiece = Math.max(1, Math.floor((limit - 2 * padding) / leading))
  const lineCount = Math.ceil((height - 2 * padding) / leading - 1e-6)
  return Array.from({ length: Math.ceil(lineCount / linesInPiece) }, (_, piece) =>
    heightOfLines(Math.min(linesInPiece, lineCount - piece * linesInPiece), density),
  )
}
