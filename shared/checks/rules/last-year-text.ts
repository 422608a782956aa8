import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import type { SectionDefinition } from '../../report/format'
import { sectionDefinitionOf } from '../../report/format'
import { makeFinding } from '../make-finding'
import type { Narrative, Passage } from '../narratives'
import { narrativesOf, paragraphsOf, passagePlace, quoted, sentencesOf } from '../narratives'
import { figureInTextPattern, stockReferencePattern, withoutYears } from '../last-year-text.lexicon'
import { ruleFamily } from '../rule-family'
import { oncePer } from '../../report/once-per'

/** Shorter paragraphs are often the same with good reason. */
const LEAST_PARAGRAPH = 40

interface TextAndLast {
  readonly sectionId: string | null
  readonly text: string
  readonly author: Narrative['author']
  readonly last: LastYear
  /** What the section must say each year. */
  readonly mentions: SectionDefinition['mustMention']
}

const noMentions: SectionDefinition['mustMention'] = []

/** Paragraphs and figures in sentences that stand as they did last year, be it with another year. */
export const lastYearText = ruleFamily('last-year-text', textsOfBothYears, (part) => {
  if (part.author === 'stock') return []
  return paragraphsOf(part.text).flatMap((paragraph) => paragraphFindings(part, paragraph))
})

function textsOfBothYears(checked: CheckedReport): readonly TextAndLast[] {
  const { previous } = checked
  if (previous === null) return []
  const last = lastYearOf(narrativesOf(previous))
  return narrativesOf(checked).map(({ sectionId, meaning, text, author }) => {
    return { sectionId, text, author, last, mentions: sectionDefinitionOf(checked.format, meaning)?.mustMention ?? noMentions }
  })
}

/** What last year's texts said, years left out. */
interface LastYear {
  readonly paragraphs: ReadonlySet<string>
  readonly sentences: ReadonlySet<string>
}

/** By the texts, which are the same as long as the report is. */
const lastYearOf = oncePer((narratives: readonly Narrative[]): LastYear => {
  const said = (read: (text: string) => readonly Passage[]): ReadonlySet<string> =>
    new Set(narratives.flatMap(({ text }) => read(text)).map(({ text }) => withoutYears(text)))
  return { paragraphs: said(paragraphsOf), sentences: said(sentencesOf) }
})

/** A section that must speak of something every year says in the same words that there was none. */
function saysThatNoneWas({ mentions }: TextAndLast, { text }: Passage): boolean {
  return mentions.some(({ words }) => words.some((word) => text.includes(word))) && !figureInTextPattern.test(withoutYears(text))
}

function paragraphFindings(part: TextAndLast, paragraph: Passage): Finding[] {
  const { last } = part
  // What is said in the same words each year: the basis of the report and its period.
  if (stockReferencePattern.test(paragraph.text) || saysThatNoneWas(part, paragraph)) return []
  const bare = withoutYears(paragraph.text)
  if (bare.length >= LEAST_PARAGRAPH && last.paragraphs.has(bare)) {
    return [makeFinding('last-year.paragraph', { place: passagePlace(part, paragraph), values: { quote: quoted(paragraph.text) }, about: [paragraph.text] })]
  }
  return sentencesOf(paragraph.text)
    .filter(({ text }) => figureInTextPattern.test(withoutYears(text)) && last.sentences.has(withoutYears(text)))
    .map((sentence) => {
      const placed = { text: sentence.text, start: paragraph.start + sentence.start }
      return makeFinding('last-year.figures', { place: passagePlace(part, placed), values: { quote: quoted(sentence.text) }, about: [sentence.text] })
    })
}
