import { describe, expect, test } from 'vitest'
import type { DocumentBlock } from '../../../shared/document/document'
import { pagePicture, pagePictures } from '../../../shared/page-picture/page-picture'
import { inkColour } from '../../../shared/typeset/ink'
import type { Page } from '../../../shared/typeset/page'
import { fonts, paragraph, setPages } from '../typeset/assets'
import { applicationsChart, reviewTable } from '../typeset/standard-tables'

const heading: DocumentBlock = { kind: 'heading', level: 1, text: '一、概述', origin: { part: 'opening' } }
const figure: DocumentBlock = { kind: 'figure', chart: applicationsChart, origin: { part: 'opening' } }

function firstPageOf(...blocks: DocumentBlock[]): Page {
  const [page] = setPages(...blocks).pages
  if (page === undefined) throw new Error('nothing was set')
  return page
}

/** Where a picture places glyphs: x and baseline in pt. */
function placesIn(svg: string): { x: number; y: number; id: string }[] {
  return [...svg.matchAll(/<g[^>]* transform="matrix\(([^ ]+) 0 0 [^ ]+ 0 ([^)]+)\)">(.*?)<\/g>/gu)].flatMap(([, scale = '', y = '', glyphs = '']) =>
    [...glyphs.matchAll(/<use href="#(\w+)" x="([^"]+)"\/>/gu)].map(([, id = '', x = '']) => ({ id, x: Number(x) * Number(scale), y: Number(y) })),
  )
}

const isInk = (character: string): boolean => character.trim() !== ''

describe('the picture of a page', () => {
  const page = firstPageOf(heading, paragraph('公开政府信息1,234条，公开。'), reviewTable(), figure)
  const svg = pagePicture(page, fonts)

  test('has every glyph at its place to two hundredths of a point', () => {
    const expected = page.runs.flatMap(({ characters, origins, baseline }) =>
      characters.flatMap((character, index) => (isInk(character) ? [{ x: origins[index] ?? NaN, y: baseline }] : [])),
    )
    const places = placesIn(svg)
    expect(places).toHaveLength(expected.length)
    places.forEach(({ x, y }, index) => {
      expect(Math.abs(x - (expected[index]?.x ?? NaN))).toBeLessThan(0.02)
      expect(Math.abs(y - (expected[index]?.y ?? NaN))).toBeLessThan(0.02)
    })
  })

  test('writes the outline of each glyph once, however often it stands there', () => {
    const distinct = new Set(page.runs.flatMap(({ characters, fontId }) => characters.filter(isInk).map((character) => `${fontId} ${character}`)))
    expect([...svg.matchAll(/<path id=/gu)]).toHaveLength(distinct.size)
    const ids = new Set(placesIn(svg).map(({ id }) => id))
    expect(ids.size).toBe(distinct.size)
    for (const id of ids) expect(svg).toContain(`<path id="${id}" d="M`)
  })

  test('has every rule and bar in its grey, under the text', () => {
    const rectangles = [...svg.matchAll(/M[-\d.]+ [-\d.]+h[-\d.]+v[-\d.]+h[-\d.]+z/gu)]
    expect(rectangles).toHaveLength(page.shapes.length)
    expect(svg.lastIndexOf('z"/>')).toBeLessThan(svg.indexOf('<use'))
    for (const { ink } of page.shapes.filter((shape) => shape.ink !== 0)) expect(svg).toContain(`<path fill="${inkColour(ink)}" d="M`)
    const { x = NaN, y = NaN } = page.shapes[0] ?? {}
    expect(svg).toContain(`M${String(Math.round(x * 100) / 100)} ${String(Math.round(y * 100) / 100)}h`)
  })

  test('has the size of the page, and needs no font, script or address', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="595\.28pt" height="841\.89pt" viewBox="0 0 595\.28 841\.89">/u)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|font|<text|<script|style/u)
  })

  test('prints red what is red', () => {
    const red: Page = { ...page, runs: page.runs.slice(0, 1).map((run) => ({ ...run, ink: 'red' })) }
    expect(pagePicture(red, fonts)).toContain('<g fill="rgb(255 0 0)"')
  })

  test('of a sideways page is as wide as the page', () => {
    expect(pagePicture({ ...page, size: { width: 841.89, height: 595.28 } }, fonts)).toContain('viewBox="0 0 841.89 595.28"')
  })
})

test('Pictures of several pages share their glyphs, and place them as a picture by itself does', () => {
  const { pages } = setPages(...Array.from({ length: 8 }, () => paragraph('公开政府信息'.repeat(60))))
  const { glyphs, pages: pictures } = pagePictures(pages, fonts)
  expect(pictures).toHaveLength(pages.length)
  expect(pages.length).toBeGreaterThan(2)
  expect(pictures.join('')).not.toContain('<defs>')
  expect(glyphs.match(/d="[^"]*"/gu)).toEqual([...new Set(glyphs.match(/d="[^"]*"/gu))])
  pictures.forEach((picture, index) => {
    const [page] = pages.slice(index)
    const alone = page === undefined ? '' : pagePicture(page, fonts)
    const outlineOf = (svg: string) => new Map([...svg.matchAll(/<path id="(\w+)" d="([^"]*)"/gu)].map(([, id = '', data = '']) => [id, data]))
    const drawn = (svg: string, definitions: string) => placesIn(svg).map(({ id, x, y }) => ({ x, y, data: outlineOf(definitions).get(id) }))
    expect(drawn(picture, glyphs)).toEqual(drawn(alone, alone))
  })
})
