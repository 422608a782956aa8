import type { FlowBlock, FlowCell, FlowGrid } from './flow'

/** A cell as rows list them: how many rows and columns it is said to cover, and what it holds. */
export interface ListedCell {
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly FlowBlock[]
}

/** A cell of a row whose columns are known by where they stand; `continues` where it goes on with the cell above. */
export interface StandingCell {
  readonly column: number
  readonly columnSpan: number
  readonly continues: boolean
  readonly blocks: readonly FlowBlock[]
}

/** No table of a report is wider; a damaged span may say anything. */
export const MOST_COLUMNS = 256
/** Cells of one table that are told apart. */
const MOST_CELLS = 200_000

/** Places cells as web pages do: each in the first column of its row that no cell from above reaches into. */
export function gridOfListedRows(rows: readonly (readonly ListedCell[])[]): FlowGrid {
  const cells: FlowCell[] = []
  const occupiedUntil: number[] = []
  let columnCount = 0
  rows.forEach((listed, row) => {
    let column = 0
    for (const { rowSpan, columnSpan, blocks } of listed) {
      while ((occupiedUntil[column] ?? 0) > row) column++
      if (column >= MOST_COLUMNS || cells.length >= MOST_CELLS) break
      const wide = Math.max(1, Math.min(columnSpan, MOST_COLUMNS - column))
      const high = Math.max(1, Math.min(rowSpan, rows.length - row))
      for (let covered = column; covered < column + wide; covered++) occupiedUntil[covered] = row + high
      cells.push({ row, column, rowSpan: high, columnSpan: wide, blocks })
      column += wide
      columnCount = Math.max(columnCount, column)
    }
  })
  return withoutIdleColumns({ rowCount: rows.length, columnCount, cells })
}

/** Joins cells that go on with the one above them. */
export function gridOfStandingRows(rows: readonly (readonly StandingCell[])[]): FlowGrid {
  const cells: { -readonly [key in keyof FlowCell]: FlowCell[key] }[] = []
  const lowest = new Map<number, number>()
  let columnCount = 0
  rows.forEach((standing, row) => {
    for (const { column, columnSpan, continues, blocks } of standing) {
      const above = continues ? cells[lowest.get(column) ?? -1] : undefined
      columnCount = Math.max(columnCount, column + columnSpan)
      if (above !== undefined && above.row + above.rowSpan === row && above.columnSpan === columnSpan) {
        above.rowSpan++
        above.blocks = [...above.blocks, ...blocks]
      } else {
        lowest.set(column, cells.length)
        cells.push({ row, column, rowSpan: 1, columnSpan, blocks })
      }
    }
  })
  return withoutIdleColumns({ rowCount: rows.length, columnCount, cells })
}

/** Spans wider than what any row tells apart are put right: columns at which no cell begins are left out. */
function withoutIdleColumns({ rowCount, columnCount, cells }: FlowGrid): FlowGrid {
  const begun = new Set(cells.map(({ column }) => column))
  const used = Array.from({ length: columnCount }, (_, column) => column).filter((column) => begun.has(column))
  if (used.length === columnCount) return { rowCount, columnCount, cells }
  const usedBefore: number[] = [0]
  for (let column = 0; column < columnCount; column++) usedBefore.push((usedBefore[column] ?? 0) + (begun.has(column) ? 1 : 0))
  const narrowed = cells.map((cell) => {
    const [start, end] = [usedBefore[cell.column] ?? 0, usedBefore[cell.column + cell.columnSpan] ?? used.length]
    return { ...cell, column: start, columnSpan: Math.max(1, end - start) }
  })
  return { rowCount, columnCount: used.length, cells: narrowed }
}

/** A row whose cells are told by where their edges stand on the page, as in RTF and old Word files. */
export interface EdgedRow {
  /** From left to right, one more than there are cells; any unit of length. Empty where unknown. */
  readonly edges: readonly number[]
  readonly cells: readonly Omit<StandingCell, 'column' | 'columnSpan'>[]
}

/** Edges of different rows that are nearer than this are the same, in twentieths of a point. */
const EDGE_TOLERANCE = 60

/** Cells stand in the columns that the edges of all rows make; in rows without edges one after another. */
export function gridOfEdgedRows(rows: readonly EdgedRow[]): FlowGrid {
  const edges = rows.flatMap((row) => row.edges).sort((one, other) => one - other)
  const columns: number[] = []
  for (const edge of edges) if (edge - (columns.at(-1) ?? -Infinity) > EDGE_TOLERANCE && columns.length < MOST_COLUMNS) columns.push(edge)
  const columnAt = (edge: number | undefined, otherwise: number): number => {
    return edge === undefined ? otherwise : Math.max(0, columns.findLastIndex((start) => start <= edge))
  }
  return gridOfStandingRows(rows.map((row) => row.cells.slice(0, MOST_COLUMNS).map((cell, index) => {
    const column = columnAt(row.edges[index], index)
    return { ...cell, column, columnSpan: Math.max(1, columnAt(row.edges[index + 1], column + 1) - column) }
  })))
}
