import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { FindingLevel } from '../../shared/checks/finding'
import { findingLevelWording } from '../../shared/wording/findings'

const shapes = { error: OctagonAlert, warning: TriangleAlert, advice: Info } as const

/** How grave a finding is, by word and by shape. */
export function LevelMark({ level }: { readonly level: FindingLevel }) {
  const Shape = shapes[level]
  return (
    <span className={`level level-${level}`}>
      <Shape size={16} aria-hidden />
      {findingLevelWording[level]}
    </span>
  )
}
