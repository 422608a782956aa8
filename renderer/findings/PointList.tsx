import type { OpenPoint } from '../../shared/checks/open-points'
import { PointLink } from './PointLink'

/** Points one under the other, each a link to its field. */
export function PointList({ points }: { readonly points: readonly OpenPoint[] }) {
  return (
    <ul className="problem-list">
      {points.map((point, index) => (
        <li key={index}>
          <PointLink point={point} />
        </li>
      ))}
    </ul>
  )
}
