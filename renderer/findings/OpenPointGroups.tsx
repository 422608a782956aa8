import type { OpenPoint, PointsOfLevel, PointsOfPart } from '../../shared/checks/open-points'
import { byLevel, nameOfPart } from '../../shared/checks/open-points'
import { findingLevelWording, reviewListWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'
import { useReport } from '../editing/session-context'
import { FindingDetails } from './FindingDetails'
import { FindingList } from './FindingList'
import { LevelMark } from './LevelMark'
import { PointLink } from './PointLink'

/** All that is open, the gravest first, each page's points under its name. */
export function OpenPointGroups({ points }: { readonly points: readonly OpenPoint[] }) {
  return byLevel(points).map((group) => <LevelGroup key={group.level} group={group} />)
}

function LevelGroup({ group: { level, count, parts } }: { readonly group: PointsOfLevel }) {
  return (
    <section className={`level-group level-group-${level}`} aria-labelledby={`points-${level}`}>
      <h2 id={`points-${level}`} aria-label={fill(reviewListWording.group, { level: findingLevelWording[level], count })}>
        <LevelMark level={level} />
        <span className="level-count">{count}</span>
      </h2>
      <p className="field-help">{reviewListWording.levelExplanations[level]}</p>
      <PointsOfKind kind="finding" parts={parts} />
      <PointsOfKind kind="problem" parts={parts} />
    </section>
  )
}

/** What contradicts itself comes before what is not filled in yet: in a report just begun that is nearly everything. */
function PointsOfKind({ kind, parts }: { readonly kind: OpenPoint['kind']; readonly parts: readonly PointsOfPart[] }) {
  const report = useReport()
  const own = parts.map(({ part, points }) => ({ part, points: points.filter((point) => point.kind === kind) })).filter(({ points }) => points.length > 0)
  if (own.length === 0) return null
  const count = own.reduce((sum, { points }) => sum + points.length, 0)
  return (
    <>
      {kind === 'problem' && <p className="gaps-heading">{fill(reviewListWording.gaps, { count })}</p>}
      {own.map(({ part, points }) => (
        <section key={nameOfPart(report, part)} className="problem-group">
          <h3>{nameOfPart(report, part)}</h3>
          <PartPoints own={{ part, points }} />
        </section>
      ))}
    </>
  )
}

function PartPoints({ own: { points } }: { readonly own: PointsOfPart }) {
  const problems = points.filter(({ kind }) => kind === 'problem')
  const findings = points.flatMap((point) => (point.kind === 'finding' ? [point.finding] : []))
  return (
    <>
      {problems.length > 0 && (
        <ul className="problem-list">
          {problems.map((point, index) => (
            <li key={index}>
              <PointLink point={point} />
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && <FindingList findings={findings}>{(finding) => <FindingDetails finding={finding} />}</FindingList>}
    </>
  )
}
