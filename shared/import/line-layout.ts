import {
  barredRow, figureCell, figuresRow, latinRun, numbered, openEnd, sentenceEnd, tabbedRow, tableCell, tableHeadRow, tableLabel, unitRow,
} from './layout.lexicon'
import { wholeTitle } from './identity.lexicon'
import type { TextLine } from './text-lines'
import { cutAt, isRecognisable, widthOf } from './text-lines'

/** How a file's lines were broken, found by measuring them. */
export interface LineLayout {
  /** Width at which lines of a paragraph were broken, in Han characters; null where each line is a paragraph. */
  readonly measure: number | null
  /** Indent in columns from which a line starts a paragraph; null where indents tell nothing. */
  readonly paragraphIndent: number | null
  /** Empty lines found between the lines of one paragraph; more than these separate paragraphs. */
  readonly emptyLinesWithin: number
}

/** No page is set narrower or wider than this, in Han characters. */
const NARROWEST = 17
const WIDEST = 80
/** Broken lines differ by the indent of two that a text layer loses, and by punctuation that may not start a line. */
const SPREAD = 3.5
/** How much longer than the measure single lines may be: hanging punctuation, squeezed letters. */
const OVERHANG = 2.5
const LONGEST_ROW = 300

/** Whether a line is a row or cell of a table, which is never joined to another. */
export function isTableRow({ text, bare, cells }: TextLine): boolean {
  if (cells !== undefined) return true
  if (text.length > LONGEST_ROW) return false
  if ([barredRow, figuresRow, tableHeadRow, unitRow].some((row) => row.test(text)) || [figureCell, tableCell, tableLabel].some((cell) => cell.test(bare))) return true
  const labelLength = numbered.exec(bare)?.[0].length ?? 0
  return tabbedRow.test(labelLength === 0 ? text : cutAt(text, labelLength)[1])
}

/** Whether the sentence goes on after this line. */
export function isUnfinished({ bare }: Pick<TextLine, 'bare'>): boolean {
  return !sentenceEnd.test(bare.slice(-8))
}

/** Measures a file: whether its lines were broken to a width, and what indents and empty lines mean in it. */
export function measureLayout(lines: readonly TextLine[]): LineLayout {
  const running = lines.filter((line) => !isRecognisable(line) || !isTableRow(line))
  const measure = breakingWidth(running)
  if (measure === null) return { measure: null, paragraphIndent: null, emptyLinesWithin: 0 }
  const continuations = continuationsOf(running, measure)
  const base = mostCommon(continuations.map(({ indent }) => indent)) ?? 0
  const indented = running.filter(({ indent }) => indent >= base + 2 && indent <= base + 8)
  return {
    measure,
    paragraphIndent: indented.length >= 2 && indented.length < running.length * 0.7 ? base + 2 : null,
    emptyLinesWithin: mostCommon(continuations.map(({ blankBefore }) => blankBefore)) ?? 0,
  }
}

/** Width of what cannot be parted at the start of a line: a character with its punctuation, or a run of letters. */
export function leadingPieceWidth({ bare }: TextLine): number {
  const latin = latinRun.exec(bare.slice(0, 100))?.[0]
  return latin === undefined ? 1 : widthOf(latin)
}

/** The width at which most unfinished lines end, if lines end there because they were broken. */
function breakingWidth(lines: readonly TextLine[]): number | null {
  const widths = lines.filter(looksBroken).map(({ bare }) => widthOf(bare)).filter((width) => width >= NARROWEST && width <= WIDEST)
  const full = fullestWindow(widths.sort((a, b) => a - b))
  const widest = full.at(-1)
  if (widest === undefined || full.length < 2) return null
  const longer = lines.filter(({ bare }) => bare.length > widest + OVERHANG && widthOf(bare) > widest + OVERHANG).length
  const comparable = widths.filter((width) => width >= widest * 0.6).length
  const isBroken = longer <= Math.max(1, lines.length * 0.05) && full.length >= comparable * 0.4
  return isBroken ? (mostCommon(full.filter((width) => width > widest - SPREAD / 2)) ?? widest) : null
}

function looksBroken(line: TextLine): boolean {
  if (line.bare.length > WIDEST * 2) return false
  return (isUnfinished(line) && !numbered.test(line.bare) && !wholeTitle.test(line.bare)) || openEnd.test(line.bare)
}

/** The widths within one spread of each other that are most, of widths in order. */
function fullestWindow(widths: readonly number[]): readonly number[] {
  let [bestStart, bestEnd, start] = [0, 0, 0]
  widths.forEach((width, end) => {
    while ((widths[start] ?? width) < width - SPREAD) start++
    if (end + 1 - start >= bestEnd - bestStart) [bestStart, bestEnd] = [start, end + 1]
  })
  return widths.slice(bestStart, bestEnd)
}

/** Lines that surely go on with the line before: it is full and its sentence has not ended. */
function continuationsOf(lines: readonly TextLine[], measure: number): readonly TextLine[] {
  return lines.filter((line, index) => {
    const before = lines[index - 1]
    return before !== undefined && !line.startsPage && isUnfinished(before) && !numbered.test(line.bare) && widthOf(before.bare) >= measure - SPREAD
  })
}

/** The value found most often, the larger of equals; undefined for none. */
function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0]?.[0]
}
