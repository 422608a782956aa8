import type { ReactNode } from 'react'
import type { Finding } from '../../shared/checks/finding'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly children: (finding: Finding) => ReactNode
}

/** Findings one under the other; each keeps its line, open or folded, while others come and go. */
export function FindingList({ findings, children }: FindingListProps) {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={keyOf(finding)} className="finding">
          {children(finding)}
        </li>
      ))}
    </ul>
  )
}

function keyOf({ rule, fingerprint, place }: Finding): string {
  return [rule, fingerprint, ...Object.values(place)].join(' ')
}
