import { parseChineseNumber } from '../report/numerals.lexicon'
import { anyDigit, halfWidthDigits } from './digits.lexicon'
import {
  arabicLabel, bareLabel, bracketedLabel, clauseMark, colon, comma, firstLabel, fullStop, headingEnding, headingMark, partLabel, runningMark,
  sentenceMarkAtEnd, sentenceStart, spacedLabel,
} from './headings.lexicon'
import { damagedIndent } from './layout.lexicon'
import type { MeaningMatcher } from './meaning'
import { bareText, cutAt } from './text-lines'

/** Kinds of heading number, highest first. */
export const labelLevels = ['part', 'first', 'bracketed', 'arabic'] as const
export type LabelLevel = (typeof labelLevels)[number]

export interface HeadingLabel {
  readonly level: LabelLevel
  /** As found, without white space. */
  readonly label: string
  /** null where it cannot be read (壹、, ㈠). */
  readonly ordinal: number | null
}

/** A heading parted from the text that runs on in its line; '' for a line that is text alone. */
export interface SplitHeading {
  readonly heading: string
  readonly text: string
}

const patterns = { part: partLabel, first: firstLabel, bracketed: bracketedLabel, arabic: arabicLabel } as const
const LONGEST_HEADING = 60
const LONGEST_SENTENCE_HEADING = 40
const LONGEST_LABEL = 12

/** The number a line begins with, or null. */
export function labelOf(bare: string): HeadingLabel | null {
  const indent = damagedIndent.exec(bare.slice(0, LONGEST_LABEL))?.[0] ?? ''
  const start = bare.slice(indent.length, LONGEST_LABEL)
  for (const level of labelLevels) {
    const match = patterns[level].exec(start)
    if (match !== null) return { level, label: indent + match[0], ordinal: ordinalOf(match[1] ?? match[2]) }
  }
  return null
}

/** As {@link labelOf}, and a number that lost its mark: before a known heading (一概述), or apart from one with known words (一 公开的概况). */
export function looseLabelOf({ text, bare }: { readonly text: string; readonly bare: string }, matcher: MeaningMatcher): HeadingLabel | null {
  const label = labelOf(bare)
  if (label !== null || bare.length > LONGEST_HEADING) return label
  const match = bareLabel.exec(bare)
  if (match === null) return null
  const heading = bare.slice(match[0].length)
  const isHeading = spacedLabel.test(text) ? isHeadingLine(heading) && matcher.byHeading(heading) !== null : matcher.bySynonym(heading) !== null
  return isHeading ? { level: 'first', label: match[0], ordinal: ordinalOf(match[1]) } : null
}

/** Whether a line without number looks like nothing but a heading. */
export function isHeadingLine(bare: string): boolean {
  return bare.length >= 2 && bare.length <= LONGEST_SENTENCE_HEADING && !clauseMark.test(bare)
}

/** Parts a numbered line, its number taken off, into heading and text. `hasTextBelow`: whether text follows it in lines of its own. */
export function splitHeading(line: string, matcher: MeaningMatcher, hasTextBelow: () => boolean): SplitHeading {
  const bare = bareText(line.slice(0, LONGEST_HEADING * 3))
  const cut =
    spaceCut(line, (head) => matcher.bySynonym(head) !== null) ??
    knownCut(bare, matcher) ??
    wholeLine(line, bare, hasTextBelow) ??
    spaceCut(line, (head) => isNamedHeading(bareText(head), matcher)) ??
    sentenceStartCut(bare, matcher) ??
    markCut(bare, matcher) ??
    firstSentenceCut(bare)
  if (cut === null) return { heading: '', text: line }
  const [heading, text] = cutAt(line, cut)
  return { heading, text }
}

function ordinalOf(digits: string | undefined): number | null {
  if (digits === undefined) return null
  const plain = halfWidthDigits(digits)
  return /^[0-9]+$/u.test(plain) ? Number(plain) : parseChineseNumber(plain)
}

/** 总体情况 2019年，…: known or named heading, white space, running text. */
function spaceCut(line: string, isHeading: (head: string) => boolean): number | null {
  for (const gap of line.slice(0, LONGEST_HEADING * 2).matchAll(/\s+/gu)) {
    const head = line.slice(0, gap.index)
    if (clauseMark.test(head) || bareText(head).length > LONGEST_SENTENCE_HEADING) return null
    if (clauseMark.test(line.slice(gap.index, gap.index + 400)) && isHeading(head)) return bareText(head).length
  }
  return null
}

/** A line that is a heading alone; a whole sentence is one when text follows below it. */
function wholeLine(line: string, bare: string, hasTextBelow: () => boolean): number | null {
  if (line.length > LONGEST_HEADING * 2 || bare.length > LONGEST_HEADING) return null
  const inner = bare.replace(sentenceMarkAtEnd, '')
  if (runningMark.test(inner)) return null
  const isSentence = inner !== bare || comma.test(bare)
  if (!isSentence) return bare.length
  return bare.length <= LONGEST_SENTENCE_HEADING && !sentenceStart.test(bare) && hasTextBelow() ? bare.length : null
}

/** 概述2016年…, 概述：…: a known heading before the start of a sentence or a mark. */
function knownCut(bare: string, matcher: MeaningMatcher): number | null {
  const length = matcher.knownStart(bare, (rest) => sentenceStart.test(rest) || headingMark.test(rest.charAt(0)))
  if (length === 0) return null
  return headingMark.test(bare.charAt(length)) ? length + 1 : length
}

/** 工作开展情况2016年，…. */
function sentenceStartCut(bare: string, matcher: MeaningMatcher): number | null {
  for (let at = 2; at <= Math.min(LONGEST_SENTENCE_HEADING, bare.length - 1); at++) {
    if (clauseMark.test(bare.charAt(at - 1))) return null
    if (sentenceStart.test(bare.slice(at, at + 12)) && isNamedHeading(bare.slice(0, at), matcher)) return at
  }
  return null
}

/** 公开情况：…. */
function markCut(bare: string, matcher: MeaningMatcher): number | null {
  const at = bare.slice(0, LONGEST_SENTENCE_HEADING).search(colon)
  return at >= 2 && isNamedHeading(bare.slice(0, at), matcher) ? at + 1 : null
}

/** 围绕重点工作，着力推进主动公开。…: a first sentence that is short and tells no fact of the year. */
function firstSentenceCut(bare: string): number | null {
  const at = bare.slice(0, LONGEST_SENTENCE_HEADING).search(fullStop)
  return at >= 2 && at < bare.length - 1 && !sentenceStart.test(bare) && !anyDigit.test(bare.slice(0, at)) ? at + 1 : null
}

function isNamedHeading(head: string, matcher: MeaningMatcher): boolean {
  return isHeadingLine(head) && headingEnding.test(head) && matcher.byHeading(head) !== null
}
