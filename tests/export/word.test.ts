import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MarkupElement } from '../../shared/import/source/markup/element-tree'
import { childNamed, elementsOf, textWithin } from '../../shared/import/source/markup/element-tree'
import { readSource } from '../../shared/import/source/read-source'
import type { ReportDocument, TableBlock } from '../../shared/document/document'
import { plainText } from '../../shared/document/plain-text'
import type { Report } from '../../shared/report/schema'
import { documentOf, paragraph } from '../unit/typeset/assets'
import { figure, head, standardReport } from '../unit/typeset/standard-tables'
import { documentOfReport, dressedReport, emptyOf2021, exportedFile, filledOf2019, filledOf2021, importFile, sampleReport, tableAnswers, withoutSpace } from './exported-reports'
import { fileWith, run } from './programs'
import type { OfficeFile } from './word-file'
import { elementsNamed, openOfficeFile, schemaOrder } from './word-file'
import { laidOut } from './word-processor'

const wordFileOf = async (document: ReportDocument): Promise<OfficeFile> => openOfficeFile(await exportedFile('docx', document))

function valueOf(element: MarkupElement | undefined, name: string): string | undefined {
  return element === undefined ? undefined : childNamed(element, name)?.attributes.get('w:val')
}

function styleOf(paragraphElement: MarkupElement): string {
  return valueOf(childNamed(paragraphElement, 'w:pPr'), 'w:pStyle') ?? 'Normal'
}

/** The part that a relation of the document leads to. */
function partOf(file: OfficeFile, id: string): MarkupElement {
  const relation = elementsNamed(file.root('word/_rels/document.xml.rels'), 'Relationship').find(({ attributes }) => attributes.get('Id') === id)
  return file.root(`word/${relation?.attributes.get('Target') ?? ''}`)
}

/** The paragraphs of the body, in order: style and text. */
function paragraphsOf(file: OfficeFile): { readonly style: string; readonly text: string; readonly element: MarkupElement }[] {
  return elementsNamed(file.root('word/document.xml'), 'w:p').map((element) => ({
    style: styleOf(element),
    text: elementsNamed(element, 'w:t').map(textWithin).join(''),
    element,
  }))
}

describe('What goes out as a Word file comes back by import', () => {
  test.each([
    ['the sample', sampleReport],
    ['a report of 2021 with every cell filled', filledOf2021],
    ['a report of 2019 with every cell filled', filledOf2019],
    ['a report whose cells are not applicable', emptyOf2021],
  ] as const)('%s: every figure in its cell, every word of the text', async (_, report: Report) => {
    const document = documentOfReport(report)
    const { report: read } = importFile(await exportedFile('docx', document), '年报.docx')
    expect(read).toMatchObject({ organ: report.organ, year: report.year, formatId: report.formatId })
    expect(withoutSpace(plainText(documentOfReport(read)))).toBe(withoutSpace(plainText(document)))
  })

  test('figures of a report with everything around its text', async () => {
    const { report: read } = importFile(await exportedFile('docx', documentOfReport(dressedReport)), '年报.docx')
    expect(tableAnswers(read)).toEqual(tableAnswers(importFile(await exportedFile('docx', documentOfReport(filledOf2021)), '年报.docx').report))
  })
})

describe('Structure', () => {
  let file: OfficeFile
  let plain: OfficeFile

  beforeAll(async () => {
    file = await wordFileOf(documentOfReport(dressedReport))
    plain = await wordFileOf(documentOf(...standardReport()))
  })

  test('headings, title and text are styles, not looks put on them', () => {
    const heads = paragraphsOf(file).filter(({ style }) => /^(?:Heading|Title)/u.test(style))
    expect(heads.map(({ style, text }) => [style, text])).toContainEqual(['Heading1', '一、总体情况'])
    expect(heads.map(({ style, text }) => [style, text])).toContainEqual(['Heading2', '（一）受理'])
    for (const { element } of heads) {
      const looks = elementsNamed(element, 'w:rPr').flatMap((look) => elementsOf(look).map(({ name, attributes }) => [name, [...attributes.keys()].join()]))
      expect(new Set(looks.map(([name, keys]) => `${name ?? ''} ${keys ?? ''}`))).toEqual(new Set(['w:rFonts w:hint']))
    }
  })

  test('styles are Word’s own where it has them, headings with their level in the outline', () => {
    const styles = elementsNamed(file.root('word/styles.xml'), 'w:style')
    const named = (name: string): MarkupElement | undefined => styles.find((style) => valueOf(style, 'w:name') === name)
    for (const level of [1, 2, 3, 4]) {
      expect(valueOf(childNamed(named(`heading ${String(level)}`), 'w:pPr'), 'w:outlineLvl')).toBe(String(level - 1))
    }
    const usual = named('Normal')
    expect(valueOf(childNamed(usual, 'w:rPr'), 'w:sz')).toBe('32')
    expect(childNamed(childNamed(usual, 'w:rPr'), 'w:rFonts')?.attributes.get('w:eastAsia')).toBe('仿宋_GB2312')
    expect(childNamed(childNamed(usual, 'w:pPr'), 'w:ind')?.attributes.get('w:firstLineChars')).toBe('200')
    expect(childNamed(childNamed(usual, 'w:pPr'), 'w:spacing')?.attributes.get('w:lineRule')).toBe('exact')
    expect(childNamed(childNamed(named('heading 1'), 'w:rPr'), 'w:rFonts')?.attributes.get('w:eastAsia')).toBe('黑体')
    expect(childNamed(childNamed(named('Title'), 'w:rPr'), 'w:rFonts')?.attributes.get('w:eastAsia')).toBe('方正小标宋简体')
  })

  test('every style that a paragraph or run names is there', () => {
    const known = new Set(elementsNamed(file.root('word/styles.xml'), 'w:style').map(({ attributes }) => attributes.get('w:styleId')))
    const parts = file.paths.filter((path) => /^word\/(?:document|header\d+|footer\d+)\.xml$/u.test(path))
    const used = parts.flatMap((path) => ['w:pStyle', 'w:rStyle'].flatMap((name) => elementsNamed(file.root(path), name).map(({ attributes }) => attributes.get('w:val'))))
    expect(used.filter((style) => !known.has(style))).toEqual([])
  })

  test('the page is A4 with the margins of GB/T 9704, 22 lines of 28 characters', () => {
    const [, text] = elementsNamed(file.root('word/document.xml'), 'w:sectPr')
    const millimetres = (name: string, key: string): number => (Number(childNamed(text, name)?.attributes.get(key)) / 1440) * 25.4
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => Math.round(millimetres('w:pgMar', side)))).toEqual([37, 35, 28, 26])
    expect([millimetres('w:pgSz', 'w:w'), millimetres('w:pgSz', 'w:h')].map(Math.round)).toEqual([210, 297])
    const grid = childNamed(text, 'w:docGrid')?.attributes
    const room = (297 - 37 - 35) / 25.4 * 1440
    expect(grid?.get('w:type')).toBe('linesAndChars')
    expect(Math.floor(room / Number(grid?.get('w:linePitch')))).toBe(22)
    const character = 16 + Number(grid?.get('w:charSpace')) / 4096
    expect(Math.floor((156 / 25.4) * 72 / character)).toBe(28)
  })

  test('page numbers are fields, at the right of odd pages and at the left of even ones; cover and contents have none', () => {
    const [front, text] = elementsNamed(file.root('word/document.xml'), 'w:sectPr')
    expect(elementsNamed(front ?? file.root('word/document.xml'), 'w:footerReference')).toEqual([])
    const references = elementsNamed(text ?? file.root('word/document.xml'), 'w:footerReference').map(({ attributes }) => [attributes.get('w:type'), attributes.get('r:id')])
    const sides = Object.fromEntries(references.map(([type = '', id = '']) => [type, valueOf(elementsNamed(partOf(file, id), 'w:pPr')[0], 'w:jc')]))
    expect(sides).toEqual({ default: 'right', even: 'left' })
    for (const [, id = ''] of references) expect(elementsNamed(partOf(file, id), 'w:instrText').map(textWithin)).toEqual([' PAGE '])
    expect(elementsNamed(file.root('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
    expect(childNamed(text, 'w:pgNumType')?.attributes.get('w:start')).toBe('1')
  })

  test('the contents are a field that has its entries, each leading to a heading', () => {
    const root = file.root('word/document.xml')
    const codes = elementsNamed(root, 'w:instrText').map(textWithin)
    expect(codes.filter((code) => code.startsWith(' TOC '))).toHaveLength(1)
    const entries = paragraphsOf(file).filter(({ style }) => style.startsWith('TOC') && style !== 'TOCHeading')
    expect(entries.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringMatching(/^一、总体情况1$/u), expect.stringMatching(/^附件2\u3000依申请公开办理流程\d+$/u)]))
    const bookmarks = new Set(elementsNamed(root, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name')))
    const anchors = elementsNamed(root, 'w:hyperlink').map(({ attributes }) => attributes.get('w:anchor'))
    expect(anchors).toHaveLength(entries.length)
    expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([])
    const begins = (kind: string): number => elementsNamed(root, 'w:fldChar').filter(({ attributes }) => attributes.get('w:fldCharType') === kind).length
    expect(begins('begin')).toBe(begins('end'))
  })

  test('an address can be followed', () => {
    const codes = elementsNamed(file.root('word/document.xml'), 'w:instrText').map(textWithin)
    expect(codes).toContain(' HYPERLINK "https://www.qinghe.gov.cn/nyncj?page=1&size=20" ')
  })

  test('tables have the cells they were made of: merged across and down, heads repeated, rows whole', async () => {
    const blocks = standardReport().filter((block): block is TableBlock => block.kind === 'table')
    const read = readSource(await exportedFile('docx', documentOf(...blocks)), '表.docx')
    const tables = read.ok ? read.value.document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) : []
    expect(tables).toHaveLength(blocks.length)
    blocks.forEach(({ cells, rowCount, columnWeights }, index) => {
      const place = ({ row, column, rowSpan, columnSpan, text }: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }): string =>
        [row, column, rowSpan, columnSpan, text].join(' ')
      expect(tables[index]).toMatchObject({ rowCount, columnCount: columnWeights.length })
      expect(tables[index]?.cells.map(place).sort()).toEqual(cells.map(place).sort())
    })
    const rows = elementsNamed(plain.root('word/document.xml'), 'w:tr')
    expect(rows.every((row) => elementsNamed(row, 'w:cantSplit').length === 1)).toBe(true)
    expect(rows.filter((row) => elementsNamed(row, 'w:tblHeader').length === 1)).toHaveLength(3 + 3)
  })

  test('a chart is one that Word can edit: its figures lie in a workbook in the file', () => {
    const chart = plain.root('word/charts/chart1.xml')
    expect(elementsNamed(chart, 'c:numCache').map((cache) => elementsNamed(cache, 'c:v').map(textWithin))).toEqual([['128', '96', '12'], ['153', '117']])
    expect(elementsNamed(chart, 'c:f').map(textWithin)).toContain('Sheet1!$B$2:$B$4')
    expect(plain.paths).toContain('word/embeddings/Microsoft_Excel_Worksheet1.xlsx')
    expect(paragraphsOf(plain).filter(({ style }) => style === 'Caption').map(({ text }) => text)).toEqual(['图　近两年政府信息公开申请办理情况对比'])
  })

  test.each(['word/document.xml', 'word/styles.xml', 'word/settings.xml'])('properties in %s stand in the order that Word asks for', (path) => {
    const roots = [file, plain].map((office) => office.root(path))
    const ordered = Object.entries(schemaOrder).flatMap(([name, order]) =>
      roots.flatMap((root) => (root.name === name ? [root] : elementsNamed(root, name)).map((element) => ({ name, order, children: elementsOf(element).map((child) => child.name.slice(2)) }))),
    )
    expect(ordered.length).toBeGreaterThan(0)
    for (const { name, order, children } of ordered) {
      expect(children.filter((child) => !order.includes(child)), name).toEqual([])
      expect(children, name).toEqual([...children].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    }
  })

  test('every part is announced, and every relation leads to a part', () => {
    for (const office of [file, plain]) {
      const types = elementsNamed(office.root('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes.get('PartName')?.slice(1))
      expect(office.paths.filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml' && !types.includes(path))).toEqual([])
      const targets = elementsNamed(office.root('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => `word/${attributes.get('Target') ?? ''}`)
      expect(targets.filter((path) => !office.paths.includes(path))).toEqual([])
    }
  })

  test('the file says what it is and whose, and no time but the report’s own', () => {
    const core = file.text('docProps/core.xml')
    expect(core).toContain('<dc:creator>青河县农业农村局</dc:creator>')
    expect(core).toContain('<dc:title>青河县农业农村局2022年政府信息公开工作年度报告</dc:title>')
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/gu)).toEqual(['2023-01-18T00:00:00Z', '2023-01-18T00:00:00Z'])
  })
})

describe('A table that is too wide for an upright page', () => {
  const heads = Array.from({ length: 24 }, (_, column) => head(`第${String(column + 1)}类事项办理数量`, { row: 0, column }))
  const figures = Array.from({ length: 24 }, (_, column) => figure('1234567', { row: 1, column }))
  const wide: TableBlock = { kind: 'table', columnWeights: heads.map(() => 1), rowCount: 2, headRows: 1, cells: [...heads, ...figures], origin: { part: 'opening' } }
  const document = documentOf(paragraph('前。'), wide, paragraph('后。'))

  test('stands on a page of its own, as on the printed pages, and the text goes on upright with the next number', async () => {
    const file = await wordFileOf(document)
    const sections = elementsNamed(file.root('word/document.xml'), 'w:sectPr')
    expect(sections.map((section) => childNamed(section, 'w:pgSz')?.attributes.get('w:orient'))).toEqual(['portrait', 'landscape', 'portrait'])
    expect(sections.map((section) => childNamed(section, 'w:pgNumType')?.attributes.get('w:start'))).toEqual(['1', undefined, undefined])
    const pages = run('pdfinfo', '-f', '1', '-l', '9', laidOut(await exportedFile('docx', document), '表.docx'))
    const printed = run('pdfinfo', '-f', '1', '-l', '9', fileWith(await exportedFile('pdf', document)))
    const sizes = (text: string): (string | undefined)[] => [...text.matchAll(/size:\s+([\d]+)(?:\.\d+)? x/gu)].map((match) => match[1])
    expect(sizes(pages)).toEqual(sizes(printed))
  })
})

test('the same report gives the same bytes', async () => {
  const digest = async (): Promise<string> => createHash('sha256').update(await exportedFile('docx', documentOfReport(dressedReport))).digest('hex')
  expect(await digest()).toBe(await digest())
})

test('what a text may hold stands in the file as it was typed: marks of XML, tabs, characters of no font', async () => {
  const text = 'A<b>&"c"\t\u{1F600}𠮷'
  const file = await wordFileOf(documentOf(paragraph(text)))
  const [read] = paragraphsOf(file)
  expect(read?.text).toBe(text.replace('\t', ''))
  expect(elementsNamed(file.root('word/document.xml'), 'w:tab')).toHaveLength(1)
})

test('a draft says so at the top of each page', async () => {
  const file = await wordFileOf({ ...documentOfReport(filledOf2021), pageMark: '草稿' })
  const headers = elementsNamed(file.root('word/document.xml'), 'w:headerReference').map(({ attributes }) => attributes.get('r:id') ?? '')
  expect(headers.map((id) => textWithin(partOf(file, id)))).toEqual(['草稿', '草稿'])
})
