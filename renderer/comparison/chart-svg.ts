import { linesOfBlock } from '../../shared/document/plain-text'
import type { Chart } from '../../shared/report/chart'
import { drawPage, drawShapes } from '../preview/page-drawing'
import type { DrawnChart } from './drawn-chart'

/** Fonts of other computers for each of ours: the same kind of face, with characters of the same widths. */
const familiesOf: Readonly<Record<string, string>> = {
  'FandolFang-Regular': "FandolFang, FangSong, FangSong_GB2312, STFangsong, 'Noto Serif CJK SC', serif",
  'LiberationSerif-Regular': "'Liberation Serif', 'Times New Roman', Times, serif",
  'NotoSerifSC-Regular': "'Noto Serif SC', 'Noto Serif CJK SC', SimSun, STSong, serif",
}

/** What a chart shows, in words: its title, then a line a figure. */
export function chartInWords(chart: Chart): string {
  return linesOfBlock({ kind: 'figure', chart, origin: { part: 'title' } })
    .map((line) => line.replaceAll('\t', ' '))
    .join('\n')
}

/** The chart as a file of its own: text stays text, and a reader of the screen is told what it shows. */
export function writeSvg({ chart, page, size }: DrawnChart): string {
  const [width, height] = [hundredths(size.width), hundredths(size.height)]
  const shapes = drawShapes(page).map((shape) => `<rect${attributes({ ...shape })}/>`)
  const texts = drawPage(page).map(({ text, x, y, size: fontSize, fontId }) => {
    const placed = attributes({ x, y, 'font-size': fontSize, 'font-family': familiesOf[fontId] ?? 'serif' })
    return `<text${placed} xml:space="preserve">${escaped(text)}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" role="img" lang="zh-CN" aria-labelledby="title desc">`,
    `<title id="title">${escaped(chart.title)}</title>`,
    `<desc id="desc">${escaped(chartInWords(chart))}</desc>`,
    `<rect width="${width}" height="${height}" fill="rgb(255 255 255)"/>`,
    ...shapes,
    ...texts,
    '</svg>',
    '',
  ].join('\n')
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

/** Characters that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/"/gu, '&quot;')
  )
}

function hundredths(value: number): string {
  return String(Math.round(value * 100) / 100)
}
