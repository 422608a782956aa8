import type { FigureBlock } from '../document/document'
import { drawChart } from './chart-layout'
import { movedDown } from './drawing'
import type { Panel } from './flow'
import type { Measure } from './glyph-line'
import { LINE_PITCH, TEXT_AREA } from './measure'
import { gridRowsFor } from './table-density'

/** A chart as it stands between other blocks: in one piece, in the middle of whole rows of the grid. */
export function figurePanel({ chart }: FigureBlock, measure: Measure): Panel {
  const drawing = drawChart(chart, TEXT_AREA.width, measure)
  const rowCount = gridRowsFor(drawing.height)
  const part = { rowCount, drawing: movedDown(drawing, (rowCount * LINE_PITCH - drawing.height) / 2) }
  return { kind: 'panel', rowCount, isDivisible: false, keepWithNext: false, partsFor: ({ first }) => (rowCount <= first ? [part] : null) }
}
