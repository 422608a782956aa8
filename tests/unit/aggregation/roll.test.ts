import { describe, expect, test } from 'vitest'
import type { Aggregation, AggregationQuestion } from '../../../shared/aggregation/aggregation'
import { aggregate } from '../../../shared/aggregation/aggregation'
import { concernTexts } from '../../../shared/aggregation/concern-text'
import type { HandedReport } from '../../../shared/aggregation/handed-report'
import { nameInFile } from '../../../shared/aggregation/organ-names'
import { rollFinder } from '../../../shared/aggregation/roll'
import { rollFromSource, rollFromText } from '../../../shared/aggregation/roll-source'
import { readSource } from '../../../shared/import/source/read-source'
import { standard2021 } from '../report/standard-format'
import { handed, nothing, reportWith, soundReport } from './invented-reports'

const formats = [standard2021]

function summed(reports: readonly HandedReport[], more: Partial<AggregationQuestion> = {}): Aggregation {
  return aggregate(reports, { year: 2025, format: standard2021, formats, organ: '甲县人民政府', roll: [], lastYear: [], decided: new Map(), ...more })
}

function states({ departments }: Aggregation): Record<string, string> {
  return Object.fromEntries(departments.map(({ name, state, notCounted, report }) => [`${name} ${report?.file ?? '-'}`, notCounted ?? state]))
}

function received({ sums }: Aggregation): string | undefined {
  return sums.find(({ table }) => table.id === 'applications')?.answer?.cells['received.natural']
}

function told({ departments }: Aggregation, name: string): string {
  return departments.filter((each) => each.name === name).flatMap(({ concerns }) => concernTexts(concerns, standard2021)).map(({ text }) => text).join('\n')
}

describe('A name on a report is found in the list', () => {
  const roll = ['甲县财政局', '教育局', '县发展和改革局', '房镇镇人民政府', '张店街道办事处', '住房和城乡建设局', '甲县市场监督管理局']
  const find = rollFinder(roll)

  test.each([
    ['甲县财政局', '甲县财政局'],
    ['财政局', '甲县财政局'],
    ['某市甲县财政局', '甲县财政局'],
    ['甲县 教育局', '教育局'],
    ['甲县发展和改革局', '县发展和改革局'],
    ['房镇镇', '房镇镇人民政府'],
    ['甲县房镇镇政府', '房镇镇人民政府'],
    ['张店街道', '张店街道办事处'],
    ['甲县住房和城乡建设局', '住房和城乡建设局'],
    ['市场监督管理局', '甲县市场监督管理局'],
  ])('%s is %s', (name, expected) => {
    expect(find(name)).toEqual({ kind: 'expected', index: roll.indexOf(expected) })
  })

  test.each(['建设局', '管理局', '审计局', '财政局会计中心', ''])('“%s” is none of it', (name) => {
    expect(find(name)).toEqual({ kind: 'unknown' })
  })

  test('one that could be two is told with both', () => {
    expect(rollFinder(['甲县财政局', '乙县财政局'])('财政局')).toEqual({ kind: 'ambiguous', names: ['甲县财政局', '乙县财政局'] })
  })
})

test.each([
  ['各局/甲县财政局2025年政府信息公开年报（终稿）.docx', '甲县财政局'],
  ['03、甲县教育局 年报.xlsx', '甲县教育局'],
  ['2025年甲县审计局.txt', '甲县审计局'],
  ['甲县民政局_统计表.csv', '甲县民政局'],
  ['2025年报.doc', '2025年报'],
])('the file %s is named after %s', (file, name) => {
  expect(nameInFile(file)).toBe(name)
})

describe('A list of departments', () => {
  test('is read as people paste it', () => {
    expect(rollFromText('1. 甲县财政局\n2、甲县教育局\n\n（3）甲县审计局，房镇镇；甲县财政局\n')).toEqual(['甲县财政局', '甲县教育局', '甲县审计局', '房镇镇'])
  })

  test('holds no sentence that was pasted with it', () => {
    expect(rollFromText(`甲县财政局\n${'请各单位于一月二十日前报送'.repeat(10)}\n甲县教育局`)).toEqual(['甲县财政局', '甲县教育局'])
  })

  test('is read from the first column of a table that holds names', () => {
    const bytes = new TextEncoder().encode('序号,单位名称,联系人\n1,甲县财政局,张三\n2,甲县教育局,李四\n')
    const source = readSource(bytes, '名单.csv')
    if (!source.ok) throw new Error(source.error.code)
    expect(rollFromSource(source.value.document)).toEqual(['甲县财政局', '甲县教育局'])
  })
})

describe('Who has handed in', () => {
  const finance = handed(soundReport('甲县财政局', 2025, 3))
  const education = handed(soundReport('甲县教育局', 2025, 4))

  test('those of the list who have not are missing; others are told and not summed', () => {
    const result = summed([finance, education], { roll: ['财政局', '审计局'] })
    expect(states(result)).toEqual({ '财政局 甲县财政局.json': 'sound', '审计局 -': 'missing', '甲县教育局 甲县教育局.json': 'not-on-roll' })
    expect(received(result)).toBe('3')
    expect(received(summed([finance, education], { roll: ['财政局', '审计局'], decided: new Map([['甲县教育局.json', true]]) }))).toBe('7')
  })

  test('of a report handed in twice the one changed last counts, unless the clerk says otherwise', () => {
    const older = handed(soundReport('甲县财政局', 2025, 9), '旧/财政局.json', 1)
    const newer = handed(soundReport('甲县财政局', 2025, 3), '新/财政局.json', 2)
    const result = summed([newer, older, education])
    expect(received(result)).toBe('7')
    expect(states(result)).toMatchObject({ '甲县财政局 新/财政局.json': 'sound', '甲县财政局 旧/财政局.json': 'handed-twice' })
    expect(told(result, '甲县财政局')).toContain('交了 2 份')
    expect(received(summed([newer, older, education], { decided: new Map([['旧/财政局.json', true]]) }))).toBe('13')
    expect(received(summed([newer, older, education], { decided: new Map([['新/财政局.json', false]]) }))).toBe('13')
  })

  test('two places on one short entry are nobody’s until the clerk says', () => {
    const other = handed(soundReport('乙县财政局', 2025, 5))
    expect(states(summed([finance, other], { roll: ['财政局'] }))).toEqual({
      '财政局 -': 'missing',
      '乙县财政局 乙县财政局.json': 'ambiguous',
      '甲县财政局 甲县财政局.json': 'ambiguous',
    })
  })

  test('reports of other years and formats, and the government’s own, are listed and not summed', () => {
    const result = summed([finance, handed(soundReport('甲县教育局', 2024, 4), '去年.json'), handed(soundReport('甲县人民政府', 2025, 7), '本级.json')])
    expect(result.others.map(({ report, reason }) => [report.file, reason])).toEqual([['去年.json', 'other-year'], ['本级.json', 'own']])
    expect(received(result)).toBe('3')
  })

  test('a report without an organ goes by its file’s name, and says so', () => {
    const result = summed([handed(soundReport('', 2025, 3), '各局/甲县财政局.docx')], { roll: ['财政局'] })
    expect(states(result)).toEqual({ '财政局 各局/甲县财政局.docx': 'sound' })
    expect(told(result, '财政局')).toContain('文件名')
  })
})

describe('What there is to look at', () => {
  test('figures that contradict each other are told with their cells', () => {
    const report = reportWith('甲县财政局', 2025, { ...nothing, applications: { 'received.natural': '3', 'granted.natural': '2' } })
    const result = summed([handed(report)])
    expect(states(result)).toEqual({ '甲县财政局 甲县财政局.json': 'contradictory' })
    expect(told(result, '甲县财政局')).toMatch(/自然人.*3.*2|3.*2.*自然人/u)
  })

  test('a table left out makes a department incomplete', () => {
    const result = summed([handed(reportWith('甲县财政局', 2025, { disclosure: {} }))])
    expect(states(result)).toEqual({ '甲县财政局 甲县财政局.json': 'incomplete' })
    expect(told(result, '甲县财政局')).toContain('收到和处理政府信息公开申请情况表')
  })

  test('figures far from last year’s are asked about, near ones are not', () => {
    const last = [handed(soundReport('甲县财政局', 2024, 10), '去年财政.json'), handed(soundReport('甲县教育局', 2024, 90), '去年教育.json')]
    const now = [handed(soundReport('甲县财政局', 2025, 60)), handed(soundReport('甲县教育局', 2025, 110))]
    const result = summed([...now, ...last])
    expect(states(result)).toEqual({ '甲县教育局 甲县教育局.json': 'sound', '甲县财政局 甲县财政局.json': 'contradictory' })
    expect(told(result, '甲县财政局')).toContain('本年新收申请：本年 60 件，上年 10 件')
  })

  test('what was carried over must be what last year left', () => {
    const last = reportWith('甲县财政局', 2024, { ...nothing, applications: { 'received.natural': '5', 'granted.natural': '3', 'carriedOut.natural': '2' } })
    const result = summed([handed(soundReport('甲县财政局', 2025, 3)), handed(last, '去年.json')])
    expect(told(result, '甲县财政局')).toContain('上年')
    expect(states(result)).toMatchObject({ '甲县财政局 甲县财政局.json': 'contradictory' })
  })

  test('the sums are held against the government’s report of last year', () => {
    const last = reportWith('甲县人民政府', 2024, { ...nothing, applications: { 'received.natural': '5', 'granted.natural': '3', 'carriedOut.natural': '2' } })
    const result = summed([handed(soundReport('甲县财政局', 2025, 3))], { lastYear: [handed(last, '')] })
    expect(concernTexts(result.concerns, standard2021).map(({ text }) => text).join()).toContain('上年')
  })
})
