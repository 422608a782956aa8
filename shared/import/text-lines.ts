import { partRunTogether } from './run-together'
import { simplifiedText } from './traditional.lexicon'

/** A line of a text file that has something on it. */
export interface TextLine {
  /** Place among all lines of the import, by which lines are told apart. */
  readonly order: number
  /** Number of its file. */
  readonly part: number
  /** As found, without the white space at its ends. */
  readonly text: string
  /** Without any white space, to recognise it by. */
  readonly bare: string
  /** White space before it, in columns of half a Han character. */
  readonly indent: number
  /** Empty lines between it and the line before. */
  readonly blankBefore: number
  /** A page ended before it. */
  readonly startsPage: boolean
  /** It is the last of its file, and a page ends after it. */
  readonly endsPage: boolean
  /** Its cells, where it is a row of a drawn table. */
  readonly cells?: readonly string[] | undefined
}

const betweenLineEnds = /[^\n\r\v\f\u2028\u2029]+/gu
const TAB_COLUMNS = 4
/** Recognition looks at the start and the end of a line only; a longer one is running text. */
const LONGEST_BARE = 4000

/** A report has some hundred lines, with its tables a cell a line some thousand; a text of more than these is something else. */
export const MOST_LINES = 20_000

/** The lines of a file's text that are not empty, {@link MOST_LINES} and one at most, counted on from `firstOrder`. Form feeds are page ends. */
export function linesOf(text: string, part: number, firstOrder: number): TextLine[] {
  const lines: TextLine[] = []
  let [lastEnd, lineEnds, startsPage] = [0, 0, false]
  for (const { 0: piece, index } of text.matchAll(betweenLineEnds)) {
    const gap = text.slice(lastEnd, index)
    lastEnd = index + piece.length
    lineEnds += gap.replaceAll('\r\n', '\n').length
    startsPage ||= gap.includes('\f')
    for (const line of partRunTogether(piece)) {
      const trimmed = line.trim()
      if (trimmed === '') continue
      const blankBefore = Math.max(0, lines.length === 0 ? lineEnds : lineEnds - 1)
      lines.push({ order: firstOrder + lines.length, part, text: trimmed, bare: bareText(trimmed), indent: indentOf(line), blankBefore, startsPage, endsPage: false })
      if (lines.length > MOST_LINES) return lines
      ;[lineEnds, startsPage] = [0, false]
    }
  }
  const last = lines.pop()
  return last === undefined ? lines : [...lines, { ...last, endsPage: text.includes('\f', lastEnd) }]
}

/** Radicals that some PDF fonts give in place of the Han characters they look like. */
const radicals = /[\u2e80-\u2fd5]/gu

/** Text without white space and zero-width characters, radicals put as the Han characters they stand for, and traditional characters simplified. */
export function bareText(text: string): string {
  return simplifiedText(text.replace(/[\s\u200b-\u200f\u2060]+/gu, '').replace(radicals, (radical) => radical.normalize('NFKC')))
}

/** Whether two texts have the same characters but for white space. */
export function sameCharacters(text: string, other: string): boolean {
  return text.replace(/\s+/gu, '') === other.replace(/\s+/gu, '')
}

/** How many radicals a text has in place of Han characters. */
export function countRadicals(text: string): number {
  return text.match(radicals)?.length ?? 0
}

/** Whether recognising this line by patterns makes sense. */
export function isRecognisable({ bare }: Pick<TextLine, 'bare'>): boolean {
  return bare.length <= LONGEST_BARE
}

/** `text` cut where `count` characters of its {@link bareText} have passed. */
export function cutAt(text: string, count: number): readonly [before: string, after: string] {
  let [index, passed] = [0, 0]
  while (index < text.length && passed < count) {
    if (!/[\s\u200b-\u200f\u2060]/u.test(text.charAt(index))) passed++
    index++
  }
  return [text.slice(0, index).trim(), text.slice(index).trim()]
}

/** Width of text in Han characters; letters and digits are half as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x2000 ? 0.5 : 1
  return width
}

function indentOf(line: string): number {
  let columns = 0
  for (const character of line) {
    if (character.trim() !== '') break
    columns += character === '\u3000' ? 2 : character === '\t' ? TAB_COLUMNS : 1
  }
  return columns
}
