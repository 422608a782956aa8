import type { CheckedReport } from '../checked-report'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import type { SectionDefinition } from '../../report/format'

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
