import { regulationNumberPattern, regulationNumbers } from '../basis.lexicon'
import { makeFinding } from '../make-finding'
import { narrativesOf, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'

/** Documents named as the basis of the report that another has replaced. */
export const outdatedBases = ruleFamily(
  'outdated-bases',
  (checked) => (checked.format.outdated.length === 0 ? [] : narrativesOf(checked).map(({ sectionId, text }) => ({ sectionId, text, outdated: checked.format.outdated }))),
  (part) =>
    part.outdated.flatMap(({ words, instead }) => {
      const [first] = words.flatMap((each) => (part.text.includes(each) ? [{ words: each, start: part.text.indexOf(each) }] : []))
      if (first === undefined) return []
      return [makeFinding('basis.outdated', { place: textPlace(part, first.start, first.start + first.words.length), values: { words: first.words, instead } })]
    }),
)

/** The order by which the regulation on disclosure was issued, by its number. */
export const regulationOrders = ruleFamily('regulation-orders', narrativesOf, (narrative) =>
  [...narrative.text.matchAll(regulationNumberPattern)].flatMap(({ 0: words, index, groups }) => {
    const number = groups?.['number'] ?? ''
    if (regulationNumbers.includes(number)) return []
    return [makeFinding('basis.number', { place: textPlace(narrative, index, index + words.length), values: { number } })]
  }),
)
