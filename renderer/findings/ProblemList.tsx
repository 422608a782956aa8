import { Button } from 'react-aria-components'
import type { ReportProblem } from '../../shared/report/problems'
import { problemMessage } from '../../shared/report/problem-message'
import { useSession } from '../editing/session-context'
import { focusField } from './focus-field'
import { placeOfProblem } from './problem-place'

/** Problems as links, each to the field where it is dealt with. */
export function ProblemList({ problems }: { readonly problems: readonly ReportProblem[] }) {
  const session = useSession()
  return (
    <ul className="problem-list">
      {problems.map((problem, index) => (
        <li key={index}>
          <Button
            className="link-button"
            onPress={() => {
              const { place, fieldId } = placeOfProblem(problem)
              session.show(place)
              focusField(fieldId)
            }}
          >
            {problemMessage(problem)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
