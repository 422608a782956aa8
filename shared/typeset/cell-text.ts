import type { TableCell } from '../document/document'
import { mayBreakBefore } from './break-places'
import type { GlyphLine } from './glyph-line'
import type { LineBox } from './line-box'
import { layLine, wholeWidth } from './line-box'
import { breakLines } from './line-break'
import { endWithoutSpaces, widthOf } from './line-width'
import { wordsOf } from './title-lines'

/** Where a cell's lines stand across, in pt. */
export interface CellMeasure {
  readonly left: number
  readonly width: number
  readonly align: TableCell['align']
}

/** In characters; what is longer is read as text, and finding its words takes long. */
const LONGEST_HEAD = 80

/** Tolerance for sums of widths: a column is often just as wide as its widest cell asks (pt). */
const EPSILON = 0.01

/**
 * The lines of a cell. Centred text, of heads above all, is broken between words, and inside those that have no room;
 * other text wherever a line may end.
 */
export function layCell(text: GlyphLine, { left, width, align }: CellMeasure, measure: (text: string) => GlyphLine): LineBox[] {
  const isBrokenHead = align === 'centre' && text.glyphs.length <= LONGEST_HEAD && wholeWidth(text) > width + EPSILON
  const words = isBrokenHead ? wordsOf(text.glyphs.map(({ character }) => character).join('')) : []
  if (words.length < 2) return layInWidth(text, left, width, align)
  const lines = linesOfWords(words, width, (each) => endSqueezedWidth(measure(each)))
  return lines.flatMap((line) => layInWidth(measure(line), left, width, align))
}

/** The mark at the end of a line gives its empty half. */
function endSqueezedWidth(text: GlyphLine): number {
  return wholeWidth(text) - (text.slack[text.slack.length - 1] ?? 0)
}

/** As many words a line as it holds; a word wider than a line is one by itself. */
function linesOfWords(words: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const [last, joined] = [lines.at(-1), (lines.at(-1) ?? '') + word]
    if (last !== undefined && widthOf(joined) <= width + EPSILON) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** Breaks a text at `width` pt and places its lines between `left` and `left + width`; they are not justified. */
function layInWidth(text: GlyphLine, left: number, width: number, align: TableCell['align']): LineBox[] {
  return breakLines(text, width, 0).map(({ start, end }) => {
    const natural = widthOf(text, start, endWithoutSpaces(text, start, end))
    const inset = align === 'centre' ? Math.max(0, width - natural) / 2 : 0
    return layLine(text, { start, end, last: true }, left + inset, width - inset)
  })
}

/** The narrowest measure (pt) at which no number, word or mark of a text is parted from what it belongs to. */
export function leastWidth(text: GlyphLine): number {
  let [widest, start] = [0, 0]
  for (let index = 1; index <= text.glyphs.length; index++) {
    if (index < text.glyphs.length && !mayBreakBefore(text, index)) continue
    widest = Math.max(widest, squeezedWidth(text, start, endWithoutSpaces(text, start, index)))
    start = index
  }
  return widest
}

/** The measure (pt) from which on a text does not stand one character under the other. */
export function easyWidth(text: GlyphLine): number {
  return Math.max(leastWidth(text), Math.min(wholeWidth(text), 2 * text.setting.cell))
}

/** As {@link easyWidth}, with three characters a line: names stay whole, and words find their mark. */
export function easyDataWidth(text: GlyphLine): number {
  return Math.max(leastWidth(text), Math.min(wholeWidth(text), 3 * text.setting.cell))
}

function squeezedWidth(text: GlyphLine, start: number, end: number): number {
  return widthOf(text, start, end) - text.slack.slice(start, end).reduce((sum, slack) => sum + slack, 0)
}
