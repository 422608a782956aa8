import type { ReactNode } from 'react'
import { FindingsContext, useCheckedReport } from './use-findings'

/** Gives the findings of the open report to all that shows them. */
export function WithFindings({ children }: { readonly children: ReactNode }) {
  return <FindingsContext value={useCheckedReport()}>{children}</FindingsContext>
}
