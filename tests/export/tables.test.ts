import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { paintPdf } from '../../electron/export/pdf/paint-pdf'
import type { DocumentBlock } from '../../shared/document/document'
import { linesOfBlock } from '../../shared/document/plain-text'
import type { TypesetPages } from '../../shared/typeset/page'
import { documentOf, fonts, paragraph, setPages } from '../unit/typeset/assets'
import { applicationsTable, standardReport } from '../unit/typeset/standard-tables'
import { readGreyMap } from './grey-image'
import { fileWith, run } from './programs'

function paint(blocks: readonly DocumentBlock[]): { set: TypesetPages; bytes: Uint8Array; file: string } {
  const set = setPages(...blocks)
  const bytes = paintPdf(documentOf(...blocks), set, fonts)
  return { set, bytes, file: fileWith(bytes) }
}

/** White space as it separates columns, one blank. */
const columns = (text: string): string[] => text.split('\n').map((line) => line.trim().replace(/ +/gu, ' '))

describe('the form of 2021, read back with other programs', () => {
  const blocks = standardReport()
  let file = ''
  let set: TypesetPages = { pages: [] }
  let structure = ''

  beforeAll(() => {
    ;({ file, set } = paint(blocks))
    structure = run('pdfinfo', '-struct-text', file)
  })

  test('qpdf finds no fault', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
  })

  test('pdftotext shows each row of a table as a row', () => {
    const lines = columns(run('pdftotext', '-layout', file, '-'))
    expect(lines).toContain('一、本年新收政府信息公开申请数量 3 6 2 5 1 4 0')
    expect(lines).toContain('8.属于行政查询事项 0 0 0 0 0 0 0')
    expect(lines).toContain('规章 2 2 2')
    expect(lines).toContain('0 1 2 3 4 5 6 7 8 9 10 11 12 13 14')
  })

  test('mutool reads every character that was set', () => {
    const sorted = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('')
    const placed = set.pages.flatMap(({ runs }) => runs.flatMap(({ characters }) => characters)).join('')
    expect(sorted(run('mutool', 'draw', '-q', '-F', 'txt', file))).toBe(sorted(placed))
  })

  test('the structure says each table row by row, with what its heads head and span', () => {
    expect(structure.match(/^ *Table/gmu)).toHaveLength(3)
    expect(structure.match(/^ *TR/gmu)).toHaveLength(14 + 28 + 4)
    expect(structure).toMatch(/TH:\s+\/RowSpan 3\s+\/ColSpan 3\s+\/Scope \/Column\s+"（本列数据的勾稽关系为[^"]*）"/u)
    expect(structure).toMatch(/TH:\s+\/RowSpan 22\s+\/Scope \/Row\s+"三、本年度办理结果"/u)
    expect(structure).toMatch(/TR\s+TH <(T\d+C5)>:\s+\/Scope \/Row\s+"规章"\s+TD:\s+\/Headers \[\(T\d+C0\) \(T\d+C2\) \(\1\)\]\s+"2"\s+TD/u)
  })

  test('a figure says in words what it shows, and where it stands', () => {
    const chart = blocks.find(({ kind }) => kind === 'figure')
    const objects = run('qpdf', '--json', file)
    const alternative = /"\/Alt": "u:((?:[^"\\]|\\.)*)"/u.exec(objects)?.[1] ?? ''
    expect(JSON.parse(`"${alternative}"`)).toBe(linesOfBlock(chart ?? paragraph('')).join('\n'))
    expect(structure).toMatch(/Figure[^]*?\/BBox \[[\d. ]+\]/u)
  })

  test('the rules of tables are no content, the bars of a figure are', () => {
    const content = run('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-')
    expect(content.match(/\/Artifact <<\/Type \/Layout>> BDC/gu)).toHaveLength(3)
    expect(content).toMatch(/\/Figure <<\/MCID \d+>> BDC\s+q\s+[\d.]+ g/u)
  })

  test('every content on a page belongs to an element: the parent tree has an entry for each', () => {
    const content = run('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-')
    const marked = content.match(/<<\/MCID \d+/gu)?.length ?? 0
    const ofPages = /\/Nums \[((?:\s*\d+\s+\[[^\]]*\])+)/u.exec(content)?.[1] ?? ''
    const entries = ofPages.match(/\d+ 0 R/gu) ?? []
    expect(marked).toBeGreaterThan(250)
    expect(entries).toHaveLength(marked)
  })
})

describe('a table over two pages', () => {
  const blocks = [...Array.from({ length: 6 }, () => paragraph('公开。')), applicationsTable()]

  test('repeats its heads on the page, not in the structure', () => {
    const { file } = paint(blocks)
    const count = (text: string): number => text.match(/法人或其他组织/gu)?.length ?? 0
    expect(count(run('pdftotext', file, '-'))).toBe(2)
    expect(count(run('pdfinfo', '-struct-text', file))).toBe(1)
  })

  test('gives the same bytes each time', () => {
    const digest = (): string => createHash('sha256').update((paint(blocks)).bytes).digest('hex')
    expect(digest()).toBe(digest())
  })
})

describe('the ink of rules and bars', () => {
  const DOTS_PER_INCH = 288
  const pixel = (points: number): number => Math.floor((points * DOTS_PER_INCH) / 72)

  test.each(['poppler', 'mupdf'] as const)('drawn by %s: each is where it was set, in its grey', (program) => {
    const { set, file } = paint(standardReport())
    const stem = path.join(path.dirname(file), program)
    if (program === 'poppler') run('pdftoppm', '-r', String(DOTS_PER_INCH), '-gray', file, stem)
    else run('mutool', 'draw', '-q', '-r', String(DOTS_PER_INCH), '-c', 'gray', '-F', 'pgm', '-o', `${stem}-%d.pgm`, file)
    for (const { number, shapes, runs } of set.pages) {
      const { width, levels } = readGreyMap(readFileSync(`${stem}-${String(number)}.pgm`))
      const levelAt = (x: number, y: number): number => levels[y * width + x] ?? NaN
      shapes.forEach((shape, index) => {
        const [x, y] = [shape.x + shape.width / 2, shape.y + shape.height / 2]
        const isCovered = [...shapes.slice(index + 1)].some((over) => x > over.x && x < over.x + over.width && y > over.y && y < over.y + over.height)
        const isUnderText = runs.some(({ baseline, size, origins }) => Math.abs(baseline - y) < size && origins.some((origin) => Math.abs(origin - x) < size))
        if (isCovered || isUnderText || Math.min(shape.width, shape.height) < 0.5) return
        // A hairline may fall between two rows of dots: the darker of the three around it counts.
        const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => levelAt(pixel(x) + dx, pixel(y) + dy)))
        const level = Math.min(shape.width, shape.height) < 2 ? Math.min(...around) : levelAt(pixel(x), pixel(y))
        expect(Math.abs(level / 255 - Number(shape.ink))).toBeLessThan(0.12)
      })
    }
  })
})
