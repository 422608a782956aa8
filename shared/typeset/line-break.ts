import { mayBreakBefore, mayPartAddressBefore, partsNumberFromCounter } from './break-places'
import { characterKind } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'
import { squeezeOf, stretchOf } from './line-width'
import { EASY_SQUEEZE, UNSEEN_STRETCH, WIDEST_STRETCH } from './measure'

/** A line of a paragraph: characters from `start` up to, not including, `end`. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
  /** Whether the paragraph ends here; such a line is not justified. */
  readonly last: boolean
}

/** Tolerance for sums of floating-point widths, far below what can be seen (pt). */
const EPSILON = 0.01

/** Breaks a paragraph into lines of `measure` pt, the first shorter by `indent` pt. */
export function breakLines(text: GlyphLine, measure: number, indent: number): BrokenLine[] {
  const lines: BrokenLine[] = []
  const length = text.characters.length
  let start = 0
  while (start < length) {
    const width = lines.length === 0 ? measure - indent : measure
    const end = endOfLine(text, start, width)
    lines.push({ start, end, last: end === length })
    start = skipSpaces(text, end)
  }
  return lines
}

/** Pushes a mark in where that is not seen, else a character out to the next line (clreq 3.1.3, 3.1.6). */
function endOfLine(text: GlyphLine, start: number, width: number): number {
  const reach = reachOf(text, start, width)
  if (reach.whole === text.characters.length) return reach.whole
  if (reach.squeezed !== null && isSqueezedRather(text, start, reach.squeezed, reach.legal, width)) return reach.squeezed
  const { cell } = text.setting
  if (reach.legal === start || stretchOf(text, start, reach.legal, width) > WIDEST_STRETCH * cell) return endInAddress(text, start, reach)
  return pleasantEnd(text, start, reach.legal, width)
}

/** How far a line can go. */
interface Reach {
  /** End of all characters that fit unsqueezed. */
  readonly whole: number
  /** The last place among them where a line may end; the start where there is none. */
  readonly legal: number
  /** The next such place that fits when marks are squeezed. */
  readonly squeezed: number | null
}

function reachOf(text: GlyphLine, start: number, width: number): Reach {
  const { advances, gaps, slack, kinds, characters } = text
  let [natural, squeezable, legal, whole] = [0, 0, start, start]
  for (let index = start; index < characters.length; index++) {
    natural += (advances[index] ?? 0) + (index > start ? (gaps[index] ?? 0) : 0)
    squeezable += slack[index] ?? 0
    const end = index + 1
    if (kinds[index] === characterKind.space || natural <= width + EPSILON) {
      whole = end
      if (end === characters.length || mayBreakBefore(text, end)) legal = end
    } else {
      // What fits ends where a line may end: nothing needs to be pushed in.
      if (legal === whole || natural - squeezable > width + EPSILON) break
      if (end === characters.length || mayBreakBefore(text, end)) return { whole, legal, squeezed: end }
    }
  }
  return { whole, legal, squeezed: null }
}

/** Marks are squeezed while they keep three quarters of their cell, or where the line would else be loose. */
function isSqueezedRather(text: GlyphLine, start: number, squeezed: number, legal: number, width: number): boolean {
  if (legal === start || squeezeOf(text, start, squeezed, width).others <= EASY_SQUEEZE) return true
  return stretchOf(text, start, legal, width) > UNSEEN_STRETCH * text.setting.cell
}

/** Goes back to a better place where the line does not visibly widen. */
function pleasantEnd(text: GlyphLine, start: number, legal: number, width: number): number {
  const widest = UNSEEN_STRETCH * text.setting.cell
  for (let end = legal; end > start + 1; end--) {
    if (!mayBreakBefore(text, end)) continue
    if (stretchOf(text, start, end, width) > widest) break
    if (!partsNumberFromCounter(text, end) && !leavesOneCharacter(text, end)) return end
  }
  return legal
}

/** A paragraph's last line of one character, with marks or without, looks like a slip. */
function leavesOneCharacter({ kinds }: GlyphLine, end: number): boolean {
  const { closing, space } = characterKind
  let drawn = 0
  for (let index = kinds.length - 1; index >= end && drawn < 2; index--) if (kinds[index] !== closing && kinds[index] !== space) drawn++
  return drawn < 2
}

/** An address, or a word wider than the line, is parted after a separator; failing that where the line is full. */
function endInAddress(text: GlyphLine, start: number, { legal, whole }: Reach): number {
  for (let end = whole; end > legal; end--) if (mayPartAddressBefore(text, end)) return end
  return legal > start ? legal : Math.max(whole, start + 1)
}

function skipSpaces({ kinds }: GlyphLine, from: number): number {
  let index = from
  while (kinds[index] === characterKind.space) index++
  return index
}
