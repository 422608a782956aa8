import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart, DocumentBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { layChart } from '../../../shared/typeset/chart-layout'
import { LINE_PITCH, TEXT_AREA } from '../../../shared/typeset/measure'
import type { LaidChart } from '../../../shared/typeset/chart-layout'
import { fontSource, paragraph, setPages, textOf } from './assets'
import type { Box } from './ink'
import { around, boxOf, inkOf, overlap } from './ink'
import { applicationsChart } from './standard-tables'

const WIDTH = TEXT_AREA.width
const lay = (chart: Chart, width = WIDTH): LaidChart => layChart(chart, width, fontSource)
const textsIn = ({ runs }: LaidChart): string[] => runs.map(({ characters }) => characters.join(''))

function chartOf(values: (number | null)[], changes: Partial<Chart> = {}): Chart {
  return { title: '办理量', unit: '件', categories: values.map((_, index) => `类别${'甲乙丙丁戊己庚辛'[index] ?? ''}`), series: [{ label: '2022年', values }], ...changes }
}

/** Bars, without the keys of the legend, rules and axes: the frame of each, from left to right. */
function barsOf({ shapes }: LaidChart): Box[] {
  const frames = shapes.filter(({ width, height, ink }) => ink === 0 && width > 1 && height > 1 && Math.abs(width - height) > 0.01)
  return frames.map(boxOf).sort((a, b) => a.left - b.left)
}

/** The middle of a run that reads `text`. */
function middleOf(chart: LaidChart, text: string): number {
  const run = chart.runs.find(({ characters }) => characters.join('') === text)
  if (run === undefined) throw new Error(`nothing reads ${text}`)
  const { left, right } = inkOf(run)
  return (left + right) / 2
}

describe('a chart', () => {
  test('says unit, figures, names, series and caption', () => {
    const texts = textsIn(lay(applicationsChart)).join('|')
    for (const text of ['单位：件', '128', '153', '96', '117', '12', '—', '新收申请', '予以公开', '无法提供', '2021', '2022', '近两年政府信息公开申请办理情况对比']) {
      expect(texts).toContain(text)
    }
  })

  test('has bars as high as their values', () => {
    const heights = barsOf(lay(chartOf([10, 20, 40]))).map(({ top, bottom }) => bottom - top)
    expect((heights[1] ?? NaN) / (heights[0] ?? NaN)).toBeCloseTo(2, 6)
    expect((heights[2] ?? NaN) / (heights[0] ?? NaN)).toBeCloseTo(4, 6)
  })

  test('writes each figure over the middle of its bar', () => {
    const chart = lay(chartOf([17, 23, 41]))
    const bars = barsOf(chart)
    ;['17', '23', '41'].forEach((text, index) => {
      const bar = bars[index] ?? { left: NaN, right: NaN }
      expect(middleOf(chart, text)).toBeCloseTo((bar.left + bar.right) / 2, 1)
    })
  })

  test('leaves a gap with — where there is no figure, and writes 0 where the figure is 0', () => {
    const chart = lay(chartOf([5, null, 0]))
    expect(barsOf(chart)).toHaveLength(1)
    expect(textsIn(chart)).toEqual(expect.arrayContaining(['—', '0']))
  })

  test('tells its series apart by ink, and frames every bar, so that white ones are seen', () => {
    const series = Array.from({ length: 6 }, (_, index) => ({ label: String(2018 + index), values: [index + 1] }))
    const { shapes } = lay({ title: '办理量', unit: '件', categories: ['件数'], series })
    const greys = new Set(shapes.filter(({ height }) => height > 1).map(({ ink }) => Number(ink)).filter((ink) => ink > 0))
    expect(greys.size).toBe(6)
    const sorted = [...greys].sort((a, b) => a - b)
    sorted.slice(1).forEach((ink, index) => expect(ink - (sorted[index] ?? 0)).toBeGreaterThan(0.1))
  })

  test('breaks a long name under its bars', () => {
    const chart = lay(chartOf([1, 2, 3, 4, 5, 6], { categories: ['城关镇人民政府信息公开办公室', '乙', '丙', '丁', '戊', '己'] }))
    const lines = textsIn(chart).filter((text) => text.length > 1 && '城关镇人民政府信息公开办公室'.includes(text))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('城关镇人民政府信息公开办公室')
  })

  test('with nothing to show still has an axis', () => {
    expect(textsIn(lay(chartOf([0, null])))).toEqual(expect.arrayContaining(['0', '1', '—']))
  })

  test('names characters that no font has, and draws none of them', () => {
    const { missing, runs } = lay(chartOf([1], { title: '办理量😀' }))
    expect(missing).toEqual(['😀'])
    expect(runs.every(({ fontId }) => fontId !== '')).toBe(true)
  })
})

describe('properties of any chart', () => {
  const names = fc.constantFrom('甲', '新收申请', '城关镇人民政府', '某县自然资源和规划局政府信息公开领导小组办公室', 'www.example.gov.cn', '2022年')
  const anyChart: fc.Arbitrary<Chart> = fc
    .record({
      title: names,
      unit: fc.constantFrom('', '件', '万元'),
      categories: fc.array(names, { minLength: 1, maxLength: 24 }),
      labels: fc.array(names, { minLength: 1, maxLength: 6 }),
      values: fc.array(fc.oneof(fc.constant(null), fc.nat(9), fc.nat(99_999_999), fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(2)))), {
        minLength: 1,
        maxLength: 40,
      }),
    })
    .map(({ labels, values, ...chart }) => ({
      ...chart,
      series: labels.map((label, row) => ({ label, values: chart.categories.map((_, column) => values[(row * 7 + column) % values.length] ?? null) })),
    }))

  test('it fits a page in any size, and no text leaves it or lies on other text', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(WIDTH, 300), (chart, width) => {
        const laid = lay(chart, width)
        expect(laid.height).toBeLessThanOrEqual(20 * LINE_PITCH)
        const texts = laid.runs.filter(({ characters }) => /\S/u.test(characters.join(''))).map(inkOf)
        const everything = around([...texts, ...laid.shapes.map(boxOf)])
        expect(everything.left).toBeGreaterThanOrEqual(-0.01)
        expect(everything.top).toBeGreaterThanOrEqual(-0.01)
        expect(everything.right).toBeLessThanOrEqual(width + 0.01)
        expect(everything.bottom).toBeLessThanOrEqual(laid.height + 0.01)
        texts.forEach((text, index) => expect(texts.slice(index + 1).filter((other) => overlap(text, other))).toEqual([]))
      }),
      { numRuns: 150 },
    )
  })
})

test.each([1, 2, 3, 4, 5, 6])('with %i series of up to 24 bars, every figure is written', (seriesCount) => {
  for (let groups = 1; groups <= 24 / seriesCount; groups++) {
    const categories = Array.from({ length: groups }, (_, group) => `第${'一二三四五六七八九十'[group % 10] ?? ''}类`)
    const series = Array.from({ length: seriesCount }, (_, row) => ({ label: '本年', values: categories.map((_, group) => 1000 + row * 100 + group) }))
    const texts = textsIn(lay({ title: '办理量', unit: '件', categories, series }))
    expect(texts).toEqual(expect.arrayContaining(series.flatMap(({ values }) => values.map(String))))
  }
})

describe('a figure in a document', () => {
  const figure: DocumentBlock = { kind: 'figure', chart: applicationsChart, origin: { part: 'opening' } }

  test('is in one piece, with the text after it on the grid', () => {
    for (let rows = 0; rows <= 22; rows++) {
      const { pages } = setPages(...Array.from({ length: rows }, () => paragraph('公开。')), figure, paragraph('以上。'))
      const withFigure = pages.filter(({ shapes }) => shapes.length > 0)
      expect(withFigure).toHaveLength(1)
      const after = pages.flatMap(({ runs }) => runs).find(({ blockIndex }) => blockIndex === rows + 1)
      const lines = ((after?.baseline ?? NaN) - TEXT_AREA.top) / LINE_PITCH
      expect(lines - Math.floor(lines)).toBeCloseTo(0.707, 2)
    }
  })

  test('stands within the text area', () => {
    const { pages } = setPages(figure)
    const box = around(pages.flatMap(({ shapes }) => shapes.map(boxOf)))
    expect(box.left).toBeGreaterThanOrEqual(TEXT_AREA.left)
    expect(box.right).toBeLessThanOrEqual(TEXT_AREA.left + TEXT_AREA.width + 0.01)
    expect(textOf(pages[0]?.runs.filter(({ blockIndex }) => blockIndex === 0) ?? [])).toContain('单位：件')
  })

  test('reads as its title and a line for each category', () => {
    expect(linesOfBlock(figure)).toEqual([
      '近两年政府信息公开申请办理情况对比\t件',
      '新收申请\t2021年 128\t2022年 153',
      '予以公开\t2021年 96\t2022年 117',
      '无法提供\t2021年 12\t2022年 —',
    ])
  })
})
