import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import type { ReportSession } from '../editing/report-session'

/** Why the last save failed: what is exported or printed is what lies on the disk. */
export function whyNotSaved(session: ReportSession): ReportError {
  const { saving } = session.store.getState()
  return saving.kind === 'failed' ? saving.error : reportError('unexpected')
}
