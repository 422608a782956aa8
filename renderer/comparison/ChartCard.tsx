import { useMemo, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { ChevronDown, FilePlus2 } from 'lucide-react'
import type { Image } from '../../shared/contract/schemas'
import type { Chart } from '../../shared/report/chart'
import type { ChartDefinition } from '../../shared/report/format'
import { printedHeading } from '../../shared/report/numbering'
import { chartWording } from '../../shared/wording/comparison'
import { outlineWording } from '../../shared/wording/interface'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { useReport } from '../editing/session-context'
import type { PreviewFonts } from '../preview/preview-fonts'
import { ChartDrawing } from './ChartDrawing'
import { ChartFigures } from './ChartFigures'
import type { DrawnChart } from './drawn-chart'
import { drawChart } from './drawn-chart'
import { PlaceChartDialog } from './PlaceChartDialog'
import { useImageSaving } from './use-image-saving'

interface ChartCardProps {
  readonly definition: ChartDefinition
  readonly chart: Chart
  readonly fonts: PreviewFonts
}

/** A chart with what can be done with it, and the same figures as a table. */
export function ChartCard({ definition, chart, fonts }: ChartCardProps) {
  const drawn = useMemo(() => drawChart(chart, fonts.source), [chart, fonts])
  const [isPlacing, setPlacing] = useState(false)
  const { saved, save } = useImageSaving(drawn, fonts.glyphs)
  return (
    <article className="chart-card" aria-label={chart.title}>
      <ChartDrawing drawn={drawn} glyphs={fonts.glyphs} />
      <MissingCharacters drawn={drawn} />
      <div className="button-row">
        <SaveMenu title={chart.title} onSave={save} />
        <Button
          className="button"
          aria-label={fill(chartWording.placeOf, { title: chart.title })}
          onPress={() => {
            setPlacing(true)
          }}
        >
          <FilePlus2 size={16} aria-hidden />
          {chartWording.place}
        </Button>
      </div>
      <p className="field-help" role="status">
        {saved !== null && fill(chartWording.saved, { fileName: saved })}
        <PlacedIn chartId={definition.id} />
      </p>
      <details>
        <summary>{chartWording.figures}</summary>
        <ChartFigures chart={chart} />
      </details>
      {isPlacing && (
        <PlaceChartDialog
          definition={definition}
          chart={chart}
          onClose={() => {
            setPlacing(false)
          }}
        />
      )}
    </article>
  )
}

function MissingCharacters({ drawn: { missing } }: { readonly drawn: DrawnChart }) {
  return missing.length === 0 ? null : <p role="alert">{fill(chartWording.missingCharacter, { characters: listOf(missing) })}</p>
}

function SaveMenu({ title, onSave }: { readonly title: string; readonly onSave: (kind: Image['kind']) => void }) {
  return (
    <MenuTrigger>
      <Button className="button" aria-label={fill(chartWording.saveAs, { title })}>
        {chartWording.save}
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu>
          {(['png', 'svg'] as const).map((kind) => (
            <MenuItem
              key={kind}
              className="option"
              onAction={() => {
                onSave(kind)
              }}
            >
              {chartWording.kinds[kind]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The sections in which the chart stands already. */
function PlacedIn({ chartId }: { readonly chartId: string }) {
  const { sections } = useReport()
  const headings = sections.flatMap((section, index) =>
    section.charts.some(({ id }) => id === chartId) ? [printedHeading(section, index, sections) || outlineWording.noHeading] : [],
  )
  return headings.length === 0 ? null : <span className="placed-in">{fill(chartWording.placedIn, { headings: listOf(headings) })}</span>
}
