import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Narrative } from '../narratives'
import { narrativesOf, quotedAround, sentencesOf, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'
import type { StatedSum } from '../stated-sums'
import { statedSums } from '../stated-sums'
import { sumOf, writeFigure } from '../../report/table-values'

/** Least share of the total that parts of which it is not said that they are all make up to be meant so. */
const NEARLY_ALL = 0.9

/**
 * A total in a sentence against its parts in that sentence. Parts that are more together than the total are a question
 * only where none is the whole: one piece of information may be published by several channels.
 */
export const sentenceSums = ruleFamily('sentence-sums', narrativesOf, (narrative) =>
  statedSums(narrative.text).flatMap((sum) => sumFindings(narrative, sum)),
)

function sumFindings(narrative: Narrative, stated: StatedSum): Finding[] {
  const { total, parts, isComplete, isCutShort } = stated
  const sum = sumOf(parts.map(({ value }) => value)) ?? 0
  const larger = parts.find(({ value }) => value > total)
  if (larger !== undefined) return [sumFinding(narrative, stated, 'sentence.part', { sum, part: larger.value })]
  if (sum === total || parts.some(({ value }) => value === total)) return []
  const isMeantSo = sum > total || (!isCutShort && (isComplete || sum >= total * NEARLY_ALL))
  return isMeantSo ? [sumFinding(narrative, stated, 'sentence.sum', { sum, part: 0 })] : []
}

function sumFinding(
  narrative: Narrative,
  { total, parts, start, end, unit }: StatedSum,
  rule: 'sentence.sum' | 'sentence.part',
  { sum, part }: { readonly sum: number; readonly part: number },
): Finding {
  const figures = parts.map(({ value }) => writeFigure(value))
  return makeFinding(rule, {
    place: textPlace(narrative, start, end),
    values: {
      quote: quotedFrom(narrative.text, start, end),
      total: writeFigure(total),
      terms: figures.join('+'),
      sum: writeFigure(sum),
      part: writeFigure(part),
      unit,
    },
    about: [total, ...figures, unit],
  })
}

/** The sentence that the total stands in. */
function quotedFrom(text: string, start: number, end: number): string {
  const sentence = sentencesOf(text).findLast((each) => each.start <= start)
  return sentence === undefined ? '' : quotedAround(text.slice(sentence.start, end), start - sentence.start)
}
