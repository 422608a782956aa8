import { useShallow } from 'zustand/react/shallow'
import { rowName } from '../../shared/report/cell-name'
import type { FigureFault } from '../../shared/report/figures'
import type { CellKey, FigureCell } from '../../shared/report/table-layout'
import { figureCellOf } from '../../shared/report/table-layout'
import type { CellValue } from '../../shared/report/table-values'
import { writeFigure } from '../../shared/report/table-values'
import { tablesWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import { useSessionState } from '../editing/session-context'
import type { FigureGrid } from './figure-grid'

/** What a cell shows, in values that can be compared one by one, so that a cell is drawn anew only when it changes. */
export interface CellView {
  readonly text: string
  readonly placeholder: string
  readonly fault: FigureFault | null
  readonly origin: CellValue['origin']
  readonly isUnread: boolean
  /** How a total comes about: = 自然人 + 商业企业 + …; what was stated instead, and why. '' for other cells. */
  readonly totalHelp: string
}

/** What a cell of the open report shows now. */
export function useCellView(grid: FigureGrid, key: CellKey): CellView {
  return useSessionState(useShallow(() => viewOf(grid, key)))
}

function viewOf(grid: FigureGrid, key: CellKey): CellView {
  const value = grid.valueOf(key)
  if (value === undefined) return { text: '', placeholder: '', fault: null, origin: 'typed', isUnread: false, totalHelp: '' }
  return {
    text: value.text,
    placeholder: placeholderOf(value, grid.answer()?.emptyAs ?? ''),
    fault: value.reading.kind === 'faulty' ? value.reading.fault : null,
    origin: value.origin,
    isUnread: value.reading.kind === 'unread' && value.origin === 'typed',
    totalHelp: totalHelp(grid, value),
  }
}

/** An empty cell shows how it will be printed, or that its figure is missing. */
function placeholderOf({ reading, origin }: CellValue, emptyAs: string): string {
  if (reading.kind === 'unread') return origin === 'typed' ? tablesWording.unread : tablesWording.pendingTotal
  return reading.kind === 'empty' ? emptyAs : ''
}

/** Row and column in full, for who does not see the table. */
export function fullNameOf({ rowPath, columnPath }: FigureCell): string {
  const [row, column] = [rowPath, columnPath].map((path) => path.join(tablesWording.pathSeparator))
  return row === undefined || row === '' ? (column ?? '') : fill(tablesWording.cellLabel, { row, column: column ?? '' })
}

function totalHelp(grid: FigureGrid, value: CellValue): string {
  if (value.origin === 'typed') return ''
  const parts = fill(tablesWording.totalHelp, { parts: partNames(grid, value) })
  return value.origin === 'stated' ? `${statedHelp(grid, value)} ${parts}` : parts
}

function statedHelp(grid: FigureGrid, { cell, text, computed }: CellValue): string {
  const reason = grid.answer()?.statedTotals[cell.key]?.reason ?? ''
  const values = { stated: text, computed: computed === null ? tablesWording.notComputed : writeFigure(computed) }
  return reason === '' ? fill(tablesWording.statedHelpNoReason, values) : fill(tablesWording.statedHelp, { ...values, reason })
}

/** By what tells them from each other: their columns where they stand in one row, else their rows. */
function partNames({ table }: FigureGrid, { parts }: CellValue): string {
  const cells = parts.flatMap((key) => figureCellOf(table, key) ?? [])
  const inOneRow = cells.every(({ row }) => row.id === cells[0]?.row.id)
  const names = cells.map((cell) => (inOneRow ? cell.column.label : rowName(cell)))
  if (names.length <= MOST_NAMED) return names.join(tablesWording.additionSign)
  const ends = [...names.slice(0, 2), tablesWording.partsBetween, names.at(-1)]
  return fill(tablesWording.manyParts, { parts: ends.join(tablesWording.additionSign), count: names.length })
}

/** More parts than these are not all named. */
const MOST_NAMED = 8
