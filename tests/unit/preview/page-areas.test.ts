import { describe, expect, test } from 'vitest'
import { blockAreas, blockAt } from '../../../renderer/preview/page-areas'
import { describeMissing } from '../../../shared/document/missing-character'
import { LINE_PITCH, TEXT_AREA } from '../../../shared/typeset/measure'
import type { DocumentBlock } from '../../../shared/document/document'
import type { Page } from '../../../shared/typeset/page'
import { documentOf, paragraph, setPages } from '../typeset/assets'
import { applicationsChart, applicationsTable, reviewTable } from '../typeset/standard-tables'

const section = { part: 'section', sectionId: 's1' } as const
const heading: DocumentBlock = { kind: 'heading', level: 1, text: '一、概述', origin: section }
const inSection: DocumentBlock = { kind: 'paragraph', spans: [{ text: '公开政府信息1,234条。', face: 'body' }], origin: section }

function firstPageOf(...blocks: DocumentBlock[]): Page {
  const [page] = setPages(...blocks).pages
  if (page === undefined) throw new Error('nothing was set')
  return page
}

describe('the areas of a page', () => {
  test('knows the rows of each block, not those of the page number', () => {
    const areas = blockAreas(firstPageOf(heading, paragraph('公开政府信息'.repeat(10))))
    const [first, second] = areas
    expect(areas).toHaveLength(2)
    expect(first?.top).toBeCloseTo(TEXT_AREA.top, 6)
    expect(first?.bottom).toBeCloseTo(TEXT_AREA.top + LINE_PITCH, 6)
    expect(second?.top).toBeCloseTo(TEXT_AREA.top + LINE_PITCH, 6)
    expect(second?.bottom).toBeCloseTo(TEXT_AREA.top + 4 * LINE_PITCH, 6)
  })

  test('finds the block that was clicked; an empty row belongs to the block above, the margin over the text to none', () => {
    const page = firstPageOf(heading, inSection)
    expect(blockAt(page, TEXT_AREA.top - 1)).toBeNull()
    expect(blockAt(page, TEXT_AREA.top + LINE_PITCH / 2)).toBe(0)
    expect(blockAt(page, TEXT_AREA.top + 1.5 * LINE_PITCH)).toBe(1)
    expect(blockAt(page, TEXT_AREA.top + 10 * LINE_PITCH)).toBe(1)
  })
})

describe('a drawn table or figure', () => {
  const table: DocumentBlock = { ...applicationsTable(), origin: { ...section, tableId: 'applications' } }
  const figure: DocumentBlock = { kind: 'figure', chart: applicationsChart, origin: section }

  test('is the block that is found anywhere in its rows, between the text before and after without a seam', () => {
    const page = firstPageOf(inSection, reviewTable(), inSection)
    const [before, drawn, after] = blockAreas(page)
    expect([before, drawn, after].map((area) => area?.blockIndex)).toEqual([0, 1, 2])
    expect(drawn?.top).toBeCloseTo(before?.bottom ?? NaN, 6)
    expect(drawn?.bottom).toBeCloseTo(after?.top ?? NaN, 6)
    for (const share of [0.05, 0.5, 0.95]) expect(blockAt(page, (drawn?.top ?? NaN) * (1 - share) + (drawn?.bottom ?? NaN) * share)).toBe(1)
  })

  test('is found under the repeated head of a further page too, and leads to its table', () => {
    const { pages } = setPages(...Array.from({ length: 6 }, () => inSection), table)
    const [, second = firstPageOf(table)] = pages
    const blockIndex = blockAt(second, TEXT_AREA.top + 10)
    expect(blockIndex).toBe(6)
    expect(table.origin).toMatchObject({ sectionId: 's1', tableId: 'applications' })
  })

  test('belongs to a figure from its unit down to its caption', () => {
    const page = firstPageOf(inSection, figure)
    const runs = page.runs.filter(({ blockIndex }) => blockIndex === 1)
    const baselines = runs.map(({ baseline }) => baseline)
    for (const y of [Math.min(...baselines) - 3, Math.max(...baselines) - 3]) expect(blockAt(page, y)).toBe(1)
  })
})

describe('a character that no font has', () => {
  const document = documentOf(heading, inSection, { ...inSection, origin: { part: 'section', sectionId: 's2' } })

  test('is named with the heading of its section', () => {
    expect(describeMissing({ character: '😀', origin: section }, document)).toEqual({ place: '“一、概述”一章', character: '😀', codePoint: 'U+1F600' })
  })

  test('is named with the position of a section without heading', () => {
    expect(describeMissing({ character: '😀', origin: { part: 'section', sectionId: 's2' } }, document).place).toBe('第 2 章')
  })

  test('is described where it cannot be seen', () => {
    expect(describeMissing({ character: '\u{F0FC}', origin: { part: 'opening' } }, document)).toEqual({ place: '开头段落', character: '不可见字符', codePoint: 'U+F0FC' })
  })
})
