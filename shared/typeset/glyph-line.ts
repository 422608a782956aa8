import type { Face, TextSpan } from '../document/document'
import { mayBreakBetween } from './break-places'
import { APOSTROPHE, characterKind, isApostropheAt, isOrdinary, withoutInvisible } from './characters.lexicon'
import type { Glyph, GlyphSource, Setting } from './glyph'
import { LATIN_GAP, TAB_STOP } from './measure'

/**
 * A paragraph's glyphs and the space each takes among its neighbours, in pt, one entry a code point.
 * Kept as parallel arrays, sums included: a report of a hundred pages has 50,000 of them, and lines are tried at many ends.
 */
export interface GlyphLine {
  readonly setting: Setting
  readonly glyphs: readonly Glyph[]
  /** Squeezing between adjacent marks done, the gap before the glyph not included. */
  readonly advances: Float64Array
  /** From the start of that space to the glyph's origin; negative where a mark lost its empty left half. */
  readonly bearings: Float64Array
  /** Gap before the glyph (between Han and Latin); dropped at a line start. */
  readonly gaps: Float64Array
  /** How much of the advance may still be taken away: the empty half of a full-width mark. */
  readonly slack: Float64Array
  /** Where each glyph's space ends when all stand in one line, from the text's start. */
  readonly ends: Float64Array
  /** How many lines could have ended before this glyph and those before it. */
  readonly breakCounts: Uint32Array
}

interface GrowingLine extends GlyphLine {
  readonly glyphs: Glyph[]
}

/** Chooses fonts and widths for text in given faces and size. */
export type Measure = (spans: readonly TextSpan[], setting: Setting) => GlyphLine

/** Chooses fonts and widths for a paragraph's text. Calls `onMissing` for each character no font has. */
export function measureText(
  spans: readonly TextSpan[],
  setting: Setting,
  glyphsOf: (face: Face) => GlyphSource,
  onMissing: (character: string) => void,
): GlyphLine {
  const glyphs = spans.flatMap(({ text, face }) => glyphsOfText(text, glyphsOf(face), onMissing))
  const line = emptyLine(setting, glyphs)
  for (let index = 0; index < glyphs.length; index++) placeGlyph(line, index)
  addUp(line)
  return line
}

function glyphsOfText(typed: string, source: GlyphSource, onMissing: (character: string) => void): Glyph[] {
  const text = drawnText(typed)
  const glyphs: Glyph[] = []
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0
    const glyph = codePoint === APOSTROPHE_CODE && isApostropheAt(text, index) ? source.apostrophe() : source.glyphOf(codePoint)
    if (glyph.fontId === '') onMissing(String.fromCodePoint(codePoint))
    glyphs.push(glyph)
    if (codePoint > LAST_OF_ONE_UNIT) index++
  }
  return glyphs
}

const APOSTROPHE_CODE = APOSTROPHE.charCodeAt(0)
const LAST_OF_ONE_UNIT = 0xffff

/** Without what has no shape; a letter and its combining marks as one character where Unicode has it. */
function drawnText(text: string): string {
  if (isOrdinary(text)) return text
  return withoutInvisible(text).replace(/\p{L}\p{M}+/gu, (cluster) => {
    const normal = cluster.normalize('NFC')
    return normal.length < cluster.length ? normal : cluster
  })
}

function emptyLine(setting: Setting, glyphs: Glyph[]): GrowingLine {
  const { length } = glyphs
  const lengths = (): Float64Array => new Float64Array(length)
  return { setting, glyphs, advances: lengths(), bearings: lengths(), gaps: lengths(), slack: lengths(), ends: lengths(), breakCounts: new Uint32Array(length) }
}

function placeGlyph(line: GrowingLine, index: number): void {
  const { glyphs, advances, bearings, gaps, slack, setting } = line
  const [before, glyph] = [glyphs[index - 1], glyphs[index]]
  if (glyph === undefined) return
  advances[index] = glyph.kind === characterKind.tab ? toTabStop(line, index) : glyph.advance
  bearings[index] = glyph.bearing
  slack[index] = glyph.slack
  if (before === undefined) return
  if (wantsGap(before, glyph)) gaps[index] = LATIN_GAP * setting.cell
  if (glyph.slack > 0) setSolid(line, index)
}

/** Lines with tabs stand under each other in columns. */
function toTabStop({ setting, advances, gaps }: GlyphLine, index: number): number {
  const stop = TAB_STOP * setting.cell
  let pen = 0
  for (let before = 0; before < index; before++) pen += (advances[before] ?? 0) + (gaps[before] ?? 0)
  return (Math.floor(pen / stop + 0.01) + 1) * stop - pen
}

/** Between Han and Latin or digits; none beside marks and typed spaces (clreq, 3.2.3.1). */
function wantsGap(before: Glyph, after: Glyph): boolean {
  const { han } = characterKind
  return (before.kind === han && after.opensWord) || (after.kind === han && before.closesWord)
}

/** Adjacent marks are set solid: the empty half between them is taken away (clreq 3.1.6.2). */
function setSolid(line: GrowingLine, index: number): void {
  const { opening, closing } = characterKind
  const [before, after] = [line.glyphs[index - 1], line.glyphs[index]]
  if (before?.kind === closing) takeHalf(line, index - 1)
  else if (before?.kind === opening && after?.kind === opening) {
    const half = line.slack[index] ?? 0
    takeHalf(line, index)
    line.bearings[index] = (line.bearings[index] ?? 0) - half
  }
}

function takeHalf({ advances, slack }: GlyphLine, index: number): void {
  advances[index] = (advances[index] ?? 0) - (slack[index] ?? 0)
  slack[index] = 0
}

function addUp({ glyphs, advances, gaps, ends, breakCounts }: GrowingLine): void {
  let [pen, count] = [0, 0]
  for (let index = 0; index < glyphs.length; index++) {
    const [before, glyph] = [glyphs[index - 1], glyphs[index]]
    if (before !== undefined && glyph !== undefined && mayBreakBetween(before, glyph)) count++
    pen += (gaps[index] ?? 0) + (advances[index] ?? 0)
    ends[index] = pen
    breakCounts[index] = count
  }
}
