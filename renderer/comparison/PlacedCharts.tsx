import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { RefreshCw, Trash2 } from 'lucide-react'
import { isSameChart } from '../../shared/comparison/chart-of'
import type { PlacedChart, Section } from '../../shared/report/schema'
import { placedChartWording } from '../../shared/wording/comparison'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import type { PreviewFonts } from '../preview/preview-fonts'
import { ChartDrawing } from './ChartDrawing'
import { drawChart } from './drawn-chart'
import { useChartFonts } from './use-chart-fonts'
import { useCharts } from './use-charts'

/** The charts that stand in a section, as they are printed; nothing where there are none. */
export function PlacedCharts({ section }: { readonly section: Section }) {
  return section.charts.length === 0 ? null : <ListOfCharts section={section} />
}

function ListOfCharts({ section }: { readonly section: Section }) {
  const fonts = useChartFonts()
  const charts = useCharts()
  return (
    <section className="placed-charts" aria-labelledby="placed-charts">
      <h2 id="placed-charts">{placedChartWording.heading}</h2>
      <ul>
        {section.charts.map((placed) => (
          <PlacedChartItem
            key={placed.id}
            sectionId={section.id}
            placed={placed}
            newest={charts.find(({ definition }) => definition.id === placed.id)?.chart ?? null}
            fonts={typeof fonts === 'string' ? null : fonts}
          />
        ))}
      </ul>
    </section>
  )
}

interface PlacedChartItemProps {
  readonly sectionId: string
  readonly placed: PlacedChart
  /** With the figures of now; null where the format has no such chart or no figures for it. */
  readonly newest: PlacedChart['chart'] | null
  readonly fonts: PreviewFonts | null
}

function PlacedChartItem({ sectionId, placed, newest, fonts }: PlacedChartItemProps) {
  const session = useSession()
  const { chart } = placed
  const drawn = useMemo(() => (fonts === null ? null : { fonts, chart: drawChart(chart, fonts.source) }), [chart, fonts])
  const changed = newest !== null && !isSameChart(newest, chart) ? newest : null
  return (
    <li className="chart-card" aria-label={chart.title} data-field={`${sectionId} chart ${placed.id}`} tabIndex={-1}>
      {drawn === null ? <p>{fill(placedChartWording.list, { title: chart.title })}</p> : <ChartDrawing drawn={drawn.chart} glyphs={drawn.fonts.glyphs} />}
      {changed !== null && <p className="chart-changed">{placedChartWording.changed}</p>}
      <div className="button-row">
        {changed !== null && (
          <Button
            className="button"
            aria-label={fill(placedChartWording.updateChart, { title: chart.title })}
            onPress={() => {
              session.edit({ kind: 'place-chart', sectionId, placed: { id: placed.id, chart: changed } })
            }}
          >
            <RefreshCw size={16} aria-hidden />
            {placedChartWording.update}
          </Button>
        )}
        <Button
          className="button button-quiet"
          aria-label={fill(placedChartWording.removeChart, { title: chart.title })}
          onPress={() => {
            session.edit({ kind: 'remove-chart', sectionId, chartId: placed.id })
          }}
        >
          <Trash2 size={16} aria-hidden />
          {placedChartWording.remove}
        </Button>
      </div>
    </li>
  )
}
