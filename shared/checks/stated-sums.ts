import { figureOf } from './figure-in-text.lexicon'
import {
  approximatePattern,
  bracketedPattern,
  brackets,
  closingTotalPattern,
  completePattern,
  listEndPattern,
  listSeparatorPattern,
  nextTotalPattern,
  otherFigurePattern,
  partPattern,
  sentenceBeforePattern,
  totalPattern,
} from './stated-sums.lexicon'
import { paragraphsOf } from './narratives'

/** A total and the parts that a sentence gives of it: 共公开 138 条，其中网站 100 条、微信 30 条. */
export interface StatedSum {
  readonly total: number
  readonly unit: string
  readonly parts: readonly { readonly value: number }[]
  /** Whether the words say that these are all parts. */
  readonly isComplete: boolean
  /** Whether the list may go on in words that are not understood. */
  readonly isCutShort: boolean
  /** As a place in the text. */
  readonly start: number
  readonly end: number
}

/** The totals with parts that a text states, exact figures of one unit only. */
export function statedSums(text: string): readonly StatedSum[] {
  return paragraphsOf(text).flatMap((paragraph) => [
    ...[...paragraph.text.matchAll(totalPattern)].flatMap((match) => openingSum(match, paragraph.text, paragraph.start)),
    ...[...paragraph.text.matchAll(closingTotalPattern)].flatMap((match) => closingSum(match, paragraph.text, paragraph.start)),
  ])
}

/** A total with at least three parts straight before it, all in its unit. */
function closingSum(match: RegExpExecArray, paragraph: string, offset: number): StatedSum[] {
  const { total = '', unit = '' } = match.groups ?? {}
  const listed = sentenceBeforePattern.exec(paragraph.slice(0, match.index))?.[0] ?? ''
  const segments = segmentsOf(listed)
  const found = segments.map(({ text }) => partPattern.exec(withoutNested(text))?.groups)
  const first = found.findLastIndex((part, index) => part?.['unit'] !== unit || otherFigurePattern.test(segments[index]?.text ?? ''))
  const parts = found.slice(first + 1).map((part) => ({ value: figureOf(part?.['figure'] ?? '') }))
  if (parts.length < LEAST_BEFORE || approximatePattern.test(listed) || listed.search(totalPattern) >= 0) return []
  const [start, end] = [offset + match.index - listed.length, offset + match.index + match[0].length]
  return [{ total: figureOf(total), unit, parts, isComplete: true, isCutShort: false, start, end }]
}

/** Fewer figures before a total may be something else. */
const LEAST_BEFORE = 3

function openingSum(match: RegExpExecArray, paragraph: string, offset: number): StatedSum[] {
  const { total = '', unit = '', marker = '', rest = '' } = match.groups ?? {}
  const list = partsOf(rest, unit, figureOf(total))
  if (list === null || list.parts.length < 2) return []
  const end = match.index + match[0].length - rest.length + list.length
  const isApproximate = approximatePattern.test(paragraph.slice(Math.max(0, match.index - 3), end))
  if (isApproximate) return []
  return [
    {
      total: figureOf(total),
      unit,
      parts: list.parts,
      isCutShort: list.isCutShort,
      isComplete: completePattern.test(`${marker}${rest.slice(0, list.length)}`),
      start: offset + match.index,
      end: offset + end,
    },
  ]
}

interface PartList {
  readonly parts: readonly { readonly value: number }[]
  /** Characters of the list. */
  readonly length: number
  /** What follows has a figure too. */
  readonly isCutShort: boolean
}

/** The parts until the list ends or makes up the total; null where they are in different units. */
function partsOf(rest: string, unit: string, total: number): PartList | null {
  const parts: { value: number }[] = []
  let [length, sum] = [0, 0]
  const segments = segmentsOf(rest)
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1]?.text ?? ''
    // A figure with parts of its own is no part but another total.
    if (nextTotalPattern.test(next)) break
    const part = partPattern.exec(withoutNested(segment.text))?.groups
    if (part === undefined || listEndPattern.test(segment.text)) return { parts, length, isCutShort: /\d/u.test(segment.text) }
    if (part['unit'] !== unit) return null
    const value = figureOf(part['figure'] ?? '')
    parts.push({ value })
    ;[length, sum] = [segment.end, sum + value]
    if (parts.length > 1 && sum === total) break
  }
  return { parts, length, isCutShort: false }
}

/** Pieces between separators that do not stand in brackets. */
function segmentsOf(rest: string): { readonly text: string; readonly end: number }[] {
  const segments: { text: string; end: number }[] = []
  let [start, depth] = [0, 0]
  for (let at = 0; at < rest.length && depth >= 0; at++) {
    const character = rest.charAt(at)
    if (brackets.open.includes(character)) depth++
    if (brackets.close.includes(character)) depth--
    if (depth < 0 || (depth === 0 && listSeparatorPattern.test(character))) {
      segments.push({ text: rest.slice(start, at), end: at })
      start = at + 1
    }
  }
  return [...segments, { text: rest.slice(start), end: rest.length }]
}

function withoutNested(segment: string): string {
  return segment.replace(bracketedPattern, '')
}
