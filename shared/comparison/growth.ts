import { sumOf } from '../report/table-values'

/** How a figure stands to last year's. */
export interface Growth {
  /** null where it is not known; the rest is unknown then. */
  readonly current: number | null
  readonly previous: number | null
  /** current − previous, exact to six decimals. */
  readonly difference: number | null
  readonly rate: GrowthRate
}

export type GrowthRate =
  /** The difference in per cent of last year's figure, to one decimal, a half rounded away from zero: 27.8, -100. */
  | { readonly kind: 'percentage'; readonly percent: number }
  /** There was nothing last year and there is something now: no percentage can say that. */
  | { readonly kind: 'from-zero' }
  /** Nothing in both years, or a figure below zero: a percentage would say nothing. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** Compares two figures; null is a figure nobody knows, which is not 0. */
export function growthOf(current: number | null, previous: number | null): Growth {
  if (current === null || previous === null) return { current, previous, difference: null, rate: { kind: 'unknown' } }
  const difference = sumOf([current, -previous])
  return { current, previous, difference, rate: rateOf(current, previous) }
}

function rateOf(current: number, previous: number): GrowthRate {
  if (current < 0 || previous < 0) return { kind: 'none' }
  if (previous === 0) return current === 0 ? { kind: 'none' } : { kind: 'from-zero' }
  return { kind: 'percentage', percent: percentOf(current, previous) }
}

/** Figures have six decimals at most, so that whole numbers of millionths are exact, and the half is found exactly. */
function percentOf(current: number, previous: number): number {
  const [now, before] = [millionths(current), millionths(previous)]
  const size = now < before ? before - now : now - before
  const tenths = Number((2000n * size + before) / (2n * before))
  return (now < before && tenths > 0 ? -tenths : tenths) / 10
}

function millionths(figure: number): bigint {
  return BigInt(Math.round(figure * 1e6))
}

/** A half more or less is a jump that readers ask about. */
const LARGE_PERCENT = 50

/** A few cases more or less are none, whatever they are in per cent. */
const LEAST_DIFFERENCE = 5

/** Whether a change is so large that readers will want to know why. */
export function isLargeChange({ difference, rate }: Growth): boolean {
  if (difference === null || Math.abs(difference) < LEAST_DIFFERENCE) return false
  return rate.kind === 'from-zero' || (rate.kind === 'percentage' && Math.abs(rate.percent) >= LARGE_PERCENT)
}
