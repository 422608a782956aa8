import { clauseMark } from './headings.lexicon'
import {
  damagedDateLine, dateLine, longestTitle, numericDateLine, organName, otherPaper, titleAbout, titleBracketLine, titleOrganYear, titleYearLine,
  wholeTitle,
} from './identity.lexicon'
import { numbered } from './layout.lexicon'
import { organInTitle } from './identity'
import { isOpenLabel, isWebFurniture } from './page-furniture'
import type { TextLine } from './text-lines'

/** What stands before a report's text. */
export interface ReportHead {
  readonly title: readonly TextLine[]
  /** The date below the title, where there is one. */
  readonly date: TextLine | null
  /** The organ that signs between a title that names its organ and the date. */
  readonly organ: TextLine | null
  readonly repeatedTitles: readonly TextLine[]
  readonly furniture: readonly TextLine[]
  /** How many lines all this is. */
  readonly length: number
}

interface TitleBlock {
  readonly start: number
  /** First line after it. */
  readonly end: number
}

const LONGEST_HEAD = 200
const LONGEST_SHORT_LINE = 60
const MOST_TITLE_LINES = 4

/**
 * Parts the head of a report from its text. Where the title comes several times, the last is the report's own,
 * as the ones before it are the web page's.
 */
export function headOf(lines: readonly TextLine[], isHeading: (line: TextLine) => boolean): ReportHead {
  const head = headLines(lines, isHeading)
  const blocks = titleBlocks(head)
  const own = blocks.at(-1)
  if (own === undefined) return headWithoutTitle(head)
  const [end, date] = belowTitle(head, own.end)
  const below = head.slice(own.end, end)
  const organs = organInTitle(joinedBare(head.slice(own.start, own.end))) === null ? [] : organsApart(below, head[end])
  const organ = organs.find((line) => date !== null && below[below.indexOf(line) + 1] === date) ?? null
  const title = head.slice(own.start, end).filter((line) => line !== date && !organs.includes(line) && !isWebFurniture(line))
  const repeatedTitles = blocks.slice(0, -1).flatMap((block) => head.slice(block.start, block.end))
  const kept = new Set([...title, ...repeatedTitles, date, organ])
  return { title, date, organ, repeatedTitles, furniture: head.slice(0, end).filter((line) => !kept.has(line)), length: end }
}

/** Whether a text that begins so is another paper about disclosure: a notice, a guide, a rule. */
export function isOtherPaper(lines: readonly TextLine[]): boolean {
  const start = lines.slice(0, 12).filter(({ bare }) => bare.length <= longestTitle)
  return start.some(({ bare }) => otherPaper.test(bare)) && !start.some(({ bare }) => wholeTitle.test(bare))
}

/** The lines before the first that is running text or a heading. */
function headLines(lines: readonly TextLine[], isHeading: (line: TextLine) => boolean): readonly TextLine[] {
  const start = lines.slice(0, LONGEST_HEAD)
  const ends = (line: TextLine, before: TextLine | undefined): boolean =>
    isRunning(line) || numbered.test(line.bare) || (isHeading(line) && !isOpenLabel(before))
  const end = start.findIndex((line, index) => !isWebFurniture(line) && ends(line, start[index - 1]))
  return end === -1 ? start : start.slice(0, end)
}

function isRunning({ bare }: TextLine): boolean {
  return bare.length > LONGEST_SHORT_LINE || (clauseMark.test(bare) && !titleBracketLine.test(bare))
}

function headWithoutTitle(head: readonly TextLine[]): ReportHead {
  const last = head.findLastIndex(isWebFurniture)
  return { title: [], date: null, organ: null, repeatedTitles: [], furniture: head.slice(0, last + 1), length: last + 1 }
}

function titleBlocks(head: readonly TextLine[]): TitleBlock[] {
  const blocks: TitleBlock[] = []
  for (let end = 1; end <= head.length; end++) {
    const free = blocks.at(-1)?.end ?? 0
    const start = titleStart(head, free, end)
    if (start === null) continue
    blocks.push({ start: withOrgan(head, free, start), end })
  }
  return blocks
}

/** Start of the fewest lines up to `end` that make a whole title; null where none do. */
function titleStart(head: readonly TextLine[], free: number, end: number): number | null {
  for (let start = end - 1; start >= Math.max(free, end - MOST_TITLE_LINES); start--) {
    const block = head.slice(start, end)
    const joined = joinedBare(block)
    if (joined.length > longestTitle || block.some(isWebFurniture)) return null
    if (wholeTitle.test(joined)) return start
  }
  return null
}

/** The lines above that name organ and year belong to the title. */
function withOrgan(head: readonly TextLine[], free: number, start: number): number {
  const above = head[start - 1]
  if (above === undefined || start - 1 < free || isWebFurniture(above)) return start
  const belongs = [titleYearLine, titleOrganYear, titleAbout, organName, titleBracketLine].some((pattern) => pattern.test(above.bare))
  return belongs && above.bare.length <= LONGEST_SHORT_LINE / 2 ? withOrgan(head, free, start - 1) : start
}

/** Lines below the title that belong to it, and the date among them. */
function belowTitle(head: readonly TextLine[], titleEnd: number): readonly [end: number, date: TextLine | null] {
  let [end, date]: [number, TextLine | null] = [titleEnd, null]
  for (const line of head.slice(titleEnd)) {
    if (isDate(line) && date === null) date = line
    else if (!isWebFurniture(line) && !titleBracketLine.test(line.bare) && !organName.test(line.bare)) break
    end++
  }
  return [end, date]
}

/** Organs below a title that names one already: one before a date signs, one before what is the page's is the page's too. */
function organsApart(below: readonly TextLine[], following: TextLine | undefined): readonly TextLine[] {
  return below.filter((line, index) => {
    const next = below[index + 1] ?? following
    return organName.test(line.bare) && next !== undefined && (isWebFurniture(next) || isDate(next))
  })
}

function isDate({ bare }: TextLine): boolean {
  return !titleYearLine.test(bare) && [dateLine, numericDateLine, damagedDateLine].some((pattern) => pattern.test(bare))
}

function joinedBare(lines: readonly TextLine[]): string {
  return lines.map(({ bare }) => bare).join('')
}
