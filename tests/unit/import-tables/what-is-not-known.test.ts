import { describe, expect, test } from 'vitest'
import { readTable } from '../../../shared/import/tables/read-table'
import { tableLineOf } from '../../../shared/import/tables/table-line'
import { tableReadingNotices } from '../../../shared/import/tables/table-notices'
import type { TableReading } from '../../../shared/import/tables/table-reading'
import type { TableDefinition } from '../../../shared/report/table-format'
import { filledAnswer, formatOf, rowsOf, tablesOf } from './layouts'

const form2021 = tablesOf(formatOf('standard-2021'))
const form2019 = tablesOf(formatOf('standard-2019'))

function tableOf(tables: readonly TableDefinition[], id: string): TableDefinition {
  const table = tables.find((each) => each.id === id)
  if (table === undefined) throw new Error(`no table ${id}`)
  return table
}

const disclosure = tableOf(form2021, 'disclosure')
const disclosure2019 = tableOf(form2019, 'disclosure')
const applications = tableOf(form2021, 'applications')

function read(table: TableDefinition, lines: readonly string[]): TableReading {
  const reading = readTable(table, lines.map(tableLineOf))
  if (reading === null) throw new Error('not found')
  return reading
}

/** Rows of the 2021 form's second part, `figures` behind those of the first block. */
const disclosureLines = (rules: string, documents: string, rest: readonly string[] = ['行政许可 | 4 |', '行政处罚 | 5 |', '行政强制 | 0 |', '行政事业性收费 | 0 |']): string[] => [
  '第二十条第（一）项 |||', '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |', `规章 | ${rules}`, `行政规范性文件 | ${documents}`, ...rest,
]

const codesOf = (reading: TableReading): string[] => tableReadingNotices(reading, null).map(({ code }) => code)

describe('figures whose column is not known stay out', () => {
  const heads = ['申请人情况', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']

  test('three for seven columns', () => {
    const reading = read(applications, [...heads, '一、本年新收政府信息公开申请数量', '3', '0', '3', '二、上年结转政府信息公开申请数量', ...Array<string>(7).fill('0')])
    expect(reading.unreadRows).toEqual(['received'])
    expect(reading.answer?.cells).toMatchObject({ 'carriedIn.natural': '0', 'carriedIn.otherBodies': '0' })
    expect(Object.keys(reading.answer?.cells ?? {}).filter((key) => key.startsWith('received'))).toEqual([])
    expect(reading.answer?.unread).toContain('received.natural')
    expect(tableReadingNotices(reading, null).find(({ code }) => code === 'tables.unread-rows')?.details['rows']).toBe('一、本年新收政府信息公开申请数量')
  })

  test('and their line stays in the text, with its label', () => {
    const lines = ['规章 0 0 0', '行政规范性文件 2 2', '行政许可 4', '行政处罚 5']
    const reading = read(disclosure, lines)
    expect(lines.filter((_, index) => !reading.lines.has(index))).toEqual(['行政规范性文件 2 2'])
  })

  test('where a copy moved the empty cells of a row to its end', () => {
    const reading = read(applications, [...heads, '一、本年新收政府信息公开申请数量 |', '3 |', '3 |', '||||||', '二、上年结转政府信息公开申请数量 |', ...Array<string>(7).fill('0 |'), '||'])
    expect(reading.unreadRows).toEqual(['received'])
    expect(reading.answer?.cells['carriedIn.natural']).toBe('0')
  })

  test('more than columns', () => {
    expect(read(disclosure, ['规章 0 0 0 0', '行政规范性文件 2 0 2']).unreadRows).toEqual(['rules'])
  })

  test('run together, unless all of them are 0', () => {
    const reading = read(disclosure2019, ['规章000', '规范性文件120', '行政许可305'])
    expect(reading.answer?.cells).toMatchObject({ 'rules.made': '0', 'rules.publicTotal': '0' })
    expect(reading.unreadRows).toEqual(['normativeDocuments', 'licences'])
  })

  test.each([
    ['a row of figures on lines', ['规章 0 0 0', '行政规范性文件 2 0 9', '行政许可 4', '行政强制', '3', '行政事业性收费 0']],
    ['a drawn table with empty cells', ['规章\t\t\t', '行政规范性文件\t\t\t', '行政许可\t\t\t', '行政强制\t\t\t', '3']],
  ])('nor is a page number the figure of a row that has none: %s', (_name, lines) => {
    const reading = read(disclosure, lines)
    expect(Object.keys(reading.answer?.cells ?? {})).not.toContain('coercion.decisions')
    expect([...reading.pageNumbers].map((line) => lines[line])).toEqual(['3'])
    expect(reading.lines.has(lines.indexOf('3'))).toBe(false)
  })

  test('numbers that do not count on, or are many, are cells and no page numbers', () => {
    expect(read(disclosure, ['行政许可', '31', '行政处罚', '12', '行政强制', '40', '行政事业性收费', '50']).answer?.cells).toMatchObject({ 'licences.decisions': '31', 'coercion.decisions': '40' })
  })

  test('rows that a copy has not', () => {
    expect(read(disclosure, ['规章 0 0 0', '行政规范性文件 2 0 2']).missingRows).toEqual(['licences', 'penalties', 'coercion', 'administrativeFees'])
  })

  test('figures of a part of a row are not those of the row', () => {
    const reading = read(disclosure2019, ['行政许可 | 1 | 0 | 3 |', '其他对外管理服务事项 | 行政检查 | 1 | 0 | 5 |', '行政确认 | 2 | 0 | 6 |', '行政处罚 | 0 | 0 | 0 |'])
    expect(Object.keys(reading.answer?.cells ?? {}).filter((key) => key.startsWith('otherServices'))).toEqual([])
    const aCellALine = read(disclosure2019, ['行政许可', '1', '0', '3', '其他对外管理服务事项', '行政检查', '1', '0', '5', '行政处罚', '0', '0', '0'])
    expect(aCellALine.missingRows).toContain('otherServices')
    const sameEnd = read(disclosure2019, ['行政许可 1 0 3', '其他对外管理服务事项 公共服务事项 1 0 5', '行政处罚 0 0 0'])
    expect(sameEnd.missingRows).toContain('otherServices')
  })

  test('columns of another form', () => {
    const other = ['第二十条第（一）项', '信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量', '规章', '0', '0', '0', '规范性文件', '7', '8', '9', '行政许可', '3']
    const reading = read(disclosure, other)
    expect(reading.otherColumns).toEqual(['第二十条第（一）项'])
    expect(reading.answer?.cells).toEqual({ 'licences.decisions': '3' })
    expect(codesOf(reading)).toContain('tables.other-columns')
    expect(read(disclosure2019, other).answer?.cells).toMatchObject({ 'normativeDocuments.made': '7', 'normativeDocuments.publicTotal': '9' })
  })

  test('amounts in 元 where the form asks for 万元, but not where there were none', () => {
    const fees = (head: string, amount: string): string[] => ['行政许可 | 1 |', '第二十条第（八）项', `信息内容 | ${head} |`, `行政事业性收费 | ${amount} |`]
    const inYuan = read(disclosure, fees('本年收费金额（单位：元）', '38000'))
    expect(inYuan.otherUnits).toEqual(['administrativeFees.fees'])
    expect(inYuan.answer?.unread).toContain('administrativeFees.fees')
    expect(read(disclosure, fees('本年收费金额（单位：元）', '0')).answer?.cells['administrativeFees.fees']).toBe('0')
    expect(read(disclosure, fees('本年收费金额（单位：万元）', '500元')).otherUnits).toEqual(['administrativeFees.fees'])
    expect(read(disclosure, fees('本年收费金额（单位：万元）', '1,276.5534万元')).answer?.cells['administrativeFees.fees']).toBe('1276.5534')
  })
})

describe('figures as reports write them', () => {
  test('thousands, full-width digits, a lost space, signs for nothing', () => {
    const reading = read(disclosure, disclosureLines('? 0 | — | / |', '１２ | 0 | 11,839 |'))
    expect(reading.answer?.cells).toMatchObject({
      'rules.made': '0', 'rules.repealed': '/', 'rules.inForce': '/', 'normativeDocuments.made': '12', 'normativeDocuments.inForce': '11839',
    })
  })

  test('changes of 2019', () => {
    const reading = read(disclosure2019, ['行政许可 | 12 | 增10 | 3 |', '其他对外管理服务事项 | 5 | 减3 | 0 |', '行政处罚 | 5 | +2 | 0 |', '行政强制 | 5 | -1 | 0 |'])
    expect(reading.answer?.cells).toMatchObject({ 'licences.change': '增10', 'otherServices.change': '减3', 'penalties.change': '+2', 'coercion.change': '-1' })
  })

  test('words in a cell stay in it, and are said', () => {
    const reading = read(disclosure, disclosureLines('0 | 0 | 0 |', '2 | 见附件 | 9 |'))
    expect(reading.answer?.cells['normativeDocuments.repealed']).toBe('见附件')
    expect(reading.faulty).toEqual(['normativeDocuments.repealed'])
    expect(codesOf(reading)).toContain('tables.no-figures')
  })

  test('empty cells between figures are empty, not unread', () => {
    const reading = read(disclosure, disclosureLines('0 |  | 0 |', '2 |  | 9 |'))
    expect(reading.answer).toMatchObject({ cells: { 'normativeDocuments.made': '2', 'normativeDocuments.inForce': '9' }, unread: [] })
    expect(reading.unreadRows).toEqual([])
  })

  test('also where their bars stand on lines of their own, or before the next figure', () => {
    const known = { 'normativeDocuments.made': '2', 'normativeDocuments.inForce': '9' }
    for (const row of [['行政规范性文件', '|', '2', '|', '|', '9', '|'], ['行政规范性文件 | 2 |', '|', ' 9 |'], ['行政规范性文件 | 2 |', '| 9 |']]) {
      const reading = read(disclosure, ['规章 | 0 | 0 | 0 |', ...row, '行政许可 | 4 |'])
      expect(reading.answer?.cells).toMatchObject(known)
      expect(reading.answer?.cells['normativeDocuments.repealed']).toBeUndefined()
      expect(reading.unreadRows).toEqual([])
    }
  })

  test('and those that a label merged over columns leaves are no cells', () => {
    const reading = read(applications, ['一、本年新收政府信息公开申请数量 ||| 3 | | | | | 1 | 4 |', '二、上年结转政府信息公开申请数量 ||| 0 | 0 | 0 | 0 | 0 | 0 | 0 |'])
    expect(reading.answer?.cells).toMatchObject({ 'received.natural': '3', 'received.otherBodies': '1' })
    expect(reading).toMatchObject({ unreadRows: [], differingTotals: [] })
  })

  test('a 0 merged over the columns is one for each of them', () => {
    const reading = read(applications, ['一、本年新收政府信息公开申请数量 |', '|', '0 |', '|||||||', '二、上年结转政府信息公开申请数量 | 0 | ||||||||'])
    expect(reading.answer?.cells).toMatchObject({ 'received.natural': '0', 'received.otherBodies': '0', 'carriedIn.natural': '0' })
    expect(reading.unreadRows).toEqual([])
  })

  test('a table with nothing in it stays untouched', () => {
    const rows = rowsOf(disclosure, { ...filledAnswer(disclosure), cells: {} }).map((row) => row.map(({ text }) => text).join('\t'))
    const reading = read(disclosure, rows)
    expect(reading.answer).toBeNull()
    expect(codesOf(reading)).toEqual(['tables.blank'])
  })
})

describe('labels as copies have them', () => {
  test.each([
    ['other numbers', ['1、本年新收政府信息公开申请数量', '2.上年结转政府信息公开申请数量', '4．结转下年度继续办理']],
    ['half-width brackets and lost characters', ['本年新收政府信息公开申请数', '上年结转政府信息公开申请数量', '(四)结转下年度继续办理']],
    ['spaces', ['一、 本年新收 政府信息公开申请数量', '二、上年结转 政府信息公开申请数量', '四、 结转下年度 继续办理']],
    ['a lost first word', ['新收政府信息公开申请数量', '结转政府信息公开申请数量', '结转下年度继续办理']],
    ['a remark', ['一、本年新收政府信息公开申请数量（件）', '二、上年结转政府信息公开申请数量（应与上年一致）', '四、结转下年度继续办理']],
  ])('%s', (_name, [received, carriedIn, carriedOut]) => {
    const reading = read(applications, [`${received ?? ''} 1 2 0 0 0 0 3`, `${carriedIn ?? ''} 4 0 0 0 0 0 4`, `${carriedOut ?? ''} 5 0 0 0 0 0 5`])
    expect(reading.answer?.cells).toMatchObject({ 'received.natural': '1', 'received.business': '2', 'carriedIn.natural': '4', 'carriedOut.natural': '5' })
  })

  test('规范性文件 in the form of 2021 is 行政规范性文件', () => {
    expect(read(disclosure, disclosureLines('0 | 0 | 0 |', '2 | 0 | 9 |').map((line) => line.replace('行政规范', '规范'))).answer?.cells['normativeDocuments.inForce']).toBe('9')
  })

  test('traditional characters', () => {
    const lines = ['行政許可 | 4 |', '行政處罰 | 5 |', '行政強制 | 0 |', '第二十條第（八）項 |||', '信息內容 | 本年收費金額（單位：萬元） |', '行政事業性收費 | 2.02 |']
    const reading = read(disclosure, lines)
    expect(reading.answer?.cells).toMatchObject({ 'licences.decisions': '4', 'administrativeFees.fees': '2.02' })
    expect(lines.filter((_, index) => !reading.lines.has(index))).toEqual([])
  })

  test('a damaged title of a block is no head of columns', () => {
    const lines = ['第二十条第()项', '规章 0 0 0', '行政规范性文件 2 0 9', '第二十条第(五) 项', '行政许可 4']
    expect(read(disclosure, lines).answer?.cells).toMatchObject({ 'normativeDocuments.inForce': '9', 'licences.decisions': '4' })
  })
})

describe('totals', () => {
  const rows = (total: string): string[] => [`一、本年新收政府信息公开申请数量 1 2 0 0 0 0 ${total}`, '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0']

  test('that are the sum fill themselves', () => {
    expect(read(applications, rows('3')).answer?.statedTotals).toEqual({})
  })

  test('that are not are kept, without a reason, and both figures are named', () => {
    const reading = read(applications, rows('4'))
    expect(reading.answer?.statedTotals).toEqual({ 'received.total': { typed: '4', reason: '' } })
    expect(tableReadingNotices(reading, null)).toContainEqual({
      code: 'tables.total-differs',
      details: { table: applications.name, cell: '一、本年新收政府信息公开申请数量·总计', stated: '4', computed: 3 },
      place: null,
    })
  })
})
