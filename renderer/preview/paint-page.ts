import { inkColour } from '../../shared/typeset/ink'
import type { GlyphRun, Page } from '../../shared/typeset/page'
import type { GlyphPaths } from './glyph-paths'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * Paints a set page, paper included: the fonts' own outlines where the typesetter placed them, so that nothing of the
 * browser's text – kerning, ligatures, hinting, another font – can make it differ from the PDF.
 * @param scale pixels of the canvas to the pt
 */
export function paintPage(context: Context, page: Page, glyphs: GlyphPaths, scale: number): void {
  const { width, height } = page.size
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  for (const shape of page.shapes) {
    context.fillStyle = inkColour(shape.ink)
    context.fillRect(shape.x, shape.y, shape.width, shape.height)
  }
  for (const run of page.runs) {
    paintRun(context, run, glyphs, ({ size, baseline }, x) => context.setTransform(size * scale, 0, 0, size * scale, x * scale, baseline * scale))
  }
  for (const run of page.turnedRuns) {
    paintRun(context, run, glyphs, ({ size, baseline }, x) =>
      context.setTransform(0, size * scale, -size * scale, 0, (width - baseline) * scale, x * scale),
    )
  }
}

function paintRun(context: Context, run: GlyphRun, glyphs: GlyphPaths, goTo: (run: GlyphRun, x: number) => void): void {
  context.fillStyle = inkColour(run.ink)
  run.characters.forEach((character, index) => {
    const path = glyphs.pathOf(run.fontId, character)
    if (path === null) return
    goTo(run, run.origins[index] ?? 0)
    context.fill(path)
  })
}
