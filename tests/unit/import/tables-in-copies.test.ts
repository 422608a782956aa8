import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/report/schema'
import { codesOf, headingsOf, importText, openingOf, paragraphsOf } from './importing'

const title = '榆河县城关镇人民政府2022年政府信息公开工作年度报告'
const sixHeadings = [
  '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况', '六、其他需要报告的事项',
]

/** A report of six parts with `rows` as the table of its third. */
function withApplicationRows(rows: readonly string[]): Report {
  const bodies = [['全年公开信息64条。'], ['规章 0 0 0'], rows, ['0 0 0 0 0'], ['更新不够及时。'], ['本年度未收取信息处理费。']]
  return importText([title, ...sixHeadings.flatMap((heading, index) => [heading, ...(bodies[index] ?? [])])].join('\n')).report
}

describe('rows of the table of applications are no headings', () => {
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '三、本年度办理结果', '四、结转下年度继续办理']

  test.each([4, 5, 6, 8, 9, 10])('where their labels break after %i characters', (width) => {
    const rows = labels.flatMap((label) => [label.slice(0, width), label.slice(width), '0', '0']).filter((line) => line !== '')
    const report = withApplicationRows(rows)
    expect(headingsOf(report)).toEqual(sixHeadings)
    expect(paragraphsOf(report.sections[2])).toEqual(rows)
  })

  test.each(['（一）予以公开', '（二）部分公开（区分处理的，只计这', '（三）不予公', '（四）无法', '（五）不予处理', '（六）其他处', '（七）总计0', '三、本年度办理结果：', '四、结转下年度继'])('%s', (row) => {
    const bracketed = withApplicationRows([row, '0', '0'])
    expect(headingsOf(bracketed)).toEqual(sixHeadings)
    expect(paragraphsOf(bracketed.sections[2])).toEqual([row, '0', '0'])
  })
})

describe('numbered rows of an attached table are no headings', () => {
  const seven = ['一、概述', '二、主动公开情况', '三、依申请公开情况', '四、收费情况', '五、复议诉讼情况', '六、存在的主要问题', '七、其他需要报告的事项']
  const rows = [
    ['一、主动公开情况', '——', '——'], ['二、回应解读情况', '——', '——'], ['三、依申请公开情况', '——', '——'], ['四、行政复议数量', '件', '0'],
    ['五、行政诉讼数量', '件', '0'], ['六、举报投诉数量', '件', '0'], ['七、收费情况', '万元', '0'], ['八、机构建设和保障经费情况', '——', '——'],
    ['九、培训情况', '次', '2'],
  ]
  const report = (between: readonly string[], cells: string): Report =>
    importText([title, ...seven.flatMap((heading) => [heading, '有关情况见附表。']), ...between, ...rows.map((row) => row.join(cells))].join('\n')).report

  test.each([
    ['under a head of their own', ['附件', '政府信息公开情况统计表']],
    ['under the heads of the columns', ['统计指标', '单位', '统计数']],
    ['under the title of the table', ['2022年度政府信息公开情况统计表', '指标名称 单位 数量']],
  ])('%s, a cell or a row a line', (_name, between) => {
    for (const cells of ['\n', ' ']) {
      const { sections } = report(between, cells)
      expect(sections.slice(0, 7).map(({ heading }) => heading)).toEqual(seven.map((heading) => heading.slice(2)))
      expect(sections.length).toBeLessThanOrEqual(8)
      expect(paragraphsOf(sections.at(-1))).toContain(cells === ' ' ? '八、机构建设和保障经费情况 —— ——' : '八、机构建设和保障经费情况')
    }
  })

  test('in a section that is the attachment', () => {
    const text = [title, ...seven.slice(0, 6).flatMap((heading) => [heading, '无。']), '七、附表', ...rows.flat()].join('\n')
    expect(importText(text).report.sections).toHaveLength(7)
  })

  test('and its head and title are one head', () => {
    const { sections } = report(['附表', '政府信息公开情况统计表'], '\t')
    expect(sections[7]?.heading).toBe('附表')
    expect(paragraphsOf(sections[7])[0]).toBe('政府信息公开情况统计表')
  })
})

test('words of a broken head beside each other stay apart', () => {
  const head = ['结果', '维持', '尚未', '审结 总计 结果', '其 他']
  const wide = '根据条例的规定和县政府的要求我镇认真做好各项公开工作并按时编制报告'
  const lines = [title, '一、概述', wide, wide, wide, '取得实效。', '二、复议诉讼情况', ...head]
  expect(paragraphsOf(importText(lines.join('\n')).report.sections[1])).toContain('审结 总计 结果')
})

describe('page numbers', () => {
  test('beside a table, or beside a very short paragraph, are set aside', () => {
    const lines = [title, '一、概述', '全年公开信息64条。', '二、收费情况', '无。', '— 2 —', '三、复议情况', '件 0 0', '- 3 -', '件 0 0']
    const { report, ...outcome } = importText(lines.join('\n'))
    expect(report.setAside.map(({ text }) => text)).toEqual(['— 2 —', '- 3 -'])
    expect(paragraphsOf(report.sections[1])).toEqual(['无。'])
    expect(codesOf({ report, ...outcome })).toContain('set-aside.page-number')
  })

  test('of a file of one page, and after a paragraph of one word, are set aside', () => {
    const onePage = importText(`${[title, '一、概述', '全年公开信息64条。', '二、收费情况', '没有收费。', '1'].join('\n')}\n\f`).report
    expect(onePage.setAside.map(({ text }) => text)).toEqual(['1'])
    const twoPages = importText([title, '一、概述', '公开64条。', '二、收费情况', '无', '1', '\f三、其他事项', '无', '2', '\f'].join('\n')).report
    expect(twoPages.setAside.map(({ text }) => text)).toEqual(['1', '2'])
  })

  test('are not taken for the last figure of a table', () => {
    const { report } = importText(`${[title, '一、概述', '公开64条。', '二、附表', '公开信息数', '条', '64'].join('\n')}\n\f`)
    expect(paragraphsOf(report.sections[1])).toEqual(['公开信息数', '条', '64'])
  })
})

test('a figure at a line\'s end goes with the word that counts it', () => {
  const lines = [title, '现将榆河县城关镇人民政府2022', '年度政府信息公开工作情况报告如下。', '一、概述', '全镇全年共通过各类渠道公开信息347', '条。', '二、主动公开情况', '无。']
  const { report } = importText(lines.join('\n'))
  expect(openingOf(report)).toBe('现将榆河县城关镇人民政府2022年度政府信息公开工作情况报告如下。')
  expect(paragraphsOf(report.sections[0])).toEqual(['全镇全年共通过各类渠道公开信息347条。'])
})
