import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Narrative } from '../narratives'
import { narrativesOf, paragraphsOf, quotedAround, textPlace } from '../narratives'
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
    const quote = quotedAround(narrative.text.slice(from).split('\n', 1)[0] ?? '', index - from, index - from + words.length)
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

/** Marks that come in pairs, paragraph by paragraph. */
function bracketFindings(narrative: Narrative): Finding[] {
  return paragraphsOf(narrative.text).flatMap(({ text, start }) =>
    bracketPairs.flatMap(({ open, close, name }) => {
      const [opened, closed] = [open, close].map((pattern) => text.match(pattern)?.length ?? 0)
      if (opened === closed) return []
      const values = { pair: name, quote: quotedAround(text, 0, 0) }
      return [makeFinding('writing.unpaired', { place: textPlace(narrative, start, start + text.length), values, about: [name, text] })]
    }),
  )
}
