import { linesOfBlock } from '../../shared/document/plain-text'
import { attributesText } from '../../shared/markup/attributes'
import { xmlText } from '../../shared/markup/xml-text'
import type { Chart } from '../../shared/report/chart'
import { inkColour } from '../../shared/typeset/ink'
import type { GlyphRun, Shape } from '../../shared/typeset/page'
import type { DrawnChart } from './drawn-chart'

/** Its characters have widths of their own, the same in the fonts named for it; those of the others are as wide as high. */
const LATIN_FONT = 'LiberationSerif-Regular'

/** Fonts of other computers for each of ours: the same kind of face, with characters of the same widths. */
const familiesOf: Readonly<Record<string, string>> = {
  'FandolFang-Regular': "FandolFang, FangSong, FangSong_GB2312, STFangsong, 'Noto Serif CJK SC', serif",
  [LATIN_FONT]: "'Liberation Serif', 'Times New Roman', Times, serif",
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
  const shapes = page.shapes.map(rectangle)
  const texts = page.runs.flatMap((run) =>
    piecesOf(run).map(({ text, x }) => {
      const { fontId, size: fontSize, baseline } = run
      const place = { x: hundredths(x), y: hundredths(baseline), 'font-size': hundredths(fontSize), 'font-family': familiesOf[fontId] ?? 'serif' }
      return `<text${attributesText(place)}>${xmlText(text)}</text>`
    }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" role="img" lang="zh-CN" aria-labelledby="title desc">`,
    `<title id="title">${xmlText(chart.title)}</title>`,
    `<desc id="desc">${xmlText(chartInWords(chart))}</desc>`,
    `<rect width="${width}" height="${height}" fill="rgb(255 255 255)"/>`,
    ...shapes,
    ...texts,
    '</svg>',
    '',
  ].join('\n')
}

function rectangle({ x, y, width, height, ink }: Shape): string {
  return `<rect${attributesText({ x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height), fill: inkColour(ink) })}/>`
}

interface Piece {
  readonly text: string
  readonly x: number
}

/**
 * A run in pieces that each stand right when only their first character is placed: programs other than browsers do not
 * read a place for each character.
 */
function piecesOf({ fontId, characters, origins, size }: GlyphRun): Piece[] {
  const pieces: { text: string; x: number; next: number | null }[] = []
  characters.forEach((character, index) => {
    const x = origins[index] ?? 0
    const last = pieces.at(-1)
    const isNext = last !== undefined && (last.next === null || Math.abs(last.next - x) < size / 50)
    const next = fontId === LATIN_FONT ? null : x + size
    if (isNext && character !== ' ') Object.assign(last, { text: last.text + character, next })
    else pieces.push({ text: character.trim(), x, next: character === ' ' ? Infinity : next })
  })
  return pieces.filter(({ text }) => text !== '')
}

function hundredths(value: number): string {
  return String(Math.round(value * 100) / 100)
}
