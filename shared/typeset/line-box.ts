import type { GlyphLine } from './glyph-line'
import { characterKind } from './characters.lexicon'
import type { BrokenLine } from './line-break'
import { mayBreakBefore } from './line-break'
import type { GlyphRun } from './page'

/** A line with every glyph placed across; its place down the page is still open. */
export interface LineBox {
  readonly size: number
  /** As in {@link GlyphRun}, but for baseline and block. */
  readonly runs: readonly Pick<GlyphRun, 'fontId' | 'characters' | 'origins'>[]
}

/**
 * Places a line's glyphs from `left` on. Any but a paragraph's last line ends flush at `left + width` (pt);
 * a line too wide is squeezed whatever it is.
 */
export function layLine(text: GlyphLine, line: BrokenLine, left: number, width: number): LineBox {
  const end = endWithoutSpaces(text, line)
  const excess = widthOf(text, line.start, end) - width
  const squeeze = excess > 0 ? excess : 0
  const stretch = !line.last && excess < 0 ? -excess : 0
  return { size: text.setting.size, runs: placeGlyphs(text, line.start, end, left, { squeeze, stretch }) }
}

/** Places a line at its natural width; `widthOf` gives how wide that is. */
export function layNaturally(text: GlyphLine, line: BrokenLine, left: number): LineBox {
  const end = endWithoutSpaces(text, line)
  return { size: text.setting.size, runs: placeGlyphs(text, line.start, end, left, { squeeze: 0, stretch: 0 }) }
}

/** Natural width of the characters from `start` to `end` in pt. */
export function widthOf({ advances, gaps }: GlyphLine, start: number, end: number): number {
  let width = 0
  for (let index = start; index < end; index++) width += (advances[index] ?? 0) + (index > start ? (gaps[index] ?? 0) : 0)
  return width
}

function endWithoutSpaces({ kinds }: GlyphLine, { start, end }: BrokenLine): number {
  let last = end
  while (last > start && kinds[last - 1] === characterKind.space) last--
  return last
}

interface Adjustment {
  /** pt to take from the marks. */
  readonly squeeze: number
  /** pt to add between characters. */
  readonly stretch: number
}

function placeGlyphs(text: GlyphLine, start: number, end: number, left: number, adjustment: Adjustment): LineBox['runs'] {
  const shareOfSlack = squeezeShares(text, start, end, adjustment.squeeze)
  const perGap = adjustment.stretch / Math.max(1, countStretchableGaps(text, start, end))
  const runs: { fontId: string; characters: string[]; origins: number[] }[] = []
  let x = left
  for (let index = start; index < end; index++) {
    if (index > start) x += (text.gaps[index] ?? 0) + (isStretchable(text, index) ? perGap : 0)
    const given = (text.slack[index] ?? 0) * shareOfSlack(index)
    const shift = text.kinds[index] === characterKind.opening ? given : 0
    const origin = x + (text.bearings[index] ?? 0) - shift
    const fontId = text.fontIds[index] ?? ''
    const run = runs.at(-1)?.fontId === fontId ? runs.at(-1) : undefined
    if (run === undefined) runs.push({ fontId, characters: [text.characters[index] ?? ''], origins: [origin] })
    else {
      run.characters.push(text.characters[index] ?? '')
      run.origins.push(origin)
    }
    x += (text.advances[index] ?? 0) - given
  }
  return runs
}

/** The mark at the line end gives first, for its empty half is not seen there; then all others alike. */
function squeezeShares({ slack }: GlyphLine, start: number, end: number, squeeze: number): (index: number) => number {
  if (squeeze === 0) return () => 0
  const last = end - 1
  const lastSlack = slack[last] ?? 0
  const fromLast = Math.min(squeeze, lastSlack)
  let others = 0
  for (let index = start; index < last; index++) others += slack[index] ?? 0
  const shareOfOthers = others === 0 ? 0 : Math.min(1, (squeeze - fromLast) / others)
  return (index) => (index === last ? (lastSlack === 0 ? 0 : fromLast / lastSlack) : shareOfOthers)
}

function countStretchableGaps(text: GlyphLine, start: number, end: number): number {
  let count = 0
  for (let index = start + 1; index < end; index++) if (isStretchable(text, index)) count++
  return count
}

/** Not inside words, numbers, …… and ——; before a mark the line may not break, yet it may stretch. */
function isStretchable(text: GlyphLine, index: number): boolean {
  const [before, after] = [text.kinds[index - 1], text.kinds[index]]
  const { closing, opening, han } = characterKind
  return mayBreakBefore(text, index) || after === closing || before === opening || (before === han && after === han)
}
