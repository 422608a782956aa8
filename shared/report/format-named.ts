import type { Result } from '../contract/result'
import { failure, success } from '../contract/result'
import { reportError } from '../wording/errors'
import { listOf } from '../wording/separators'
import type { ReportFormat } from './format'

/** The format of that identifier. Error: format.unknown, with the names of those there are. */
export function formatNamed(formats: readonly ReportFormat[], id: string): Result<ReportFormat> {
  const format = formats.find((each) => each.id === id)
  return format === undefined ? failure(reportError('format.unknown', { id, known: listOf(formats.map(({ name }) => name)) })) : success(format)
}
