import { DomUtils, parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { writeSvg } from '../../../renderer/comparison/chart-svg'
import type { DrawnChart } from '../../../renderer/comparison/drawn-chart'
import { drawChart } from '../../../renderer/comparison/drawn-chart'
import type { Chart } from '../../../shared/report/chart'
import { fontSource } from '../typeset/assets'

const chart: Chart = {
  title: '图1 政府信息公开申请“办理”结果 <2023> & 更多',
  unit: '件',
  categories: ['予以公开', '法人或其他组织，不予公开'],
  series: [
    { label: '2022年', values: [16, null] },
    { label: '2023年', values: [15, 1276.5534] },
  ],
}

interface Text {
  readonly text: string
  readonly x: number
  readonly size: number
  readonly family: string
}

function textsOf(svg: string): Text[] {
  return elementsOf(svg, 'text').map((element) => ({
    text: DomUtils.textContent(element),
    x: Number(element.attribs['x']),
    size: Number(element.attribs['font-size']),
    family: element.attribs['font-family'] ?? '',
  }))
}

function elementsOf(svg: string, name: string) {
  return DomUtils.getElementsByTagName(name, parseDocument(svg, { xmlMode: true }).childNodes)
}

function drawnCharacters({ page }: DrawnChart): string[] {
  return page.runs.flatMap(({ characters }) => characters.filter((character) => character !== ' '))
}

describe('A chart as an SVG file', () => {
  const drawn = drawChart(chart, fontSource)
  const svg = writeSvg(drawn)

  test('has every character of the drawing, as text', () => {
    expect(textsOf(svg).map(({ text }) => text).join('')).toBe(drawnCharacters(drawn).join(''))
  })

  test('places each full-width character where the page has it, though only the first of a piece is placed', () => {
    const placed = textsOf(svg).flatMap(({ text, x, size, family }) =>
      family.startsWith('Fandol') ? [...text].map((character, index) => ({ character, x: x + index * size })) : [],
    )
    const onPage = drawn.page.runs.flatMap(({ fontId, characters, origins }) =>
      characters.flatMap((character, index) => (fontId.startsWith('Fandol') && character !== ' ' ? [{ character, x: origins[index] ?? NaN }] : [])),
    )
    expect(placed.length).toBeGreaterThan(20)
    expect(placed.map(({ character }) => character)).toEqual(onPage.map(({ character }) => character))
    placed.forEach(({ x }, index) => expect(Math.abs(x - (onPage[index]?.x ?? NaN))).toBeLessThan(1))
  })

  test('says in words what it shows, with marks of XML escaped', () => {
    expect(DomUtils.textContent(elementsOf(svg, 'title'))).toBe(chart.title)
    expect(DomUtils.textContent(elementsOf(svg, 'desc'))).toContain('予以公开 2022年 16 2023年 15')
    expect(DomUtils.textContent(elementsOf(svg, 'desc'))).toContain('2022年 — 2023年 1276.5534')
    expect(svg).not.toContain('<2023>')
  })

  test('names fonts that other computers have, and reads nothing from elsewhere', () => {
    expect(textsOf(svg).every(({ family }) => family.endsWith(', serif'))).toBe(true)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href|<script|<style/u)
  })

  test('keeps to its sheet and to grey', () => {
    for (const { attribs } of elementsOf(svg, 'rect')) {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attribs[name] ?? 0))
      expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(drawn.size.width + 0.01)
      expect((y ?? 0) + (height ?? 0)).toBeLessThanOrEqual(drawn.size.height + 0.01)
      expect(attribs['fill']).toMatch(/^rgb\((\d+) \1 \1\)$/u)
    }
  })
})
