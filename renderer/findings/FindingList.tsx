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
      {findings.map((finding, index) => (
        <li key={keyOf(finding, findings.slice(0, index))} className="finding">
          {children(finding)}
        </li>
      ))}
    </ul>
  )
}

/** What was found keeps its line while the text before it grows; where the same was found twice, it counts which it is. */
function keyOf({ rule, fingerprint }: Finding, before: readonly Finding[]): string {
  const twins = before.filter((other) => other.rule === rule && other.fingerprint === fingerprint).length
  return `${rule} ${fingerprint} ${twins}`
}
