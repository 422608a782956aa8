import { memo, useId, useMemo } from 'react'
import { drawPage, drawShapes } from '../preview/page-drawing'
import { fontFamilyOf } from '../preview/preview-fonts'
import { chartInWords } from './chart-svg'
import type { DrawnChart } from './drawn-chart'

/** A chart in the window, as it is on the page; a reader of the screen is told its figures. */
export const ChartDrawing = memo(function ChartDrawing({ drawn }: { readonly drawn: DrawnChart }) {
  const [title, description] = [useId(), useId()]
  const { chart, page, size } = drawn
  const shapes = useMemo(() => drawShapes(page), [page])
  const texts = useMemo(() => drawPage(page), [page])
  return (
    <svg
      className="preview-paper chart-drawing"
      viewBox={`0 0 ${size.width} ${size.height}`}
      lang="zh-CN"
      role="img"
      aria-labelledby={title}
      aria-describedby={description}
    >
      <title id={title}>{chart.title}</title>
      <desc id={description}>{chartInWords(chart)}</desc>
      {shapes.map((shape, index) => (
        <rect key={index} {...shape} />
      ))}
      {texts.map(({ text, x, y, size: fontSize, fontId }, index) => (
        <text key={index} x={x} y={y} fontSize={fontSize} fontFamily={fontFamilyOf(fontId)}>
          {text}
        </text>
      ))}
    </svg>
  )
})
