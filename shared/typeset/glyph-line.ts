import type { Face, TextSpan } from '../document/document'
import { mayBreakBetween } from './break-rule'
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
  readonly advances: readonly number[]
  /** From the start of that space to the glyph's origin; negative where a mark lost its empty left half. */
  readonly bearings: readonly number[]
  /** Gap before the glyph (between Han and Latin); dropped at a line start. */
  readonly gaps: readonly number[]
  /** How much of the advance may still be taken away: the empty half of a full-width mark. */
  readonly slack: readonly number[]
  /** Where each glyph's space ends when all stand in one line, from the text's start. */
  readonly ends: readonly number[]
  /** How many lines could have ended before this glyph and those before it. */
  readonly breakCounts: readonly number[]
}

interface GrowingLine extends GlyphLine {
  readonly glyphs: Glyph[]
  readonly advances: number[]
  readonly bearings: number[]
  readonly gaps: number[]
  readonly slack: number[]
  readonly ends: number[]
  readonly breakCounts: number[]
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
  const line: GrowingLine = { setting, glyphs: [], advances: [], bearings: [], gaps: [], slack: [], ends: [], breakCounts: [] }
  for (const { text, face } of spans) pushText(line, drawnText(text), glyphsOf(face), onMissing)
  addUp(line)
  return line
}

function pushText(line: GrowingLine, text: string, source: GlyphSource, onMissing: (character: string) => void): void {
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0
    const glyph = codePoint === APOSTROPHE_CODE && isApostropheAt(text, index) ? source.apostrophe() : source.glyphOf(codePoint)
    if (glyph.fontId === '') onMissing(String.fromCodePoint(codePoint))
    pushGlyph(line, glyph)
    if (codePoint > LAST_OF_ONE_UNIT) index++
  }
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

function pushGlyph(line: GrowingLine, glyph: Glyph): void {
  const { glyphs, advances, bearings, gaps, slack, setting } = line
  const before = glyphs.at(-1)
  advances.push(glyph.kind === characterKind.tab ? toTabStop(line) : glyph.advance)
  bearings.push(glyph.bearing)
  slack.push(glyph.slack)
  gaps.push(before !== undefined && wantsGap(before, glyph) ? LATIN_GAP * setting.cell : 0)
  glyphs.push(glyph)
  if (before !== undefined && (glyph.slack > 0 || (before.slack > 0 && closesHalfWidth(glyph)))) setSolid(line, before, glyph)
}

/** Lines with tabs stand under each other in columns. */
function toTabStop({ setting, advances, gaps }: GlyphLine): number {
  const stop = TAB_STOP * setting.cell
  const pen = [...advances, ...gaps].reduce((sum, width) => sum + width, 0)
  return (Math.floor(pen / stop + 0.01) + 1) * stop - pen
}

/** Between Han and Latin or digits; none beside marks and typed spaces (clreq, 3.2.3.1). */
function wantsGap(before: Glyph, after: Glyph): boolean {
  const { han } = characterKind
  return (before.kind === han && after.opensWord) || (after.kind === han && before.closesWord)
}

/** Adjacent marks are set solid: the empty half between them is taken away (clreq 3.1.6.2). */
function setSolid(line: GrowingLine, before: Glyph, after: Glyph): void {
  const { opening, closing } = characterKind
  const last = line.glyphs.length - 1
  if (before.kind === closing) takeHalf(line, last - 1)
  else if (after.kind === opening && (before.kind === opening || opensHalfWidth(before))) {
    const half = line.slack[last] ?? 0
    takeHalf(line, last)
    line.bearings[last] = (line.bearings[last] ?? 0) - half
  }
}

/** ) . , and such: half-width marks in which Chinese text ends, too. */
function closesHalfWidth({ kind, mayStartLine }: Glyph): boolean {
  return kind === characterKind.latin && !mayStartLine
}

/** ( and such. */
function opensHalfWidth({ kind, mayEndLine }: Glyph): boolean {
  return kind === characterKind.latin && !mayEndLine
}

function takeHalf({ advances, slack }: GrowingLine, index: number): void {
  advances[index] = (advances[index] ?? 0) - (slack[index] ?? 0)
  slack[index] = 0
}

function addUp({ glyphs, advances, gaps, ends, breakCounts }: GrowingLine): void {
  let [pen, count] = [0, 0]
  let before: Glyph | undefined
  let beforeBoth: Glyph | undefined
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index]
    if (before !== undefined && glyph !== undefined && mayBreakBetween(before, glyph, beforeBoth)) count++
    beforeBoth = before
    before = glyph
    pen += (gaps[index] ?? 0) + (advances[index] ?? 0)
    ends.push(pen)
    breakCounts.push(count)
  }
}
