import type { CellKey, LayoutCell, TableLayout } from '../../shared/report/table-layout'

export interface Step {
  readonly rows: -1 | 0 | 1
  readonly columns: -1 | 0 | 1
}

const steps: Readonly<Partial<Record<string, Step>>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** Where an arrow key leads; null for any other key. */
export function stepOfKey(key: string): Step | null {
  return steps[key] ?? null
}

/** The next cell of figures in that direction; null at the edge. */
export function neighbourOf({ cells }: TableLayout, from: CellKey, { rows, columns }: Step): CellKey | null {
  const figures = cells.filter(({ content }) => content.kind === 'figure')
  const start = figures.find((cell) => keyOf(cell) === from)
  if (start === undefined) return null
  const ahead = figures.filter((cell) =>
    columns === 0
      ? (cell.row - start.row) * rows > 0 && cell.column <= start.column && start.column < cell.column + cell.columnSpan
      : cell.row === start.row && (cell.column - start.column) * columns > 0,
  )
  const distance = (cell: LayoutCell): number => Math.abs(cell.row - start.row) + Math.abs(cell.column - start.column)
  const [nearest] = [...ahead].sort((a, b) => distance(a) - distance(b))
  return nearest === undefined ? null : keyOf(nearest)
}

function keyOf({ content }: LayoutCell): CellKey {
  return content.kind === 'figure' ? content.cell.key : ''
}
