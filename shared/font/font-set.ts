import type { Face } from '../document/document'
import type { FontSource } from '../typeset/page'
import { inkOfGlyph } from './glyph-ink'
import type { OpenTypeFont } from './sfnt'

/** The program's own font of each face. */
const faceFonts: Readonly<Record<Face, string>> = {
  title: 'FandolSong-Bold',
  heading1: 'FandolHei-Regular',
  heading2: 'FandolKai-Regular',
  body: 'FandolFang-Regular',
  folio: 'NotoSerifSC-Regular',
}

/** Numerals and Latin stand in a Times-like face of the same size. */
const LATIN_FONT = 'LiberationSerif-Regular'

/** A title's numerals are as bold as the title, a page number's of its face; the text's are Times-like in all its faces. */
const facesWithOwnNumerals: ReadonlySet<Face> = new Set<Face>(['title', 'folio'])

/** Has the whole basic block and more, where the faces have the 6,763 characters of GB 2312. */
const FALLBACK_FONT = 'NotoSerifSC-Regular'

/** Has the boxes and ticks of forms (☐ ☑ ☒ ✔), which no other has. */
const SYMBOL_FONT = 'DejaVuSans'

/** File in assets/fonts of each font, by font identifier. */
export const fontFiles: Readonly<Record<string, string>> = {
  'FandolSong-Bold': 'FandolSong-Bold.otf',
  'FandolHei-Regular': 'FandolHei-Regular.otf',
  'FandolKai-Regular': 'FandolKai-Regular.otf',
  'FandolFang-Regular': 'FandolFang-Regular.otf',
  'LiberationSerif-Regular': 'LiberationSerif-Regular.ttf',
  'NotoSerifSC-Regular': 'NotoSerifSC-Regular.ttf',
  'DejaVuSans': 'DejaVuSans.ttf',
}

/** Identifiers of fonts that stand before the program's own, by face. */
export type PreferredFonts = Readonly<Partial<Record<Face, string>>>

/** Puts opened fonts, by identifier, behind what the typesetting engine asks. What a preferred font lacks, ours has. */
export function createFontSource(fonts: ReadonlyMap<string, OpenTypeFont>, preferred: PreferredFonts = {}): FontSource {
  const chainsOf = chainsWith(preferred)
  const advances = new Map<string, Map<number, number | null>>()
  return {
    chainOf: (face, character, width) => chainsOf(character, width)[face],
    advanceOf: (fontId, codePoint) => {
      const known = advances.get(fontId) ?? new Map<number, number | null>()
      advances.set(fontId, known)
      const remembered = known.get(codePoint)
      if (remembered !== undefined) return remembered
      const advance = measure(fonts.get(fontId), codePoint)
      known.set(codePoint, advance)
      return advance
    },
    inkOf: (fontId, codePoint) => {
      const font = fonts.get(fontId)
      const glyph = font?.glyphOf(codePoint) ?? 0
      return font === undefined || glyph === 0 ? null : inkOfGlyph(font, glyph)
    },
  }
}

type Chains = Readonly<Record<Face, readonly string[]>>

/** The fonts to try for a character by face, best first; the last of every chain has the rare characters. */
function chainsWith(preferred: PreferredFonts): (character: string, width: 'proportional' | 'full-width') => Chains {
  const han = (face: Face): readonly string[] => [...(preferred[face] === undefined ? [] : [preferred[face]]), faceFonts[face]]
  const latin = (face: Face): readonly string[] => (facesWithOwnNumerals.has(face) ? [...han(face), LATIN_FONT] : [LATIN_FONT, ...han(face)])
  const hanChains = chains((face) => [...han(face), FALLBACK_FONT, LATIN_FONT])
  const latinChains = chains((face) => [...latin(face), FALLBACK_FONT])
  const symbolChains = chains((face) => [FALLBACK_FONT, faceFonts[face], LATIN_FONT, SYMBOL_FONT])
  const faultyChains = chains((face) => [...(preferred[face] === undefined ? [] : [preferred[face]]), FALLBACK_FONT])
  return (character, width) => {
    if (width === 'proportional') return latinChains
    const codePoint = character.codePointAt(0) ?? 0
    if (isDrawnWrongly(codePoint)) return faultyChains
    return isSymbol(codePoint) ? symbolChains : hanChains
  }
}

const FULL_WIDTH_YEN = 0xffe5
const IDEOGRAPHIC_ZERO = 0x3007

/** What our text faces draw wrongly: ￥ as a dollar sign, and the 〇 of dates at two thirds of its size. */
function isDrawnWrongly(codePoint: number): boolean {
  return codePoint === FULL_WIDTH_YEN || codePoint === IDEOGRAPHIC_ZERO
}

function chains(of: (face: Face) => readonly string[]): Chains {
  return { title: of('title'), heading1: of('heading1'), heading2: of('heading2'), body: of('body'), folio: of('folio') }
}

/**
 * Circled numbers, arrows, geometric shapes, operators, the middle dot: in the text faces they stand too low, and some
 * touch their neighbours; in the fallback font they stand in the middle of their cell.
 */
function isSymbol(codePoint: number): boolean {
  return (
    [0xb7, 0xd7, 0xf7, 0xff5e].includes(codePoint) ||
    (codePoint >= 0x2030 && codePoint <= 0x2bff && !(codePoint >= 0x2160 && codePoint <= 0x2188)) ||
    (codePoint >= 0x3200 && codePoint <= 0x33ff)
  )
}

/** Advance in thousandths of an em, or null where the font is not there or has no glyph. */
function measure(font: OpenTypeFont | undefined, codePoint: number): number | null {
  const glyph = font?.glyphOf(codePoint) ?? 0
  return font === undefined || glyph === 0 ? null : (font.advanceOf(glyph) * 1000) / font.unitsPerEm
}
