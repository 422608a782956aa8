import { Circle, CircleAlert, CircleCheck, CircleDot } from 'lucide-react'
import type { SectionState } from '../../shared/report/progress'
import { sectionStateWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'

const shapes = { 'not-started': Circle, 'in-progress': CircleDot, finished: CircleCheck, problems: CircleAlert } as const

interface StateMarkProps {
  readonly state: SectionState
  /** How many things are wrong; said where any is. */
  readonly problems: number
}

/** How far a section is, by word and by shape. */
export function StateMark({ state, problems }: StateMarkProps) {
  const Shape = shapes[state]
  return (
    <span className={`state state-${state}`}>
      <Shape size={16} aria-hidden />
      {state === 'problems' ? fill(sectionStateWording.problems, { count: problems }) : sectionStateWording[state]}
    </span>
  )
}
