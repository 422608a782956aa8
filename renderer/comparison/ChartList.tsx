import { chartWording, comparisonWording } from '../../shared/wording/comparison'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import type { PreviewFonts } from '../preview/preview-fonts'
import { ChartCard } from './ChartCard'
import { partHeadings } from './PageParts'
import { useChartFonts } from './use-chart-fonts'
import type { DefinedChart } from './use-charts'
import { useCharts } from './use-charts'

/** The charts of the format over the years there are reports of. */
export function ChartList() {
  const charts = useCharts()
  const fonts = useChartFonts()
  return (
    <section className="comparison-part" aria-labelledby={partHeadings.charts}>
      <h2 id={partHeadings.charts} tabIndex={-1}>
        {comparisonWording.partNames.charts}
      </h2>
      <p className="field-help">{chartWording.explanation}</p>
      <LeftOutYears charts={charts} />
      <Charts charts={charts} fonts={fonts} />
    </section>
  )
}

/** Years that no chart shows are said once. */
function LeftOutYears({ charts }: { readonly charts: readonly DefinedChart[] }) {
  const drawn = charts.filter(({ chart }) => chart !== null)
  const [first] = drawn
  const years = first?.leftOut.filter((year) => drawn.every(({ leftOut }) => leftOut.includes(year))) ?? []
  return years.length === 0 ? null : <p className="field-help">{fill(chartWording.leftOut, { years: listOf(years.map(String)) })}</p>
}

interface ChartsProps {
  readonly charts: readonly DefinedChart[]
  readonly fonts: PreviewFonts | 'loading' | 'unreadable'
}

function Charts({ charts, fonts }: ChartsProps) {
  if (charts.every(({ chart }) => chart === null)) return <p>{chartWording.none}</p>
  if (fonts === 'loading') return <p aria-busy="true">{chartWording.fontsLoading}</p>
  if (fonts === 'unreadable') return <p role="alert">{chartWording.fontsUnreadable}</p>
  return charts.map(({ definition, chart }) =>
    chart === null ? null : <ChartCard key={definition.id} definition={definition} chart={chart} fonts={fonts} />,
  )
}
