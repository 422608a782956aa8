import type { OpenTypeFont } from '../font/sfnt'
import { outlineData } from './outline-data'

/** The glyphs of a picture, each of them written out once. */
export interface GlyphBook {
  /** The identifier under which a character's outline is found; null where it leaves no ink. */
  readonly idOf: (fontId: string, character: string) => string | null
  readonly unitsPerEm: (fontId: string) => number
  /** All outlines asked for so far, for a <defs> element. */
  readonly definitions: () => string
}

/** An empty book. @throws Error when it is asked for a font that is not there or has no such character. */
export function createGlyphBook(fonts: ReadonlyMap<string, OpenTypeFont>): GlyphBook {
  const ids = new Map<string, string | null>()
  const outlines: string[] = []
  const fontNamed = (fontId: string): OpenTypeFont => {
    const font = fonts.get(fontId)
    if (font === undefined) throw new Error(`no font ${fontId}`)
    return font
  }
  const enter = (fontId: string, character: string): string | null => {
    const font = fontNamed(fontId)
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0)
    if (glyph === 0) throw new Error(`font ${fontId} lacks ${character}`)
    const data = outlineData(font, glyph)
    if (data === '') return null
    const id = `g${outlines.length.toString(36)}`
    outlines.push(`<path id="${id}" d="${data}"/>`)
    return id
  }
  return {
    idOf: (fontId, character) => {
      const key = `${fontId} ${character}`
      const known = ids.get(key)
      if (known !== undefined) return known
      const id = enter(fontId, character)
      ids.set(key, id)
      return id
    },
    unitsPerEm: (fontId) => fontNamed(fontId).unitsPerEm,
    definitions: () => outlines.join(''),
  }
}
