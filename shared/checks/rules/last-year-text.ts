import type { CheckedReport, PreviousReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Narrative, Passage } from '../narratives'
import { narrativesOf, paragraphsOf, passagePlace, quoted, sentencesOf } from '../narratives'
import { figureInTextPattern, stockReferencePattern, withoutYears } from '../last-year-text.lexicon'
import { ruleFamily } from '../rule-family'
import type { Report } from '../../report/schema'

/** Shorter paragraphs are often the same with good reason. */
const LEAST_PARAGRAPH = 40

interface TextAndLast {
  readonly sectionId: string | null
  readonly text: string
  readonly author: Narrative['author']
  readonly last: LastYear
}

/** Paragraphs and figures in sentences that stand as they did last year, be it with another year. */
export const lastYearText = ruleFamily('last-year-text', textsOfBothYears, (part) => {
  if (part.author === 'stock') return []
  return paragraphsOf(part.text).flatMap((paragraph) => paragraphFindings(part, paragraph))
})

function textsOfBothYears(checked: CheckedReport): readonly TextAndLast[] {
  const { previous } = checked
  if (previous === null) return []
  const last = lastYearOf(previous)
  return narrativesOf(checked).map(({ sectionId, text, author }) => ({ sectionId, text, author, last }))
}

/** What last year's texts said, years left out. */
interface LastYear {
  readonly paragraphs: ReadonlySet<string>
  readonly sentences: ReadonlySet<string>
}

function lastYearOf(previous: PreviousReport): LastYear {
  const known = lastYears.get(previous.report)
  if (known !== undefined) return known
  const texts = narrativesOf(previous).map(({ text }) => text)
  const said = (read: (text: string) => readonly Passage[]): ReadonlySet<string> => new Set(texts.flatMap(read).map(({ text }) => withoutYears(text)))
  const last = { paragraphs: said(paragraphsOf), sentences: said(sentencesOf) }
  lastYears.set(previous.report, last)
  return last
}

const lastYears = new WeakMap<Report, LastYear>()

function paragraphFindings(part: TextAndLast, paragraph: Passage): Finding[] {
  const { last } = part
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
