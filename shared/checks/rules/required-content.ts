import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { narrativesOf, quoted } from '../narratives'
import { emptyAnswerPattern, plainText } from '../required-content.lexicon'
import { ruleFamily } from '../rule-family'
import type { SectionDefinition } from '../../report/format'
import { sectionDefinitionOf } from '../../report/format'
import { listOf } from '../../wording/separators'

/** A shorter text on something else than its heading may be a remark. */
const LEAST_TEXT = 40

interface SectionText {
  readonly sectionId: string
  readonly heading: string
  readonly definition: SectionDefinition
  readonly text: string
}

/** What the format asks a section to say. */
export const requiredContent = ruleFamily('required-content', sectionTexts, (part) => [
  ...missingMentions(part),
  ...missingSubstance(part),
  ...offTopic(part),
])

function sectionTexts(checked: CheckedReport): readonly SectionText[] {
  const texts = new Map(narrativesOf(checked).map(({ sectionId, text }) => [sectionId, text]))
  return checked.report.sections.flatMap((section) => {
    const definition = sectionDefinitionOf(checked.format, section.meaning)
    return definition === undefined ? [] : [{ sectionId: section.id, heading: section.heading, definition, text: texts.get(section.id) ?? '' }]
  })
}

function missingMentions({ sectionId, heading, definition, text }: SectionText): Finding[] {
  return definition.mustMention
    .filter(({ words }) => !words.some((word) => text.includes(word)))
    .map(({ subject, source }) => makeFinding('section.must-mention', { place: { kind: 'section', sectionId }, values: { heading, subject }, source }))
}

function missingSubstance({ sectionId, heading, definition, text }: SectionText): Finding[] {
  const { mustHaveSubstance: source } = definition
  if (source === undefined || !emptyAnswerPattern.test(plainText(text))) return []
  const rule = text.trim() === '' ? 'section.empty' : 'section.no-substance'
  return [makeFinding(rule, { place: { kind: 'section', sectionId }, values: { heading, quote: quoted(text.trim()) }, source })]
}

function offTopic({ sectionId, heading, definition, text }: SectionText): Finding[] {
  const { speaksOf } = definition
  const isLong = plainText(text).length >= LEAST_TEXT
  if (!isLong || speaksOf.length === 0 || speaksOf.some((word) => text.includes(word))) return []
  const values = { heading, words: listOf(speaksOf.slice(0, 3)) }
  return [makeFinding('section.off-topic', { place: { kind: 'section', sectionId }, values: { ...values, quote: quoted(text.trim()) } })]
}
