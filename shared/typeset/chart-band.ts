import type { Chart } from '../document/document'
import type { BandPlan } from './chart-bands'
import { figureText, GROUP_GAP, NAME_GAP } from './chart-bands'
import { drawBar } from './chart-bars'
import type { Scale } from './chart-scale'
import { centredLines, drawLines, drawWord } from './chart-text'
import type { Drawing, DrawnRun, DrawnShape } from './drawing'
import { wholeWidth } from './line-box'

/** Bars are no wider than this, unless their figures are (pt). */
const WIDEST_BAR = 36

/** Between two bars of a group, and between a bar and its figure (pt). */
const BAR_GAP = 2
const FIGURE_RISE = 1.5

/** Between axis and names, and under the names (pt). */
const NAMES_TOP = 3
const NAMES_BOTTOM = 6

const AXIS = 0.75
const TICK_RULE = { height: 0.4, ink: 0.75 } as const

/** A row of groups of bars. */
export interface Band {
  readonly chart: Chart
  readonly plan: BandPlan
  readonly scale: Scale
  readonly width: number
  /** From 0 to the top of the scale, in pt. */
  readonly plotHeight: number
  readonly mostNameLines: number
  /** The first of its categories. */
  readonly firstGroup: number
}

/** A row of bars with its axis, figures and names. */
export function drawBand(band: Band): Drawing {
  const { chart, plan, width, plotHeight, mostNameLines, firstGroup } = band
  const { type, groupsInBand } = plan
  const floor = type.leading + plotHeight
  const groups = chart.categories.slice(firstGroup, firstGroup + groupsInBand).map((name, index) => {
    const centre = groupCentre(band, index)
    const lines = centredLines(name, type, { centre, width: groupPitch(band) - NAME_GAP, most: mostNameLines })
    return { lines, bars: drawGroup(band, firstGroup + index, centre) }
  })
  const nameLines = Math.max(1, ...groups.map(({ lines }) => lines.length))
  return {
    width,
    height: floor + NAMES_TOP + nameLines * type.leading + NAMES_BOTTOM,
    runs: [
      ...tickFigures(band),
      ...groups.flatMap(({ lines, bars }) => [...bars.runs, ...drawLines(lines, floor + NAMES_TOP, type)]),
    ],
    shapes: [...tickRules(band), ...groups.flatMap(({ bars }) => bars.shapes), ...axes(band)],
  }
}

function groupPitch({ plan, width }: Band): number {
  return (width - plan.axisWidth) / plan.groupsInBand
}

function groupCentre(band: Band, index: number): number {
  return band.plan.axisWidth + groupPitch(band) * (index + 0.5)
}

interface Group {
  readonly runs: readonly DrawnRun[]
  readonly shapes: readonly DrawnShape[]
}

function drawGroup(band: Band, category: number, centre: number): Group {
  const { chart: { series }, plan: { type, figureWidth }, scale, plotHeight } = band
  const floor = type.leading + plotHeight
  const widest = Math.max(WIDEST_BAR, figureWidth) * series.length
  const slot = Math.min(widest, groupPitch(band) - GROUP_GAP) / series.length
  const barWidth = Math.min(WIDEST_BAR, slot - Math.min(BAR_GAP, slot / 4))
  const bars = series.map(({ values }, index) => {
    const value = values[category] ?? null
    const middle = centre + slot * (index + 0.5 - series.length / 2)
    const height = (plotHeight * (value ?? 0)) / scale.top
    const text = figureText(value)
    // Figures that would run into each other are left out; they stand in the text of the chart.
    const hasRoom = wholeWidth(type.measure(text)) <= (series.length === 1 ? groupPitch(band) : slot)
    const runs = hasRoom ? drawWord(text, type, { x: middle, top: floor - height - FIGURE_RISE - type.leading, anchor: 'middle' }) : []
    const bar = { x: middle - barWidth / 2, y: floor - height, width: barWidth, height }
    return { runs, shapes: height > 0 ? drawBar(bar, index) : [] }
  })
  return { runs: bars.flatMap(({ runs }) => runs), shapes: bars.flatMap(({ shapes }) => shapes) }
}

function tickTop({ plan, plotHeight, scale }: Band, tick: number): number {
  return plan.type.leading + plotHeight * (1 - tick / scale.top)
}

function tickFigures(band: Band): DrawnRun[] {
  const { type, axisWidth } = band.plan
  return band.scale.ticks.flatMap((tick) =>
    drawWord(figureText(tick), type, { x: axisWidth - 4, top: tickTop(band, tick) - type.leading / 2, anchor: 'end' }),
  )
}

function tickRules(band: Band): DrawnShape[] {
  const { plan: { axisWidth }, scale, width } = band
  return scale.ticks.slice(1).map((tick) => ({ x: axisWidth, y: tickTop(band, tick) - TICK_RULE.height / 2, width: width - axisWidth, ...TICK_RULE }))
}

function axes(band: Band): DrawnShape[] {
  const { plan: { axisWidth }, width, scale, plotHeight } = band
  const [top, floor] = [tickTop(band, scale.top), tickTop(band, 0)]
  return [
    { x: axisWidth - AXIS, y: top, width: AXIS, height: plotHeight + AXIS, ink: 0 },
    { x: axisWidth - AXIS, y: floor, width: width - axisWidth + AXIS, height: AXIS, ink: 0 },
  ]
}
