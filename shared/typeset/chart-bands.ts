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

/** Sizes of figures and names: 五号, 小五, and what is smaller only where these have no room. */
const READING_SIZES = [10.5, 9]
const SMALLEST_SIZE = 7
const SMALL_SIZES = [8, SMALLEST_SIZE]

const MOST_BANDS = 4

/** Lines of a name that are not too many. */
const NAME_LINES = 4

/** Least distances: between two figures, two groups, two names, a tick's figure and its axis. */
const FIGURE_GAP = 3
export const GROUP_GAP = 8
export const NAME_GAP = 6
const AXIS_GAP = 5

/**
 * The type that has room for figures and names in the fewest bands, the larger of two; where four bands have no room in
 * any, four bands in the smallest.
 */
export function planBands(chart: Chart, width: number, tickTexts: readonly string[], measure: Measure): BandPlan {
  const planIn = (size: number): BandPlan => planInSize(chart, width, tickTexts, chartType(size, measure))
  const [plan] = READING_SIZES.map(planIn).sort((a, b) => a.bandCount - b.bandCount)
  if (plan !== undefined && plan.bandCount <= MOST_BANDS) return plan
  const smaller = SMALL_SIZES.map(planIn)
  return smaller.find(({ bandCount }) => bandCount <= MOST_BANDS) ?? inMostBands(chart, planIn(SMALLEST_SIZE))
}

function inMostBands({ categories }: Chart, plan: BandPlan): BandPlan {
  const groupsInBand = Math.ceil(categories.length / MOST_BANDS)
  return { ...plan, groupsInBand, bandCount: Math.ceil(categories.length / groupsInBand) }
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
