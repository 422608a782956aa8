import { attachmentStart, attachmentsHeading, figureCell, sentenceEnd, statisticsColumns, statisticsTable, tableLabel } from './layout.lexicon'
import type { HeadingLabel, LabelLevel } from './heading'
import { isHeadingLine, labelLevels, looseLabelOf, splitHeading } from './heading'
import type { MeaningMatch, MeaningMatcher } from './meaning'
import type { Paragraph } from './paragraphs'
import { runningParagraph, tidyHeading } from './paragraphs'
import { openingSentence } from './headings.lexicon'
import { cutAt } from './text-lines'

export interface FoundSection {
  /** As found; '' for none. */
  readonly label: string
  readonly ordinal: number | null
  /** '' where the report has no heading here. */
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
  readonly match: MeaningMatch | null
}

export interface FoundOutline {
  readonly opening: readonly Paragraph[]
  readonly sections: readonly FoundSection[]
}

interface Head {
  readonly index: number
  readonly label: HeadingLabel | null
}

/** Headings are numbered up to here; what comes after stays text. */
const MOST_SECTIONS = 99
const FEWEST_UNNUMBERED = 2
const FEWEST_LOWER = 2
const LONGEST_ATTACHMENT_HEAD = 40

/** Finds the sections by their headings. A report without any becomes an opening and one section without heading. */
export function findOutline(paragraphs: readonly Paragraph[], matcher: MeaningMatcher): FoundOutline {
  const heads = findHeads(paragraphs, matcher).slice(0, MOST_SECTIONS)
  if (heads.length === 0) return withoutHeadings(paragraphs)
  const opening = paragraphs.slice(0, heads[0]?.index ?? 0)
  const sections = heads.map((head, at) => {
    const body = paragraphs.slice(head.index + 1, heads[at + 1]?.index ?? paragraphs.length)
    return sectionAt(paragraphs[head.index], head, body, matcher)
  })
  return { opening, sections }
}

/** The number of a line that can stand before a first-level heading, rows of the national tables left out. */
export function outlineLabelOf(paragraph: Paragraph, matcher: MeaningMatcher): HeadingLabel | null {
  return paragraph.kind === 'row' || tableLabel.test(paragraph.bare) ? null : looseLabelOf(paragraph, matcher)
}

function withoutHeadings(paragraphs: readonly Paragraph[]): FoundOutline {
  const first = paragraphs[0]
  const hasOpening = first !== undefined && paragraphs.length > 1 && openingSentence.test(first.bare.slice(-40)) && first.kind === 'running'
  const body = hasOpening ? paragraphs.slice(1) : paragraphs
  const section = { label: '', ordinal: null, heading: '', paragraphs: body, match: null }
  return { opening: hasOpening ? [first] : [], sections: body.length === 0 ? [] : [section] }
}

/** How many of them are rows or cells of tables. */
export function tableRowCount(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter(({ kind }) => kind === 'row').length
}

function sectionAt(line: Paragraph | undefined, { label }: Head, body: readonly Paragraph[], matcher: MeaningMatcher): FoundSection {
  const whole = line?.text ?? ''
  const [labelText, rest] = label === null ? ['', whole] : cutAt(whole, label.label.length)
  const { heading, text } = label === null ? { heading: rest, text: '' } : splitHeading(rest, matcher, () => body.length > 0)
  if (heading === '') {
    const paragraphs = [runningParagraph(whole), ...body]
    return { label: '', ordinal: label?.ordinal ?? null, heading: '', paragraphs, match: matcher.byText(paragraphs.map((each) => each.text).join('')) }
  }
  return {
    label: tidyHeading(labelText),
    ordinal: label?.ordinal ?? null,
    heading: tidyHeading(heading),
    paragraphs: text === '' ? body : [runningParagraph(text), ...body],
    match: matcher.byHeading(heading),
  }
}

function findHeads(paragraphs: readonly Paragraph[], matcher: MeaningMatcher): Head[] {
  const labels = paragraphs.map((paragraph) => outlineLabelOf(paragraph, matcher))
  const level = outlineLevel(paragraphs, labels, matcher)
  const numbered = level === null ? [] : numberedHeads(paragraphs, labels, level, matcher)
  return [...numbered, ...unnumberedHeads(paragraphs, labels, numbered, matcher)].sort((a, b) => a.index - b.index)
}

/** The highest kind of number with which headings are counted; null where headings have none. */
function outlineLevel(
  paragraphs: readonly Paragraph[],
  labels: readonly (HeadingLabel | null)[],
  matcher: MeaningMatcher,
): LabelLevel | null {
  const at = (level: LabelLevel): number[] => labels.flatMap((label, index) => (label?.level === level ? [index] : []))
  if (at('part').length >= 2 || (at('part').length > 0 && at('first').length === 0)) return 'part'
  if (at('first').length > 0) return 'first'
  const unnumbered = knownLines(paragraphs, labels, matcher)
  return (
    labelLevels.find((level) => {
      const indices = at(level)
      const first = indices[0] ?? Infinity
      const isBelowOthers = unnumbered.length >= FEWEST_UNNUMBERED && (unnumbered[0] ?? Infinity) < first
      return indices.length >= FEWEST_LOWER && !isBelowOthers && areHeadings(indices, paragraphs, labels, matcher)
    }) ?? null
  )
}

/** Lower numbers count headings of the first level only where most of them stand before known words. */
function areHeadings(
  indices: readonly number[],
  paragraphs: readonly Paragraph[],
  labels: readonly (HeadingLabel | null)[],
  matcher: MeaningMatcher,
): boolean {
  const meant = indices.filter((index) => {
    const rest = cutAt(paragraphs[index]?.text ?? '', labels[index]?.label.length ?? 0)[1]
    const { heading } = splitHeading(rest, matcher, () => true)
    return heading !== '' && matcher.byHeading(heading) !== null
  })
  const different = new Set(meant.map((index) => labels[index]?.ordinal))
  return meant.length >= indices.length / 2 && different.size >= FEWEST_LOWER
}

function numberedHeads(
  paragraphs: readonly Paragraph[],
  labels: readonly (HeadingLabel | null)[],
  level: LabelLevel,
  matcher: MeaningMatcher,
): Head[] {
  const attachments = paragraphs.findIndex((paragraph, index) => startsAttachments(paragraph, labels[index] ?? null))
  const candidates = labels.flatMap((label, index): Candidate[] => {
    if (label?.level !== level) return []
    const hasFigure = figureCell.test(paragraphs[index + 1]?.bare ?? '')
    return [{ index, label, paragraph: paragraphs[index], isAttached: attachments !== -1 && index > attachments, hasFigure }]
  })
  const heads: Head[] = []
  let [last, at] = [0, 0]
  while (at < candidates.length && heads.length < MOST_SECTIONS) {
    const resumesAt = afterInnerList(candidates, at, last, matcher)
    const candidate = candidates[resumesAt]
    at = resumesAt + 1
    if (candidate?.paragraph === undefined) continue
    const { index, label, paragraph, isAttached } = candidate
    if (label.ordinal !== last + 1 && (isAttached || !isHeadLike(paragraph, label, matcher))) continue
    heads.push({ index, label })
    last = label.ordinal ?? last + 1
  }
  return heads
}

interface Candidate {
  readonly index: number
  readonly label: HeadingLabel
  readonly paragraph: Paragraph | undefined
  /** Whether it stands among attachments, whose rows are numbered like headings. */
  readonly isAttached: boolean
  /** Whether a cell with a figure follows. */
  readonly hasFigure: boolean
}

/**
 * Past a list inside a section that counts from one with the same kind of number, when the outline's count goes on after it,
 * and past the numbered rows of an attached table in any case; `at` itself where none starts there.
 */
function afterInnerList(candidates: readonly Candidate[], at: number, last: number, matcher: MeaningMatcher): number {
  const first = candidates[at]
  if (last === 0 || first?.label.ordinal !== 1) return at
  for (let index = at, count = 1; index < candidates.length; index++, count++) {
    const candidate = candidates[index]
    if (candidate === undefined) return at
    const { ordinal } = candidate.label
    if (ordinal === last + 1 && (ordinal !== count || isKnownHead(candidate, matcher))) return index
    if (ordinal !== count) return first.isAttached ? index : at
  }
  return first.isAttached ? candidates.length : at
}

/** The same words stand before the figures of an attached table. */
function isKnownHead({ paragraph, label, isAttached, hasFigure }: Candidate, matcher: MeaningMatcher): boolean {
  return paragraph !== undefined && !isAttached && !hasFigure && matcher.bySynonym(paragraph.bare.slice(label.label.length)) !== null
}

/** A number out of order is a heading's only where the line is short or its words are known. */
function isHeadLike({ text, bare }: Paragraph, label: HeadingLabel, matcher: MeaningMatcher): boolean {
  const rest = cutAt(text, label.label.length)[1]
  if (isHeadingLine(bare.slice(label.label.length))) return true
  const { heading } = splitHeading(rest, matcher, () => true)
  return heading !== '' && matcher.byHeading(heading) !== null
}

function startsAttachments({ bare, kind }: Paragraph, label: HeadingLabel | null): boolean {
  if (bare.length > LONGEST_ATTACHMENT_HEAD) return false
  if (statisticsColumns.test(bare) || (label !== null && attachmentsHeading.test(bare))) return true
  return kind === 'running' && (attachmentStart.test(bare) || statisticsTable.test(bare))
}

/** Lines without number that are headings known from other reports. */
function knownLines(paragraphs: readonly Paragraph[], labels: readonly (HeadingLabel | null)[], matcher: MeaningMatcher): number[] {
  return paragraphs.flatMap(({ bare, kind }, index) =>
    kind === 'running' && labels[index] === null && isHeadingLine(bare) && matcher.bySynonym(bare) !== null ? [index] : [],
  )
}

/**
 * Known headings without number. Among numbered ones they count only before the first, in a gap of the numbers,
 * or after the last: elsewhere they are heads of parts of a section.
 */
function unnumberedHeads(
  paragraphs: readonly Paragraph[],
  labels: readonly (HeadingLabel | null)[],
  numbered: readonly Head[],
  matcher: MeaningMatcher,
): Head[] {
  const known = knownLines(paragraphs, labels, matcher)
  if (numbered.length === 0) return known.length >= FEWEST_UNNUMBERED ? unnumberedOutline(paragraphs, labels, known, matcher) : []
  const meant = new Set(numbered.map(({ index, label }) => meaningAt(paragraphs[index], label, matcher)))
  const meanings = new Map(known.map((index) => [index, meaningAt(paragraphs[index], null, matcher)]))
  const repeats = (index: number): boolean => meanings.has(index - 1) && meanings.get(index - 1) === meanings.get(index)
  return known
    .filter((index) => !meant.has(meanings.get(index) ?? null) && !repeats(index) && isAtGap(index, numbered))
    .map((index) => ({ index, label: null }))
}

/** In a report without any numbers, short lines with known words are headings too, where text follows them. */
function unnumberedOutline(
  paragraphs: readonly Paragraph[],
  labels: readonly (HeadingLabel | null)[],
  known: readonly number[],
  matcher: MeaningMatcher,
): Head[] {
  return paragraphs.flatMap(({ bare, kind }, index) => {
    if (known.includes(index)) return [{ index, label: null }]
    const next = paragraphs[index + 1]
    const isHead = kind === 'running' && labels[index] === null && isHeadingLine(bare) && matcher.byHeading(bare) !== null
    return isHead && next !== undefined && sentenceEnd.test(next.bare.slice(-8)) ? [{ index, label: null }] : []
  })
}

function meaningAt(paragraph: Paragraph | undefined, label: HeadingLabel | null, matcher: MeaningMatcher): string | null {
  const rest = cutAt(paragraph?.text ?? '', label?.label.length ?? 0)[1]
  const { heading } = label === null ? { heading: rest } : splitHeading(rest, matcher, () => true)
  return matcher.byHeading(heading)?.meaning.id ?? null
}

function isAtGap(index: number, numbered: readonly Head[]): boolean {
  const before = numbered.findLast((head) => head.index < index)
  const after = numbered.find((head) => head.index > index)
  if (before === undefined || after === undefined) return true
  return (after.label?.ordinal ?? 0) >= (before.label?.ordinal ?? 0) + 2
}
