import { dateLine, numericDateLine, organAndDate, organName, sealMark } from './identity.lexicon'
import { sentenceEnd } from './layout.lexicon'
import { isTableRow } from './line-layout'
import { afterSignature, columnName } from './page-furniture.lexicon'
import { isWebFurniture } from './page-furniture'
import { tidyHeading } from './paragraphs'
import type { TextLine } from './text-lines'
import { cutAt } from './text-lines'

/** What stands after a report's text. */
export interface ReportTail {
  /** How many of the lines are the report's text. */
  readonly start: number
  /** Organ and date as found, '' where there is none. */
  readonly organ: string
  readonly date: string
  readonly after: readonly TextLine[]
  readonly furniture: readonly TextLine[]
}

const LONGEST_SIGNATURE_LINE = 60
const MOST_ORGAN_LINES = 3
/** More lines than these after a date are no left-overs of a signature. */
const MOST_LINES_AFTER = 4
/** More lines than these after a date are no foot of a page. */
const LONGEST_FOOT = 40

/** Parts signature, attachments and the foot of a web page from a report's text. */
export function tailOf(lines: readonly TextLine[], isOutlineHeading: (line: TextLine) => boolean): ReportTail {
  const end = lines.findLastIndex((line) => !isWebFurniture(line) && !columnName.test(line.bare)) + 1
  const furniture = lines.slice(end)
  const text = lines.slice(0, end)
  const dateAt = text.findIndex((line, index) => isDateLine(line) && isFollowedByTail(text, index, isOutlineHeading))
  return dateAt === -1 ? unsigned(text, furniture) : signed(text, dateAt, furniture)
}

/** Whether a line is a date, alone or after an organ's name. */
function isDateLine({ bare }: TextLine): boolean {
  return bare.length <= LONGEST_SIGNATURE_LINE && (dateLine.test(bare) || numericDateLine.test(bare) || organAndDate.test(bare))
}

function isFollowedByTail(lines: readonly TextLine[], dateAt: number, isOutlineHeading: (line: TextLine) => boolean): boolean {
  const before = lines[dateAt - 1]
  if (before === undefined || !(sentenceEnd.test(before.bare) || isOrganLine(before) || isTableRow(before) || organAndDate.test(lines[dateAt]?.bare ?? ''))) return false
  const following = lines.slice(dateAt + 1, dateAt + 1 + LONGEST_FOOT)
  const text = following.filter((line) => !isWebFurniture(line))
  const [first] = text
  if (first !== undefined && afterSignature.test(first.bare.slice(0, LONGEST_SIGNATURE_LINE))) return true
  return following.length < LONGEST_FOOT && text.length <= MOST_LINES_AFTER && !text.some(isOutlineHeading)
}

function signed(lines: readonly TextLine[], dateAt: number, furniture: readonly TextLine[]): ReportTail {
  const after = lines.slice(dateAt + 1)
  const dateText = lines[dateAt]?.text ?? ''
  const oneLine = organAndDate.exec(lines[dateAt]?.bare ?? '')
  const rest = { after: after.filter((line) => !isWebFurniture(line)), furniture: [...after.filter(isWebFurniture), ...furniture] }
  if (oneLine !== null) {
    const [organ, date] = cutAt(dateText, oneLine[1]?.length ?? 0)
    return { start: dateAt, organ: tidyHeading(organ), date, ...rest }
  }
  const organStart = organStartAbove(lines, dateAt)
  const organ = organText(lines.slice(organStart, dateAt))
  return { start: organStart, organ, date: dateText, ...rest }
}

/** A report without date may still be signed by its organ. */
function unsigned(lines: readonly TextLine[], furniture: readonly TextLine[]): ReportTail {
  const organStart = organStartAbove(lines, lines.length)
  const organ = organText(lines.slice(organStart))
  return { start: organStart, organ, date: '', after: [], furniture }
}

/** Organs that sign together, a wide space between. */
function organText(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => tidyHeading(text)).join('\u3000')
}

function organStartAbove(lines: readonly TextLine[], end: number): number {
  const above = lines.slice(Math.max(1, end - MOST_ORGAN_LINES), end)
  const others = above.findLastIndex((line) => !isOrganLine(line))
  return end - (above.length - 1 - others)
}

function isOrganLine({ bare }: TextLine): boolean {
  return bare.length <= LONGEST_SIGNATURE_LINE / 2 && organName.test(bare.replace(sealMark, ''))
}
