import { mayBreakBefore, mayPartAddressBefore, partsDayFromMonth, partsNumberFromCounter } from './break-places'
import { characterKind } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'
import { exceeds, squeezeOf, stretchOf, widthOf } from './line-width'
import { BEARABLE_STRETCH, EASY_SQUEEZE, UNSEEN_STRETCH, WIDEST_STRETCH } from './measure'

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
  const length = text.glyphs.length
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
  if (reach.whole === text.glyphs.length) return reach.whole
  if (reach.squeezed !== null && isSqueezedRather(text, start, reach.squeezed, reach.legal, width)) return reach.squeezed
  const { cell } = text.setting
  if (reach.legal === start || exceeds(stretchOf(text, start, reach.legal, width), WIDEST_STRETCH * cell)) return endInAddress(text, start, reach)
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
  const { slack, glyphs } = text
  const mayEnd = (end: number): boolean => end === glyphs.length || mayBreakBefore(text, end)
  let [squeezable, legal, whole] = [0, start, start]
  for (let index = start; index < glyphs.length; index++) {
    const natural = widthOf(text, start, index + 1)
    squeezable += slack[index] ?? 0
    if (natural <= width + EPSILON || glyphs[index]?.kind === characterKind.space) {
      whole = index + 1
      if (mayEnd(whole)) legal = whole
    } else {
      // What fits ends where a line may end: nothing needs to be pushed in.
      if (legal === whole || natural - squeezable > width + EPSILON) break
      if (mayEnd(index + 1)) return { whole, legal, squeezed: index + 1 }
    }
  }
  return { whole, legal, squeezed: null }
}

/**
 * Marks are squeezed while they keep three quarters of their cell, but not for a place one would go back from; and
 * where the line would else be loose, or very loose before such a place.
 */
function isSqueezedRather(text: GlyphLine, start: number, squeezed: number, legal: number, width: number): boolean {
  if (legal === start) return true
  const awkward = isAwkward(text, squeezed)
  const isEasy = !awkward && !exceeds(squeezeOf(text, start, squeezed, width).others, EASY_SQUEEZE)
  return isEasy || exceeds(stretchOf(text, start, legal, width), (awkward ? BEARABLE_STRETCH : UNSEEN_STRETCH) * text.setting.cell)
}

/**
 * Goes back to the best place where that is not seen, to a better one where the line does not widen much, and further still
 * for a last line of more than one character.
 */
function pleasantEnd(text: GlyphLine, start: number, legal: number, width: number): number {
  const isBest = (end: number): boolean => !isAwkward(text, end) && !partsDayFromMonth(text, end)
  if (isBest(legal)) return legal
  const lastWhere = (isGood: (end: number) => boolean, widest: number): number | null => {
    for (let end = legal; end > start + 1; end--) {
      if (!mayBreakBefore(text, end)) continue
      if (exceeds(stretchOf(text, start, end, width), widest * text.setting.cell)) break
      if (isGood(end)) return end
    }
    return null
  }
  const widest = leavesOneCharacter(text, legal) ? WIDEST_STRETCH : BEARABLE_STRETCH
  return lastWhere(isBest, UNSEEN_STRETCH) ?? lastWhere((end) => !isAwkward(text, end), widest) ?? legal
}

function isAwkward(text: GlyphLine, end: number): boolean {
  return partsNumberFromCounter(text, end) || leavesOneCharacter(text, end)
}

/** A paragraph's last line of one character, with marks or without, looks like a slip. */
function leavesOneCharacter({ glyphs }: GlyphLine, end: number): boolean {
  const { closing, space } = characterKind
  if (end >= glyphs.length || glyphs.length - end > LONGEST_TAIL) return false
  const drawn = glyphs.slice(end).filter(({ kind }) => kind !== closing && kind !== space)
  return drawn.length < 2
}

/** One character and the marks after it. */
const LONGEST_TAIL = 6

/** An address, or a word wider than the line, is parted after a separator; failing that where the line is full. */
function endInAddress(text: GlyphLine, start: number, { legal, whole }: Reach): number {
  for (let end = whole; end > legal; end--) if (mayPartAddressBefore(text, end)) return end
  return legal > start ? legal : Math.max(whole, start + 1)
}

function skipSpaces({ glyphs }: GlyphLine, from: number): number {
  let index = from
  while (glyphs[index]?.kind === characterKind.space) index++
  return index
}
