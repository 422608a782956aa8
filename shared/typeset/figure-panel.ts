import type { FigureBlock } from '../document/document'
import { drawChart } from './chart-layout'
import { movedDown } from './drawing'
import type { Panel } from './flow'
import { undividedPanel } from './flow-items'
import type { Measure } from './glyph-line'
import { LINE_PITCH, TEXT_AREA } from './measure'
import { gridRowsFor } from './table-density'

/** A chart as it stands between other blocks: in one piece, in the middle of whole rows of the grid. */
export function figurePanel({ chart }: FigureBlock, measure: Measure): Panel {
  const chartDrawing = drawChart(chart, TEXT_AREA.width, measure)
  const rowCount = gridRowsFor(chartDrawing.height)
  const drawing = movedDown(chartDrawing, (rowCount * LINE_PITCH - chartDrawing.height) / 2)
  return undividedPanel(drawing, rowCount, { position: 'in-turn', keepWithNext: false })
}
