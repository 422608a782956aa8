import type { ReportFormat } from '../report/format'
import { tablesOf } from '../report/format'
import { previousReportOf } from '../report/previous-report'
import type { Report } from '../report/schema'
import type { PreviousReport } from './checked-report'

/** Whether a report in this format says figures that last year's report has said before. */
export function looksAtLastYear(format: ReportFormat): boolean {
  return tablesOf(format).some(({ relations }) =>
    relations.some(({ kind }) => kind === 'carried-row' || kind === 'carried-column' || kind === 'continued'),
  )
}

/** Last year's report of the same organ among `others`, in its format; null where there is none, or in an unknown format. */
export function lastYearsReport(report: Report, others: readonly Report[], formats: readonly ReportFormat[]): PreviousReport | null {
  const previous = previousReportOf(report, others)
  const format = formats.find(({ id }) => id === previous?.formatId)
  return previous === undefined || format === undefined ? null : { report: previous, format }
}
