import type { CheckedReport } from '../checked-report'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import type { SectionDefinition } from '../../report/format'
import { yearsWording } from '../../wording/checks'
import { fill } from '../../wording/template'

/** The form of one year is no longer the form of another. */
export const formatYear = ruleFamily(
  'format-year',
  ({ report: { year }, format }: CheckedReport) => [{ year, format }],
  ({ year, format: { name, years } }) => {
    if (year === null || (year >= years.from && (years.to === null || year <= years.to))) return []
    const period = years.to === null ? fill(yearsWording.from, { from: years.from }) : fill(yearsWording.fromTo, { from: years.from, to: years.to })
    return [makeFinding('format.year', { place: { kind: 'cover' }, values: { format: name, period, year } })]
  },
)

/** Parts that the format cannot do without: those with tables, and those that must say something. */
export const outline = ruleFamily('outline', missingSections, ({ definition }) => [
  makeFinding('outline.missing', { place: { kind: 'cover' }, values: { heading: definition.heading } }),
])

function missingSections({ report, format }: CheckedReport): readonly { readonly definition: SectionDefinition }[] {
  return format.sections
    .filter((definition) => isAskedFor(definition) && !report.sections.some(({ meaning }) => meaning === definition.meaning))
    .map((definition) => ({ definition }))
}

function isAskedFor({ tables, mustMention, mustHaveSubstance }: SectionDefinition): boolean {
  return tables.length > 0 || mustMention.length > 0 || mustHaveSubstance !== undefined
}
