import { success } from '../../shared/contract/result'
import type { ReportWorkspace } from '../storage/report-workspace'
import type { RequestHandlers } from './gateway'

type ReportChannel = 'reports.list' | 'reports.create' | 'reports.open' | 'reports.save' | 'reports.discard'

/** The reports on this computer. */
export function reportHandlers(workspace: ReportWorkspace): Pick<RequestHandlers, ReportChannel> {
  return {
    'reports.list': async () => {
      const listed = await workspace.list()
      return listed.ok ? success([...listed.value]) : listed
    },
    'reports.create': ({ report }) => workspace.create(report),
    'reports.open': ({ reportId }) => workspace.open(reportId),
    'reports.save': ({ report, baseRevision }) => workspace.save(report, baseRevision),
    'reports.discard': async ({ reportId }) => {
      const discarded = await workspace.discard(reportId)
      return discarded.ok ? success({}) : discarded
    },
  }
}
