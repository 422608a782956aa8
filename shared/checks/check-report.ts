import type { ReportFormat } from '../report/format'
import type { Report } from '../report/schema'
import type { CheckedReport, PreviousReport } from './checked-report'
import type { Finding } from './finding'
import { inReportOrder } from './finding-order'
import type { RunObserver } from './rule-family'
import { ruleFamilies } from './rules'
import { sameListKept } from './same-list'

/** Checks one report again and again as it is written. */
export interface Checker {
  /**
   * What is to be said of the report, in its order. Only rules that read something that changed are run again;
   * the list is the same object while nothing changed in it.
   * @param previous last year's report of the same organ; null where there is none
   */
  check(report: Report, format: ReportFormat, previous: PreviousReport | null): readonly Finding[]
}

/** A checker that remembers what it found in the parts of the report it saw last. */
export function createChecker(onRun: RunObserver = () => undefined): Checker {
  const families = ruleFamilies.map((family) => family.begin(onRun))
  const keepSame = sameListKept<Finding>()
  return {
    check(report, format, previous) {
      const checked: CheckedReport = { report, format, previous }
      return keepSame(distinct(inReportOrder(families.flatMap((run) => run(checked)), checked)))
    },
  }
}

/** As {@link Checker.check}, once. */
export function checkReport(report: Report, format: ReportFormat, previous: PreviousReport | null): readonly Finding[] {
  return createChecker().check(report, format, previous)
}

/** Findings that say the same of equal words in one text are told apart by their order. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = `${finding.rule} ${finding.fingerprint}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? finding : numbered(finding, before + 1)
  })
}

/** The same object each time, so that an unchanged list stays the same. */
function numbered(finding: Finding, ordinal: number): Finding {
  const fingerprint = `${finding.fingerprint}#${ordinal}`
  const known = numberedFindings.get(finding)
  if (known?.fingerprint === fingerprint) return known
  const made = { ...finding, fingerprint }
  numberedFindings.set(finding, made)
  return made
}

const numberedFindings = new WeakMap<Finding, Finding>()
