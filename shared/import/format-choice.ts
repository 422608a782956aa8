import type { Result } from '../contract/result'
import { success } from '../contract/result'
import type { ReportFormat } from '../report/format'
import { proposeFormat, tablesOf } from '../report/format'
import { formatNamed } from '../report/format-named'
import { typedCells } from '../report/table-values'
import type { FoundOutline } from './outline'
import { cellsReadOf } from './tables/section-tables'

/** The format a report is in: the one said, else the one of its year, else the one whose sections it has most of; of equals, the one whose tables it has. */
export function chooseFormat(
  formats: readonly ReportFormat[],
  givenId: string | undefined,
  year: number | null,
  outline: FoundOutline,
): Result<ReportFormat> {
  if (givenId !== undefined) return formatNamed(formats, givenId)
  const proposed = year === null ? closestFormat(formats, outline) : proposeFormat(formats, year)
  return proposed === undefined ? formatNamed(formats, '') : success(proposed)
}

/** The format whose tables the report has more of than the `read` cells of the one chosen; undefined where there is none. */
export function formatOfTables(formats: readonly ReportFormat[], chosen: ReportFormat, outline: FoundOutline, read: number): ReportFormat | undefined {
  const asked = cellCount(chosen)
  if (asked === 0 || read === asked) return undefined
  return formats.find((format) => format.id !== chosen.id && cellsReadOf(outline, format) > read)
}

function closestFormat(formats: readonly ReportFormat[], outline: FoundOutline): ReportFormat | undefined {
  const meanings = new Set(outline.sections.flatMap(({ match }) => (match === null ? [] : [match.meaning.id])))
  const difference = (format: ReportFormat): number => {
    const shared = format.sections.filter(({ meaning }) => meanings.has(meaning)).length
    return format.sections.length + meanings.size - 2 * shared
  }
  const least = Math.min(...formats.map(difference))
  const closest = formats.filter((format) => difference(format) === least)
  return closest.length <= 1 ? closest[0] : closest.sort((a, b) => cellsReadOf(outline, b) - cellsReadOf(outline, a))[0]
}

function cellCount(format: ReportFormat): number {
  return tablesOf(format).reduce((sum, table) => sum + typedCells(table).length, 0)
}
