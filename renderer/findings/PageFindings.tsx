import { memo } from 'react'
import type { Finding } from '../../shared/checks/finding'
import type { ReportPart } from '../../shared/checks/open-points'
import { isSamePart, partOfFinding } from '../../shared/checks/open-points'
import { findingWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'
import { FindingDetails } from './FindingDetails'
import { FindingList } from './FindingList'
import { LevelMark } from './LevelMark'
import { JumpLink } from './PointLink'
import { useFindings, useOpenFindings } from './use-findings'

interface PageFindingsProps {
  readonly part: ReportPart
}

/** What was found on one page of the form, quietly, under what is filled in there. */
export const PageFindings = memo(function PageFindings({ part }: PageFindingsProps) {
  const isHere = ({ place }: Finding): boolean => isSamePart(partOfFinding(place), part)
  const findings = useOpenFindings().filter(isHere)
  const answered = useFindings().answered.filter(({ finding }) => isHere(finding)).length
  if (findings.length + answered === 0) return null
  return (
    <section className="page-findings" aria-labelledby="page-findings-heading">
      <h2 id="page-findings-heading">
        {findings.length === 0 ? findingWording.nothingHere : fill(findingWording.here, { count: findings.length })}
      </h2>
      <FindingList findings={findings}>
        {(finding) => (
          <>
            <LevelMark level={finding.level} />
            <FindingDetails finding={finding} />
          </>
        )}
      </FindingList>
      {answered > 0 && (
        <p className="field-help">
          <JumpLink text={fill(findingWording.answeredHere, { count: answered })} target={{ place: { kind: 'review' } }} />
        </p>
      )}
    </section>
  )
}, (a, b) => isSamePart(a.part, b.part))
