import { bindsWord, characterKind, mayEndLine, mayStartLine } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'

/** A line of a paragraph: characters from `start` up to, not including, `end`. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
  /** Whether the paragraph ends here; such a line is not justified. */
  readonly last: boolean
}

/** Tolerance for sums of floating-point widths, far below what can be seen (pt). */
const EPSILON = 0.01

/**
 * Breaks a paragraph into lines of `measure` pt, the first shorter by `indent` pt.
 * A mark that may not start the next line is pushed in by squeezing marks of this one, else a character is
 * pushed out to the next (clreq 3.1.3, 3.1.6).
 */
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

function endOfLine(text: GlyphLine, start: number, width: number): number {
  const length = text.characters.length
  let natural = 0
  let squeezable = 0
  let lastLegal = start
  let overflowed = false
  for (let index = start; index < length; index++) {
    if (index > start) natural += text.gaps[index] ?? 0
    natural += text.advances[index] ?? 0
    squeezable += text.slack[index] ?? 0
    const end = index + 1
    const isSpace = text.kinds[index] === characterKind.space
    if (natural > width + EPSILON && !isSpace) {
      // The characters that fit end where a line may end: nothing needs to be pushed in.
      if (!overflowed && lastLegal === index) return index
      overflowed = true
      if (natural - squeezable > width + EPSILON) return legalOrForced(text, start, lastLegal, width)
    }
    if (end === length || mayBreakBefore(text, end)) {
      if (overflowed) return end
      lastLegal = end
    }
  }
  return length
}

/** A word or number wider than the line is broken where the line is full. */
function legalOrForced(text: GlyphLine, start: number, lastLegal: number, width: number): number {
  if (lastLegal > start) return lastLegal
  let natural = text.advances[start] ?? 0
  let end = start + 1
  while (end < text.characters.length) {
    natural += (text.gaps[end] ?? 0) + (text.advances[end] ?? 0)
    if (natural > width + EPSILON) break
    end++
  }
  return end
}

/** Whether a line may end before the character at `index`. */
export function mayBreakBefore({ characters, kinds }: GlyphLine, index: number): boolean {
  const [before, after] = [characters[index - 1] ?? '', characters[index] ?? '']
  const [kindBefore, kindAfter] = [kinds[index - 1], kinds[index]]
  if (kindAfter === characterKind.space) return false
  if (kindBefore === characterKind.space) return mayStartLine(after)
  if (!mayStartLine(after) || !mayEndLine(before)) return false
  return !(isWordPart(before, kindBefore) && isWordPart(after, kindAfter))
}

function isWordPart(character: string, kind: number | undefined): boolean {
  return kind === characterKind.digit || (kind === characterKind.latin && (/[\p{L}]/u.test(character) || bindsWord(character)))
}

function skipSpaces({ kinds }: GlyphLine, from: number): number {
  let index = from
  while (kinds[index] === characterKind.space) index++
  return index
}
