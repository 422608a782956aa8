import type { GlyphInk } from '../typeset/page'
import { drawGlyph } from './outlines'
import type { OpenTypeFont } from './sfnt'

/**
 * How far a glyph's ink reaches up and down, in thousandths of an em; null for one that leaves none. Chinese outlines have
 * points at their extremes, so that the points are enough.
 * @throws Error if the outline cannot be read.
 */
export function inkOfGlyph(font: OpenTypeFont, glyph: number): GlyphInk | null {
  let [top, bottom] = [-Infinity, Infinity]
  const include = (_x: number, y: number): void => {
    top = Math.max(top, y)
    bottom = Math.min(bottom, y)
  }
  drawGlyph(font, glyph, {
    moveTo: include,
    lineTo: include,
    quadraticCurveTo: (_x1, _y1, x, y) => include(x, y),
    bezierCurveTo: (_x1, _y1, _x2, _y2, x, y) => include(x, y),
    closePath: () => undefined,
  })
  const inEm = (y: number): number => (y * 1000) / font.unitsPerEm
  return top < bottom ? null : { top: inEm(top), bottom: inEm(bottom) }
}
