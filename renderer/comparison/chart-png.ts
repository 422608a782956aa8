import { inkColour } from '../../shared/typeset/ink'
import type { Page } from '../../shared/typeset/page'
import { fontFamilyOf } from '../preview/preview-fonts'
import type { DrawnChart } from './drawn-chart'

/** Pixels a point: close to the 300 dpi of office printers. */
const PIXELS_PER_POINT = 4

/**
 * The chart as a PNG file, painted with the program's own fonts.
 * @throws when one of them cannot be read, or there is no memory for the picture
 */
export async function paintPng({ page, size }: DrawnChart): Promise<Uint8Array<ArrayBuffer>> {
  await fontsLoaded(page)
  const canvas = new OffscreenCanvas(Math.ceil(size.width * PIXELS_PER_POINT), Math.ceil(size.height * PIXELS_PER_POINT))
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('no canvas to paint a chart on')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(PIXELS_PER_POINT, PIXELS_PER_POINT)
  paintShapes(context, page)
  paintText(context, page)
  const image = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await image.arrayBuffer())
}

/** A canvas does not wait for fonts: it would paint in another one. */
async function fontsLoaded({ runs }: Page): Promise<void> {
  await Promise.all(runs.map(({ fontId, characters }) => document.fonts.load(fontOf(fontId, 16), characters.join(''))))
}

function fontOf(fontId: string, size: number): string {
  return `${size}px "${fontFamilyOf(fontId)}"`
}

function paintShapes(context: OffscreenCanvasRenderingContext2D, { shapes }: Page): void {
  for (const { x, y, width, height, ink } of shapes) {
    context.fillStyle = inkColour(ink)
    context.fillRect(x, y, width, height)
  }
}

/** Each character at its own place, as on the page. */
function paintText(context: OffscreenCanvasRenderingContext2D, { runs }: Page): void {
  context.fillStyle = '#000000'
  context.fontKerning = 'none'
  context.textRendering = 'geometricPrecision'
  for (const { fontId, size, characters, origins, baseline } of runs) {
    context.font = fontOf(fontId, size)
    characters.forEach((character, index) => context.fillText(character, origins[index] ?? 0, baseline))
  }
}
