import type { Chart } from '../../../shared/document/document'
import { layUncaptionedChart } from '../../../shared/typeset/chart-layout'
import { captionText } from '../../../shared/typeset/chart.lexicon'
import type { DrawnRun, DrawnShape } from '../../../shared/typeset/drawing'
import { TEXT_AREA } from '../../../shared/typeset/measure'
import { inkColour } from '../../../shared/typeset/ink'
import type { FontSource } from '../../../shared/typeset/page'
import { xmlText } from '../../../shared/markup/xml-text'
import { hundredths } from '../hundredths'
import { chartSentences } from '../text/chart-sentences'
import type { Html } from './html-element'
import { element } from './html-element'

/** A chart as a picture of lines and text, with its figures in words for who cannot see it, and its caption. */
export function chartFigure(chart: Chart, fonts: FontSource): Html {
  const { width, height, runs, shapes } = layUncaptionedChart(chart, TEXT_AREA.width, fonts)
  const picture = element(
    'svg',
    { 'viewBox': `0 0 ${hundredths(width)} ${hundredths(height)}`, 'role': 'img', 'aria-label': chartSentences(chart).join(' ') },
    ...shapes.map(drawShape),
    ...runs.map(drawRun),
  )
  return element('figure', {}, picture, element('figcaption', {}, xmlText(captionText(chart.title))))
}

function drawShape({ x, y, width, height, ink }: DrawnShape): Html {
  return element('rect', { x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height), fill: inkColour(ink) })
}

/** Each character where the page has it, whatever font the reader's computer takes. */
function drawRun({ characters, origins, size, baseline, ink }: DrawnRun): Html {
  const attributes = { 'x': origins.map(hundredths).join(' '), 'y': hundredths(baseline), 'font-size': size, 'fill': inkColour(ink) }
  return element('text', attributes, xmlText(characters.join('')))
}
