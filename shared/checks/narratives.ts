import type { ReportFormat } from '../report/format'
import type { Report } from '../report/schema'
import { narrativeText, stockOpeningOf, stockTextOf } from '../report/stock-text'
import type { CheckedReport } from './checked-report'
import type { FindingPlace } from './finding'
import { clauseEndPattern, markRunPattern, sentencePattern } from './sentence.lexicon'

/** A running text of the report as it is printed; sectionId null is the opening. */
export interface Narrative {
  readonly sectionId: string | null
  readonly meaning: string | null
  readonly author: 'stock' | 'clerk'
  readonly text: string
}

/** A piece of a text; start counts UTF-16 units. */
export interface Passage {
  readonly text: string
  readonly start: number
}

/** The texts of a report from its opening on; made once, as most rules read them. */
export function narrativesOf({ report, format }: Pick<CheckedReport, 'report' | 'format'>): readonly Narrative[] {
  const known = narrativesByReport.get(report)
  if (known?.format === format) return known.narratives
  const narratives = readNarratives({ report, format })
  narrativesByReport.set(report, { format, narratives })
  return narratives
}

const narrativesByReport = new WeakMap<Report, { readonly format: ReportFormat; readonly narratives: readonly Narrative[] }>()

function readNarratives({ report, format }: Pick<CheckedReport, 'report' | 'format'>): readonly Narrative[] {
  const opening = { sectionId: null, meaning: null, author: report.opening.author, text: narrativeText(report.opening, stockOpeningOf(report, format)) }
  const sections = report.sections.map((section) => ({
    sectionId: section.id,
    meaning: section.meaning,
    author: section.narrative.author,
    text: narrativeText(section.narrative, stockTextOf(report, section, format)),
  }))
  return [opening, ...sections]
}

/** The text in which a stretch stands; '' where the report has none such. */
export function textAround({ sectionId }: Pick<Narrative, 'sectionId'>, checked: Pick<CheckedReport, 'report' | 'format'>): string {
  return narrativesOf(checked).find((narrative) => narrative.sectionId === sectionId)?.text ?? ''
}

/** The paragraphs, without those of white space. */
export function paragraphsOf(text: string): readonly Passage[] {
  return passages(text, /[^\n]+/gu)
}

/** The sentences, each with its closing mark; a paragraph ends one. */
export function sentencesOf(text: string): readonly Passage[] {
  return passages(text, sentencePattern)
}

function passages(text: string, pattern: RegExp): readonly Passage[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: piece, index }) => {
    const trimmed = piece.trimStart()
    const start = index + piece.length - trimmed.length
    return trimmed === '' ? [] : [{ text: trimmed.trimEnd(), start }]
  })
}

/** A stretch of a text as the place of a finding. */
export function textPlace({ sectionId }: Pick<Narrative, 'sectionId'>, start: number, end: number): FindingPlace {
  return { kind: 'text', sectionId, start, end }
}

/** A passage as the place of a finding. */
export function passagePlace(narrative: Pick<Narrative, 'sectionId'>, { text, start }: Passage): FindingPlace {
  return textPlace(narrative, start, start + text.length)
}

/** Longest quotation in a message, in characters. */
const LONGEST_QUOTE = 48

/** A passage as quoted in a message: without its closing mark, long ones cut. */
export function quoted(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').replace(markRunPattern, '')]
  return characters.length <= LONGEST_QUOTE ? characters.join('') : `${characters.slice(0, LONGEST_QUOTE).join('')}…`
}

/** The sentence around the words at `from`, as {@link quoted}; of a long one, from the clause that they stand in. */
export function quotedAround(text: string, from: number): string {
  const sentence = sentencesOf(text).findLast(({ start }) => start <= from) ?? { text, start: 0 }
  if ([...sentence.text].length <= LONGEST_QUOTE) return quoted(sentence.text)
  const before = sentence.text.slice(0, from - sentence.start)
  const start = (clauseEndPattern.exec(before)?.index ?? -1) + 1
  return `${start > 0 ? '…' : ''}${quoted(sentence.text.slice(start))}`
}
