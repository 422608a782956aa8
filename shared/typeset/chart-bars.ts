import type { DrawnShape } from './drawing'

/** Thin frames keep light bars visible on paper. */
const BAR_FRAME = 0.5

/** Greys of the series, so that neighbours differ most in black and white print. */
const SERIES_GREYS = [0.35, 0.85, 0.6, 0.1, 1, 0.72]

/** Grey of a series, from 0, black, to 1, white. */
export function greyOfSeries(seriesIndex: number): number {
  return SERIES_GREYS[seriesIndex % SERIES_GREYS.length] ?? 0
}

/** A bar or a key of the legend in its series' grey, framed where it is wide enough. */
export function drawBar({ x, y, width, height }: Omit<DrawnShape, 'ink'>, seriesIndex: number): DrawnShape[] {
  const ink = greyOfSeries(seriesIndex)
  const [innerWidth, innerHeight] = [width - 2 * BAR_FRAME, height - 2 * BAR_FRAME]
  const bar = { x, y, width, height, ink: 0 }
  if (innerWidth <= BAR_FRAME || innerHeight <= 0) return [bar]
  return [bar, { x: x + BAR_FRAME, y: y + BAR_FRAME, width: innerWidth, height: innerHeight, ink }]
}
