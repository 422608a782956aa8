import { memo, useId, useRef } from 'react'
import type { GlyphPaths } from '../preview/glyph-paths'
import { usePaintedPage } from '../preview/use-painted-page'
import { chartInWords } from './chart-svg'
import type { DrawnChart } from './drawn-chart'

interface ChartDrawingProps {
  readonly drawn: DrawnChart
  readonly glyphs: GlyphPaths
}

/** A chart in the window, as it is on the page; a reader of the screen is told its figures. */
export const ChartDrawing = memo(function ChartDrawing({ drawn: { chart, page, size }, glyphs }: ChartDrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const description = useId()
  usePaintedPage(canvas, page, glyphs)
  return (
    <canvas
      ref={canvas}
      className="preview-paper chart-drawing"
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      role="img"
      aria-label={chart.title}
      aria-describedby={description}
    >
      <span id={description}>{chartInWords(chart)}</span>
    </canvas>
  )
})
