import type { Chart } from '../../shared/report/chart'
import { layChart } from '../../shared/typeset/chart-layout'
import { placeDrawing } from '../../shared/typeset/drawing'
import { TEXT_AREA } from '../../shared/typeset/measure'
import type { FontSource, Page, PageSize } from '../../shared/typeset/page'

/** White around a chart that stands by itself (pt). */
const MARGIN = 12

/** A chart as it is drawn on the page of the report, on a sheet of its own. */
export interface DrawnChart {
  readonly chart: Chart
  readonly page: Page
  readonly size: PageSize
  /** Characters that no font has; they are not drawn. */
  readonly missing: readonly string[]
}

/** Draws a chart by the typesetter's layout, so that window, picture and PDF show the same. */
export function drawChart(chart: Chart, fonts: FontSource): DrawnChart {
  const laid = layChart(chart, TEXT_AREA.width, fonts)
  const size = { width: laid.width + 2 * MARGIN, height: laid.height + 2 * MARGIN }
  const { runs, shapes } = placeDrawing(laid, { left: MARGIN, top: MARGIN, blockIndex: 0 })
  return {
    chart,
    page: { number: 1, folio: null, size, runs, turnedRuns: [], shapes, links: [] },
    size,
    missing: laid.missing,
  }
}
