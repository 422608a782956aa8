import { ChartRun } from 'docx/charts'
import type { Chart } from '../../../shared/document/document'
import { greyOfSeries } from '../../../shared/typeset/chart-bars'
import { layUncaptionedChart } from '../../../shared/typeset/chart-layout'
import { unitText } from '../../../shared/typeset/chart.lexicon'
import { TEXT_AREA } from '../../../shared/typeset/measure'
import type { FontSource } from '../../../shared/typeset/page'
import { chartSentences } from '../text/chart-sentences'
import { wordFonts } from './word-fonts.lexicon'
import { pixels } from './word-measures'

/** Of the type in a chart, in points. */
const TYPE_SIZE = 10.5

/** A chart as Word and WPS draw it themselves, as large as the printed one; its figures can be edited in a workbook in the file. */
export function wordChart(chart: Chart, fonts: FontSource): ChartRun {
  const { unit, categories, series } = chart
  const { width, height } = layUncaptionedChart(chart, TEXT_AREA.width, fonts)
  const font = { size: TYPE_SIZE, color: '000000' }
  return new ChartRun({
    type: 'column',
    categories,
    series: series.map(({ label, values }, index) => ({ name: label, values, color: greyOf(greyOfSeries(index)) })),
    transformation: { width: pixels(width), height: pixels(height) },
    font: { name: wordFonts.body.name, color: font.color },
    legend: series.length === 1 ? false : { position: 'bottom', font },
    dataLabels: { value: true, position: 'outsideEnd', font },
    categoryAxis: { font },
    valueAxis: { gridlines: true, font, ...(unit === '' ? {} : { title: { text: unitText(unit), font: { ...font, bold: false } } }) },
    gapWidth: 100,
    overlap: 0,
    chartArea: { border: 'none' },
    altText: { name: chart.title, description: chartSentences(chart).join('\n') },
  })
}

function greyOf(ink: number): string {
  return Math.round(ink * 255).toString(16).padStart(2, '0').toUpperCase().repeat(3)
}
