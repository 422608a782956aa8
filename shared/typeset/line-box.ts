import { characterKind } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'
import type { BrokenLine } from './line-break'
import { endWithoutSpaces, exceeds, isStretchable, squeezeOf, stretchOf, widthOf } from './line-width'
import { RAGGED_STRETCH } from './measure'
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
  const end = endWithoutSpaces(text, line.start, line.end)
  const squeeze = squeezeOf(text, line.start, end, width)
  const stretch = line.last ? 0 : Math.max(0, stretchOf(text, line.start, end, width))
  // A line that only a long word leaves this empty looks better short than spread out.
  const perPlace = exceeds(stretch, RAGGED_STRETCH * text.setting.cell) ? 0 : stretch
  return { size: text.setting.size, runs: placeGlyphs(text, { start: line.start, end, left }, { squeeze, perPlace }) }
}

/** Places all of a text at its natural width. */
export function layWhole(text: GlyphLine, left: number): LineBox {
  const end = text.glyphs.length
  return { size: text.setting.size, runs: placeGlyphs(text, { start: 0, end, left }, { squeeze: { last: 0, others: 0 }, perPlace: 0 }) }
}

/** Natural width of all of a text in pt. */
export function wholeWidth(text: GlyphLine): number {
  return widthOf(text, 0, text.glyphs.length)
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly left: number
}

interface Adjustment {
  /** Share of their empty halves that the last and the other marks give. */
  readonly squeeze: { readonly last: number; readonly others: number }
  /** pt to add at each stretchable place. */
  readonly perPlace: number
}

interface GrowingRun {
  readonly fontId: string
  readonly characters: string[]
  readonly origins: number[]
}

function placeGlyphs(text: GlyphLine, { start, end, left }: Stretch, { squeeze, perPlace }: Adjustment): GrowingRun[] {
  const { glyphs, slack, bearings, advances } = text
  const runs: GrowingRun[] = []
  let x = left
  for (let index = start; index < end; index++) {
    const glyph = glyphs[index]
    if (glyph === undefined) break
    if (index > start) x += spaceBefore(text, index, perPlace)
    const given = (slack[index] ?? 0) * (index === end - 1 ? squeeze.last : squeeze.others)
    const run = runOf(runs, glyph.fontId)
    run.characters.push(glyph.character)
    run.origins.push(x + (bearings[index] ?? 0) - (glyph.kind === characterKind.opening ? given : 0))
    x += (advances[index] ?? 0) - given
  }
  return runs
}

function spaceBefore(text: GlyphLine, index: number, perPlace: number): number {
  return (text.gaps[index] ?? 0) + (perPlace > 0 && isStretchable(text, index) ? perPlace : 0)
}

/** The run that goes on with this font, or a new one. */
function runOf(runs: GrowingRun[], fontId: string): GrowingRun {
  const last = runs.at(-1)
  if (last?.fontId === fontId) return last
  const run = { fontId, characters: [], origins: [] }
  runs.push(run)
  return run
}
