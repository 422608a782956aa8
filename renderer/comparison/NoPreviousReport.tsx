import { comparisonWording } from '../../shared/wording/comparison'
import { fill } from '../../shared/wording/template'
import { LastYearImport } from '../import/LastYearImport'

/** What to do while last year's report is not on the computer. */
export function NoPreviousReport({ year }: { readonly year: number }) {
  const { heading, explanation } = comparisonWording.missing
  return (
    <section className="notice">
      <h2 className="notice-heading">{fill(heading, { year })}</h2>
      <p>{fill(explanation, { year })}</p>
      <LastYearImport className="button" />
    </section>
  )
}
