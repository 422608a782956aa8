import { clauseMark, headingEnding, restOfHeading } from './headings.lexicon'
import {
  addressEnd, attachmentStart, awaitsMore, closingStart, countingWord, damagedIndent, digitEnd, latinEnd, latinStart, numbered, numbersInside, openEnd, openingEnd, reference,
  spaceBetweenHan, spaceByHan, spaceInHeading,
} from './layout.lexicon'
import type { LineLayout } from './line-layout'
import { isTableRow, isUnfinished, leadingPieceWidth, measureLayout } from './line-layout'
import type { TextLine } from './text-lines'
import { bareText, isRecognisable, widthOf } from './text-lines'

/** A paragraph as found, its lines joined. */
export interface Paragraph {
  readonly text: string
  /** Without white space, to recognise it by. */
  readonly bare: string
  /** 'row' for a row or cell of a table. */
  readonly kind: 'running' | 'row'
  /** Cells of a row of a drawn table. */
  readonly cells?: readonly string[] | undefined
}

/** The first line of a paragraph lost this much indent in a text layer, in Han characters. */
const LOST_INDENT = 2
/** A line with room left for this much more was ended on purpose. */
const ROOM_AT_SENTENCE_END = 1
const ROOM_IN_SENTENCE = 4
/** A shorter line that ends in a figure is a cell of a table or a label. */
const SHORTEST_PARTED = 12
const LONGEST_REST_OF_HEADING = 6
const MOST_HEADING_LINES = 3
const LONGEST_HEADING_LINE = 60

/** Joins the lines of one file into paragraphs, as {@link measureLayout} finds them broken. */
export function paragraphsOf(lines: readonly TextLine[], layout: LineLayout = measureLayout(lines)): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let current: TextLine[] = []
  lines.forEach((line, index) => {
    if (current.length > 0 && !goesOn(current, line, lines[index + 1], layout)) {
      paragraphs.push(joinLines(current, layout))
      current = []
    }
    current.push(line)
  })
  return current.length === 0 ? paragraphs : [...paragraphs, joinLines(current, layout)]
}

/** A paragraph of running text. */
export function runningParagraph(text: string): Paragraph {
  return { text, bare: bareText(text), kind: 'running' }
}

/** White space of headings, titles and signatures goes, but between Latin words: 概 述 is 概述. */
export function tidyHeading(text: string): string {
  return text.trim().replace(spaceInHeading, '')
}

/** Whether a line belongs to the paragraph before it. */
function goesOn(paragraph: readonly TextLine[], line: TextLine, following: TextLine | undefined, layout: LineLayout): boolean {
  const last = paragraph.at(-1)
  if (last === undefined || isRow(last) || isRow(line)) return false
  if (damagedIndent.test(line.bare)) return false
  if (arePartedByForce(last, line)) return true
  if (openEnd.test(last.bare)) return !startsNumbered(line) || listsParts(paragraph)
  if (layout.measure === null || startsApart(line, layout) || endsOnPurpose(paragraph, last, line, layout.measure)) return false
  return goesOnAfterFullLine(paragraph, last, line, () => opensParagraph(line, following, layout))
}

/** The line before was broken by its width: the paragraph goes on unless something else starts here. */
function goesOnAfterFullLine(paragraph: readonly TextLine[], last: TextLine, line: TextLine, opens: () => boolean): boolean {
  if (startsNumbered(line)) return reference.test(line.bare) || awaitsMore.test(last.bare) || listsParts(paragraph)
  if (isWholeHeading(paragraph)) return isRestOfHeading(line)
  return (isUnfinished(last) && !isNumberedLine(paragraph)) || !opens()
}

/** What no writer ends a line between: an opening mark and its text, a text and its closing mark, a figure and what it counts. */
function arePartedByForce(last: TextLine, line: TextLine): boolean {
  return closingStart.test(line.bare) || openingEnd.test(last.bare) || isFigureParted(last, line)
}

/** 截至2016 / 年底. */
function isFigureParted(last: TextLine, line: TextLine): boolean {
  return last.bare.length >= SHORTEST_PARTED && digitEnd.test(last.bare) && countingWord.test(line.bare)
}

function isRow(line: TextLine): boolean {
  return line.cells !== undefined || (isRecognisable(line) && isTableRow(line))
}

function startsNumbered({ bare }: TextLine): boolean {
  return numbered.test(bare) || attachmentStart.test(bare)
}

/** A sentence that lists the report's parts, their numbers included. */
function listsParts(paragraph: readonly TextLine[]): boolean {
  return paragraph.length <= 12 && paragraph.some(({ bare }) => bare.length < 200 && numbersInside.test(bare))
}

/** By its indent, or by the empty lines before it. */
function startsApart({ indent, blankBefore, startsPage }: TextLine, layout: LineLayout): boolean {
  if (layout.paragraphIndent !== null && indent >= layout.paragraphIndent && indent <= layout.paragraphIndent + 6) return true
  return blankBefore > layout.emptyLinesWithin && !startsPage
}

/** Whether the start of the next line would have fitted on this one: then it was not broken there by its width. */
function endsOnPurpose(paragraph: readonly TextLine[], last: TextLine, next: TextLine, measure: number): boolean {
  const used = widthOf(last.bare) + (paragraph.length > 1 ? 0 : LOST_INDENT) + leadingPieceWidth(next)
  const sure = !isUnfinished(last) || isNumberedLine(paragraph)
  const room = sure ? ROOM_AT_SENTENCE_END : ROOM_IN_SENTENCE
  return used <= measure - room
}

function isNumberedLine(paragraph: readonly TextLine[]): boolean {
  const first = paragraph[0]
  return paragraph.length === 1 && first !== undefined && numbered.test(first.bare)
}

/** 二、主动公开政府信息情况 at the full width of the page. */
function isWholeHeading(paragraph: readonly TextLine[]): boolean {
  const [first] = paragraph
  if (first === undefined || paragraph.length > MOST_HEADING_LINES) return false
  const whole = paragraph.map(({ bare }) => bare).join('')
  return whole.length <= LONGEST_HEADING_LINE && numbered.test(first.bare) && !clauseMark.test(whole) && headingEnding.test(whole)
}

/** The last characters of a heading that was broken: 况, 情况. */
function isRestOfHeading({ bare }: TextLine): boolean {
  return bare.length <= LONGEST_REST_OF_HEADING && restOfHeading.test(bare)
}

/** Whether a line is the first of a paragraph: it was broken earlier than a later line would have been. */
function opensParagraph(line: TextLine, following: TextLine | undefined, { measure, paragraphIndent }: LineLayout): boolean {
  if (measure === null || paragraphIndent !== null) return false
  if (following === undefined || !isUnfinished(line) || startsNumbered(following)) return false
  const used = widthOf(line.bare) + leadingPieceWidth(following)
  return used <= measure - 0.5 && used >= measure - LOST_INDENT - ROOM_AT_SENTENCE_END
}

function joinLines(lines: readonly TextLine[], layout: LineLayout): Paragraph {
  const [first] = lines
  if (lines.length === 1 && first !== undefined && isRow(first)) return { text: first.text, bare: first.bare, kind: 'row', cells: first.cells }
  const pieces = lines.map(({ text }, index) => `${index > 0 && needsSpace(lines[index - 1]?.text ?? '', text) ? ' ' : ''}${text}`)
  const tidy = pieces.join('').replace(spaceByHan, '')
  const text = layout.measure === null ? tidy : tidy.replace(spaceBetweenHan, '')
  return runningParagraph(text)
}

/** Between Latin words, but not inside an address. */
function needsSpace(before: string, after: string): boolean {
  const end = before.slice(-60)
  return latinEnd.test(end) && latinStart.test(after) && !addressEnd.test(end)
}
