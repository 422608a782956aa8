import type { PanelRoom } from './flow'
import type { SetTable } from './table-form'
import { totalLength } from './table-columns'
import { fullPage, gridRowsFor, roomIn } from './table-density'

/** The rows of a table on one page: the head rows, and those from `from` up to, not including, `to`. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** Fewer rows than these under a head, at the foot of a page, look lost. */
const LEAST_ROWS = 2

/**
 * Parts a table between rows: each page takes as many as it has room for, under a repetition of the head rows. Null where
 * the first page has no room for the head and {@link LEAST_ROWS} rows. No row of the table may be taller than a page.
 */
export function partRows(table: SetTable, { first, underEnd }: PanelRoom): RowRange[] | null {
  const { headRows, rowHeights, pageRows } = table
  const begin = { from: headRows, to: endOfPart(table, headRows, roomIn(first)) }
  if (first < pageRows && !isWorthBeginning(table, begin, first)) return null
  const ranges = [begin]
  for (let from = begin.to; from < rowHeights.length; ) {
    const to = Math.max(from + 1, endOfPart(table, from, fullPage(pageRows)))
    ranges.push({ from, to })
    from = to
  }
  return leaveRoomUnderEnd(table, withoutLostRow(table, ranges), underEnd)
}

function isWorthBeginning(table: SetTable, range: RowRange, room: number): boolean {
  if (range.to === table.rowHeights.length || range.to - range.from >= LEAST_ROWS) return true
  return range.to > range.from && heightOfRange(table, range) > roomIn(room) / 2
}

function endOfPart(table: SetTable, from: number, room: number): number {
  let to = from
  while (to < table.rowHeights.length && heightOfRange(table, { from, to: to + 1 }) <= room) to++
  return to
}

/** A single row on the last page gets the one before it for company. */
function withoutLostRow(table: SetTable, ranges: RowRange[]): RowRange[] {
  const [before, last] = [ranges.at(-2), ranges.at(-1)]
  if (before === undefined || last === undefined || last.to - last.from >= LEAST_ROWS) return ranges
  const joined = { from: last.from - 1, to: last.to }
  if (before.to - before.from <= LEAST_ROWS || heightOfRange(table, joined) > fullPage(table.pageRows)) return ranges
  return [...ranges.slice(0, -2), { from: before.from, to: joined.from }, joined]
}

/** The last rows go to a further page with what must stay under them. */
function leaveRoomUnderEnd(table: SetTable, ranges: RowRange[], underEnd: number): RowRange[] {
  const last = ranges.at(-1)
  if (last === undefined || underEnd === 0 || last.to - last.from < 2) return ranges
  if (gridRowsFor(heightOfRange(table, last)) + underEnd <= table.pageRows) return ranges
  const cut = Math.max(last.from + 1, last.to - LEAST_ROWS)
  return [...ranges.slice(0, -1), { from: last.from, to: cut }, { from: cut, to: last.to }]
}

/** Height of head and rows together in pt. */
function heightOfRange({ headRows, rowHeights }: SetTable, { from, to }: RowRange): number {
  return totalLength(rowHeights.slice(0, headRows)) + totalLength(rowHeights.slice(from, to))
}

/** The rows of a range as they stand on the page. */
export function rowsOfRange({ headRows }: SetTable, { from, to }: RowRange): number[] {
  return [...Array(headRows).keys(), ...Array.from({ length: to - from }, (_, index) => from + index)]
}
