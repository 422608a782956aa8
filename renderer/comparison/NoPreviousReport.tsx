import { Button } from 'react-aria-components'
import { comparisonWording } from '../../shared/wording/comparison'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'

/** What to do while last year's report is not on the computer. */
export function NoPreviousReport({ year }: { readonly year: number }) {
  const session = useSession()
  const { heading, explanation, toOverview } = comparisonWording.missing
  return (
    <section className="notice">
      <h2 className="notice-heading">{fill(heading, { year })}</h2>
      <p>{fill(explanation, { year })}</p>
      <Button
        className="link-button"
        onPress={() => {
          session.show({ kind: 'overview' })
        }}
      >
        {toOverview}
      </Button>
    </section>
  )
}
