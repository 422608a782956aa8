import type { TableDefinition } from '../../shared/report/table-format'
import type { CellKey } from '../../shared/report/table-layout'
import { layoutOf, layoutRows } from '../../shared/report/table-layout'

/** Cells of figures as the arrow keys see them: rows of figures only, each cell with the printed columns it covers. */
export interface GridMap {
  readonly rows: readonly (readonly MapCell[])[]
}

interface MapCell {
  readonly key: CellKey
  readonly column: number
  readonly columnSpan: number
}

/** Where a step goes; 'next' and 'previous' go on in the row below or above. */
export type GridStep =
  | 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'row-start' | 'row-end' | 'table-start' | 'table-end'

/** The cells of a table for the arrow keys. */
export function gridMapOf(table: TableDefinition): GridMap {
  const rows = layoutRows(layoutOf(table)).map((cells) =>
    cells.flatMap(({ column, columnSpan, content }): MapCell[] => (content.kind === 'figure' ? [{ key: content.cell.key, column, columnSpan }] : [])),
  )
  return { rows: rows.filter(({ length }) => length > 0) }
}

/** All cells in reading order. */
export function cellsOf({ rows }: GridMap): readonly CellKey[] {
  return rows.flatMap((cells) => cells.map(({ key }) => key))
}

/** The cell a step away; null where the table ends there. */
export function stepFrom(map: GridMap, from: CellKey, step: GridStep): CellKey | null {
  switch (step) {
    case 'next':
    case 'previous':
      return neighbour(cellsOf(map), from, step === 'next' ? 1 : -1)
    case 'table-start':
      return cellsOf(map)[0] ?? null
    case 'table-end':
      return cellsOf(map).at(-1) ?? null
    default: {
      const place = placeOf(map, from)
      return place === null ? null : stepInPlace(map, place, step)
    }
  }
}

type LocalStep = Exclude<GridStep, 'next' | 'previous' | 'table-start' | 'table-end'>

function stepInPlace({ rows }: GridMap, { row, cells, index }: PlaceInMap, step: LocalStep): CellKey | null {
  switch (step) {
    case 'left':
      return keyAt(cells, index - 1)
    case 'right':
      return keyAt(cells, index + 1)
    case 'row-start':
      return keyAt(cells, 0)
    case 'row-end':
      return keyAt(cells, cells.length - 1)
    case 'up':
    case 'down':
      return cellUnder(rows[row + (step === 'up' ? -1 : 1)], cells[index]?.column ?? 0)
  }
}

function keyAt(cells: readonly MapCell[], index: number): CellKey | null {
  return cells[index]?.key ?? null
}

/** The block of cells with these two at its corners, row by row. */
export function blockBetween(map: GridMap, one: CellKey, other: CellKey): readonly (readonly CellKey[])[] {
  const [a, b] = [placeOf(map, one), placeOf(map, other)]
  if (a === null || b === null) return []
  const [cellA, cellB] = [a.cells[a.index], b.cells[b.index]]
  if (cellA === undefined || cellB === undefined) return []
  const left = Math.min(cellA.column, cellB.column)
  const right = Math.max(cellA.column + cellA.columnSpan, cellB.column + cellB.columnSpan)
  return map.rows
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .map((cells) => cells.filter(({ column, columnSpan }) => column < right && left < column + columnSpan).map(({ key }) => key))
}

interface PlaceInMap {
  readonly row: number
  readonly cells: readonly MapCell[]
  readonly index: number
}

function placeOf({ rows }: GridMap, key: CellKey): PlaceInMap | null {
  const row = rows.findIndex((cells) => cells.some((cell) => cell.key === key))
  const cells = rows[row]
  return cells === undefined ? null : { row, cells, index: cells.findIndex((cell) => cell.key === key) }
}

/** The cell that covers a printed column, else the last. */
function cellUnder(cells: readonly MapCell[] | undefined, column: number): CellKey | null {
  const under = cells?.find((cell) => column < cell.column + cell.columnSpan) ?? cells?.at(-1)
  return under?.key ?? null
}

function neighbour(keys: readonly CellKey[], from: CellKey, distance: number): CellKey | null {
  return keys[keys.indexOf(from) + distance] ?? null
}
