import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import type { ReportFormat } from '../../../shared/report/format'
import { standard2019, standard2021, withCells } from '../report/standard-format'
import { correctReport, withText } from './correct-report'

/** The rules on a text against last year's; both stand in the first section, in reports that say nothing else alike. */
function rulesOf(text: string, last: string): readonly string[] {
  const [now, before] = [2022, 2021].map((year) => withText(withText(correctReport(standard2021, year), 'problems-improvement', `${String(year)}：更新不够及时。`), 'overview', ''))
  if (now === undefined || before === undefined) throw new Error('no reports')
  const previous = { report: withCells(withText(before, 'overview', last), standard2021, 'applications', { 'granted.natural': '7', 'received.natural': '11' }), format: standard2021 }
  return checkReport(withText(now, 'overview', text), standard2021, previous)
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('last-year.') && rule !== 'last-year.table')
}

const long = '我局完善政府信息公开工作机制，由办公室统一登记、分办、督办，各科室明确专人负责，做到事事有人管、件件有着落。'

describe('What stands as it did last year', () => {
  test.each([
    ['a long paragraph', long, long, 'last-year.paragraph'],
    ['a long paragraph with the year changed', `2022年，${long}`, `2021年，${long}`, 'last-year.paragraph'],
    ['a figure', '共培训86人次。', '共培训86人次。', 'last-year.figures'],
    ['a day', '2022年5月12日，召开政务公开工作会议。', '2021年5月12日，召开政务公开工作会议。', 'last-year.figures'],
  ])('is found: %s', (_, text, last, rule) => {
    expect(rulesOf(text, last)).toEqual([rule])
  })

  test.each([
    ['the basis of the report', '根据《中华人民共和国政府信息公开条例》和上级有关要求编制本报告，本报告由六个部分组成。', '根据《中华人民共和国政府信息公开条例》和上级有关要求编制本报告，本报告由六个部分组成。'],
    ['a short paragraph', '未发生行政诉讼。', '未发生行政诉讼。'],
    ['zero', '制发文件0件。', '制发文件0件。'],
    ['another figure', '共培训86人次。', '共培训85人次。'],
    ['a paragraph that was rewritten', long, long.replace('办公室', '政策法规科')],
  ])('is left alone where it is %s', (_, text, last) => {
    expect(rulesOf(text, last)).toEqual([])
  })
})

test('What a section must say each year is left alone, unless it names a figure', () => {
  const fees = (year: number, text: string): string => `依据《政府信息公开信息处理费管理办法》有关规定，${String(year)}年我局${text}。我局没有其他需要报告的事项。`
  const rulesFor = (text: string): readonly string[] => {
    const [now, before] = [2022, 2021].map((year) => withText(withText(correctReport(standard2021, year), 'overview', ''), 'problems-improvement', `${String(year)}：更新不够及时。`))
    if (now === undefined || before === undefined) throw new Error('no reports')
    const previous = { report: withText(before, 'other-matters', fees(2021, text)), format: standard2021 }
    return checkReport(withText(now, 'other-matters', fees(2022, text)), standard2021, previous).map(({ rule }) => rule).filter((rule) => rule === 'last-year.paragraph')
  }
  expect(rulesFor('没有收取信息处理费')).toEqual([])
  expect(rulesFor('收取信息处理费35元')).toEqual(['last-year.paragraph'])
})

describe('Last year in the other format', () => {
  const now = (format: ReportFormat, carriedIn: string) => withCells(correctReport(format, 2021), format, 'applications', { 'carriedIn.natural': carriedIn, 'received.natural': String(13 - Number(carriedIn)) })
  const previous = { report: correctReport(standard2019, 2020), format: standard2019 }

  test('what was carried over is compared, as far as both formats have the cells', () => {
    const rules = (carriedIn: string) => checkReport(now(standard2021, carriedIn), standard2021, previous).map(({ rule }) => rule).filter((rule) => rule.startsWith('table.'))
    expect(rules('1')).toEqual([])
    expect(rules('2')).toEqual(['table.carried'])
  })
})
