import type { Face } from '../document/document'
import type { FontSource } from '../typeset/page'
import type { OpenTypeFont } from './sfnt'

/** The font of each face, best first; the last of every chain has the rare characters. */
const faceFonts: Readonly<Record<Face, string>> = {
  title: 'FandolSong-Bold',
  heading1: 'FandolHei-Regular',
  heading2: 'FandolKai-Regular',
  body: 'FandolFang-Regular',
  folio: 'NotoSerifSC-Regular',
}

/** Numerals and Latin stand in a Times-like face of the same size. */
const LATIN_FONT = 'LiberationSerif-Regular'

/** Has the whole basic block and more, where the faces have the 6,763 characters of GB 2312. */
const FALLBACK_FONT = 'NotoSerifSC-Regular'

/** File in assets/fonts of each font, by font identifier. */
export const fontFiles: Readonly<Record<string, string>> = {
  'FandolSong-Bold': 'FandolSong-Bold.otf',
  'FandolHei-Regular': 'FandolHei-Regular.otf',
  'FandolKai-Regular': 'FandolKai-Regular.otf',
  'FandolFang-Regular': 'FandolFang-Regular.otf',
  'LiberationSerif-Regular': 'LiberationSerif-Regular.ttf',
  'NotoSerifSC-Regular': 'NotoSerifSC-Regular.ttf',
}

/** Puts opened fonts, by identifier, behind what the typesetting engine asks. */
export function createFontSource(fonts: ReadonlyMap<string, OpenTypeFont>): FontSource {
  const advances = new Map<string, Map<number, number | null>>()
  return {
    chainOf: (face, character) => (isLatin(character) && face !== 'folio' ? latinChains[face] : hanChains[face]),
    advanceOf: (fontId, codePoint) => {
      const known = advances.get(fontId) ?? new Map<number, number | null>()
      advances.set(fontId, known)
      const remembered = known.get(codePoint)
      if (remembered !== undefined) return remembered
      const advance = measure(fonts.get(fontId), codePoint)
      known.set(codePoint, advance)
      return advance
    },
  }
}

const faces: readonly Face[] = ['title', 'heading1', 'heading2', 'body', 'folio']
const hanChains = chains((face) => [faceFonts[face], LATIN_FONT, FALLBACK_FONT])
const latinChains = chains((face) => [LATIN_FONT, faceFonts[face], FALLBACK_FONT])

function chains(of: (face: Face) => readonly string[]): Readonly<Record<Face, readonly string[]>> {
  const [title, heading1, heading2, body, folio] = faces.map((face) => [...new Set(of(face))])
  return { title: title ?? [], heading1: heading1 ?? [], heading2: heading2 ?? [], body: body ?? [], folio: folio ?? [] }
}

/** ASCII and Latin letters; dashes, quotes and dots that Chinese text uses full width are not among them. */
function isLatin(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return (codePoint > 0x20 && codePoint < 0x7f) || (codePoint >= 0xc0 && codePoint <= 0x24f)
}

/** Advance in thousandths of an em, or null where the font is not there or has no glyph. */
function measure(font: OpenTypeFont | undefined, codePoint: number): number | null {
  const glyph = font?.glyphOf(codePoint) ?? 0
  return font === undefined || glyph === 0 ? null : (font.advanceOf(glyph) * 1000) / font.unitsPerEm
}
