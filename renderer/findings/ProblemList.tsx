import { Button } from 'react-aria-components'
import type { ReportProblem } from '../../shared/report/problems'
import { problemMessage } from '../../shared/report/problem-message'
import type { Place } from '../editing/place'
import { isSamePlace } from '../editing/place'
import { useReport, useSession } from '../editing/session-context'
import { nameOfPlace } from '../sections/place-order'
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

/** As {@link ProblemList}, each page's problems under its name. */
export function ProblemsByPage({ problems }: { readonly problems: readonly ReportProblem[] }) {
  const report = useReport()
  return groupsOf(problems).map(({ place, problems: own }) => (
    <section key={nameOfPlace(report, place)} className="problem-group">
      <h3>{nameOfPlace(report, place)}</h3>
      <ProblemList problems={own} />
    </section>
  ))
}

interface ProblemGroup {
  readonly place: Place
  readonly problems: ReportProblem[]
}

/** Consecutive problems of one page. */
function groupsOf(problems: readonly ReportProblem[]): ProblemGroup[] {
  const groups: ProblemGroup[] = []
  for (const problem of problems) {
    const { place } = placeOfProblem(problem)
    const last = groups.at(-1)
    if (last !== undefined && isSamePlace(last.place, place)) last.problems.push(problem)
    else groups.push({ place, problems: [problem] })
  }
  return groups
}
