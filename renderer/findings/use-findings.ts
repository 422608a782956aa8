import { createContext, useContext, useDeferredValue, useMemo, useState } from 'react'
import { createChecker } from '../../shared/checks/check-report'
import type { Finding } from '../../shared/checks/finding'
import type { AnsweredFinding } from '../../shared/checks/finding-replies'
import { answeredFindings, lapsedReplies, openFindings } from '../../shared/checks/finding-replies'
import type { OpenPoint } from '../../shared/checks/open-points'
import { beyondGaps, openPoints } from '../../shared/checks/open-points'
import { sameListKept } from '../../shared/checks/same-list'
import type { ReportFormat } from '../../shared/report/format'
import type { FindingReply, Report } from '../../shared/report/schema'
import { useProgram } from '../app/program-context'
import { usePreviousReport } from '../editing/other-reports'
import { useReport, useSession } from '../editing/session-context'

/** What the checks found in the open report. All of one state of the report, which may be a keystroke behind it. */
export interface CheckedFindings {
  /** What was checked, and in which format; places in texts are places in its texts. */
  readonly report: Report
  readonly format: ReportFormat
  /** In the order of the report, without those that the form asks for by itself. */
  readonly open: readonly Finding[]
  readonly answered: readonly AnsweredFinding[]
  /** Replies to what is no longer found as it was. */
  readonly lapsed: readonly FindingReply[]
}

export const FindingsContext = createContext<CheckedFindings | null>(null)

/** @throws outside of an open report */
export function useFindings(): CheckedFindings {
  const findings = useContext(FindingsContext)
  if (findings === null) throw new Error('no report is open here')
  return findings
}

/** Apart from the rest, so that a table is not drawn anew while another part of the report is written. */
export const OpenFindingsContext = createContext<readonly Finding[] | null>(null)

/** The findings that are still to be dealt with. */
export function useOpenFindings(): readonly Finding[] {
  const open = useContext(OpenFindingsContext)
  if (open === null) throw new Error('no report is open here')
  return open
}

/** All that is open in the report: what is not filled in yet, and what the checks found. */
export function useOpenPoints(): readonly OpenPoint[] {
  const { format } = useSession()
  return openPoints(useReport(), format, useOpenFindings())
}

/** Checks the open report after each change has been painted, with one memory as long as it is open; for {@link FindingsContext}. */
export function useCheckedReport(): CheckedFindings {
  const report = useDeferredValue(useReport())
  const format = useFormatOf(report)
  const previous = usePreviousReport()
  const [checker] = useState(createChecker)
  const all = useMemo(() => checker.check(report, format, previous), [checker, report, format, previous])
  const [keepSame] = useState(() => sameListKept<Finding>())
  return useMemo(() => {
    const { findingReplies } = report
    return {
      report,
      format,
      open: keepSame(beyondGaps(openFindings(all, findingReplies), report, format)),
      answered: answeredFindings(all, findingReplies),
      lapsed: lapsedReplies(all, findingReplies),
    }
  }, [all, report, format, keepSame])
}

/** The format of a report that may be a step behind the open one. */
function useFormatOf(report: Report): ReportFormat {
  const { formats } = useProgram().description
  const { format } = useSession()
  return formats.find(({ id }) => id === report.formatId) ?? format
}
