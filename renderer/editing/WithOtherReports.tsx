import type { ReactNode } from 'react'
import { OtherReportsContext, useLoadedReports } from './other-reports'

/** Gives the other reports of the workspace to all that stands in the open report. */
export function WithOtherReports({ children }: { readonly children: ReactNode }) {
  return <OtherReportsContext value={useLoadedReports()}>{children}</OtherReportsContext>
}
