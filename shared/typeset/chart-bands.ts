import type { Chart } from '../document/document'
import { leastWidth } from './cell-text'
import type { ChartType } from './chart-text'
import { chartType } from './chart-text'
import { NO_FIGURE } from './chart.lexicon'
import type { GlyphLine, Measure } from './glyph-line'
import { wholeWidth } from './line-box'

/** How a chart's groups of bars are shared among rows of bars under each other. Lengths in pt. */
export interface BandPlan {
  readonly type: ChartType
  readonly bandCount: number
  readonly groupsInBand: number
  /** What the widest figure takes over its bar. */
  readonly figureWidth: number
  /** Between the left edge and the axis. */
  readonly axisWidth: number
}

/** Sizes of the figures and names, the first that has room. */
const SIZES = [9, 8, 7]

const MOST_BANDS = 4

/** Lines of a name that are not too many. */
const NAME_LINES = 4

/** Least distances: between two figures, two groups, two names, a tick's figure and its axis. */
const FIGURE_GAP = 3
export const GROUP_GAP = 8
export const NAME_GAP = 6
const AXIS_GAP = 5

/**
 * The largest type in which figures and names have room in at most four bands; where they have none in any, four bands in
 * the smallest.
 */
export function planBands(chart: Chart, width: number, tickTexts: readonly string[], measure: Measure): BandPlan {
  const plans = SIZES.map((size) => () => planInSize(chart, width, tickTexts, chartType(size, measure)))
  for (const plan of plans.slice(0, -1)) {
    const planned = plan()
    if (planned.bandCount <= MOST_BANDS) return planned
  }
  const planned = planInSize(chart, width, tickTexts, chartType(SIZES.at(-1) ?? 0, measure))
  if (planned.bandCount <= MOST_BANDS) return planned
  const groupsInBand = Math.ceil(chart.categories.length / MOST_BANDS)
  return { ...planned, groupsInBand, bandCount: Math.ceil(chart.categories.length / groupsInBand) }
}

function planInSize({ categories, series }: Chart, width: number, tickTexts: readonly string[], type: ChartType): BandPlan {
  const figures = series.flatMap(({ values }) => values.map((value) => wholeWidth(type.measure(figureText(value)))))
  const figureWidth = Math.max(0, ...figures) + FIGURE_GAP
  const axisWidth = Math.max(0, ...tickTexts.map((text) => wholeWidth(type.measure(text)))) + AXIS_GAP
  const plotWidth = width - axisWidth
  const names = categories.map((name) => nameWidth(type.measure(name)) + NAME_GAP)
  const groupWidth = Math.min(plotWidth, Math.max(series.length * figureWidth + GROUP_GAP, ...names))
  const mostInBand = Math.max(1, Math.floor(plotWidth / groupWidth))
  const bandCount = Math.ceil(categories.length / mostInBand)
  return { type, bandCount, groupsInBand: Math.ceil(categories.length / bandCount), figureWidth, axisWidth }
}

function nameWidth(name: GlyphLine): number {
  return Math.max(leastWidth(name), wholeWidth(name) / NAME_LINES, Math.min(wholeWidth(name), 2 * name.setting.cell))
}

/** A figure as it stands over its bar. */
export function figureText(value: number | null): string {
  return value === null ? NO_FIGURE : String(value)
}
