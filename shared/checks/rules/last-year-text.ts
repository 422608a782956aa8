import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Narrative, Passage } from '../narratives'
import { narrativesOf, paragraphsOf, passagePlace, quoted, sentencesOf } from '../narratives'
import { figureInTextPattern, stockReferencePattern, withoutYears } from '../last-year-text.lexicon'
import { ruleFamily } from '../rule-family'

/** Shorter paragraphs are often the same with good reason. */
const LEAST_PARAGRAPH = 40

interface TextAndLast {
  readonly sectionId: string | null
  readonly text: string
  readonly author: Narrative['author']
  readonly year: number | null
  /** Last year's texts. */
  readonly last: readonly string[]
}

/** Paragraphs and figures in sentences that stand as they did last year, be it with another year. */
export const lastYearText = ruleFamily('last-year-text', textsOfBothYears, (part) => {
  if (part.author === 'stock') return []
  const paragraphs = new Set(part.last.flatMap((text) => paragraphsOf(text).map((passage) => withoutYears(passage.text))))
  const sentences = new Set(part.last.flatMap((text) => sentencesOf(text).map((passage) => withoutYears(passage.text))))
  return paragraphsOf(part.text).flatMap((paragraph) => paragraphFindings(part, paragraph, { paragraphs, sentences }))
})

function textsOfBothYears(checked: CheckedReport): readonly TextAndLast[] {
  const { previous, report } = checked
  if (previous === null) return []
  const last = narrativesOf(previous).map(({ text }) => text)
  return narrativesOf(checked).map(({ sectionId, text, author }) => ({ sectionId, text, author, year: report.year, last }))
}

interface LastYear {
  readonly paragraphs: ReadonlySet<string>
  readonly sentences: ReadonlySet<string>
}

function paragraphFindings(part: TextAndLast, paragraph: Passage, last: LastYear): Finding[] {
  if (isStockReference(paragraph.text)) return []
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

/** What is said in the same words each year: the basis of the report and its period. */
function isStockReference(text: string): boolean {
  return stockReferencePattern.test(text)
}
