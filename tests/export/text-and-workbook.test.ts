import { describe, expect, test } from 'vitest'
import { documentToFile } from '../../electron/export/report-file'
import type { SourceTable } from '../../shared/import/source/source-document'
import { readSource } from '../../shared/import/source/read-source'
import type { TableBlock } from '../../shared/document/document'
import { documentOf, paragraph } from '../unit/typeset/assets'
import { figure, head, label, standardReport } from '../unit/typeset/standard-tables'
import { documentOfReport, dressedReport, exportedFile, filledOf2019, filledOf2021, importFile, sampleReport, tableAnswers, withoutSpace } from './exported-reports'
import { elementsNamed, openOfficeFile } from './word-file'
import { laidOut, pageTexts } from './word-processor'

const textOf = async (...blocks: Parameters<typeof documentOf>): Promise<string> => Buffer.from(await exportedFile('txt', documentOf(...blocks))).toString('utf8')

describe('A text file', () => {
  test('opens in any Notepad: UTF-8 with its mark, Windows line ends', async () => {
    expect(await textOf(paragraph('甲'), paragraph('乙'))).toBe('\ufeff甲\r\n乙\r\n')
  })

  test('says title and organ once where there is a cover', async () => {
    const text = Buffer.from(await exportedFile('txt', documentOfReport(dressedReport))).toString('utf8')
    const covered = documentOfReport(dressedReport).blocks.some(({ kind }) => kind === 'cover')
    expect(covered).toBe(true)
    expect(text.split('年度报告\r\n')).toHaveLength(2)
  })

  test('of the sample is the sample', async () => {
    const text = Buffer.from(await exportedFile('txt', documentOfReport(sampleReport))).toString('utf8')
    const { report } = importFile(Buffer.from(text), '年报.txt')
    expect(documentOfReport(report).blocks).toMatchObject(documentOfReport(sampleReport).blocks.map(({ origin, ...block }) => (expect(origin).toBeDefined(), block)))
  })

  test('says each row of a table with its labels, each figure with the heads it stands under', async () => {
    const lines = (await textOf(...standardReport())).split('\r\n')
    expect(lines).toContain('一、本年新收政府信息公开申请数量：自然人 3；法人或其他组织：商业企业 6，科研机构 2，社会公益组织 5，法律服务机构 1，其他 4；总计 0')
    expect(lines).toContain('三、本年度办理结果 （三）不予公开 1.属于国家秘密：自然人 0；法人或其他组织：商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0；总计 0')
    expect(lines).toContain('行政复议：结果维持 0，结果纠正 1，其他结果 2，尚未审结 3，总计 4；行政诉讼 未经复议直接起诉：结果维持 5，结果纠正 6，其他结果 7，尚未审结 8，总计 9；行政诉讼 复议后起诉：结果维持 10，结果纠正 11，其他结果 12，尚未审结 13，总计 14')
    expect(lines.slice(lines.indexOf('第二十条第（一）项')).slice(0, 4)).toEqual([
      '第二十条第（一）项',
      '规章：本年制发件数 2，本年废止件数 2，现行有效件数 2',
      '行政规范性文件：本年制发件数 3，本年废止件数 3，现行有效件数 3',
      '第二十条第（五）项',
    ])
  })

  test('says a figure of a chart that is not there', async () => {
    expect(await textOf(...standardReport())).toContain('【近两年政府信息公开申请办理情况对比（单位：件）】\r\n新收申请：2021年 128，2022年 153\r\n')
    expect(await textOf(...standardReport())).toContain('无法提供：2021年 12，2022年 —\r\n')
  })
})

describe('A workbook', () => {
  const tablesIn = (bytes: Uint8Array): readonly SourceTable[] => {
    const read = readSource(bytes, '统计表.xlsx')
    return read.ok ? read.value.document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) : []
  }

  test.each([
    ['2021', filledOf2021],
    ['2019', filledOf2019],
  ])('of %s comes back by import with every figure in its cell', async (_, report) => {
    const { report: read } = importFile(await exportedFile('xlsx', documentOfReport(report)), '统计表.xlsx')
    const ofWord = importFile(await exportedFile('docx', documentOfReport(report)), '年报.docx').report
    expect(tableAnswers(read)).toEqual(tableAnswers(ofWord))
  })

  test('has a sheet a table, named as the form names it, heads merged as they are printed', async () => {
    const document = documentOfReport(dressedReport)
    const bytes = await exportedFile('xlsx', document)
    const names = elementsNamed(openOfficeFile(bytes).root('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.get('name'))
    expect(names).toEqual(['主动公开政府信息情况表', '收到和处理政府信息公开申请情况表', '政府信息公开行政复议、行政诉讼情况表', '公开渠道一览表'])
    const blocks = document.blocks.filter((block): block is TableBlock => block.kind === 'table')
    const place = ({ row, column, rowSpan, columnSpan, text }: SourceTable['cells'][number]): string => [row, column, rowSpan, columnSpan, withoutSpace(text)].join(' ')
    tablesIn(bytes).forEach((table, index) => {
      expect(table.cells.map(place).sort()).toEqual(blocks[index]?.cells.map(place).sort())
    })
  })

  test('has numbers as numbers; signs, not applicable and long numbers as text; blanks as nothing', async () => {
    const texts = ['12', '3.5', '-4', '+2', '/', '007', '12345678901234567', '']
    const cells = [head('项目', { row: 0, column: 0 }), head('数', { row: 0, column: 1 }), ...texts.flatMap((text, row) => [label('项', { row: row + 1, column: 0 }), figure(text, { row: row + 1, column: 1 })])]
    const table: TableBlock = { kind: 'table', columnWeights: [2, 1], rowCount: texts.length + 1, headRows: 1, cells, origin: { part: 'opening' } }
    const written = elementsNamed(openOfficeFile(await exportedFile('xlsx', documentOf(table))).root('xl/worksheets/sheet1.xml'), 'c')
    const kinds = written.filter(({ attributes }) => /^B(?!1$)/u.test(attributes.get('r') ?? '')).map(({ attributes, children }) => (children.length === 0 ? 'blank' : (attributes.get('t') ?? 'number')))
    expect(kinds).toEqual(['number', 'number', 'number', 'inlineStr', 'inlineStr', 'inlineStr', 'inlineStr', 'blank'])
  })

  test('has rows as high as their texts are long', async () => {
    const sheet = openOfficeFile(await exportedFile('xlsx', documentOfReport(filledOf2021))).text('xl/worksheets/sheet2.xml')
    const rows = [...sheet.matchAll(/<row r="\d+"(?: ht="(\d+)" customHeight="1")?>(.*?)<\/row>/gu)]
    const high = rows.flatMap(([, height, markup = '']) => (height === undefined ? [] : [[Number(height), markup.replace(/<[^>]+>/gu, '')]]))
    expect(high).toContainEqual([30, expect.stringContaining('逾期不补正')])
    expect(high).toContainEqual([30, expect.stringContaining('逾期未按收费通知要求缴纳费用')])
    expect(high).not.toContainEqual([expect.anything(), expect.stringContaining('属于国家秘密')])
  })

  test('opens in a spreadsheet program', async () => {
    expect(pageTexts(laidOut(await exportedFile('xlsx', documentOfReport(filledOf2021)), '统计表.xlsx')).join('')).toContain('申请人情况')
  })

  test('of a report without tables is refused, and says what to do', async () => {
    const made = await documentToFile('xlsx', documentOf(paragraph('甲')), { loadFonts: () => Promise.reject(new Error('no font is needed')) })
    expect(made).toMatchObject({ ok: false, error: { code: 'export.no-tables' } })
  })
})
