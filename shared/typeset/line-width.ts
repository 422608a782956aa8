import { mayBreakBefore } from './break-places'
import { characterKind } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'

/** Whether a length or a ratio is greater than another: differences of sums are off by far less than can be seen. */
export function exceeds(value: number, limit: number): boolean {
  return value > limit + 1e-6
}

/** Natural width of the characters from `start` to `end` in pt. */
export function widthOf({ ends, gaps }: GlyphLine, start: number, end: number): number {
  if (end <= start) return 0
  const left = start === 0 ? 0 : (ends[start - 1] ?? 0)
  return (ends[end - 1] ?? 0) - left - (gaps[start] ?? 0)
}

/** The end of a line without the spaces it ends in, which take no room. */
export function endWithoutSpaces({ glyphs }: GlyphLine, start: number, end: number): number {
  let last = end
  while (last > start && glyphs[last - 1]?.kind === characterKind.space) last--
  return last
}

/** How much each stretchable place of a line grows, in pt, so that it ends flush at `width`. */
export function stretchOf(text: GlyphLine, start: number, end: number, width: number): number {
  const last = endWithoutSpaces(text, start, end)
  return (width - widthOf(text, start, last)) / Math.max(1, countStretchablePlaces(text, start, last))
}

/** How much of the room in its marks a line takes to end at `width`: 1 is all; the mark at its end gives first. */
export function squeezeOf(text: GlyphLine, start: number, end: number, width: number): { readonly last: number; readonly others: number } {
  const excess = Math.max(0, widthOf(text, start, end) - width)
  const lastSlack = text.slack[end - 1] ?? 0
  const fromLast = Math.min(excess, lastSlack)
  let others = 0
  for (let index = start; index < end - 1; index++) others += text.slack[index] ?? 0
  return { last: lastSlack === 0 ? 0 : fromLast / lastSlack, others: others === 0 ? 0 : Math.min(1, (excess - fromLast) / others) }
}

function countStretchablePlaces({ breakCounts }: GlyphLine, start: number, end: number): number {
  return end <= start ? 0 : (breakCounts[end - 1] ?? 0) - (breakCounts[start] ?? 0)
}

/**
 * Lines widen where they might end: not inside words, numbers, …… and ——, and not between a mark and what it belongs
 * to, from which it would drift away.
 */
export function isStretchable(text: GlyphLine, index: number): boolean {
  return mayBreakBefore(text, index)
}
