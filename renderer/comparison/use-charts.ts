import { useMemo } from 'react'
import type { ChartOverYears } from '../../shared/comparison/chart-of'
import { chartOf, reportsOfYears } from '../../shared/comparison/chart-of'
import type { ChartDefinition } from '../../shared/report/format'
import { useProgram } from '../app/program-context'
import { useOtherReports } from '../editing/other-reports'
import { useReport, useSession } from '../editing/session-context'

export interface DefinedChart extends ChartOverYears {
  readonly definition: ChartDefinition
}

/** The charts of the open report's format, with the figures of this moment. */
export function useCharts(): readonly DefinedChart[] {
  const { formats } = useProgram().description
  const { format } = useSession()
  const report = useReport()
  const { reports } = useOtherReports()
  return useMemo(() => {
    const years = reportsOfYears(report, reports, formats)
    return format.charts.map((definition) => ({ definition, ...chartOf(definition, years) }))
  }, [report, reports, formats, format])
}
