import type { TableBlock } from '../document/document'
import type { SheetForm } from './flow'
import type { Measure } from './glyph-line'
import { setTable } from './set-table'
import { sheets } from './sheet'
import { SMALLEST_SIZE } from './table-density'
import type { SetCell, SetTable } from './table-form'

/** A table as it is set, and how its sheets are held. */
export interface TableOnSheet {
  readonly form: SheetForm
  readonly set: SetTable
}

/** Sets a table upright, or on turned sheets where upright it would be too small or too narrow to read. */
export function setOnSheet(block: TableBlock, measure: Measure): TableOnSheet {
  const upright = setTable(block, sheets.upright, measure)
  if (isReadable(upright)) return { form: 'upright', set: upright }
  const turned = setTable(block, sheets.turned, measure)
  return isMuchBetter(turned, upright) ? { form: 'turned', set: turned } : { form: 'upright', set: upright }
}

/** Text in more lines than these, each shorter than this, is read character by character. */
const MOST_SHORT_LINES = 4
const SHORT_LINE = 4

/**
 * Share of a table's cells that may be so. The tables of the forms have none, text in up to twelve columns by the length
 * of what they say next to none; from thirteen columns on it is a quarter or more upright, and a tenth turned.
 */
const BEARABLE_SHARE = 1 / 8

function isReadable(table: SetTable): boolean {
  return table.density.size > SMALLEST_SIZE.size && shareOfCramped(table) <= BEARABLE_SHARE
}

/** Turning the paper is worth a larger type, or two thirds of the cramped cells at most. */
const WORTHWHILE_SHARE = 2 / 3

function isMuchBetter(turned: SetTable, upright: SetTable): boolean {
  return turned.density.size > upright.density.size || shareOfCramped(turned) <= WORTHWHILE_SHARE * shareOfCramped(upright)
}

function shareOfCramped({ cells }: SetTable): number {
  return cells.filter(isCramped).length / Math.max(1, cells.length)
}

/** Labels over several rows may stand one character under the other. */
function isCramped({ lines, rowSpan }: SetCell): boolean {
  if (rowSpan > 1 || lines.length <= MOST_SHORT_LINES) return false
  const characters = lines.reduce((sum, { runs }) => sum + runs.reduce((count, run) => count + run.characters.length, 0), 0)
  return characters / lines.length < SHORT_LINE
}
