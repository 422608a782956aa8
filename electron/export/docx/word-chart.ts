import type { Chart } from '../../../shared/document/document'
import { greyOfSeries } from '../../../shared/typeset/chart-bars'
import { unitText } from '../../../shared/typeset/chart.lexicon'
import { cellAddress, FIGURE_WIDTH, textCell } from '../../../shared/workbook/sheet'
import type { Sheet, SheetCell } from '../../../shared/workbook/sheet'
import { xmlText } from '../../../shared/markup/xml-text'
import { xmlDeclaration } from '../office-xml'
import { LATIN_FONT, wordFonts } from './word-fonts.lexicon'
import type { Xml } from './word-xml'
import { element } from './word-xml'

/** Name of the sheet that a chart's figures stand in, as Word calls it. */
const SHEET = 'Sheet1'

const CATEGORY_AXIS = 1
const VALUE_AXIS = 2

/** Of the type in a chart, in hundredths of a point. */
const TYPE_SIZE = 1050

/** A chart as Word and WPS draw it themselves; its figures can be edited in the sheet that lies in the file (`chartSheet`). */
export function chartPart(chart: Chart): Xml {
  const { unit, series } = chart
  const bars = element(
    'c:barChart',
    {},
    one('c:barDir', 'col'),
    one('c:grouping', 'clustered'),
    one('c:varyColors', 0),
    ...series.map((_, index) => barSeries(chart, index)),
    one('c:gapWidth', 100),
    one('c:axId', CATEGORY_AXIS),
    one('c:axId', VALUE_AXIS),
  )
  const title = unit === '' ? '' : axisTitle(unitText(unit))
  const plot = element('c:plotArea', {}, element('c:layout'), bars, categoryAxis(), valueAxis(title))
  const legend = series.length === 1 ? '' : element('c:legend', {}, one('c:legendPos', 'b'), one('c:overlay', 0))
  const spaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  const drawn = element('c:chart', {}, one('c:autoTitleDeleted', 1), plot, legend, one('c:plotVisOnly', 1), one('c:dispBlanksAs', 'gap'))
  const type = element('c:txPr', {}, element('a:bodyPr'), element('a:p', {}, element('a:pPr', {}, typeProperties('a:defRPr')), element('a:endParaRPr', { lang: 'zh-CN' })))
  const sheet = element('c:externalData', { 'r:id': 'rId1' }, one('c:autoUpdate', 0))
  const frame = element('c:spPr', {}, element('a:ln', {}, element('a:noFill')))
  return `${xmlDeclaration}${element('c:chartSpace', spaces, one('c:roundedCorners', 0), drawn, frame, type, sheet)}`
}

/** The chart's figures: a row a category, a column a series. */
export function chartSheet({ categories, series }: Chart): Sheet {
  const figures = series.flatMap(({ values }, column) =>
    categories.flatMap((_, row): SheetCell[] => {
      const value = values[row] ?? null
      return value === null ? [] : [{ row: row + 1, column: column + 1, rowSpan: 1, columnSpan: 1, role: 'figure', content: { kind: 'number', value } }]
    }),
  )
  return {
    name: SHEET,
    columnWidths: [2 * FIGURE_WIDTH, ...series.map(() => FIGURE_WIDTH)],
    frozenRows: 1,
    frozenColumns: 0,
    rowCount: categories.length + 1,
    cells: [
      ...series.map(({ label }, column) => textCell(label, 'column-head', { row: 0, column: column + 1 })),
      ...categories.map((name, row) => textCell(name, 'row-head', { row: row + 1, column: 0 })),
      ...figures,
    ],
  }
}

function barSeries({ categories, series }: Chart, index: number): Xml {
  const { label = '', values = [] } = series[index] ?? {}
  const column = index + 1
  const points = values.flatMap((value, row) => (value === null ? [] : [cachedPoint(row, String(value))]))
  return element(
    'c:ser',
    {},
    one('c:idx', index),
    one('c:order', index),
    element('c:tx', {}, element('c:strRef', {}, element('c:f', {}, range(0, 0, column)), cache('c:strCache', [cachedPoint(0, label)], 1))),
    element('c:spPr', {}, fillOf(greyOfSeries(index)), element('a:ln', { w: 6350 }, fillOf(0))),
    one('c:invertIfNegative', 0),
    figuresOverBars(),
    element('c:cat', {}, element('c:strRef', {}, element('c:f', {}, range(1, categories.length, 0)), cache('c:strCache', categories.map((name, row) => cachedPoint(row, name)), categories.length))),
    element('c:val', {}, element('c:numRef', {}, element('c:f', {}, range(1, categories.length, column)), cache('c:numCache', points, categories.length))),
  )
}

function figuresOverBars(): Xml {
  const shown = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize']
  return element('c:dLbls', {}, one('c:dLblPos', 'outEnd'), ...shown.map((name) => one(name, name === 'c:showVal' ? 1 : 0)))
}

/** Cells of one column, from a row to a row, as a chart names them. */
function range(first: number, last: number, column: number): string {
  const absolute = (row: number): string => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2')
  return xmlText(first === last ? `${SHEET}!${absolute(first)}` : `${SHEET}!${absolute(first)}:${absolute(last)}`)
}

function cache(name: string, points: readonly Xml[], count: number): Xml {
  return element(name, {}, name === 'c:numCache' ? element('c:formatCode', {}, 'General') : '', one('c:ptCount', count), ...points)
}

function cachedPoint(index: number, text: string): Xml {
  return element('c:pt', { idx: index }, element('c:v', {}, xmlText(text)))
}

function categoryAxis(): Xml {
  const id = [one('c:axId', CATEGORY_AXIS), scaling(), one('c:delete', 0), one('c:axPos', 'b')]
  return element('c:catAx', {}, ...id, one('c:majorTickMark', 'none'), one('c:minorTickMark', 'none'), one('c:tickLblPos', 'nextTo'), line(0), one('c:crossAx', VALUE_AXIS), one('c:crosses', 'autoZero'))
}

function valueAxis(title: Xml): Xml {
  const id = [one('c:axId', VALUE_AXIS), scaling(), one('c:delete', 0), one('c:axPos', 'l')]
  const format = element('c:numFmt', { formatCode: 'General', sourceLinked: 0 })
  const marks = [one('c:majorTickMark', 'none'), one('c:minorTickMark', 'none'), one('c:tickLblPos', 'nextTo')]
  return element('c:valAx', {}, ...id, element('c:majorGridlines', {}, line(0.75)), title, format, ...marks, line(0), one('c:crossAx', CATEGORY_AXIS), one('c:crosses', 'autoZero'))
}

/** From 0, however alike the figures are. */
function scaling(): Xml {
  return element('c:scaling', {}, one('c:orientation', 'minMax'))
}

function axisTitle(text: string): Xml {
  const run = element('a:r', {}, typeProperties('a:rPr'), element('a:t', {}, xmlText(text)))
  return element('c:title', {}, element('c:tx', {}, element('c:rich', {}, element('a:bodyPr'), element('a:p', {}, run))), one('c:overlay', 0))
}

function typeProperties(name: string): Xml {
  return element(name, { lang: name === 'a:rPr' ? 'zh-CN' : undefined, sz: TYPE_SIZE, b: 0 }, fillOf(0), element('a:latin', { typeface: LATIN_FONT }), element('a:ea', { typeface: wordFonts.body.name }))
}

function line(ink: number): Xml {
  return element('c:spPr', {}, element('a:ln', { w: 6350 }, fillOf(ink)))
}

function fillOf(ink: number): Xml {
  const level = Math.round(ink * 255).toString(16).padStart(2, '0').toUpperCase()
  return element('a:solidFill', {}, element('a:srgbClr', { val: level.repeat(3) }))
}

function one(name: string, value: string | number): Xml {
  return element(name, { val: value })
}
