import {
  barePageNumber, bullet, contentsHead, contentsLine, markedPageNumber, noneAtAll, openLabel, pageNumberAtEnds, pageOfPages, trailingPage, webFurniture,
} from './page-furniture.lexicon'
import { numbered } from './layout.lexicon'
import { isTableRow, isUnfinished } from './line-layout'
import type { TextLine } from './text-lines'
import { isRecognisable } from './text-lines'

const LONGEST_FURNITURE = 120
const LONGEST_RUNNING_HEAD = 50
/** Lines at the top and bottom of a page that can be a running head. */
const EDGE_LINES = 2
/** Fewer lines than these are no page, so that figures of a table are not taken for page numbers. */
const SHORTEST_PAGE = 6
const LONGEST_CONTENTS = 120

/** Whether a line belongs to the web page a text was copied from. */
export function isWebFurniture({ bare }: TextLine): boolean {
  if (bare.length > LONGEST_FURNITURE) return false
  const entry = bare.replace(bullet, '')
  return webFurniture.some((pattern) => pattern.test(entry))
}

/** Whether a line of the web page is a label whose value is the next line. */
export function isOpenLabel(line: TextLine | undefined): boolean {
  return line !== undefined && openLabel.test(line.bare) && isWebFurniture(line)
}

/** The numbers of pages: marked as such, at a page's end, or counting on from page to page. */
export function pageNumbersOf(lines: readonly TextLine[]): TextLine[] {
  const counting = new Set(countingNumbers(lines))
  return lines.filter((line, index) => {
    if (line.bare.length > LONGEST_RUNNING_HEAD) return false
    if (markedPageNumber.test(line.bare) || (pageOfPages.test(line.bare) && !isInTable(lines, index))) return true
    return barePageNumber.test(line.bare) && (counting.has(line) || isAtPageEnd(lines, index))
  })
}

/** Lines that stand at the top, or at the bottom, of page after page. The first page's stay: its title is among them. */
export function runningHeadsOf(lines: readonly TextLine[]): TextLine[] {
  const pages = pagesOf(lines)
  if (pages.length < 3) return []
  return [
    ...repeatedAmong(pages.map((page) => page.slice(0, EDGE_LINES))),
    ...repeatedAmong(pages.map((page) => page.slice(EDGE_LINES).slice(-EDGE_LINES))),
  ]
}

/** A list of contents: its head and the headings after it that come again as headings. */
export function contentsOf(lines: readonly TextLine[]): TextLine[] {
  const leaders = lines.filter(({ bare }) => bare.length <= LONGEST_FURNITURE && contentsLine.test(bare))
  const head = lines.slice(0, LONGEST_CONTENTS).findIndex(({ bare }) => contentsHead.test(bare))
  const headLine = lines[head]
  if (headLine === undefined) return leaders.length >= 3 ? leaders : []
  const later = new Map<string, number>()
  for (const line of lines.slice(head + 1)) later.set(contentsKey(line), (later.get(contentsKey(line)) ?? 0) + 1)
  const following = lines.slice(head + 1, head + LONGEST_CONTENTS)
  const end = following.findIndex((line, index) => !isContentsEntry(line, later) || comesAgain(following, line, index))
  return [headLine, ...following.slice(0, end === -1 ? 0 : end)]
}

function comesAgain(lines: readonly TextLine[], line: TextLine, index: number): boolean {
  return lines.slice(0, index).some((earlier) => contentsKey(earlier) === contentsKey(line))
}

function isContentsEntry(line: TextLine, later: ReadonlyMap<string, number>): boolean {
  return contentsLine.test(line.bare.slice(0, LONGEST_FURNITURE)) || (isUnfinished(line) && (later.get(contentsKey(line)) ?? 0) >= 2)
}

function contentsKey({ bare }: TextLine): string {
  return bare.length > LONGEST_FURNITURE ? bare : bare.replace(trailingPage, '')
}

function isAtPageEnd(lines: readonly TextLine[], index: number): boolean {
  const next = lines[index + 1]
  if (isInTable(lines, index)) return false
  if (lines[index]?.startsPage === true || next?.startsPage === true) return true
  return next === undefined && lines.some(({ startsPage, endsPage }) => startsPage || endsPage)
}

/** Bare numbers that count on by one, each some lines after the last and none among figures. */
function countingNumbers(lines: readonly TextLine[]): TextLine[] {
  const candidates = lines.flatMap((line, index) =>
    line.bare.length <= 3 && barePageNumber.test(line.bare) && !isInTable(lines, index) ? [{ line, index, value: Number(line.bare) }] : [],
  )
  const counting: TextLine[] = []
  let last: { readonly index: number; readonly value: number } | undefined
  for (const { line, index, value } of candidates) {
    const startsCount = last === undefined && value <= 2 && index >= SHORTEST_PAGE
    const countsOn = last !== undefined && value === last.value + 1 && index - last.index >= SHORTEST_PAGE
    if (!startsCount && !countsOn) continue
    counting.push(line)
    last = { index, value }
  }
  return counting.length >= 2 ? counting : []
}

function isInTable(lines: readonly TextLine[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some(
    (line) => line !== undefined && isRecognisable(line) && (isTableRow(line) || barePageNumber.test(line.bare) || isShortCell(line)),
  )
}

function isShortCell(line: TextLine): boolean {
  return line.bare.length <= 2 && isUnfinished(line) && !noneAtAll.test(line.bare)
}

function pagesOf(lines: readonly TextLine[]): TextLine[][] {
  const pages: TextLine[][] = []
  for (const line of lines) {
    const page = pages.at(-1)
    if (page === undefined || line.startsPage) pages.push([line])
    else page.push(line)
  }
  return pages
}

function repeatedAmong(edges: readonly (readonly TextLine[])[]): TextLine[] {
  const times = new Map<string, number>()
  for (const edge of edges) for (const key of new Set(edge.map(runningKey))) times.set(key, (times.get(key) ?? 0) + 1)
  return edges.slice(1).flat().filter((line) => canBeRunningHead(line) && (times.get(runningKey(line)) ?? 0) >= Math.max(2, edges.length * 0.4))
}

function canBeRunningHead(line: TextLine): boolean {
  return line.bare.length >= 3 && line.bare.length <= LONGEST_RUNNING_HEAD && isUnfinished(line) && !numbered.test(line.bare) && !isTableRow(line)
}

/** The same on every page but for the page's number. */
function runningKey({ bare }: TextLine): string {
  return bare.slice(0, LONGEST_RUNNING_HEAD + 1).replace(pageNumberAtEnds, '')
}
