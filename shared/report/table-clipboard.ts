import type { PastedGrid } from './pasted-grid'
import type { LabelledGrid, LabelledRow, PastedFigure } from './pasted-labels'
import { columnNamed, labelledGrid } from './pasted-labels'
import type { TableAnswer } from './schema'
import { withCells } from './table-edits'
import type { TableDefinition } from './table-format'
import type { CellKey, FigureCell } from './table-layout'
import { figureRows } from './table-layout'
import { countedFigure, readCell, tableValues, totalsOf, typedCells } from './table-values'
import { tidyCell } from './tidy-cell'

/** Where a block is pasted: at `start`, over the cells selected. */
export interface PasteTarget {
  readonly table: TableDefinition
  readonly answer: TableAnswer
  /** The top left of the selection. */
  readonly start: CellKey
  readonly selected: readonly CellKey[]
}

/** What a pasted block puts into a table, and all that must be said of it. */
export interface PastePlan {
  /** Texts by cell, put right; '' empties a cell. */
  readonly cells: Readonly<Record<CellKey, string>>
  readonly figures: number
  readonly notApplicable: number
  /** Cells whose text is no figure; they are taken as they are. */
  readonly faulty: number
  /** Labels that came with the figures were known and skipped, or were text that is taken for labels of another table. */
  readonly labels: 'none' | 'recognised' | 'unknown'
  /** Columns at the right and rows with figures that found no place. */
  readonly leftOutColumns: number
  readonly leftOutRows: number
  /** Further tables that came with the block and are not this table's. */
  readonly leftOutTables: number
  /** Totals that came with the block and are not what the table adds up. */
  readonly differingTotals: readonly DifferingTotal[]
}

export interface DifferingTotal {
  readonly cell: CellKey
  readonly pasted: string
  /** Null where a part cannot be read. */
  readonly computed: number | null
}

/**
 * Plans a paste of one or several blocks: one figure fills the selection; labels of the table lead each figure to its
 * cell; all else goes by position. Of several blocks all that are known by their labels are taken, else the first.
 */
export function planPaste(target: PasteTarget, grids: readonly PastedGrid[]): PastePlan {
  const figure = onlyText(grids)
  if (figure !== null && target.selected.length > 1) return filledPlan(target, figure)
  const blocks = grids.map((grid) => labelledGrid(target.table, grid))
  const known = blocks.filter(({ labels }) => labels === 'recognised')
  const taken = known.length > 0 ? known : blocks.slice(0, 1)
  return planOf(target, joined(taken.map((block) => placesOfBlock(target, block))), {
    labels: taken[0]?.labels ?? 'none',
    leftOutTables: blocks.length - taken.length,
  })
}

/** The text of a single cell; null for anything larger. */
function onlyText([grid, anotherGrid]: readonly PastedGrid[]): string | null {
  const [cell, anotherCell] = grid?.cells ?? []
  return cell === undefined || anotherCell !== undefined || anotherGrid !== undefined ? null : cell.text
}

function placesOfBlock(target: PasteTarget, { rows, labels }: LabelledGrid): Places {
  const hasKnownRows = rows.some(({ leaf }) => leaf !== null)
  return hasKnownRows ? placedByLabel(target, rows) : placedByPosition(target, rows, labels === 'recognised')
}

function joined(places: readonly Places[]): Places {
  return {
    placed: places.flatMap(({ placed }) => placed),
    leftOutColumns: Math.max(0, ...places.map(({ leftOutColumns }) => leftOutColumns)),
    leftOutRows: places.reduce((sum, { leftOutRows }) => sum + leftOutRows, 0),
  }
}

/** The texts of a block of cells, row by row, as they are copied: what stands in them, totals included. */
export function copiedRows(table: TableDefinition, answer: TableAnswer, keys: readonly CellKey[]): string[][] {
  const values = tableValues(table, answer)
  const chosen = new Set(keys)
  return figureRows(table)
    .map((cells) => cells.filter(({ key }) => chosen.has(key)).map(({ key }) => values.get(key)?.text ?? ''))
    .filter((texts) => texts.length > 0)
}

/** A text with the cell it goes to. */
interface Placement {
  readonly cell: FigureCell
  readonly text: string
}

interface Places {
  readonly placed: readonly Placement[]
  readonly leftOutColumns: number
  readonly leftOutRows: number
}

function filledPlan(target: PasteTarget, text: string): PastePlan {
  const chosen = new Set(target.selected)
  const placed = typedCells(target.table).filter(({ key }) => chosen.has(key)).map((cell) => ({ cell, text }))
  return planOf(target, { placed, leftOutColumns: 0, leftOutRows: 0 }, { labels: 'none', leftOutTables: 0 })
}

function placedByLabel(target: PasteTarget, rows: readonly LabelledRow[]): Places {
  const own = new Map(figureRows(target.table).map((cells) => [cells[0]?.row.id ?? '', cells]))
  const start = startIndex(target)
  const placedRows = rows.flatMap(({ leaf, figures }) => {
    const cells = leaf === null ? undefined : own.get(leaf.id)
    if (cells === undefined) return []
    return [placedRow(cells, figures, figures.length >= cells.length ? 0 : start)]
  })
  return placesOf(placedRows, rows.filter((row) => row.leaf === null && hasText(row)).length)
}

/** From the row of the selection on; a block as high as the table that brings its heads begins at the top. */
function placedByPosition(target: PasteTarget, rows: readonly LabelledRow[], hasHeads: boolean): Places {
  const own = figureRows(target.table)
  const startRow = own.findIndex((cells) => cells.some(({ key }) => key === target.start))
  const top = hasHeads && rows.length >= own.length ? 0 : Math.max(0, startRow)
  const placedRows = rows.flatMap(({ figures }, offset) => {
    const cells = own[top + offset]
    return cells === undefined ? [] : [placedRow(cells, figures, startIndex(target))]
  })
  return placesOf(placedRows, rows.slice(own.length - top).filter(hasText).length)
}

function hasText({ figures }: LabelledRow): boolean {
  return figures.some(({ text }) => text !== '')
}

/** In its row, where the selection begins; counted from the left in other rows too. */
function startIndex({ table, start }: PasteTarget): number {
  const row = figureRows(table).find((cells) => cells.some(({ key }) => key === start)) ?? []
  return Math.max(0, row.findIndex(({ key }) => key === start))
}

interface PlacedRow {
  readonly placed: readonly Placement[]
  readonly leftOut: number
}

function placesOf(rows: readonly PlacedRow[], leftOutRows: number): Places {
  return {
    placed: rows.flatMap(({ placed }) => placed),
    leftOutColumns: Math.max(0, ...rows.map(({ leftOut }) => leftOut)),
    leftOutRows,
  }
}

/** Puts the figures of a row under the columns their heads name; without known heads from the cell at `start` on. */
function placedRow(cells: readonly FigureCell[], figures: readonly PastedFigure[], start: number): PlacedRow {
  const columns = cells.map(({ column }) => column)
  const hasHeads = figures.some(({ head }) => columnNamed(columns, head, 0) !== -1)
  let next = hasHeads ? 0 : start
  let leftOut = 0
  const placed = figures.flatMap(({ text, head }): Placement[] => {
    const index = hasHeads ? columnNamed(columns, head, next) : next
    const cell = cells[index]
    if (cell === undefined) {
      if (text !== '') leftOut++
      return []
    }
    next = index + 1
    return [{ cell, text }]
  })
  return { placed, leftOut }
}

function planOf({ table, answer }: PasteTarget, { placed, ...leftOut }: Places, block: Pick<PastePlan, 'labels' | 'leftOutTables'>): PastePlan {
  const totals = totalsOf(table)
  const typed = placed.filter(({ cell }) => !totals.has(cell.key))
  const cells = Object.fromEntries(typed.map(({ cell, text }) => [cell.key, tidyCell(text, cell.column.kind)]))
  const count = (kind: 'figure' | 'not-applicable' | 'faulty'): number => typed.filter(({ cell, text }) => readCell(text, cell.column.kind).kind === kind).length
  return {
    cells,
    figures: count('figure'),
    notApplicable: count('not-applicable'),
    faulty: count('faulty'),
    ...block,
    ...leftOut,
    differingTotals: differingTotals(table, withCells(answer, cells), placed.filter(({ cell }) => totals.has(cell.key))),
  }
}

function differingTotals(table: TableDefinition, answer: TableAnswer, pasted: readonly Placement[]): DifferingTotal[] {
  const values = tableValues(table, answer)
  return pasted.flatMap(({ cell, text }) => {
    const reading = readCell(text, cell.column.kind)
    const computed = values.get(cell.key)?.computed ?? null
    const isSame = reading.kind === 'empty' || countedFigure(reading) === computed
    return isSame ? [] : [{ cell: cell.key, pasted: text, computed }]
  })
}
