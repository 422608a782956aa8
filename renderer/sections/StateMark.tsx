import { Circle, CircleAlert, CircleCheck, CircleDot } from 'lucide-react'
import type { SectionState } from '../../shared/report/progress'
import { sectionStateWording } from '../../shared/wording/interface'

const shapes = { 'not-started': Circle, 'in-progress': CircleDot, finished: CircleCheck, problems: CircleAlert } as const

/** How far a section is, by word and by shape. */
export function StateMark({ state }: { readonly state: SectionState }) {
  const Shape = shapes[state]
  return (
    <span className={`state state-${state}`}>
      <Shape size={16} aria-hidden />
      {sectionStateWording[state]}
    </span>
  )
}
