import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Narrative } from '../narratives'
import { narrativesOf, paragraphsOf, passagePlace, quoted, quotedAround, sentencesOf, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'
import { bracketPairs, itemNumberPattern, slips, wrongZeroPattern } from '../writing.lexicon'
import { printedSignatureDate } from '../../report/signature'

/** Slips of writing that a careful reader marks. */
export const writing = ruleFamily('writing', narrativesOf, (narrative) => [
  ...slips.flatMap(({ rule, pattern }) => matchFindings(narrative, rule, pattern)),
  ...matchFindings(narrative, 'writing.zero', wrongZeroPattern),
  ...itemNumberFindings(narrative),
  ...bracketFindings(narrative),
])

/** The date of the signature, which stands in no running text. */
export const signatureWriting = ruleFamily(
  'signature-writing',
  ({ report }: CheckedReport) => [{ date: printedSignatureDate(report.signature.date) ?? '' }],
  ({ date }) => {
    const found = new RegExp(wrongZeroPattern).exec(date)
    return found === null ? [] : [makeFinding('writing.zero', { place: { kind: 'signature' }, values: { words: found[0], quote: date } })]
  },
)

function matchFindings(narrative: Narrative, rule: (typeof slips)[number]['rule'] | 'writing.zero', pattern: RegExp): Finding[] {
  return [...narrative.text.matchAll(pattern)].map(({ 0: words, index }) => {
    const from = narrative.text.lastIndexOf('\n', index) + 1
    const quote = quotedAround(narrative.text.slice(from).split('\n', 1)[0] ?? '', index - from)
    return makeFinding(rule, { place: textPlace(narrative, index, index + words.length), values: { words, quote } })
  })
}

/** Said once of a text, of all its items. */
function itemNumberFindings(narrative: Narrative): Finding[] {
  const found = [...narrative.text.matchAll(itemNumberPattern)]
  const [first, ...others] = found.map(({ 0: words, index }) => textPlace(narrative, index + words.length - words.trimStart().length, index + words.length))
  if (first === undefined) return []
  return [makeFinding('writing.item-number', { place: first, related: others, values: { words: found[0]?.[0].trim() ?? '', count: found.length } })]
}

/** Marks that come in pairs, paragraph by paragraph; said of the first sentence that lacks one. */
function bracketFindings(narrative: Narrative): Finding[] {
  return paragraphsOf(narrative.text).flatMap((paragraph) =>
    bracketPairs.flatMap((pair) => {
      if (isPaired(paragraph.text, pair)) return []
      const odd = sentencesOf(paragraph.text).find(({ text }) => !isPaired(text, pair))
      const place = odd === undefined ? paragraph : { text: odd.text, start: paragraph.start + odd.start }
      return [makeFinding('writing.unpaired', { place: passagePlace(narrative, place), values: { pair: pair.name, quote: quoted(place.text) }, about: [pair.name, place.text] })]
    }),
  )
}

function isPaired(text: string, { open, close }: (typeof bracketPairs)[number]): boolean {
  return text.match(open)?.length === text.match(close)?.length
}
