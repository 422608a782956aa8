import { describe, expect, test } from 'vitest'
import { markedBlocks } from '../../../renderer/preview/marked-blocks'
import { marksOn } from '../../../renderer/preview/page-areas'
import { spotAt } from '../../../renderer/preview/page-spot'
import { textsOfPage } from '../../../renderer/preview/page-texts'
import { cellAt, cellBox } from '../../../renderer/preview/table-areas'
import type { DocumentBlock, TableBlock } from '../../../shared/document/document'
import { LINE_PITCH, TEXT_AREA } from '../../../shared/typeset/measure'
import type { Page } from '../../../shared/typeset/page'
import { documentOf, paragraph, setPages } from '../typeset/assets'
import { applicationsTable, reviewTable } from '../typeset/standard-tables'

const section = { part: 'section', sectionId: 's1' } as const

function pagesOf(...blocks: DocumentBlock[]): [Page, ...Page[]] {
  const [first, ...others] = setPages(...blocks).pages
  if (first === undefined) throw new Error('nothing was set')
  return [first, ...others]
}

/** The middle of a row of the grid, counted from 0. */
const row = (index: number): number => TEXT_AREA.top + (index + 0.5) * LINE_PITCH

describe('a click on a paragraph', () => {
  const text = '公开政府信息1,234条，比上年增加。'.repeat(40)
  const blocks = [paragraph('开头。'), paragraph(text)]
  const pages = pagesOf(...blocks)
  const document = documentOf(...blocks)

  test('finds the character it is on: before it on its left half, behind it on its right half', () => {
    const [page] = pages
    const run = page.runs.find(({ blockIndex, characters }) => blockIndex === 1 && characters.length > 3)
    const x = (run?.origins[2] ?? NaN) + (run?.size ?? NaN) / 4
    const y = (run?.baseline ?? NaN) - 4
    expect(spotAt(document, pages, page, { x, y })).toMatchObject({ blockIndex: 1, before: 2 })
    expect(spotAt(document, pages, page, { x: x + (run?.size ?? NaN) / 2, y })).toMatchObject({ blockIndex: 1, before: 3 })
  })

  test('counts what stands on earlier pages', () => {
    const second = pages[1] ?? pages[0]
    const before = pages[0].runs.filter(({ blockIndex }) => blockIndex === 1).flatMap(({ characters }) => characters.filter((each) => each.trim() !== ''))
    const spot = spotAt(document, pages, second, { x: TEXT_AREA.left, y: row(0) })
    expect(pages.length).toBeGreaterThan(1)
    expect(spot).toMatchObject({ blockIndex: 1, before: before.length })
    expect(text.slice(before.length)).toMatch(new RegExp(`^${spot?.line ?? 'nothing'}`, 'u'))
  })

  test('in the margin left of a line is before it, right of it behind it', () => {
    const line = spotAt(document, pages, pages[0], { x: 0, y: row(2) })
    expect(spotAt(document, pages, pages[0], { x: 590, y: row(2) })?.before).toBe((line?.before ?? NaN) + (line?.line.length ?? NaN))
  })

  test('over the text meets nothing', () => {
    expect(spotAt(document, pages, pages[0], { x: 200, y: 20 })).toBeNull()
  })
})

describe.each<[string, TableBlock]>([
  ['a wide table with heads of three rows', reviewTable()],
  ['a table over pages', applicationsTable()],
])('the cells of %s', (_, table) => {
  const pages = pagesOf(paragraph('表格如下。'), table)
  const placed = { blockIndex: 1, table }

  test('are found in the middle of their boxes, each by itself', () => {
    const found = pages.flatMap((page) =>
      table.cells.flatMap((_cell, cellIndex) => {
        const box = cellBox(page, pages, { ...placed, cellIndex })
        if (box === null) return []
        const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
        expect(cellAt(page, pages, placed, middle)).toBe(cellIndex)
        return [cellIndex]
      }),
    )
    expect(new Set(found).size).toBe(table.cells.length)
  })

  test('have their text within their boxes', () => {
    for (const page of pages) {
      for (const { cellIndex, origins, baseline, size, blockIndex } of page.runs) {
        if (blockIndex !== 1 || cellIndex === null) continue
        const box = cellBox(page, pages, { ...placed, cellIndex })
        expect(box?.left).toBeLessThan(origins[0] ?? NaN)
        expect(box?.right).toBeGreaterThan(origins.at(-1) ?? NaN)
        expect(box?.top).toBeLessThan(baseline - size / 2)
        expect(box?.bottom).toBeGreaterThan(baseline)
      }
    }
  })

  test('are found where they are empty, too', () => {
    const data = table.cells.findIndex(({ role }) => role === 'data')
    const emptied: TableBlock = { ...table, cells: table.cells.map((cell, index) => (index === data ? { ...cell, text: '' } : cell)) }
    const emptiedPages = pagesOf(paragraph('表格如下。'), emptied)
    const shown = emptiedPages.find((page) => cellBox(page, emptiedPages, { blockIndex: 1, table: emptied, cellIndex: data }) !== null)
    const box = shown === undefined ? null : cellBox(shown, emptiedPages, { blockIndex: 1, table: emptied, cellIndex: data })
    if (shown === undefined || box === null) throw new Error('the empty cell has no box')
    const point = { x: box.left + 3, y: box.top + 3 }
    expect(spotAt(documentOf(paragraph('表格如下。'), emptied), emptiedPages, shown, point)).toMatchObject({ cellIndex: data, before: 0, words: '' })
  })
})

describe('what the clerk writes in', () => {
  const line = (index: number, text: string): DocumentBlock => ({ ...paragraph(text), origin: { ...section, line: index } })
  const table: TableBlock = { ...reviewTable(), origin: { ...section, tableId: 'reviews' } }
  const blocks = [paragraph('开头。'), line(0, '第一段。'), line(2, '第二段。'), table]
  const document = documentOf(...blocks)
  const pages = pagesOf(...blocks)
  const marksOf = (origin: Parameters<typeof markedBlocks>[1]['origin'], cellIndex: number | null = null) => {
    const marked = markedBlocks(document, { origin, cellIndex })
    return marked === null ? [] : marksOn(pages[0], pages, marked)
  }

  test('is marked by its own rows', () => {
    const [mark, ...others] = marksOf({ ...section, line: 2 })
    expect(others).toEqual([])
    expect(mark).toMatchObject({ kind: 'bar' })
    expect(mark?.top).toBeCloseTo(TEXT_AREA.top + 2 * LINE_PITCH, 6)
    expect(mark?.bottom).toBeCloseTo(TEXT_AREA.top + 3 * LINE_PITCH, 6)
  })

  test('is marked, on an empty line, where the line before it is', () => {
    expect(marksOf({ ...section, line: 1 })).toEqual(marksOf({ ...section, line: 0 }))
  })

  test('is marked whole where no line is known', () => {
    expect(marksOf(section)).toHaveLength(3)
    expect(marksOf({ part: 'opening' })).toHaveLength(1)
    expect(marksOf({ part: 'section', sectionId: 'other' })).toEqual([])
  })

  test('is framed where it is a cell', () => {
    const cellIndex = table.cells.findIndex(({ role }) => role === 'data')
    const [mark] = marksOf({ ...section, tableId: 'reviews' }, cellIndex)
    expect(mark).toEqual({ kind: 'frame', ...cellBox(pages[0], pages, { blockIndex: 3, table, cellIndex }) })
  })
})

test('The text of a page is read a paragraph, a cell at a time, in lines that lie over their picture', () => {
  const [page] = pagesOf(paragraph('公开政府信息1,234条。'.repeat(6)), reviewTable())
  const texts = textsOfPage(page)
  const all = (each: (typeof texts)[number] | undefined): string => each?.lines.map(({ text }) => text).join('') ?? ''
  expect(all(texts[0]).replace(/ /gu, '')).toBe('公开政府信息1,234条。'.repeat(6))
  expect(texts[0]?.lines.length).toBeGreaterThan(2)
  expect(texts.map(all)).toContain('行政复议')
  for (const { left, right, top, bottom } of texts.flatMap(({ lines }) => lines)) {
    expect(left).toBeGreaterThanOrEqual(TEXT_AREA.left - 1)
    expect(right).toBeLessThanOrEqual(TEXT_AREA.left + TEXT_AREA.width + 10)
    expect(bottom - top).toBeGreaterThan(5)
  }
})

