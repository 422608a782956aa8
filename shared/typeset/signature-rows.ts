import type { SignatureBlock } from '../document/document'
import type { Row } from './flow'
import { emptyRows, textRow } from './flow-items'
import type { GlyphLine, Measure } from './glyph-line'
import { layWhole, wholeWidth } from './line-box'
import { CELL, TEXT_AREA } from './measure'
import { BODY, INDENT, paragraphRows } from './text-rows'

/** Without a seal the 署名 stands two characters from the right (GB/T 9704-2012, 7.3.5.2). */
const SIGNATURE_INSET = 2 * CELL

/** The date's first character stands this far right of the 署名's. */
const DATE_SHIFT = 2 * CELL

/** With a seal the date stands four characters from the right (7.3.5.1). */
const SEALED_DATE_INSET = 4 * CELL

/** A seal of 42 mm reaches over one row under the date. */
const ROWS_UNDER_SEALED_DATE = 1

const right = TEXT_AREA.left + TEXT_AREA.width

/** Left edges of 署名 and date in pt. */
interface Places {
  readonly organLeft: number
  readonly dateLeft: number
}

/** 署名 and 成文日期, with or without room for a seal, on one page. */
export function signatureRows({ organ, date, seal }: SignatureBlock, measure: Measure): Row[] {
  const lineOf = (text: string | null): GlyphLine | null => (text === null ? null : measure([{ text, face: 'body' }], BODY))
  const [organLine, dateLine] = [lineOf(organ), lineOf(date)]
  const { organLeft, dateLeft } = seal === 'room' ? sealedPlaces(organLine, dateLine) : unsealedPlaces(organLine, dateLine)
  const rows = [rowAt(organLine, organLeft), rowAt(dateLine, dateLeft)].flat()
  const room = seal === 'room' ? emptyRows(ROWS_UNDER_SEALED_DATE) : []
  return keptTogether([...rows, ...room])
}

/**
 * 署名 two characters from the right, the date beginning two characters further in than the 署名; a date that would
 * then come nearer to the edge stands two characters from it, and the 署名 moves in (GB/T 9704-2012, 7.3.5.2).
 */
function unsealedPlaces(organ: GlyphLine | null, date: GlyphLine | null): Places {
  const [organWidth, dateWidth] = [widthOrNothing(organ), widthOrNothing(date)]
  const flush = right - SIGNATURE_INSET
  const dateLeft = organ === null ? flush - dateWidth : Math.min(flush - dateWidth, flush - organWidth + DATE_SHIFT)
  const organLeft = date === null ? flush - organWidth : Math.min(flush - organWidth, dateLeft - DATE_SHIFT)
  return { organLeft, dateLeft }
}

/** The 署名 centred over the date; one that would leave the text area moves both in (7.3.5.1). */
function sealedPlaces(organ: GlyphLine | null, date: GlyphLine | null): Places {
  const [organWidth, dateWidth] = [widthOrNothing(organ), widthOrNothing(date)]
  const middle = Math.min(right - SEALED_DATE_INSET - (date === null ? organWidth : dateWidth) / 2, right - organWidth / 2)
  return { organLeft: middle - organWidth / 2, dateLeft: middle - dateWidth / 2 }
}

/** A line that would start left of the text area is broken in it, so that nothing leaves the page. */
function rowAt(text: GlyphLine | null, left: number): Row[] {
  if (text === null) return []
  return left >= TEXT_AREA.left ? [textRow(layWhole(text, left))] : paragraphRows(text, INDENT)
}

function keptTogether(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 }))
}

function widthOrNothing(text: GlyphLine | null): number {
  return text === null ? 0 : wholeWidth(text)
}
