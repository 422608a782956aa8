import type { ReportFormat } from '../report/format'
import type { Report } from '../report/schema'

/** Last year's report of the same organ, in the format it was written in. */
export interface PreviousReport {
  readonly report: Report
  readonly format: ReportFormat
}

/** What the rules look at. */
export interface CheckedReport {
  readonly report: Report
  readonly format: ReportFormat
  readonly previous: PreviousReport | null
}
