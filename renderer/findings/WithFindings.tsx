import type { ReactNode } from 'react'
import { FindingsContext, OpenFindingsContext, useCheckedReport } from './use-findings'

/** Gives the findings of the open report to all that shows them. */
export function WithFindings({ children }: { readonly children: ReactNode }) {
  const findings = useCheckedReport()
  return (
    <FindingsContext value={findings}>
      <OpenFindingsContext value={findings.open}>{children}</OpenFindingsContext>
    </FindingsContext>
  )
}
