import type { Chart } from '../report/chart'
import type { ChartDefinition, ReportFormat } from '../report/format'
import { namedFigureValue } from '../report/named-figures'
import { reportOfYear } from '../report/previous-report'
import type { Report } from '../report/schema'
import { yearLabel } from '../wording/comparison'

/** A report with the format it is in. */
export interface ReportOfYear {
  readonly report: Report
  readonly format: ReportFormat
  readonly year: number
}

/** A chart over the years that there are reports of. */
export interface ChartOverYears {
  /** null where no year has a figure. */
  readonly chart: Chart | null
  /** Years of the span that are left out: there is no report of them, or it does not give the figures. */
  readonly leftOut: readonly number[]
}

/** A chart shows this year and four before it, at most. */
export const CHART_YEARS = 5

/** The same organ's reports of this year and the four before, oldest first; years without one are passed over. */
export function reportsOfYears(current: Report, others: readonly Report[], formats: readonly ReportFormat[]): readonly ReportOfYear[] {
  return Array.from({ length: CHART_YEARS }, (_, index) => CHART_YEARS - 1 - index).flatMap((yearsBefore) => {
    const report = yearsBefore === 0 ? current : reportOfYear(current, others, yearsBefore)
    const format = formats.find(({ id }) => id === report?.formatId)
    return report === undefined || report.year === null || format === undefined ? [] : [{ report, format, year: report.year }]
  })
}

/** Draws the figures of a definition for each of the years: a group of bars a figure, a bar in it a year. */
export function chartOf({ title, unit, figures }: ChartDefinition, reports: readonly ReportOfYear[]): ChartOverYears {
  const years = reports.map(({ year, report, format }) => ({
    year,
    values: figures.map(({ figure }) => drawableValue(namedFigureValue(report, format, figure))),
  }))
  const drawn = years.filter(({ values }) => values.some((value) => value !== null))
  const leftOut = spanOf(reports).filter((year) => !drawn.some((each) => each.year === year))
  if (drawn.length === 0) return { chart: null, leftOut }
  const series = drawn.map(({ year, values }) => ({ label: yearLabel(year), values }))
  return { chart: { title, unit, categories: figures.map(({ label }) => label), series }, leftOut }
}

/** Whether two charts show the same; the figures of a placed one may have changed since. */
export function isSameChart(a: Chart, b: Chart): boolean {
  const said = ({ title, unit, categories, series }: Chart): string =>
    JSON.stringify([title, unit, categories, series.map(({ label, values }) => [label, values])])
  return said(a) === said(b)
}

/** A bar cannot show less than nothing. */
function drawableValue(value: number | null): number | null {
  return value === null || value < 0 ? null : value
}

function spanOf(reports: readonly ReportOfYear[]): readonly number[] {
  if (reports.length === 0) return []
  const latest = Math.max(...reports.map(({ year }) => year))
  return Array.from({ length: CHART_YEARS }, (_, index) => latest - CHART_YEARS + 1 + index)
}
