import type { ReactNode } from 'react'
import type { OpenPoint, PointsOfLevel, PointsOfPart, ReportPart } from '../../shared/checks/open-points'
import { byLevel, keyOfPart, nameOfPart } from '../../shared/checks/open-points'
import { findingLevelWording, reviewListWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'
import { useReport } from '../editing/session-context'
import { FindingDetails } from './FindingDetails'
import { FindingList } from './FindingList'
import { LevelMark } from './LevelMark'
import { PointList } from './PointList'

/** All that is open, the gravest first, each page's points under its name. */
export function OpenPointGroups({ points }: { readonly points: readonly OpenPoint[] }) {
  return byLevel(points).map((group) => <LevelGroup key={group.level} group={group} />)
}

/** What contradicts itself comes before what is not filled in yet: in a report just begun that is nearly everything. */
function LevelGroup({ group: { level, count, parts } }: { readonly group: PointsOfLevel }) {
  const [findings, gaps] = [partsOfKind(parts, 'finding'), partsOfKind(parts, 'problem')]
  return (
    <section className={`level-group level-group-${level}`} aria-labelledby={`points-${level}`}>
      <h2 id={`points-${level}`} aria-label={fill(reviewListWording.group, { level: findingLevelWording[level], count })}>
        <LevelMark level={level} />
        <span className="level-count">{count}</span>
      </h2>
      <p className="field-help">{reviewListWording.levelExplanations[level]}</p>
      {findings.map(({ part, points }) => (
        <PartSection key={keyOfPart(part)} part={part}>
          <FindingList findings={points.flatMap((point) => (point.kind === 'finding' ? [point.finding] : []))}>
            {(finding) => <FindingDetails finding={finding} />}
          </FindingList>
        </PartSection>
      ))}
      {gaps.length > 0 && <p className="gaps-heading">{fill(reviewListWording.gaps, { count: gaps.reduce((sum, { points }) => sum + points.length, 0) })}</p>}
      {gaps.map(({ part, points }) => (
        <PartSection key={keyOfPart(part)} part={part}>
          <PointList points={points} />
        </PartSection>
      ))}
    </section>
  )
}

function partsOfKind(parts: readonly PointsOfPart[], kind: OpenPoint['kind']): readonly PointsOfPart[] {
  return parts.map(({ part, points }) => ({ part, points: points.filter((point) => point.kind === kind) })).filter(({ points }) => points.length > 0)
}

function PartSection({ part, children }: { readonly part: ReportPart; readonly children: ReactNode }) {
  const report = useReport()
  return (
    <section className="problem-group">
      <h3>{nameOfPart(report, part)}</h3>
      {children}
    </section>
  )
}
