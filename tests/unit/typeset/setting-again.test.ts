import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentBlock } from '../../../shared/document/document'
import { createFontSource } from '../../../shared/font/font-set'
import type { FontSource, Page } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { documentOf, fonts, paragraph } from './assets'

const origin = { part: 'section', sectionId: 's' } as const

const anyBlock: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.array(fc.constantFrom('公开', '，', '。', '2016', '《条例》', '“信息”', 'App', '政府'), { minLength: 1, maxLength: 60 }).map((parts) => paragraph(parts.join(''))),
  fc.constantFrom('一、概述', '二、收费').map((text) => ({ kind: 'heading', level: 1, text, origin }) as const),
  fc.integer({ min: 1, max: 30 }).map(tableOf),
)

function tableOf(rowCount: number): DocumentBlock {
  const cells = Array.from({ length: rowCount }, (_, row) => [0, 1].map((column) => ({ text: `${row}${column}`, row, column, rowSpan: 1, columnSpan: 1, role: 'data', align: 'centre' }) as const))
  return { kind: 'table', columnWeights: [1, 2], rowCount, headRows: 0, cells: cells.flat(), origin }
}

/** Takes blocks out from a place on, and puts others there. */
interface Edit {
  readonly at: number
  readonly removed: number
  readonly added: readonly DocumentBlock[]
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(12), removed: fc.nat(3), added: fc.array(anyBlock, { maxLength: 3 }) })

function pagesOf(blocks: readonly DocumentBlock[], source: FontSource): readonly Page[] {
  const result = typeset(documentOf(...blocks), source)
  if (!result.ok) throw new Error('a glyph is missing')
  return result.value.pages
}

test('after any edits, each page is what it would be had the text been set from nothing', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 12 }), fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      const source = createFontSource(fonts)
      let blocks = first
      pagesOf(blocks, source)
      for (const { at, removed, added } of edits) {
        blocks = blocks.toSpliced(at, removed, ...added)
        expect(pagesOf(blocks, source)).toEqual(pagesOf(structuredClone(blocks), createFontSource(fonts)))
      }
    }),
    { numRuns: 30 },
  )
})

test('a page that an edit leaves as it was is the same object, whether blocks are the same objects or copies', () => {
  const source = createFontSource(fonts)
  const blocks = Array.from({ length: 40 }, (_, index) => paragraph(`${index}，认真做好政府信息公开日常工作，及时公布信息，方便群众查阅。`.repeat(2)))
  const before = pagesOf(blocks, source)
  const after = pagesOf([...structuredClone(blocks.slice(0, -1)), paragraph('公开。')], source)
  expect(before.length).toBeGreaterThan(4)
  expect(after.slice(0, -2).map((page, index) => page === before[index])).toEqual(after.slice(0, -2).map(() => true))
  expect(after.at(-1)).not.toBe(before.at(-1))
})

test('the 目录 is the same object while its entries are, although it is set when the text is on its pages', () => {
  const source = createFontSource(fonts)
  const contents: DocumentBlock = { kind: 'contents', heading: '目录', origin: { part: 'layout' } }
  const withText = (text: string): DocumentBlock[] => [contents, { kind: 'heading', level: 1, text: '一、概述', origin }, paragraph(text)]
  const [before, after] = [pagesOf(withText('公开。'), source), pagesOf(withText('公开信息。'), source)]
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
  expect(pagesOf([...withText('公开。'), { kind: 'heading', level: 1, text: '二、收费', origin }], source)[0]).not.toBe(before[0])
})
