import { useEffect, useState } from 'react'
import type { Recovery } from '../../shared/contract/schemas'
import { reportError } from '../../shared/wording/errors'
import { listOf } from '../../shared/wording/separators'
import { onNotice, request } from '../bridge/bridge'
import type { ReportSession } from '../editing/report-session'
import { openSession } from '../editing/report-session'
import { SessionContext } from '../editing/session-context'
import { WithOtherReports } from '../editing/WithOtherReports'
import { WithFindings } from '../findings/WithFindings'
import { AggregationPage } from '../aggregation/AggregationPage'
import { FirstRunPage } from '../home/FirstRunPage'
import { HomePage } from '../home/HomePage'
import type { OpenReportById } from '../home/open-report'
import { ReportPage } from '../sections/ReportPage'
import { useProgram } from './program-context'

interface OpenReport {
  readonly session: ReportSession
  readonly recovery: Recovery | null
}

/** Shows the start page, or the report that is open. */
export function Screens() {
  const { settings } = useProgram()
  const [open, setOpen] = useState<OpenReport | null>(null)
  const [isAggregating, setAggregating] = useState(false)
  const openReport = useOpenReport(setOpen)
  useClosingWithoutReport(open === null)
  if (open !== null) {
    return (
      <SessionContext value={open.session}>
        <WithOtherReports>
          <WithFindings>
            <ReportPage
              recovery={open.recovery}
              onHome={() => {
                open.session.stop()
                setOpen(null)
              }}
            />
          </WithFindings>
        </WithOtherReports>
      </SessionContext>
    )
  }
  if (settings.organ === '') return <FirstRunPage onOpen={openReport} />
  if (!isAggregating) return <HomePage onOpen={openReport} onAggregate={() => setAggregating(true)} />
  return (
    <AggregationPage
      onHome={() => setAggregating(false)}
      onOpen={async (reportId) => {
        await openReport(reportId)
        setAggregating(false)
      }}
    />
  )
}

function useOpenReport(onOpen: (open: OpenReport) => void): OpenReportById {
  const { description, tell } = useProgram()
  return async (reportId, place = { kind: 'overview' }) => {
    const opened = await request('reports.open', { reportId })
    if (!opened.ok) {
      tell(opened.error)
      return
    }
    const { formats } = description
    if (!formats.some(({ id }) => id === opened.value.report.formatId)) {
      tell(reportError('format.unknown', { id: opened.value.report.formatId, known: listOf(formats.map(({ id }) => id)) }))
      return
    }
    onOpen({ session: openSession(opened.value, formats, place), recovery: opened.value.recovery })
  }
}

/** The start page holds nothing that is not saved. */
function useClosingWithoutReport(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined
    return onNotice('window.closing', () => {
      void request('window.readyToClose', {})
    })
  }, [isActive])
}
