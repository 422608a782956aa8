import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { paintPdf } from '../../electron/export/pdf/paint-pdf'
import type { DocumentBlock, Face } from '../../shared/document/document'
import type { GlyphRun, TypesetPages } from '../../shared/typeset/page'
import { documentOf, fonts, paragraph, setPages } from '../unit/typeset/assets'
import { gb2312, latin } from './characters'
import type { GreyImage } from './grey-image'
import { imagesIn } from './grey-image'
import type { Outline } from './outlines'
import { areaOf, differenceOf, outlineInFile, outlineInSvg } from './outlines'
import { fileWith, run } from './programs'

/**
 * Text that extracts perfectly can still be drawn as wrong or empty glyphs. So what other programs draw is compared,
 * glyph for glyph, with the outlines in the font files, read by a parser that is not ours.
 */

interface DrawnGlyph {
  readonly character: string
  readonly fontId: string
  readonly size: number
  readonly x: number
  readonly y: number
}

/** What the typesetter placed on a page and leaves ink. */
function placedGlyphs(runs: readonly GlyphRun[]): DrawnGlyph[] {
  return runs.flatMap(({ characters, origins, fontId, size, baseline }) =>
    characters.flatMap((character, index) => (/^\s$/u.test(character) ? [] : { character, fontId, size, x: origins[index] ?? NaN, y: baseline })),
  )
}

function paint(...blocks: DocumentBlock[]): { pages: TypesetPages; file: string } {
  const pages = setPages(...blocks)
  return { pages, file: fileWith(paintPdf(documentOf(...blocks), pages, fonts)) }
}

/** FreeType's hinting moves points by up to a unit of the em's thousand. */
const LARGEST_ROUNDING = 0.0015

/** On a machine that does other things at the same time (ms). */
const TIME_FOR_30_000_GLYPHS = 120_000

describe('every glyph of the file, as mutool draws it', () => {
  const faces: readonly Face[] = ['title', 'heading1', 'heading2', 'body']
  const characters = [...gb2312(), ...latin(), ...Array.from('㙍䶮𬌗㎡ⅰⅹ㈠①⑳☐☑☒✓✔℡№‰±²—…·')]
  let placed: DrawnGlyph[] = []
  let drawn: (Omit<DrawnGlyph, 'fontId'> & { readonly outline: Outline })[] = []

  beforeAll(() => {
    const text = characters.join('')
    const { pages, file } = paint(...faces.map((face): DocumentBlock => ({ kind: 'paragraph', spans: [{ text, face }], origin: { part: 'opening' } })))
    placed = pages.pages.flatMap(({ runs }) => placedGlyphs(runs))
    drawn = drawnGlyphs(file)
  }, TIME_FOR_30_000_GLYPHS)

  test('is one of those the typesetter placed, in the same order', () => {
    expect(placed.length).toBeGreaterThan(4 * 7_445)
    expect(drawn.map(({ character }) => character).join('')).toBe(placed.map(({ character }) => character).join(''))
  })

  test('stands where the typesetter placed it, in its size', () => {
    const astray = drawn.filter(({ x, y, size }, index) => {
      const place = placed[index]
      return place === undefined || !(Math.abs(x - place.x) < 0.02 && Math.abs(y - place.y) < 0.02 && Math.abs(size - place.size) < 0.001)
    })
    expect(astray).toEqual([])
  })

  test('has the outline that the font file has for its character', () => {
    const wrong = drawn.flatMap(({ character, outline }, index) => {
      const fontId = placed[index]?.fontId ?? ''
      const difference = differenceOf(outline, outlineInFile(fontId, character))
      return difference < LARGEST_ROUNDING ? [] : [`${character} ${fontId} ${String(difference)}`]
    })
    expect(wrong).toEqual([])
  }, TIME_FOR_30_000_GLYPHS)

  test('has an outline at all', () => {
    expect(drawn.filter(({ outline }) => outline.length === 0).map(({ character }) => character)).toEqual([])
  })
})

describe('the ink of a page', () => {
  const DOTS_PER_INCH = 144
  let placed: DrawnGlyph[][] = []
  let poppler: GreyImage[] = []
  let mupdf: GreyImage[] = []

  beforeAll(() => {
    const { pages, file } = paint(
      { kind: 'title', lines: ['张店区广播电视局', '2016年政府信息公开工作年度报告'], origin: { part: 'title' } },
      ...sampleText().map(paragraph),
      { kind: 'heading', level: 1, text: '三、重点领域政府信息公开工作推进情况', origin: { part: 'opening' } },
      { kind: 'heading', level: 2, text: '（一）加强领导，健全机制', origin: { part: 'opening' } },
      paragraph('㙍塘、䶮、𬌗；①②③，☑是☐否，26℃，0.35‰，1,234.56㎡，约翰·史密斯，“APP”……——don’t。'),
      { kind: 'signature', organ: '张店区广播电视局', date: '二○一六年十二月三十日', seal: 'none', origin: { part: 'signature' } },
    )
    placed = pages.pages.map(({ runs }) => placedGlyphs(runs))
    const folder = path.dirname(file)
    run('pdftoppm', '-r', String(DOTS_PER_INCH), '-gray', file, path.join(folder, 'poppler'))
    run('mutool', 'draw', '-q', '-r', String(DOTS_PER_INCH), '-c', 'gray', '-F', 'pgm', '-o', path.join(folder, 'mupdf-%02d.pgm'), file)
    poppler = imagesIn(folder, /^poppler/u)
    mupdf = imagesIn(folder, /^mupdf/u)
  })

  test.each(['poppler', 'mupdf'] as const)('drawn by %s: each character has the ink its outline encloses', (program) => {
    const images = { poppler, mupdf }[program]
    expect(images).toHaveLength(placed.length)
    const wrong = images.flatMap((image, page) =>
      (placed[page] ?? []).flatMap((glyph) => {
        const [expected, measured] = [expectedInk(glyph, DOTS_PER_INCH), inkIn(image, inkBox(glyph, DOTS_PER_INCH))]
        // Anti-aliasing spreads a stem's ink by up to a pixel; overlapping strokes are counted twice in the outline.
        return Math.abs(measured - expected) <= 0.2 * expected + 6 ? [] : [`${glyph.character} ${String(expected)} ${String(measured)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test.each(['poppler', 'mupdf'] as const)('drawn by %s: there is no ink that belongs to no character', (program) => {
    for (const [page, image] of { poppler, mupdf }[program].entries()) {
      const boxes = (placed[page] ?? []).map((glyph) => inkBox(glyph, DOTS_PER_INCH))
      expect(inkOutside(image, boxes)).toBe(0)
    }
  })
})

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** In pixels of full black. */
function expectedInk({ fontId, character, size }: DrawnGlyph, dotsPerInch: number): number {
  return areaOf(outlineInFile(fontId, character)) * ((size * dotsPerInch) / 72) ** 2
}

/** The pixels that a glyph can touch. */
function inkBox({ fontId, character, size, x, y }: DrawnGlyph, dotsPerInch: number): Box {
  const scale = dotsPerInch / 72
  const points = outlineInFile(fontId, character).flat()
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)]
  return {
    left: Math.floor((x + Math.min(...xs) * size) * scale) - 1,
    right: Math.ceil((x + Math.max(...xs) * size) * scale) + 1,
    top: Math.floor((y - Math.max(...ys) * size) * scale) - 1,
    bottom: Math.ceil((y - Math.min(...ys) * size) * scale) + 1,
  }
}

function inkIn({ width, levels }: GreyImage, { left, top, right, bottom }: Box): number {
  let ink = 0
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) ink += 255 - (levels[row * width + column] ?? 255)
  }
  return ink / 255
}

function inkOutside(image: GreyImage, boxes: readonly Box[]): number {
  const levels = Uint8Array.from(image.levels)
  for (const { left, top, right, bottom } of boxes) {
    for (let row = top; row < bottom; row++) levels.fill(255, row * image.width + left, row * image.width + right)
  }
  return inkIn({ ...image, levels }, { left: 0, top: 0, right: image.width, bottom: image.height })
}

/** Each glyph of the file with its place on the page (pt, from the top left), as mutool reads it. */
function drawnGlyphs(file: string): (Omit<DrawnGlyph, 'fontId'> & { outline: Outline })[] {
  const folder = path.dirname(file)
  run('mutool', 'draw', '-q', '-F', 'svg', '-o', path.join(folder, 'page-%03d.svg'), file)
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg')).sort()
  return names.flatMap((name) => glyphsOfSvg(readFileSync(path.join(folder, name), 'utf8')))
}

function glyphsOfSvg(svg: string): (Omit<DrawnGlyph, 'fontId'> & { outline: Outline })[] {
  const outlines = new Map([...svg.matchAll(/<path id="(font_[^"]+)" d="([^"]*)"/gu)].map(([, id = '', d = '']) => [id, outlineInSvg(d)]))
  const uses = svg.matchAll(/<use data-text="([^"]*)" xlink:href="#([^"]+)" transform="matrix\(([^)]*)\)"/gu)
  return [...uses].flatMap(([, text = '', id = '', matrix = '']) => {
    const [size = NaN, , , , x = NaN, y = NaN] = matrix.split(',').map(Number)
    const character = unescapeXml(text)
    return /^\s$/u.test(character) ? [] : { character, size, x, y, outline: outlines.get(id) ?? [] }
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/giu, (_, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name ?? ''] ?? '') : String.fromCodePoint(parseInt(code, 16)),
  )
}

/** The sample's paragraphs, lines of a page put together where a sentence goes on. */
function sampleText(): string[] {
  const file = new URL('../../assets/samples/zhangdian-broadcasting-2016.txt', import.meta.url)
  const lines = readFileSync(file, 'utf8').split(/[\n\f]/u).map((line) => line.trim())
  return lines.filter((line) => line !== '').join('').split(/(?<=。)/u)
}
