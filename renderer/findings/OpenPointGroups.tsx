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
  const report = useReport()
  return (
    <section className={`level-group level-group-${level}`} aria-labelledby={`points-${level}`}>
      <h2 id={`points-${level}`} aria-label={fill(reviewListWording.group, { level: findingLevelWording[level], count })}>
        <LevelMark level={level} />
        <span className="level-count">{count}</span>
      </h2>
      <p className="field-help">{reviewListWording.levelExplanations[level]}</p>
      {parts.map((own) => (
        <section key={nameOfPart(report, own.part)} className="problem-group">
          <h3>{nameOfPart(report, own.part)}</h3>
          <PartPoints own={own} />
        </section>
      ))}
    </section>
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
