import type { ReportError } from '../wording/errors'

/** What is not read, and why. */
export interface UnreadFile {
  /** Below the chosen folder, with /. */
  readonly file: string
  readonly error: ReportError
}
