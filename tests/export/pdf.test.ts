import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { paintPdf } from '../../electron/export/pdf/paint-pdf'
import { typeset } from '../../shared/typeset/typeset'
import type { DocumentBlock, ReportDocument } from '../../shared/document/document'
import { linesOfBlock, plainText } from '../../shared/document/plain-text'
import { documentOf, fontSource, fonts, paragraph } from '../unit/typeset/assets'
import { fileWith, run, runForBytes } from './programs'

const origin = { part: 'section', sectionId: 's' } as const
const blocks: DocumentBlock[] = [
  { kind: 'title', lines: ['张店区广播电视局', '2016年政府信息公开工作年度报告'], origin: { part: 'title' } },
  paragraph('2016年，我局按照《政府信息公开条例》（以下简称“条例”）的要求，公开信息1,234条，占63.5%——比上年多。'),
  { kind: 'heading', level: 1, text: '一、概述', origin },
  { kind: 'heading', level: 2, text: '（一）加强领导，健全机制', origin },
  ...Array.from({ length: 40 }, (_, index) => paragraph(`${String(index + 1)}、认真做好政府信息公开日常工作，及时公布App和网站www.example.gov.cn上的信息。`)),
  { kind: 'heading', level: 1, text: '二、收费', origin },
  paragraph('本年我局没有任何行政收费。'),
  { kind: 'signature', organ: '张店区广播电视局', date: '2017年1月20日', seal: 'none', origin: { part: 'signature' } },
]
const report: ReportDocument = documentOf(...blocks)

function pdfOf(document: ReportDocument): Uint8Array {
  const set = typeset(document, fontSource)
  if (!set.ok) throw new Error(`no glyph for ${set.missing.map(({ character }) => character).join('')}`)
  return paintPdf(document, set.value, fonts)
}

const written = (document: ReportDocument): string => plainText(document).replace(/\s/gu, '')

describe('the file, read back with other programs', () => {
  let file = ''
  beforeAll(() => {
    file = fileWith(pdfOf(report))
  })

  test('qpdf finds no fault', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
  })

  test('pdftotext gives back the text as typed but for white space and page numbers', () => {
    const text = run('pdftotext', file, '-').replace(/\s/gu, '').replace(/—\d+—/gu, '')
    expect(text).toBe(written(report))
  })

  test('a search finds what was typed, without spaces where letters and digits keep their distance', () => {
    const texts = ['公开信息1,234条，占63.5%——比上年多', '及时公布App和网站www.example.gov.cn上的信息']
    const text = run('pdftotext', file, '-').replace(/\n/gu, '')
    for (const each of texts) expect(text).toContain(each)
    expect(text).toContain('2016年政府信息公开工作年度报告')
    const loose = fileWith(pdfOf(documentOf(paragraph(`公开政府信息公开政府信息公开政府信息${'1234567890'.repeat(2)}条。`))))
    expect(run('pdftotext', loose, '-')).toMatch(/^公开政府信息公开政府信息公开政府信息\n/u)
  })

  test('it is PDF 1.7 of A4, tagged, with title, author and language', () => {
    const info = run('pdfinfo', file)
    expect(info).toMatch(/Title: +年度报告/u)
    expect(info).toMatch(/Author: +某局/u)
    expect(info).toMatch(/Tagged: +yes/u)
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/u)
    expect(info).toMatch(/PDF version: +1\.7/u)
    expect(run('qpdf', '--json', file)).toContain('"/Lang": "u:zh-CN"')
  })

  test('the structure names headings and paragraphs', () => {
    const structure = run('pdfinfo', '-struct-text', file)
    expect(structure).toMatch(/H1[^]*H2[^]*一、概述[^]*H3[^]*（一）加强领导，健全机制/u)
  })

  test('the structure gives whole paragraphs, over lines that say what was typed and over pages', () => {
    const elements = run('pdfinfo', '-struct-text', file).split(/^ +(?:H\d|P) \(block\)$/mu).slice(1)
    const texts = elements.map((element) => [...element.matchAll(/^ +"(.*)"$/gmu)].map(([, text]) => text).join(''))
    expect(texts).toEqual(expect.arrayContaining(report.blocks.filter(({ kind }) => kind === 'paragraph').map((block) => linesOfBlock(block).join(''))))
  })

  test('each first-level heading has a bookmark', () => {
    expect(run('mutool', 'show', file, 'outline')).toMatch(/一、概述[^]*二、收费/u)
  })

  test('every font is embedded, subset and maps back to Unicode', () => {
    const rows = run('pdffonts', file).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThanOrEqual(5)
    for (const row of rows) expect(row).toMatch(/CID.*yes yes yes/u)
  })
})

test('the same report gives the same bytes, whatever was exported before', () => {
  const digest = (): string => createHash('sha256').update(pdfOf(report)).digest('hex')
  const first = digest()
  pdfOf(documentOf(paragraph('别的报告。')))
  expect(digest()).toBe(first)
})

describe('PDF/A-2 and PDF/UA', () => {
  test('CIDSet has a bit for every glyph of a font program, the parts of composite ones too', () => {
    const file = unpacked(fileWith(pdfOf(documentOf(paragraph('公开Éàü☑')))))
    const fontObjects = [...readFileSync(file, 'latin1').matchAll(/\/CIDSet (\d+) 0 R[^>]*?\/FontFile2 (\d+) 0 R/gu)]
    expect(fontObjects.length).toBeGreaterThanOrEqual(2)
    for (const [, cidSet = '', program = ''] of fontObjects) {
      const bits = runForBytes('qpdf', `--show-object=${cidSet}`, '--filtered-stream-data', file).toString('hex')
      const glyphs = glyphCountOf(runForBytes('qpdf', `--show-object=${program}`, '--filtered-stream-data', file))
      expect(BigInt(`0x${bits}`).toString(2).replace(/0+$/u, '')).toHaveLength(glyphs)
    }
  })

  test('the file says what it is, in its metadata and its output intent', () => {
    const text = run('qpdf', '--qdf', '--object-streams=disable', fileWith(pdfOf(report)), '-')
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance><pdfuaid:part>1<\/pdfuaid:part>/u)
    expect(text).toMatch(/\/OutputIntents/u)
    expect(text).toMatch(/\/S \/GTS_PDFA1/u)
    expect(text).toMatch(/\/DisplayDocTitle true/u)
  })
})

/** The same file with its objects readable, numbered as `qpdf --qdf` numbers them. */
function unpacked(file: string): string {
  const target = `${file}.unpacked.pdf`
  run('qpdf', '--qdf', '--object-streams=disable', file, target)
  return target
}

/** numGlyphs of the maxp table of a TrueType program. */
function glyphCountOf(program: Buffer): number {
  for (let record = 12; record < 12 + program.readUInt16BE(4) * 16; record += 16) {
    if (program.toString('latin1', record, record + 4) === 'maxp') return program.readUInt16BE(program.readUInt32BE(record + 8) + 4)
  }
  throw new Error('the program has no maxp table')
}
