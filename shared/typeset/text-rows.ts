import type { WrittenAddress } from './address-links'
import { linkedStretches } from './address-links'
import type { Row } from './flow'
import { textRow } from './flow-items'
import type { Setting } from './glyph'
import type { GlyphLine } from './glyph-line'
import type { LineBox } from './line-box'
import { layLine } from './line-box'
import { breakLines } from './line-break'
import { BODY_SIZE, CELL, TEXT_AREA } from './measure'

/** 3号, on the grid. */
export const BODY: Setting = { size: BODY_SIZE, cell: CELL }

/** Every paragraph starts two characters in (GB/T 9704-2012, 7.3.3). */
export const INDENT = 2 * CELL

/** A paragraph over the text area, its first line `indent` pt in; the addresses in it lead on. */
export function paragraphRows(text: GlyphLine, indent: number, addresses: readonly WrittenAddress[] = []): Row[] {
  return breakLines(text, TEXT_AREA.width, indent).map((line, index) => {
    const inset = index === 0 ? indent : 0
    const box = layLine(text, line, TEXT_AREA.left + inset, TEXT_AREA.width - inset)
    return textRow(box, linkedStretches(addresses, text, { ...line, box }))
  })
}

/** The lines of a text between `left` and `left + width` pt. */
export function layText(text: GlyphLine, left: number, width: number): LineBox[] {
  return breakLines(text, width, 0).map((line) => layLine(text, line, left, width))
}

/** Lines beside each other on one baseline, in reading order; all are of one size. */
export function besideEachOther(first: LineBox, ...others: readonly LineBox[]): LineBox {
  return { size: first.size, runs: [first, ...others].flatMap(({ runs }) => runs) }
}
