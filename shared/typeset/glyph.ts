import type { Face } from '../document/document'
import type { CharacterKind } from './characters.lexicon'
import { APOSTROPHE, bindsWord, characterKind, closesWord, isHalfCell, isHalfWidthStop, isLatinLetter, kindOf, mayEndLine, mayStartLine, opensWord } from './characters.lexicon'
import { LATIN_GAP } from './measure'
import type { FontSource, GlyphInk } from './page'

/** How large a stretch of text is set: font size and the advance of a full-width character, in pt. */
export interface Setting {
  readonly size: number
  readonly cell: number
}

/** A character as it stands by itself: where it comes from, what it takes of a line (pt), how it behaves there. */
export interface Glyph {
  /** As drawn: spaces of any width are ' '. */
  readonly character: string
  readonly kind: CharacterKind
  /** '' where no font has the character. */
  readonly fontId: string
  readonly advance: number
  /** From the start of that space to the glyph's origin. */
  readonly bearing: number
  /** How much of the advance may be taken away: the empty half of a full-width mark. */
  readonly slack: number
  readonly mayStartLine: boolean
  readonly mayEndLine: boolean
  /** Stands in a word or number, which is not parted. */
  readonly isWordPart: boolean
  /** A half-width stop, which is part of a word only within it. */
  readonly isHalfWidthStop: boolean
  /** Han before it, or after it, keep the distance they keep from a word. */
  readonly opensWord: boolean
  readonly closesWord: boolean
}

/** The glyphs of a face at a size. */
export interface GlyphSource {
  readonly glyphOf: (codePoint: number) => Glyph
  /** A ’ that its neighbours make an apostrophe. */
  readonly apostrophe: () => Glyph
  readonly inkOf: InkOf
}

/** How far the ink of a glyph reaches; null for one without ink. */
export type InkOf = (glyph: Glyph) => GlyphInk | null

/** The table of known glyphs has rows of 256. */
const ROW_BITS = 8
const LAST_IN_ROW = 0xff

/** Makes each glyph once. Looked up by code point in rows of a table, which takes a tenth of the time of a map by character. */
export function createGlyphSource(fonts: FontSource, face: Face, setting: Setting): GlyphSource {
  const circumstances = { fonts, face, setting }
  const rows: Glyph[][] = []
  let apostrophe: Glyph | null = null
  return {
    glyphOf: (codePoint) => {
      const row = (rows[codePoint >> ROW_BITS] ??= [])
      return (row[codePoint & LAST_IN_ROW] ??= makeTyped(codePoint, circumstances))
    },
    apostrophe: () => (apostrophe ??= makeGlyph(APOSTROPHE, characterKind.latin, circumstances)),
    inkOf: ({ fontId, character }) => (fontId === '' ? null : fonts.inkOf(fontId, character.codePointAt(0) ?? 0)),
  }
}

function makeTyped(codePoint: number, circumstances: Circumstances): Glyph {
  const character = String.fromCodePoint(codePoint)
  return makeGlyph(character, kindOf(character), circumstances)
}

interface Circumstances {
  readonly fonts: FontSource
  readonly face: Face
  readonly setting: Setting
}

function makeGlyph(typed: string, kind: CharacterKind, { fonts, face, setting }: Circumstances): Glyph {
  const character = kind === characterKind.space || kind === characterKind.tab ? ' ' : typed
  const font = chooseFont(fonts, face, character, kind)
  const wordKind = isWordKind(kind)
  return {
    character,
    kind,
    fontId: font?.id ?? '',
    ...spaceOf(character, kind, ((font?.advance ?? 1000) * setting.size) / 1000, setting.cell),
    mayStartLine: mayStartLine(character),
    mayEndLine: mayEndLine(character),
    isWordPart: kind === characterKind.digit || (kind === characterKind.latin && (isLatinLetter(character) || bindsWord(character))),
    isHalfWidthStop: isHalfWidthStop(character),
    opensWord: wordKind && opensWord(character),
    closesWord: wordKind && closesWord(character),
  }
}

/** The first font of the chain that has the character, with its advance in thousandths of an em. */
function chooseFont(fonts: FontSource, face: Face, character: string, kind: CharacterKind): { id: string; advance: number } | null {
  const codePoint = character.codePointAt(0) ?? 0
  for (const id of fonts.chainOf(face, character, isWordKind(kind) || kind === characterKind.combining ? 'proportional' : 'full-width')) {
    const advance = fonts.advanceOf(id, codePoint)
    if (advance !== null) return { id, advance }
  }
  return null
}

/** What a glyph of a natural width takes of the line; all in pt. */
function spaceOf(character: string, kind: CharacterKind, natural: number, cell: number): Pick<Glyph, 'advance' | 'bearing' | 'slack'> {
  if (isWordKind(kind)) return { advance: natural, bearing: 0, slack: 0 }
  if (kind === characterKind.space) return { advance: LATIN_GAP * cell, bearing: 0, slack: 0 }
  // A tab's advance follows from where it stands.
  if (kind === characterKind.combining || kind === characterKind.tab) return { advance: 0, bearing: 0, slack: 0 }
  const advance = isHalfCell(character) ? cell / 2 : cell
  const slack = kind === characterKind.opening || kind === characterKind.closing ? cell / 2 : 0
  // A glyph narrower or wider than its cell (a dash of the fallback font) stands in the middle.
  return { advance, bearing: (advance - natural) / 2, slack }
}

function isWordKind(kind: CharacterKind): boolean {
  return kind === characterKind.latin || kind === characterKind.digit
}
