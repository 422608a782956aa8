import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFontSource } from '../../../shared/font/font-set'
import type { DocumentBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { ASCENT, CELL, LINE_PITCH, LINES_PER_PAGE, TEXT_AREA } from '../../../shared/typeset/measure'
import type { GlyphRun, Page, TypesetPages } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { documentOf, fonts, fontSource, linesOf, paragraph, setPages, textOf } from './assets'
import { addressee, attachmentHead, attachmentList, contents, cover, heading, imprint, letterhead, signature, title } from './layout-parts'
import { anyParagraph, anySentences, anyString } from './realistic-text'

const RUNS = 60

/** What is drawn of a text: spaces of any width are one, and those at line ends are not drawn. */
function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}

const forbiddenStart = /^[，。、；：！？）》〉】〕”’…—%‰％℃㎡·～]/u
const forbiddenEnd = /[（《〈【〔“‘￥$]$/u

/** Marks in a row that leave a line no legal place to end. */
const heap = /[，。、；：！？）》〉】〕”’…—·～%‰％]{10}|[（《〈【〔“‘]{10}/u

/** Lines of a paragraph between its first and its last. */
function breaksOf(text: string): { readonly ends: string[]; readonly starts: string[] } {
  const lines = linesOf(setPages(paragraph(text))).map(textOf)
  return { ends: lines.slice(0, -1), starts: lines.slice(1) }
}

function rowOf({ baseline, size }: GlyphRun): number {
  return (baseline - TEXT_AREA.top - (LINE_PITCH - size) / 2 - ASCENT * size) / LINE_PITCH
}

/** Rows of a page that have text. */
function rowsOn({ runs }: Page): number[] {
  return [...new Set(runs.filter(({ blockIndex }) => blockIndex !== null).map((run) => Math.round(rowOf(run))))].sort((a, b) => a - b)
}

describe('a paragraph of any text', () => {
  test.each([['paragraphs', anyParagraph], ['sentences', anySentences], ['strings', anyString]] as const)('loses no character: %s', (_, text) => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(withoutSpace(linesOf(setPages(paragraph(typed))).map(textOf).join(''))).toBe(withoutSpace(typed))
      }),
      { numRuns: RUNS },
    )
  })

  test.each([['paragraphs', anyParagraph], ['sentences', anySentences], ['strings', anyString]] as const)('begins and ends no line with a mark that may not stand there: %s', (_, text) => {
    fc.assert(
      fc.property(text, (typed) => {
        fc.pre(!heap.test(withoutSpace(typed)))
        const { ends, starts } = breaksOf(typed)
        for (const line of starts) expect(line).not.toMatch(forbiddenStart)
        for (const line of ends) expect(line).not.toMatch(forbiddenEnd)
      }),
      { numRuns: RUNS },
    )
  })

  test('keeps figures with their signs, words, …… and —— whole', () => {
    fc.assert(
      fc.property(anySentences, (typed) => {
        const { ends, starts } = breaksOf(typed)
        starts.forEach((start, index) => {
          const joint = `${(ends[index] ?? '').slice(-1)}${start.slice(0, 1)}`
          expect(joint).not.toMatch(/\d[\d.,%]|[.,]\d|[A-Za-z]{2}|……|——/u)
        })
      }),
      { numRuns: RUNS },
    )
  })

  test('stays within the measure, on the grid, glyph after glyph', () => {
    fc.assert(
      fc.property(fc.oneof(anyParagraph, anyString), (typed) => {
        for (const line of linesOf(setPages(paragraph(typed)))) {
          const origins = line.flatMap((run) => run.origins)
          for (const run of line) expect(rowOf(run)).toBeCloseTo(Math.round(rowOf(run)), 6)
          origins.slice(1).forEach((origin, index) => expect(origin).toBeGreaterThan((origins[index] ?? NaN) - CELL / 2))
          expect(Math.min(...origins)).toBeGreaterThanOrEqual(TEXT_AREA.left - CELL / 2)
          expect(inkRight(line)).toBeLessThanOrEqual(TEXT_AREA.left + TEXT_AREA.width + 0.1)
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('ends every line but the last flush; only a long number or word may leave one short', () => {
    fc.assert(
      fc.property(anySentences, (typed) => {
        const lines = linesOf(setPages(paragraph(typed)))
        lines.slice(0, -1).forEach((line, index) => {
          if (inkRight(line) > TEXT_AREA.left + TEXT_AREA.width - 1.1 * CELL) return
          expect(textOf(lines[index + 1] ?? [])).toMatch(/^[\w.,%-]{8}/u)
        })
      }),
      { numRuns: RUNS },
    )
  })

  test('does not end in a line of one character where the line before can spare one', () => {
    fc.assert(
      fc.property(anySentences, (typed) => {
        const lines = linesOf(setPages(paragraph(typed))).map(textOf)
        const last = (lines.at(-1) ?? '').replace(/[，。、；”）》]+$/u, '')
        if (lines.length > 1 && /^\p{Script=Han}?$/u.test(last)) expect(lines.at(-2)).toMatch(/[\dA-Za-z%\p{P}].{0,2}$/u)
      }),
      { numRuns: RUNS },
    )
  })
})

/** Where the ink of a line may end; the empty half of a last mark may hang over the edge, and does not show. */
function inkRight(line: readonly GlyphRun[]): number {
  const { fontId = '', size = 0, characters = [], origins = [] } = line.at(-1) ?? {}
  const character = characters.at(-1) ?? ' '
  const advance = ((fontSource.advanceOf(fontId, character.codePointAt(0) ?? 0) ?? 0) * size) / 1000
  return (origins.at(-1) ?? NaN) + advance * inkShare(character)
}

function inkShare(character: string): number {
  if (/\s/u.test(character)) return 0
  return /[，。、；：！）》〉】〕”’］｝」』．]/u.test(character) ? 0.5 : 1
}

describe('titles and cells of any text', () => {
  const anyShort = fc.oneof(anySentences, anyParagraph).map((text) => text.slice(0, 70))

  test('begin and end no line with a mark that may not stand there, and lose nothing', () => {
    fc.assert(
      fc.property(anyShort, fc.constantFrom('start', 'centre'), fc.integer({ min: 1, max: 9 }), (typed, align, columns) => {
        fc.pre(!heap.test(withoutSpace(typed)))
        const cells = Array.from({ length: columns }, (_, column) => ({ text: typed, row: 0, column, rowSpan: 1, columnSpan: 1, role: 'data', align }) as const)
        const table: DocumentBlock = { kind: 'table', columnWeights: cells.map(() => 1), rowCount: 1, headRows: 0, cells, origin: { part: 'opening' } }
        const { pages } = setPages({ ...title, lines: [typed] }, table)
        const runs = pages.flatMap((page) => page.runs.filter(({ blockIndex, cellIndex }) => blockIndex === 0 || cellIndex === 0))
        const lines = linesOf({ pages: [{ number: 1, folio: 1, size: { width: 0, height: 0 }, runs, turnedRuns: [], shapes: [], links: [] }] }).map(textOf)
        expect(withoutSpace(lines.join(''))).toBe(withoutSpace(typed + typed))
        for (const line of lines) if (!typed.startsWith(line.trim().slice(0, 3))) expect(line.trimStart()).not.toMatch(forbiddenStart)
        for (const line of lines) if (!typed.endsWith(line.trim().slice(-3))) expect(line.trimEnd()).not.toMatch(forbiddenEnd)
      }),
      { numRuns: RUNS },
    )
  })
})

function drawnOf(pages: readonly Page[], blockIndex: number): string {
  return pages.flatMap(({ runs }) => runs.filter((run) => run.blockIndex === blockIndex)).map(({ characters }) => characters.join('')).join('')
}

/** The characters of a text in any order: a letterhead draws its parts in the order of places. */
function charactersOf(text: string): string {
  return Array.from(withoutSpace(text)).sort().join('')
}

const anyHeading = fc.tuple(fc.constantFrom(1, 2, 3, 4), fc.constantFrom('概述', '主动公开政府信息情况以及公开平台建设情况', '健全机制')).map(([level, text]): DocumentBlock => heading(text, level))
const anyBody = fc.oneof({ weight: 4, arbitrary: anySentences.map(paragraph) }, { weight: 1, arbitrary: anyHeading })

/** A report: what stands before the text, paragraphs and headings, what stands after it. */
const anyReport = fc
  .record({
    front: fc.subarray<DocumentBlock>([cover, contents, letterhead()]),
    hasAddressee: fc.boolean(),
    body: fc.array(anyBody, { minLength: 1, maxLength: 25 }),
    list: fc.constantFrom<DocumentBlock[]>([], [attachmentList('统计表')], [attachmentList('统计表', '张店区文化和旅游局基层政务公开标准目录以及全年主动公开信息一览表')]),
    seal: fc.constantFrom('none', 'room'),
    end: fc.constantFrom<DocumentBlock[]>([], [imprint], [attachmentHead('附件', '统计表'), paragraph('内容。')], [attachmentHead('附件', '统计表'), paragraph('内容。'), imprint]),
  })
  .map(({ front, hasAddressee, body, list, seal, end }): DocumentBlock[] => [
    ...front,
    title,
    ...(hasAddressee ? [addressee] : []),
    ...body,
    paragraph('特此报告。'),
    ...list,
    signature('张店区文化和旅游局', seal),
    ...end,
  ])

function pagesOf(blocks: readonly DocumentBlock[], { pages }: TypesetPages, kind: DocumentBlock['kind']): number[] {
  return pages.flatMap(({ runs }, index) => (runs.some(({ blockIndex }) => blockIndex !== null && blocks[blockIndex]?.kind === kind) ? [index] : []))
}

describe('parts around the text with anything in them', () => {
  const anyWords = fc.oneof(fc.constant(''), anyParagraph.map((text) => text.slice(0, 90)), anySentences.map((text) => text.slice(0, 200)))
  const anyParts = fc
    .record({ words: fc.tuple(anyWords, anyWords, anyWords, anyWords, anyWords, anyWords, anyWords, anyWords, anyWords), names: fc.array(anyWords, { maxLength: 9 }), seal: fc.constantFrom('none', 'room') })
    .map(({ words: [a, b, c, d, e, f, g, h, i], names, seal }): DocumentBlock[] => [
      { ...cover, kind: 'cover', marks: { copyNumber: a, secrecy: b, urgency: c }, titleLines: [d, e], organ: f, date: g },
      contents,
      { ...letterhead({ organMark: a, documentNumber: b, signers: names }), marks: { copyNumber: c, secrecy: d, urgency: e } },
      { ...title, lines: [f] },
      { kind: 'addressee', text: g, origin: { part: 'layout' } },
      heading(h.slice(0, 40) || '概述'),
      paragraph('正文。'),
      attachmentList(...(names.length === 0 ? ['统计表'] : names)),
      signature(i === '' ? null : i, seal),
      attachmentHead('附件', h),
      { ...imprint, copiesTo: c, issuer: a, issuedOn: b },
    ])

  test('lose no character, and lie on no page that is not there', () => {
    fc.assert(
      fc.property(anyParts, (blocks) => {
        const { pages } = setPages(...blocks)
        blocks.forEach((block, blockIndex) => {
          if (block.kind !== 'contents') expect(charactersOf(drawnOf(pages, blockIndex))).toBe(charactersOf(linesOfBlock(block).join('')))
        })
        for (const { links } of pages) for (const { target } of links) if (target.kind === 'page') expect(pages[target.pageNumber - 1]?.folio).not.toBeNull()
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the pages of any report', () => {
  test('show every character of every block', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        const { pages } = setPages(...blocks)
        blocks.forEach((block, blockIndex) => {
          if (block.kind === 'contents') return
          expect(charactersOf(drawnOf(pages, blockIndex))).toBe(charactersOf(linesOfBlock(block).join('')))
        })
      }),
      { numRuns: RUNS },
    )
  })

  test('never end with a heading, and are full unless what follows must stay together', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        const { pages } = setPages(...blocks)
        pages.slice(0, -1).forEach((page, index) => {
          const next = pages[index + 1] ?? page
          expect(blocks[blockIndexesOn(page).at(-1) ?? -1]?.kind).not.toBe('heading')
          if (beginsAnew(page, next, blocks)) return
          expect(LINES_PER_PAGE - (rowsOn(page).at(-1) ?? 0) - 1).toBeLessThanOrEqual(rowsOfHeadingsAtop(next, blocks))
        })
      }),
      { numRuns: RUNS },
    )
  })

  test('keep 署名 and date together with at least one line of text', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        const set = setPages(...blocks)
        const [page, ...others] = pagesOf(blocks, set, 'signature')
        expect(others).toEqual([])
        const kinds = new Set(set.pages[page ?? 0]?.runs.flatMap(({ blockIndex }) => (blockIndex === null ? [] : [blocks[blockIndex]?.kind])))
        expect(kinds.has('paragraph') || kinds.has('attachment-list')).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  test('number the text from 1 without gaps, and nothing before it', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        const folios = setPages(...blocks).pages.map(({ folio }) => folio)
        const front = folios.filter((folio) => folio === null).length
        expect(folios).toEqual([...Array<null>(front).fill(null), ...Array.from({ length: folios.length - front }, (_, index) => index + 1)])
      }),
      { numRuns: RUNS },
    )
  })

  test('are the same when set again, by other fonts of the same files, and after other texts', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (blocks, others) => {
        const first = setPages(...blocks)
        setPages(...others)
        expect(setPages(...blocks)).toEqual(first)
        expect(typeset(documentOf(...blocks), createFontSource(fonts))).toEqual({ ok: true, value: first })
      }),
      { numRuns: 20 },
    )
  })

  test('have the same lines of a paragraph whatever stands before it', () => {
    fc.assert(
      fc.property(anySentences, anySentences, (typed, before) => {
        const alone = linesOf(setPages(paragraph(typed))).map(textOf)
        const after = linesOf(setPages(paragraph(before), paragraph(typed))).filter(([run]) => run?.blockIndex === 1).map(textOf)
        expect(after).toEqual(alone)
      }),
      { numRuns: RUNS },
    )
  })
})

function blockIndexesOn({ runs }: Page): number[] {
  return [...new Set(runs.flatMap(({ blockIndex }) => blockIndex ?? []))]
}

/** Kinds of blocks that begin a page, or go to the next one with the last line of the text or by themselves. */
const END_OF_TEXT = new Set<DocumentBlock['kind'] | undefined>(['attachment-list', 'signature', 'attachment-head', 'imprint'])

function beginsAnew(page: Page, next: Page, blocks: readonly DocumentBlock[]): boolean {
  return page.folio === null || blockIndexesOn(next).some((index) => END_OF_TEXT.has(blocks[index]?.kind))
}

/** Rows that headings take at the top of a page, which go there together. */
function rowsOfHeadingsAtop(page: Page, blocks: readonly DocumentBlock[]): number {
  const first = page.runs.find(({ blockIndex }) => blockIndex !== null && blocks[blockIndex]?.kind !== 'heading')
  return first === undefined ? 0 : Math.round(rowOf(first))
}
