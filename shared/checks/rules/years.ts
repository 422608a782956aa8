import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Passage } from '../narratives'
import { narrativesOf, paragraphsOf, quotedAround, sentencesOf, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'
import { withoutDocumentNames } from '../sentence.lexicon'
import { comparisonPattern, donePattern, futurePattern, leadingDatePattern, leadingYearPattern, periodPattern, reportYearPattern, yearsPattern } from '../years.lexicon'

interface DatedText {
  readonly sectionId: string | null
  readonly text: string
  readonly year: number
}

/** Years and dates where only the year reported on can be meant. */
export const years = ruleFamily('years', datedTexts, (part) =>
  paragraphsOf(part.text).flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap((sentence, index, all) => {
      const around = all.slice(Math.max(0, index - 1), index + 2).map(({ text }) => text)
      return sentenceFindings(part, around.join(''), { ...sentence, start: paragraph.start + sentence.start })
    }),
  ),
)

function datedTexts(checked: CheckedReport): readonly DatedText[] {
  const { year } = checked.report
  return year === null ? [] : narrativesOf(checked).map(({ sectionId, text }) => ({ sectionId, text, year }))
}

/** A sentence says one of these, the surest first. */
function sentenceFindings(part: DatedText, around: string, sentence: Passage): Finding[] {
  const masked = withoutDocumentNames(sentence.text)
  const [first] = [...periodFindings(part, sentence, masked), ...reportYearFindings(part, sentence, masked), ...workFindings(part, around, sentence, masked)]
  return first === undefined ? [] : [first]
}

function periodFindings(part: DatedText, sentence: Passage, masked: string): Finding[] {
  const match = periodPattern.exec(masked)
  const [from, to] = [Number(match?.groups?.['from']), Number(match?.groups?.['to'] ?? part.year)]
  if (match === null || (from === part.year && to === part.year)) return []
  return [yearFinding('year.period', part, sentence, match, from === part.year ? to : from)]
}

function reportYearFindings(part: DatedText, sentence: Passage, masked: string): Finding[] {
  const match = reportYearPattern.exec(masked)
  const year = Number(match?.groups?.['year'])
  return match === null || year === part.year ? [] : [yearFinding('year.report', part, sentence, match, year)]
}

/** Work told of under another year, where neither the sentence nor those beside it say that years are compared. */
function workFindings(part: DatedText, around: string, sentence: Passage, masked: string): Finding[] {
  const mentioned = [...withoutDocumentNames(around).matchAll(yearsPattern)].map(({ groups }) => Number(groups?.['year']))
  if (mentioned.includes(part.year) || comparisonPattern.test(masked)) return []
  const dated = leadingDatePattern.exec(masked)
  const match = dated ?? leadingYearPattern.exec(masked)
  const year = Number(match?.groups?.['year'])
  if (match === null || year === part.year || (year > part.year && isPlan(masked))) return []
  return [yearFinding(dated === null ? 'year.left-over' : 'date.outside', part, sentence, match, year)]
}

function isPlan(sentence: string): boolean {
  return futurePattern.test(sentence) || !donePattern.test(sentence)
}

function yearFinding(
  rule: 'year.period' | 'year.report' | 'year.left-over' | 'date.outside',
  part: DatedText,
  sentence: Passage,
  match: RegExpExecArray,
  found: number,
): Finding {
  const [start, end] = [match.index, match.index + match[0].length]
  return makeFinding(rule, {
    place: textPlace(part, sentence.start + start, sentence.start + end),
    values: { quote: quotedAround(sentence.text, start), found, year: part.year },
    about: [found, part.year, sentence.text],
  })
}
