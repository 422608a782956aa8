import type { Chart } from '../document/document'
import { drawBand } from './chart-band'
import { figureText, planBands } from './chart-bands'
import { drawLegend } from './chart-legend'
import { scaleFor } from './chart-scale'
import { centredLines, chartType, drawLines, drawWord } from './chart-text'
import { captionText, unitText } from './chart.lexicon'
import type { Drawing } from './drawing'
import { movedDown } from './drawing'
import type { Measure } from './glyph-line'
import { LINE_PITCH, LINES_PER_PAGE } from './measure'
import { measureWith } from './measure-with'
import type { FontSource } from './page'

/** A chart is never higher than this: a page, with a heading over it (pt). */
const TALLEST = (LINES_PER_PAGE - 2) * LINE_PITCH

/** Height of the bars by the number of bands (pt). */
const PLOT_HEIGHTS = [150, 110, 90, 70]

/** 小四. */
const CAPTION_SIZE = 12

const MOST_CAPTION_LINES = 3

const MOST_STEPS = 5

/** Between the parts of a chart (pt). */
const GAP = 4

/** A chart laid out apart from any page. */
export interface LaidChart extends Drawing {
  /** Characters that no font has, each once. They are not drawn. */
  readonly missing: readonly string[]
}

/** Lays out a chart in a width (pt), at least 200: unit, bars with axis, figures and names, legend, caption. */
export function layChart(chart: Chart, width: number, fonts: FontSource): LaidChart {
  return layWith(fonts, (measure) => drawChart(chart, width, measure))
}

/** As {@link layChart}, where the caption stands beside the picture as text. */
export function layUncaptionedChart(chart: Chart, width: number, fonts: FontSource): LaidChart {
  return layWith(fonts, (measure) => stacked(width, drawPlot(chart, width, measure, drawCaption(chart, width, measure))))
}

function layWith(fonts: FontSource, draw: (measure: Measure) => Drawing): LaidChart {
  const missing = new Set<string>()
  const drawing = draw(measureWith(fonts, (character) => missing.add(character)))
  return { ...drawing, runs: drawing.runs.filter(({ fontId }) => fontId !== ''), missing: [...missing] }
}

/** As {@link layChart}, with text measured by the caller. */
export function drawChart(chart: Chart, width: number, measure: Measure): Drawing {
  const caption = drawCaption(chart, width, measure)
  return stacked(width, [...drawPlot(chart, width, measure, caption), caption])
}

/** All but the caption, which takes its room. */
function drawPlot(chart: Chart, width: number, measure: Measure, caption: Drawing): Drawing[] {
  const largest = Math.max(0, ...figuresOf(chart))
  const scale = scaleFor(largest, MOST_STEPS, figuresOf(chart).every(Number.isInteger))
  const plan = planBands(chart, width, scale.ticks.map(figureText), measure)
  const { type, bandCount, groupsInBand } = plan
  const legend = drawLegend(chart, width, type)
  const plotHeight = PLOT_HEIGHTS[bandCount - 1] ?? 0
  const roomForBands = TALLEST - caption.height - legend.height - type.leading - 3 * GAP
  const mostNameLines = Math.max(1, Math.floor((roomForBands / bandCount - plotHeight - 2 * type.leading) / type.leading))
  const bands = Array.from({ length: bandCount }, (_, band) =>
    drawBand({ chart, plan, scale, width, plotHeight, mostNameLines, firstGroup: band * groupsInBand }),
  )
  return [drawUnit(chart, width, measure, type.size), ...bands, legend]
}

function figuresOf({ series }: Chart): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null))
}

function drawUnit({ unit }: Chart, width: number, measure: Measure, size: number): Drawing {
  const type = chartType(size, measure)
  if (unit === '') return { width, height: 0, runs: [], shapes: [] }
  return { width, height: type.leading, runs: drawWord(unitText(unit), type, { x: 0, top: 0, anchor: 'start' }), shapes: [] }
}

function drawCaption({ title }: Chart, width: number, measure: Measure): Drawing {
  const type = chartType(CAPTION_SIZE, measure)
  const lines = centredLines(captionText(title), type, { centre: width / 2, width, most: MOST_CAPTION_LINES })
  return { width, height: lines.length * type.leading, runs: drawLines(lines, 0, type), shapes: [] }
}

/** Drawings under each other. */
function stacked(width: number, drawings: readonly Drawing[]): Drawing {
  let height = 0
  const placed = drawings.map((drawing) => {
    const top = height
    height += drawing.height + GAP
    return movedDown(drawing, top)
  })
  return { width, height: height - GAP, runs: placed.flatMap(({ runs }) => runs), shapes: placed.flatMap(({ shapes }) => shapes) }
}
