import { describe, expect, test } from 'vitest'
import { isWorkbook, writeWorkbook } from '../../../electron/export/workbook/write-workbook'
import type { Aggregation } from '../../../shared/aggregation/aggregation'
import { aggregate } from '../../../shared/aggregation/aggregation'
import { summaryDocument } from '../../../shared/aggregation/summary-document'
import { workbookSheets } from '../../../shared/aggregation/workbook-sheets'
import { cellAddress, sheetName } from '../../../shared/workbook/sheet'
import { plainText } from '../../../shared/document/plain-text'
import type { SourceTable } from '../../../shared/import/source/source-document'
import { readSource } from '../../../shared/import/source/read-source'
import { reportError } from '../../../shared/wording/errors'
import { layoutOf } from '../../../shared/report/table-layout'
import { standard2021, tableOf } from '../report/standard-format'
import { handed, nothing, reportWith, soundReport } from './invented-reports'

const aggregation: Aggregation = aggregate(
  [
    handed(soundReport('甲县财政局', 2025, 3)),
    handed(soundReport('甲县教育局', 2025, 4)),
    handed(reportWith('甲县民政局', 2025, { ...nothing, disclosure: { 'administrativeFees.fees': '1276.553401', 'rules.made': '/' } })),
  ],
  { year: 2025, format: standard2021, formats: [standard2021], organ: '甲县人民政府', roll: ['财政局', '教育局', '民政局', '审计局'], lastYear: [], decided: new Map() },
)

function readBack(): readonly SourceTable[] {
  const source = readSource(writeWorkbook(workbookSheets(aggregation)), '汇总.xlsx')
  if (!source.ok) throw new Error(source.error.code)
  return source.value.document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
}

function tableWith(tables: readonly SourceTable[], text: string): SourceTable {
  const table = tables.find(({ cells }) => cells.some((cell) => cell.text === text))
  if (table === undefined) throw new Error(`no sheet has ${text}`)
  return table
}

describe('The workbook of the sums', () => {
  test('is read back by our own reader: the form’s layout with its merged heads and the sums', () => {
    const table = tableWith(readBack(), '一、本年新收政府信息公开申请数量')
    const layout = layoutOf(tableOf(standard2021, 'applications'))
    for (const cell of layout.cells) {
      if (cell.content.kind !== 'label' || cell.content.text === '') continue
      const { text } = cell.content
      const found = table.cells.find((each) => each.row === cell.row && each.column === cell.column)
      expect(found).toMatchObject({ text, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan })
    }
    const received = layout.cells.find(({ content }) => content.kind === 'figure' && content.cell.key === 'received.total')
    expect(table.cells.find(({ row, column }) => row === received?.row && column === received.column)?.text).toBe('7')
  })

  test('has a row a department, from which each sum can be traced', () => {
    const table = tableWith(readBack(), '合计')
    const sumRow = table.cells.find(({ text }) => text === '合计')?.row
    const feesColumn = table.cells.find(({ text }) => text.includes('收费金额'))?.column
    const texts = table.cells.filter(({ column }) => column === feesColumn).map(({ row, text }) => [row, text])
    expect(texts).toContainEqual([sumRow, '1276.553401'])
    expect(table.cells.filter(({ column }) => column === 0).map(({ text }) => text).slice(-3)).toEqual(['财政局', '教育局', '民政局'])
  })

  test('says who has handed in', () => {
    const cells = tableWith(readBack(), '报送情况').cells.map(({ text }) => text)
    expect(cells).toContain('未报送')
    expect(cells.join()).toContain('应报送 4 个，已报送 3 个，未报送 1 个；计入汇总 3 个。')
  })

  test('formulas carry the sheet’s addresses and their values', () => {
    const [, , applications] = workbookSheets(aggregation)
    const formulas = applications?.cells.flatMap(({ content }) => (content.kind === 'formula' ? [content] : [])) ?? []
    expect(formulas[0]?.formula).toMatch(/^'各部门明细'![A-Z]+3$/u)
    expect(formulas[0]?.value).toBe(7)
    expect(formulas.filter(({ formula }) => formula.startsWith('SUM('))).toHaveLength(25 + 6)
  })

  test('may be replaced by a new one, as no other archive may', () => {
    expect(isWorkbook(writeWorkbook(workbookSheets(aggregation)))).toBe(true)
    expect(isWorkbook(new TextEncoder().encode('PK\u0003\u0004 word/document.xml'))).toBe(false)
  })
})

test('addresses and names are as Excel wants them', () => {
  expect([cellAddress(0, 0), cellAddress(9, 25), cellAddress(0, 26), cellAddress(0, 701), cellAddress(0, 702)]).toEqual(['A1', 'Z10', 'AA1', 'ZZ1', 'AAA1'])
  expect(sheetName('表[1]: 一/二', [])).toBe('表1 一二')
  expect(sheetName('长'.repeat(40), ['长'.repeat(31)])).toHaveLength(31)
})

test('the pages of the sums say the sums, the roll, what to look at and what was not read', () => {
  const text = plainText(summaryDocument(aggregation, [{ file: '坏.docx', error: reportError('import.damaged', { name: '坏.docx' }) }]))
  expect(text).toContain('甲县人民政府\n2025年政府信息公开工作年度报告各部门汇总\n')
  expect(text).toContain('4\t审计局\t未报送\t\n')
  expect(text).toContain('一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7\n')
  expect(text).toContain('坏.docx：')
})
