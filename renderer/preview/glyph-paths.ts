import type { OpenTypeFont } from '../../shared/font/sfnt'
import { drawGlyph } from '../../shared/font/outlines'

/** Gives glyphs as paths for a canvas; each is read from its font once. */
export interface GlyphPaths {
  /** In ems, y downwards, the glyph's origin at 0 0; null where nothing is drawn. */
  readonly pathOf: (fontId: string, character: string) => Path2D | null
}

/** @throws Error from `pathOf` when a font is not there. */
export function createGlyphPaths(fonts: ReadonlyMap<string, OpenTypeFont>): GlyphPaths {
  const paths = new Map<string, Map<string, Path2D | null>>()
  return {
    pathOf: (fontId, character) => {
      const known = paths.get(fontId) ?? new Map<string, Path2D | null>()
      paths.set(fontId, known)
      const remembered = known.get(character)
      if (remembered !== undefined) return remembered
      const path = readPath(fonts.get(fontId), character)
      known.set(character, path)
      return path
    },
  }
}

function readPath(font: OpenTypeFont | undefined, character: string): Path2D | null {
  if (font === undefined) throw new Error('a page names a font that is not there')
  if (character.trim() === '') return null
  const outline = new Path2D()
  drawGlyph(font, font.glyphOf(character.codePointAt(0) ?? 0), outline)
  const upright = new Path2D()
  upright.addPath(outline, { a: 1 / font.unitsPerEm, d: -1 / font.unitsPerEm })
  return upright
}
