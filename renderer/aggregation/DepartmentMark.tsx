import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash } from 'lucide-react'
import type { DepartmentRow } from '../../shared/contract/aggregation-schemas'
import { departmentStateWording } from '../../shared/wording/aggregation'

const shapes = {
  'missing': CircleDashed,
  'not-counted': CircleSlash,
  'incomplete': CircleDot,
  'contradictory': CircleAlert,
  'sound': CircleCheck,
} as const

/** How a department stands, by word and by shape. */
export function DepartmentMark({ state }: { readonly state: DepartmentRow['state'] }) {
  const Shape = shapes[state]
  return (
    <span className={`state department-${state}`}>
      <Shape size={16} aria-hidden />
      {departmentStateWording[state]}
    </span>
  )
}
