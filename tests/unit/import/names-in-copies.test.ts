import { describe, expect, test } from 'vitest'
import type { ImportOutcome } from '../../../shared/import/import-report'
import { codesOf, headingsOf, importText, meaningsOf, openingOf, paragraphsOf } from './importing'

const body = ['一、概述', '全年公开信息64条。', '二、主动公开政府信息情况', '无。', '三、依申请公开情况', '未收到政府信息公开申请。']
const imported = (...head: readonly string[]): ImportOutcome => importText([...head, ...body].join('\n'))

describe('an organ that no title names is found', () => {
  test.each([
    ['as what the report is of', '根据条例规定，现公布榆河县人民政府2014年政府信息公开工作年度报告。', '榆河县人民政府'],
    ['in the report\'s name', '根据条例要求，现发布《榆河县财政局2014年政府信息公开工作年度报告》。', '榆河县财政局'],
    ['after the year', '本报告根据条例要求，汇总2014年度柳林乡的政府信息公开年度报告编制而成。', '柳林乡'],
    ['as whom to ask', '现将我局2014年度报告公布如下。如有疑问，请与榆河县水务局政府信息公开领导小组办公室联系。', '榆河县水务局'],
  ])('%s', (_name, sentence, organ) => {
    const outcome = imported(sentence)
    expect(outcome.report.organ).toBe(organ)
    expect(codesOf(outcome)).toContain('organ.from-text')
  })

  test('with its place rather than without', () => {
    expect(imported('发布机构：县政府办', '现公布榆河县人民政府2014年政府信息公开工作年度报告。').report.organ).toBe('榆河县人民政府')
    expect(imported('发布机构：县政府办', '现公布2014年政府信息公开工作年度报告。').report.organ).toBe('县政府办')
    expect(imported('索引号: | 3370/2014-1 | 发布机构: | 柳林街道 |', '现将2014年政府信息公开工作情况报告如下。').report.organ).toBe('柳林街道')
  })

  test('but never in a notice the report is written after', () => {
    expect(imported('按照《关于做好榆河县人民政府2014年政府信息公开工作年度报告的通知》，编制本报告。').report.organ).toBe('')
  })
})

describe('a title', () => {
  test('may have organ and year on a line of their own', () => {
    const { report } = imported('榆河县人民政府2014年', '政府信息公开工作年度报告')
    expect([report.organ, report.year]).toEqual(['榆河县人民政府', 2014])
    expect(report.title).toEqual({ kind: 'as-written', lines: ['榆河县人民政府2014年', '政府信息公开工作年度报告'] })
  })

  test('may have lost the word after its year', () => {
    expect(imported('2014榆河县公安局政府信息公开工作年度报告').report.year).toBe(2014)
  })

  test('may be a letter\'s', () => {
    const { report } = imported('榆河县水务局 关于2014年度政府信息公开年度报告的函', '县政府信息公开办公室：')
    expect([report.organ, report.year, openingOf(report)]).toEqual(['榆河县水务局', 2014, '县政府信息公开办公室：'])
  })

  test('is not the sentence that announces the report', () => {
    const { report } = imported('榆河县水务局2014年政府信息公开工作报告', '根据政府信息公开条例现向社会公布2014年本局信息公开工作报告')
    expect(report.organ).toBe('榆河县水务局')
    expect(openingOf(report)).toBe('根据政府信息公开条例现向社会公布2014年本局信息公开工作报告')
  })

  test('is not the end of that sentence on a line of its own', () => {
    const { report } = imported('榆河县水务局2014年政府信息公开工作报告', '根据政府信息公开条例现向社会公布2014年', '本局信息公开工作报告')
    expect([report.organ, report.title.kind]).toEqual(['榆河县水务局', 'as-written'])
  })

  test('is found below the labels of a page whose values have lines of their own', () => {
    const { report } = imported('• 发布机构:', '县财政局', '• 公开方式:', '主动公开', '榆河县财政局2014年度政府信息公开工作报告')
    expect(report.organ).toBe('榆河县财政局')
    expect(report.setAside).toMatchObject([{ reason: 'page-furniture' }])
  })

  test('that names its organ is signed by the organ and date below it', () => {
    const outcome = imported('2014年榆河县卫生局政府信息公开工作年度报告', '榆河县卫生局', '（2015年1月30日）')
    expect(outcome.report.title).toEqual({ kind: 'as-written', lines: ['2014年榆河县卫生局政府信息公开工作年度报告'] })
    expect(outcome.report.signature).toEqual({ organ: { kind: 'automatic' }, date: { kind: 'as-written', text: '（2015年1月30日）' } })
    expect(codesOf(outcome)).toEqual(['signature.under-title'])
  })

  test('that names its organ leaves to the page the organ above the page\'s date', () => {
    const head = ['2014年柳林街道政府信息公开工作年度报告', '柳林街道办事处', '2015年01月18日来源：1', '[字体： ] 打印']
    const { report } = imported(...head)
    expect(report.title).toEqual({ kind: 'as-written', lines: [head[0]] })
    expect(report.setAside.map(({ text }) => text)).toEqual([head.slice(1).join('\n')])
  })

  test('may have a date below it that lost its words', () => {
    expect(imported('榆河县审计局2014年政府信息公开年度报告', '2014 1231').report.signature.date).toEqual({ kind: 'as-written', text: '2014 1231' })
  })
})

describe('what a page puts around a report is set aside', () => {
  test('letterhead, names of files, the page\'s column and buttons', () => {
    const title = '榆河县水务局2014年政府信息公开工作年度报告'
    const head = ['榆水〔2015〕7号 签发人：张某某', title]
    const foot = [`${title}.docx`, `${title}.pdf（下载）`, '【打印】【关闭】', '标签：', '政府信息公开年报']
    const { report } = importText([...head, ...body, ...foot].join('\n'))
    expect(report.setAside.map(({ text }) => text)).toEqual([head[0], foot.join('\n')])
    expect(paragraphsOf(report.sections[2])).toEqual(['未收到政府信息公开申请。'])
  })
})

describe('headings', () => {
  test.each([
    ['工作存在的主要问题及改进措施', 'problems-improvement'],
    ['本年度政府信息公开工作的基本情况', 'overview'],
    ['政务公开的收费及减免情况', 'fees'],
    ['因政务公开申请行政复议、提起行政诉讼的情况', 'reconsideration-litigation'],
    ['依申请信息公开收费情况', 'fees'],
    ['2015年政府信息公开工作打算', 'problems-improvement'],
    ['2015年重点工作安排', 'problems-improvement'],
  ])('are known with their subject left out or named otherwise: %s', (heading, meaning) => {
    const outcome = importText(['榆河县水务局2014年政府信息公开年度报告', `一、${heading}`, '有关情况。', '二、其他事项', '无。'].join('\n'))
    expect(meaningsOf(outcome.report)).toEqual([meaning, 'other-matters'])
    expect(codesOf(outcome)).toEqual(['signature.missing'])
  })

  test('that run into a short sentence are parted from it, even where text follows below', () => {
    const lines = ['一、概述2014年，我局公开信息64条。', '（一）成立小组。', '二、收费情况没有收费。', '三、其他事项：无。']
    const { report } = importText(['榆河县公安局2014年政府信息公开年度报告', ...lines].join('\n'))
    expect(headingsOf(report)).toEqual(['一、概述', '二、收费情况', '三、其他事项：'])
    expect(paragraphsOf(report.sections[0])).toEqual(['2014年，我局公开信息64条。', '（一）成立小组。'])
  })

  test('may stand apart from a number without mark', () => {
    const lines = ['一 概 述', '公开64条。', '二 主动公开情况', '无。', '三 网上服务与咨询', '无。', '四 收费情况', '无。']
    const { report } = importText(['榆河县公安局2014年政府信息公开年度报告', ...lines].join('\n'))
    expect(headingsOf(report)).toHaveLength(4)
    expect(report.sections[2]).toMatchObject({ heading: '网上服务与咨询', meaning: 'consultation-complaints' })
  })

  test('may do so among lines broken to a width', () => {
    const text = '我局按照条例的规定认真做好政府信息公开各项工作并明确'
    const lines = ['一 概 述', text, text, text, '专人负责。', '二 主动公开情况', '公开64条。', '三 网上服务与咨询', '无。']
    expect(headingsOf(importText(['榆河县公安局2014年政府信息公开年度报告', ...lines].join('\n')).report)).toHaveLength(3)
  })
})

test('a report without signature, and an attachment without number, are told once or not at all', () => {
  expect(codesOf(importText(['榆河县水务局2014年政府信息公开年度报告', ...body, '附表', '公开信息 64 条'].join('\n')))).toEqual(['signature.missing'])
})
