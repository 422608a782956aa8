import type { ReportFormat } from '../report/format'
import { tablesOf } from '../report/format'

/** Whether a report in this format says figures that last year's report has said before. */
export function looksAtLastYear(format: ReportFormat): boolean {
  return tablesOf(format).some(({ relations }) =>
    relations.some(({ kind }) => kind === 'carried-row' || kind === 'carried-column' || kind === 'continued'),
  )
}
