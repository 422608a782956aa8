import type { YearFigure } from '../../shared/comparison/compare-reports'
import type { Growth } from '../../shared/comparison/growth'
import { isLargeChange } from '../../shared/comparison/growth'
import { notApplicableMark } from '../../shared/report/figure-cell.lexicon'
import { writeFigure } from '../../shared/report/table-values'
import { comparisonWording } from '../../shared/wording/comparison'

/** How figures and their changes are written on the page; a figure nobody knows is a word and never 0. */

/** The figure of a year; a word where it is not known. */
export function yearFigureText(figure: YearFigure): string {
  switch (figure.kind) {
    case 'figure':
      return writeFigure(figure.value)
    case 'not-applicable':
      return notApplicableMark
    case 'untouched':
    case 'unread':
    case 'faulty':
    case 'not-asked':
      return comparisonWording.unknown[figure.kind]
  }
}

/** +5, −5, 0. */
export function differenceText({ difference }: Growth): string {
  if (difference === null) return comparisonWording.noRate
  return difference === 0 ? '0' : `${signOf(difference)}${writeFigure(Math.abs(difference))}`
}

/** +27.8%, −21.7%. */
export function rateText({ rate }: Growth): string {
  switch (rate.kind) {
    case 'percentage':
      return rate.percent === 0 ? '0.0%' : `${signOf(rate.percent)}${Math.abs(rate.percent).toFixed(1)}%`
    case 'from-zero':
      return comparisonWording.fromZero
    case 'none':
    case 'unknown':
      return comparisonWording.noRate
  }
}

/** The word for a change that readers will ask about; null for others. */
export function largeChangeText(growth: Growth): string | null {
  if (!isLargeChange(growth)) return null
  return (growth.difference ?? 0) > 0 ? comparisonWording.largeRise : comparisonWording.largeFall
}

function signOf(figure: number): string {
  return figure > 0 ? '+' : '\u2212'
}
