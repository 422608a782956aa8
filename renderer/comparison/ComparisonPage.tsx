import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { ReportComparison } from '../../shared/comparison/compare-reports'
import { compareReports } from '../../shared/comparison/compare-reports'
import type { ReportFormat } from '../../shared/report/format'
import { tablesOf } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { comparisonWording } from '../../shared/wording/comparison'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { useOtherReports, usePreviousReport } from '../editing/other-reports'
import { useReport, useSession } from '../editing/session-context'
import { FormPage } from '../sections/FormPage'
import { ChartList } from './ChartList'
import { ComparedFigures } from './ComparedFigures'
import { ComparedTables } from './ComparedTables'
import { NoPreviousReport } from './NoPreviousReport'
import type { PagePart } from './PageParts'
import { PageParts } from './PageParts'

/** This year beside last year: named figures, tables and charts. */
export function ComparisonPage() {
  const { format } = useSession()
  const { failure } = useOtherReports()
  return (
    <FormPage heading={comparisonWording.heading}>
      {failure !== null && (
        <p className="banner banner-warning" role="alert">
          {messageOf(failure)}
          {nextStepOf(failure)}
        </p>
      )}
      {tablesOf(format).length === 0 ? <p>{comparisonWording.noTables}</p> : <YearBesideYear />}
    </FormPage>
  )
}

/** Charts need no last year: what there is of one is in the middle. */
function YearBesideYear() {
  const { format } = useSession()
  const { year } = useReport()
  const { isLoaded } = useOtherReports()
  const previous = usePreviousReport()
  const charts = format.charts.length > 0 && <ChartList />
  if (year !== null && previous !== null) return <Comparison year={year} previous={previous} charts={charts} />
  return (
    <>
      {year === null ? <NoYear /> : isLoaded ? <NoPreviousReport year={year - 1} /> : <p aria-busy="true">{comparisonWording.reading}</p>}
      {charts}
    </>
  )
}

function NoYear() {
  const session = useSession()
  return (
    <section className="notice">
      <p>{comparisonWording.noYear}</p>
      <Button
        className="link-button"
        onPress={() => {
          session.show({ kind: 'cover' })
        }}
      >
        {comparisonWording.toCover}
      </Button>
    </section>
  )
}

interface ComparisonProps {
  readonly year: number
  readonly previous: { readonly report: Report; readonly format: ReportFormat }
  readonly charts: ReactNode
}

function Comparison({ year, previous, charts }: ComparisonProps) {
  const { format } = useSession()
  const report = useReport()
  const comparison = useMemo(() => compareReports(report, format, previous.report, previous.format), [report, format, previous])
  const { tablesOnlyInCurrent, tablesOnlyInPrevious } = comparison
  return (
    <>
      <p>{fill(comparisonWording.against, { year, previous: year - 1 })}</p>
      <PageParts parts={partsOf(comparison, format)} />
      {comparison.figures.length > 0 && <ComparedFigures figures={comparison.figures} year={year} />}
      {charts}
      <ComparedTables tables={comparison.tables} year={year} />
      {tablesOnlyInCurrent.length > 0 && <p>{fill(comparisonWording.onlyInCurrent, { tables: listOf(tablesOnlyInCurrent) })}</p>}
      {tablesOnlyInPrevious.length > 0 && <p>{fill(comparisonWording.onlyInPrevious, { tables: listOf(tablesOnlyInPrevious) })}</p>}
    </>
  )
}

function partsOf({ figures, tables }: ReportComparison, format: ReportFormat): PagePart[] {
  const isThere: Readonly<Record<PagePart, boolean>> = {
    figures: figures.length > 0,
    charts: format.charts.length > 0,
    tables: tables.length > 0,
  }
  return (['figures', 'charts', 'tables'] as const).filter((part) => isThere[part])
}
