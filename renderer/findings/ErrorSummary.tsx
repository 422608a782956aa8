import { useEffect, useRef } from 'react'
import type { ReportProblem } from '../../shared/report/problems'
import { findingsWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { ProblemList } from './ProblemList'

/** What must be dealt with before a section is finished; takes the focus when it appears. */
export function ErrorSummary({ problems }: { readonly problems: readonly ReportProblem[] }) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    summary.current?.focus()
    summary.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="error-summary-heading">
      <h2 id="error-summary-heading">{fill(findingsWording.heading, { count: problems.length })}</h2>
      <ProblemList problems={problems} />
    </section>
  )
}
