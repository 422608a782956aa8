import type { ReportFormat } from '../report/format'
import { reportOfYear } from '../report/previous-report'
import type { Report } from '../report/schema'
import type { PreviousReport } from './checked-report'

/** Last year's report of the same organ among `others`, in its format; null where there is none, or in an unknown format. */
export function lastYearsReport(report: Report, others: readonly Report[], formats: readonly ReportFormat[]): PreviousReport | null {
  const previous = reportOfYear(report, others, 1)
  const format = formats.find(({ id }) => id === previous?.formatId)
  return previous === undefined || format === undefined ? null : { report: previous, format }
}
