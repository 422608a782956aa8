import { messageOf } from '../../shared/wording/errors'
import { reviewListWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'
import { useOtherReports, usePreviousReport } from '../editing/other-reports'
import { useReport } from '../editing/session-context'
import { LastYearImport } from '../import/LastYearImport'
import { JumpLink } from './PointLink'

/** Says against which report of last year the figures were checked, or that they could not be. */
export function LastYearNotice() {
  const { year } = useReport()
  const { isLoaded, failure } = useOtherReports()
  const previous = usePreviousReport()
  if (!isLoaded) return null
  if (previous !== null) return <p className="field-help">{fill(reviewListWording.previousUsed, { year: previous.report.year ?? '' })}</p>
  if (failure !== null) return <p className="field-help">{fill(reviewListWording.previousUnreadable, { reason: messageOf(failure) })}</p>
  return (
    <p className="field-help">
      {year === null ? reviewListWording.noPreviousYear : fill(reviewListWording.noPrevious, { year: year - 1 })}
      {year === null ? (
        <JumpLink text={reviewListWording.fillYear} target={{ place: { kind: 'cover' }, fieldId: 'year' }} />
      ) : (
        <LastYearImport className="link-button" />
      )}
    </p>
  )
}
