import type { GlyphPaths } from '../preview/glyph-paths'
import { paintPage } from '../preview/paint-page'
import type { DrawnChart } from './drawn-chart'

/** Pixels a point: close to the 300 dpi of office printers. */
const PIXELS_PER_POINT = 4

/**
 * The chart as a PNG file, painted with the program's own fonts.
 * @throws when there is no memory for the picture
 */
export async function paintPng({ page, size }: DrawnChart, glyphs: GlyphPaths): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(Math.ceil(size.width * PIXELS_PER_POINT), Math.ceil(size.height * PIXELS_PER_POINT))
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('no canvas to paint a chart on')
  paintPage(context, page, glyphs, PIXELS_PER_POINT)
  const image = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await image.arrayBuffer())
}
