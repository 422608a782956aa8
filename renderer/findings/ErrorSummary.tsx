import { useEffect, useRef } from 'react'
import type { OpenPoint } from '../../shared/checks/open-points'
import { findingsWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { PointList } from './PointList'

/** What must be dealt with before a section is finished; takes the focus when it appears. */
export function ErrorSummary({ points }: { readonly points: readonly OpenPoint[] }) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    summary.current?.focus()
    summary.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="error-summary-heading">
      <h2 id="error-summary-heading">{fill(findingsWording.heading, { count: points.length })}</h2>
      <PointList points={points} />
    </section>
  )
}
