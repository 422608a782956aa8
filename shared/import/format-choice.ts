import type { Result } from '../contract/result'
import { failure, success } from '../contract/result'
import type { ReportFormat } from '../report/format'
import { proposeFormat } from '../report/format'
import { reportError } from '../wording/errors'
import type { FoundSection } from './outline'

/** The format a report is in: the one said, else the one of its year, else the one whose sections it has most of. */
export function chooseFormat(
  formats: readonly ReportFormat[],
  givenId: string | undefined,
  year: number | null,
  sections: readonly FoundSection[],
): Result<ReportFormat> {
  const format =
    givenId !== undefined ? formats.find(({ id }) => id === givenId) : year !== null ? proposeFormat(formats, year) : closestFormat(formats, sections)
  if (format !== undefined) return success(format)
  return failure(reportError('format.unknown', { id: givenId ?? '', known: formats.map(({ id }) => id).join(', ') }))
}

function closestFormat(formats: readonly ReportFormat[], sections: readonly FoundSection[]): ReportFormat | undefined {
  const meanings = new Set(sections.flatMap(({ match }) => (match === null ? [] : [match.meaning.id])))
  const difference = (format: ReportFormat): number => {
    const shared = format.sections.filter(({ meaning }) => meanings.has(meaning)).length
    return format.sections.length + meanings.size - 2 * shared
  }
  return [...formats].sort((a, b) => difference(a) - difference(b))[0]
}
