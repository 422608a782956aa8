import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { PreviousReport } from '../../shared/checks/checked-report'
import { lastYearsReport } from '../../shared/checks/last-year'
import type { ReportListEntry } from '../../shared/contract/schemas'
import type { Report } from '../../shared/report/schema'
import type { ReportError } from '../../shared/wording/errors'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { useReport } from './session-context'

/** The reports of the workspace beside the open one, as last saved. */
export interface OtherReports {
  /** Keep their identity while they do not change. */
  readonly reports: readonly Report[]
  /** False until the first answer, so that nothing is called missing too early. */
  readonly isLoaded: boolean
  /** Why they could not be read; what was known before is kept. */
  readonly failure: ReportError | null
  /** Reads them again, after one was imported or changed. */
  readonly reload: () => void
}

export const OtherReportsContext = createContext<OtherReports | null>(null)

/** @throws outside of an open report */
export function useOtherReports(): OtherReports {
  const others = useContext(OtherReportsContext)
  if (others === null) throw new Error('no report is open here')
  return others
}

/** Last year's report of the open report's organ, in its own format; null while there is none. */
export function usePreviousReport(): PreviousReport | null {
  const { formats } = useProgram().description
  const [report, { reports }] = [useReport(), useOtherReports()]
  const previous = lastYearsReport(report, reports, formats)
  const [known, format] = [previous?.report, previous?.format]
  // Another keystroke in the open report is no other report of last year.
  return useMemo(() => (known === undefined || format === undefined ? null : { report: known, format }), [known, format])
}

/** Reads the other reports when a report opens and whenever the window gets the focus; for {@link OtherReportsContext}. */
export function useLoadedReports(): OtherReports {
  const { id } = useReport()
  const [state, setState] = useState(nothingLoaded)
  const reload = useCallback(() => {
    void request('reports.list', {}).then((list) => {
      if (list.ok) setState(({ entries }) => ({ entries: unchangedKept(entries, list.value), isLoaded: true, failure: null }))
      else setState(({ entries }) => ({ entries, isLoaded: true, failure: list.error }))
    })
  }, [])
  useEffect(() => {
    reload()
    window.addEventListener('focus', reload)
    return () => {
      window.removeEventListener('focus', reload)
    }
  }, [reload])
  const { entries, isLoaded, failure } = state
  return useMemo(() => ({ reports: reportsExcept(entries, id), isLoaded, failure, reload }), [entries, id, isLoaded, failure, reload])
}

interface LoadedReports {
  readonly entries: readonly ReportListEntry[]
  readonly isLoaded: boolean
  readonly failure: ReportError | null
}

const nothingLoaded: LoadedReports = { entries: [], isLoaded: false, failure: null }

function reportsExcept(entries: readonly ReportListEntry[], id: string): readonly Report[] {
  return entries.flatMap((entry) => (entry.kind === 'readable' && entry.report.id !== id ? [entry.report] : []))
}

/** Reports that were not saved since keep their identity, so that checks over them need not run again. */
function unchangedKept(before: readonly ReportListEntry[], now: readonly ReportListEntry[]): readonly ReportListEntry[] {
  return now.map((entry) => before.find((known) => isSameSave(known, entry)) ?? entry)
}

function isSameSave(a: ReportListEntry, b: ReportListEntry): boolean {
  if (a.kind !== 'readable' || b.kind !== 'readable') return false
  return a.report.id === b.report.id && a.revision === b.revision && a.savedAt === b.savedAt
}
