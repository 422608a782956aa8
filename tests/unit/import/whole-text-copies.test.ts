import { describe, expect, test } from 'vitest'
import { codesOf, headingsOf, importText, meaningsOf, openingOf, paragraphsOf } from './importing'

describe('a copy whose line ends became spaces', () => {
  const lines = [
    '现将榆河县水务局2014年度政府信息公开工作情况报告如下。', '本报告由概述等六个部分组成，统计期限自2014年1月1日起至2014年12月31日止。',
    '一、概 述', '2014年，我局认真做好政府信息公开工作。', '我局成立了领导小组。', '二、主动公开政府信息情况', '（一）公开数量。全年公开信息64条。',
    '（二）公开形式。主要是网站 64 条。', '三、依申请公开情况', '未收到申请；因此一、二、三季度均无答复。', '四、收费情况', '2014年没有收费。',
    '五、复议诉讼情况', '没有发生。', '六、存在的主要问题及改进措施', '更新不够及时。', '榆河县水务局', '2015年1月20日',
  ]
  const { report } = importText(lines.join(' '))

  test('has its sections and paragraphs again', () => {
    expect(headingsOf(report)).toEqual(['一、概述', ...lines.filter((line) => /^[二三四五六]、/u.test(line))])
    expect(openingOf(report).split('\n')).toEqual(lines.slice(0, 2))
    expect(paragraphsOf(report.sections[0])).toEqual(lines.slice(3, 5))
    expect(paragraphsOf(report.sections[1])).toEqual(lines.slice(6, 8).map((line) => line.replaceAll(' ', '')))
    expect(paragraphsOf(report.sections[2])).toEqual([lines[9]])
  })

  test('has its title again', () => {
    const titled = importText(['榆河县水务局2014年政府信息公开工作年度报告', '字体：[大] [中] [小]', ...lines].join(' ')).report
    expect(titled.title).toEqual({ kind: 'as-written', lines: ['榆河县水务局2014年政府信息公开工作年度报告'] })
    expect(titled.setAside.map(({ text }) => text)).toEqual(['字体：[大] [中] [小]'])
    expect(titled.sections).toHaveLength(6)
  })

  test('keeps a table with its section', () => {
    const table = ['一、本年新收政府信息公开申请数量 0 0 0', '二、上年结转政府信息公开申请数量 0 0 0', '三、本年度办理结果', '四、结转下年度继续办理 0 0 0']
    const parts = ['一、总体情况', '公开信息64条。', '二、主动公开政府信息情况', '规章 0 0 0', '三、收到和处理政府信息公开申请情况', ...table]
    const more = ['四、政府信息公开行政复议、行政诉讼情况', '0 0 0 0 0', '五、存在的主要问题及改进情况', '更新不够及时。', '六、其他需要报告的事项', '无。']
    const { report: standard } = importText([...lines.slice(0, 2), ...parts, ...more].join(' '))
    expect(meaningsOf(standard)).toEqual([
      'overview', 'proactive-disclosure', 'applications', 'reconsideration-litigation', 'problems-improvement', 'other-matters',
    ])
    expect(paragraphsOf(standard.sections[2]).join('')).toContain('四、结转下年度继续办理')
  })

  test('is not seen in a long sentence that lists three things', () => {
    const sentence = `我局重点做了以下工作：一、成立小组；二、健全制度；三、开展培训，${'进一步提高工作水平，'.repeat(20)}取得实效。`
    const { report: plain } = importText(['榆河县水务局2014年政府信息公开年度报告', '一、概述', sentence, '二、主动公开情况', '无。'].join('\n'))
    expect(paragraphsOf(plain.sections[0])).toEqual([sentence])
  })
})

test('a copy in traditional characters is understood and kept as written', () => {
  const lines = ['榆河縣農業局2014年政府信息公開工作年度報告', '一、概述', '我局認真開展政府信息公開工作。', '二、主動公開政府信息情況', '無。', '三、存在的問題及改進措施', '內容不夠豐富。']
  const outcome = importText(lines.join('\n'))
  expect(outcome.report.year).toBe(2014)
  expect(outcome.report.title).toEqual({ kind: 'as-written', lines: [lines[0]] })
  expect(headingsOf(outcome.report)).toEqual([lines[1], lines[3], lines[5]])
  expect(meaningsOf(outcome.report)).toEqual(['overview', 'proactive-disclosure', 'problems-improvement'])
  expect(paragraphsOf(outcome.report.sections[2])).toEqual(['內容不夠豐富。'])
  expect(codesOf(outcome)).toEqual(['signature.missing'])
})
