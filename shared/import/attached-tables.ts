import type { ReportFormat } from '../report/format'
import { grouped } from '../report/grouped'
import { isTableRow } from './line-layout'
import type { MeaningMatcher } from './meaning'
import type { FoundSection } from './outline'
import { paragraphsOf } from './paragraphs'
import type { ReportParts, SetAsidePiece } from './report-parts'
import { partText } from './report-parts'
import type { TextLine } from './text-lines'

/** A file of this share of rows holds tables only. */
const MOSTLY = 0.7

/** A report whose tables may stand in files of their own. */
export interface PartsWithAttachment {
  /** The files of tables are a section without heading at the end. */
  readonly parts: ReportParts
  readonly hasAttachment: boolean
}

/**
 * Parts a report. A file that holds tables only, where the others are a report with the sections that ask for tables, is
 * read apart from their text, before or after which it was chosen.
 */
export function partFiles(lines: readonly TextLine[], matcher: MeaningMatcher, formats: readonly ReportFormat[]): PartsWithAttachment {
  const files = [...grouped(lines, ({ part }) => part).values()]
  const tables = files.length < 2 ? [] : files.filter((file) => isMostlyRows(file) && partText(file, matcher).title.length === 0)
  if (tables.length === 0 || tables.length === files.length) return { parts: partText(lines, matcher), hasAttachment: false }
  const report = partText(files.filter((file) => !tables.includes(file)).flat(), matcher)
  if (!formats.some((format) => asksForTables(format, report))) return { parts: partText(lines, matcher), hasAttachment: false }
  const attachment: FoundSection = { label: '', ordinal: null, heading: '', paragraphs: tables.flatMap((file) => paragraphsOf(file)), match: null }
  return { parts: { ...report, outline: { ...report.outline, sections: [...report.outline.sections, attachment] } }, hasAttachment: true }
}

/** What of the files of tables is in no table, apart from the report's text. */
export function withoutAttachment(parts: ReportParts): ReportParts {
  const attachment = parts.outline.sections.at(-1)
  if (attachment?.heading !== '' || attachment.match !== null) return parts
  const rest: SetAsidePiece = { text: attachment.paragraphs.map(({ text }) => text).join('\n'), reason: 'after-signature' }
  return { ...parts, outline: { ...parts.outline, sections: parts.outline.sections.slice(0, -1) }, setAside: [...parts.setAside, rest] }
}

function isMostlyRows(lines: readonly TextLine[]): boolean {
  return lines.filter(isTableRow).length >= lines.length * MOSTLY
}

function asksForTables({ sections }: ReportFormat, { outline }: ReportParts): boolean {
  const asking = sections.filter(({ tables }) => tables.length > 0)
  return asking.length > 0 && asking.every(({ meaning }) => outline.sections.some(({ match }) => match?.meaning.id === meaning))
}
