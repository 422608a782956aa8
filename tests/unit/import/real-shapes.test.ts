import { describe, expect, test } from 'vitest'
import type { ImportOutcome } from '../../../shared/import/import-report'
import type { Report } from '../../../shared/report/schema'
import { codesOf, headingsOf, importBytes, importFiles, meaningsOf, openingOf, paragraphsOf, utf8 } from './importing'
import { reportFile } from './report-texts'

const imported = (name: string): ImportOutcome => importBytes(reportFile(name))
const reportOf = (name: string): Report => imported(name).report
const asideOf = (report: Report, reason: string): string[] =>
  report.setAside.filter((piece) => piece.reason === reason).flatMap(({ text }) => text.split('\n'))

const six = ['overview', 'proactive-disclosure', 'applications', 'fees', 'reconsideration-litigation', 'problems-improvement']
const four = ['overview', 'proactive-disclosure', 'applications', 'problems-improvement']
const standard = ['overview', 'proactive-disclosure', 'applications', 'reconsideration-litigation', 'problems-improvement', 'other-matters']

describe('organ, year and meanings are found in', () => {
  test.each([
    ['01-web-copy-six-sections', '桐柏县水利局', 2016, six],
    ['02-four-sections', '安丘市粮食局', 2014, four],
    ['03-head-and-text-on-one-line', '合江县凤鸣镇人民政府', 2019, standard],
    ['04-sentences-as-headings', '浦江县统计局', 2019, ['proactive-disclosure', 'applications', 'interpretation-response', 'problems-improvement']],
    ['05-doubled-and-wrong-numbers', '夏津县环境保护局', 2015, six],
    ['06-no-headings', '雷波县档案局', 2012, [null]],
    ['07-bracketed-first-level', '武威市凉州区司法局', 2011, six],
    ['08-arabic-first-level', '信丰县民政局', 2009, ['overview', 'proactive-disclosure', 'applications', 'consultation-complaints', 'problems-improvement']],
    ['09-unnumbered-heads', '霍山县财政局', 2013, ['introduction', ...six, 'attachments']],
    ['10-preface-then-one', '青阳县林业局', 2017, ['introduction', ...four]],
    ['11-standard-2021-bars', '五河县头铺镇', 2022, standard],
    ['12-standard-2019-cells-a-line', '利川市医疗保障局', 2020, standard],
    ['13-part-labels', '海晏县卫生和计划生育局', 2016, four],
    ['14-date-damaged', '霍邱县交通运输局', 2010, [...six, 'other-matters']],
    ['15-eight-sections', '天长市人力资源和社会保障局（市公务员局）', 2017, [
      'overview', 'proactive-disclosure', 'interpretation-response', 'applications', 'consultation-complaints', 'fees',
      'reconsideration-litigation', 'problems-improvement',
    ]],
    ['16-twelve-sections', '莱芜市莱城区经济和信息化局', 2015, [
      'overview', 'organization', 'key-fields', 'proactive-disclosure', 'interpretation-response', 'applications', 'fees',
      'reconsideration-litigation', 'secrecy-supervision', 'subordinate-units', 'proposals', 'problems-improvement',
    ]],
    ['17-label-without-mark', '永嘉县人民防空办公室', 2012, six],
    ['18-number-missing-in-the-middle', '宁阳县审计局', 2014, ['overview', 'proactive-disclosure', 'applications', 'fees', null, 'problems-improvement']],
    ['19-same-meaning-twice', '沭阳县住房和城乡建设局', 2018, [
      'overview', 'proactive-disclosure', 'proactive-disclosure', 'applications', 'applications', 'problems-improvement', 'problems-improvement',
    ]],
    ['20-one-paragraph', '兴文县地震办公室', 2010, [null]],
    ['21-blank-lines-between-paragraphs', '寿光市农业农村局', 2019, standard],
    ['22-government-own-report', '东明县人民政府', 2018, four],
    ['23-no-title', '平阴县科学技术局', 2013, four],
    ['24-long-items', '定南县城市管理局', 2023, standard],
    ['25-attachments-numbered', '靖远县教育局', 2015, [...six, 'other-matters', 'attachments']],
    ['26-pdf-pages', '蒙阴县工商行政管理局', 2014, six],
    ['27-pdf-bare-page-numbers', '蒙阴县工商行政管理局', 2014, six],
    ['28-wrapped-with-indents', '蒙阴县工商行政管理局', 2014, six],
    ['29-wrapped-blank-between-paragraphs', '蒙阴县工商行政管理局', 2014, six],
    ['35-all-numbered-one', '高青县畜牧兽医局', 2013, ['overview', 'proactive-disclosure', 'applications', 'fees', 'problems-improvement']],
    ['36-kangxi-radicals', '高县人民政府办公室', 2018, four],
    ['37-layout-mode-pdf', '郓城县体育局', 2017, four],
    ['38-nested-list-same-numbers', '平邑县文化广电新闻出版局', 2016, four],
    ['39-pdf-standard-2021', '泗水县泉林镇人民政府', 2021, standard],
    ['40-date-before-organ', '汶上县物价局', 2012, four],
    ['41-broken-by-web-copy', '阳谷县人民政府', 2011, ['overview', 'proactive-disclosure', 'applications', 'consultation-complaints', 'problems-improvement']],
    ['42-office-letter-damaged-indents', '安丘市粮食局', 2014, ['overview', 'proactive-disclosure', 'problems-improvement']],
    ['43-arabic-with-foreword', '泰山区国土资源局', 2009, ['introduction', 'overview', 'proactive-disclosure', 'applications', 'fees']],
    ['44-year-below-title', '泗水县审计局', 2011, six],
    ['45-no-title-no-organ', '', 2016, ['overview', 'problems-improvement']],
    ['46-unnumbered-parts-inside-sections', '金乡县司法局', 2022, standard],
    ['47-unnumbered-by-words', '嘉祥县人民政府办公室', 2015, ['overview', 'applications', 'reconsideration-litigation', 'problems-improvement']],
  ])('%s', (name, organ, year, meanings) => {
    const report = reportOf(name)
    expect([report.organ, report.year]).toEqual([organ, year])
    expect(meaningsOf(report)).toEqual(meanings)
  })
})

describe('headings', () => {
  test('spread letters and spaces by the number are no fault', () => {
    expect(headingsOf(reportOf('02-four-sections'))[0]).toBe('一、概述')
  })

  test('are parted from text on the same line', () => {
    const { sections } = reportOf('03-head-and-text-on-one-line')
    expect(sections.map(({ heading }) => heading)).toEqual([
      '总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况：', '政府信息公开行政复议、行政诉讼情况。', '存在的主要问题及改进情况', '其他需要报告的事项',
    ])
    expect(paragraphsOf(sections[1])).toEqual(['2019年，我镇通过县政府网站公开信息45条，通过村务公开栏公开信息320条。'])
  })

  test('can be sentences', () => {
    expect(headingsOf(reportOf('04-sentences-as-headings'))[0]).toBe('一、围绕重点工作，着力推进主动公开。')
  })

  test('keep doubled words and wrong numbers, and say so', () => {
    const outcome = imported('05-doubled-and-wrong-numbers')
    expect(headingsOf(outcome.report)).toEqual([
      '一、概述', '二、主动公开政府信息情况主动公开政府信息情况', '四、依申请公开政府信息情况', '四、收费及减免情况', '六、行政复议和诉讼情况', '五、主要问题和改进措施',
    ])
    expect(outcome.report.sections.map(({ number }) => number.kind)).toEqual(['automatic', 'automatic', 'as-written', 'automatic', 'as-written', 'as-written'])
    const numbers = outcome.notices.filter(({ code }) => code.startsWith('number.'))
    expect(numbers.map(({ code, place }) => [code, outcome.report.sections.findIndex(({ id }) => id === place)])).toEqual([
      ['number.skipped', 2], ['number.repeated', 3], ['number.skipped', 4], ['number.wrong', 5],
    ])
  })

  test.each([
    ['07-bracketed-first-level', ['（一）基本情况', '（二）主动公开情况']],
    ['08-arabic-first-level', ['1.概述', '2.主动公开情况']],
    ['13-part-labels', ['第一部分 概述', '第二部分 主动公开政府信息情况']],
    ['14-date-damaged', ['一.概述', '二.主动公开政府信息的情况']],
    ['17-label-without-mark', ['一概述', '二主动公开政府信息情况']],
    ['09-unnumbered-heads', ['引言', '概述']],
  ])('of the kind in %s keep their numbers as found', (name, headings) => {
    expect(headingsOf(reportOf(name)).slice(0, 2)).toEqual(headings)
    expect(reportOf(name).sections.slice(0, 2).every(({ number }) => number.kind === 'as-written')).toBe(true)
  })

  test('below the first level stay paragraphs', () => {
    expect(paragraphsOf(reportOf('07-bracketed-first-level').sections[0])).toEqual(['2011年，我局共公开政府信息64条。', '1、公开了机构设置和工作职能。', '2、公开了法律援助办事指南。'])
    expect(paragraphsOf(reportOf('13-part-labels').sections[0])).toContain('一、领导重视')
    expect(paragraphsOf(reportOf('24-long-items').sections[4]).map((text) => text.slice(0, 6))).toEqual(['一、存在问题', '二、改进措施'])
    expect(paragraphsOf(reportOf('38-nested-list-same-numbers').sections[0])).toHaveLength(4)
  })

  test('keep the question marks a wrong encoding made of their indent', () => {
    expect(headingsOf(reportOf('42-office-letter-damaged-indents'))[1]).toBe('??二、主动公开政府信息情况')
    expect(paragraphsOf(reportOf('42-office-letter-damaged-indents').sections[1])).toEqual(['??公开86条。'])
  })

  test('without number inside a section are no sections', () => {
    expect(paragraphsOf(reportOf('46-unnumbered-parts-inside-sections').sections[0])).toContain('政府信息管理')
  })

  test('that no catalogue knows keep their words and text', () => {
    const outcome = imported('18-number-missing-in-the-middle')
    expect(headingsOf(outcome.report)[4]).toBe('五、工作中的亮点')
    expect(paragraphsOf(outcome.report.sections[4])).toEqual(['邀请代表旁听审计进点会。'])
    expect(codesOf(outcome)).toEqual(['number.missing', 'heading.unmatched'])
  })

  test('listed in the preface are no outline', () => {
    expect(paragraphsOf(reportOf('10-preface-then-one').sections[0])[0]).toMatch(/^本报告由一、概述；二、主动公开；三、依申请公开；四、/)
    expect(openingOf(reportOf('01-web-copy-six-sections'))).toContain('六个部分。')
  })

  test('listed in a table of contents are set aside', () => {
    expect(asideOf(reportOf('22-government-own-report'), 'page-furniture')).toContain('四、存在的主要问题及改进情况')
  })

  test('are missing: the text is one section under its opening', () => {
    const outcome = imported('06-no-headings')
    expect(openingOf(outcome.report)).toMatch(/现将雷波县档案局2012年政府信息公开工作情况报告如下。$/)
    expect(paragraphsOf(outcome.report.sections[0])).toHaveLength(3)
    expect(codesOf(outcome)).toEqual(['headings.none'])
  })
})

describe('titles', () => {
  test.each([
    ['16-twelve-sections', { kind: 'automatic' }],
    ['02-four-sections', { kind: 'as-written', lines: ['安丘市粮食局关于2014年政府信息公开工作情况的报告'] }],
    ['41-broken-by-web-copy', { kind: 'as-written', lines: ['阳谷县人民政府', '关于2011年政府信息公开', '工作的年度报告'] }],
    ['08-arabic-first-level', { kind: 'as-written', lines: ['信丰县民政局', '二00九年政府信息公开工作年度报告'] }],
  ])('%s', (name, title) => {
    expect(reportOf(name).title).toEqual(title)
  })

  test('that a web page repeats are set aside', () => {
    const { setAside } = reportOf('01-web-copy-six-sections')
    expect(setAside.map(({ reason }) => reason)).toEqual(['page-furniture', 'repeated-title', 'page-furniture', 'page-furniture'])
  })

  test('that are missing are made from organ and year', () => {
    expect(codesOf(imported('23-no-title'))).toEqual(['year.from-text', 'organ.from-signature', 'title.missing'])
  })
})

describe('signatures', () => {
  test.each([
    ['01-web-copy-six-sections', { organ: { kind: 'omitted' }, date: { kind: 'as-written', text: '（2017年2月23日）' } }],
    ['02-four-sections', { organ: { kind: 'automatic' }, date: { kind: 'calendar', date: '2015-01-15', writing: 'arabic' } }],
    ['03-head-and-text-on-one-line', { organ: { kind: 'as-written', text: '凤鸣镇人民政府' }, date: { kind: 'calendar', date: '2020-01-10', writing: 'arabic' } }],
    ['05-doubled-and-wrong-numbers', { organ: { kind: 'omitted' }, date: { kind: 'calendar', date: '2016-03-10', writing: 'chinese' } }],
    ['14-date-damaged', { organ: { kind: 'as-written', text: '霍邱县交通运输局（盖章）' }, date: { kind: 'as-written', text: '20101231日' } }],
    ['17-label-without-mark', { organ: { kind: 'automatic' }, date: { kind: 'calendar', date: '2013-01-09', writing: 'arabic' } }],
    ['37-layout-mode-pdf', { organ: { kind: 'automatic' }, date: { kind: 'calendar', date: '2018-01-30', writing: 'arabic' } }],
    ['43-arabic-with-foreword', {
      organ: { kind: 'as-written', text: '泰山区国土资源局　泰山区不动产登记中心' }, date: { kind: 'as-written', text: '二〇一〇年三月' },
    }],
    ['20-one-paragraph', { organ: { kind: 'omitted' }, date: { kind: 'unset' } }],
  ])('%s', (name, signature) => {
    expect(reportOf(name).signature).toEqual(signature)
  })

  test('are followed by attachments, which are set aside', () => {
    const aside = asideOf(reportOf('10-preface-then-one'), 'after-signature')
    expect(aside[0]).toBe('附件1')
    expect(aside).toContain('一、主动公开情况\t——')
  })

  test('that cannot be read as a date are told', () => {
    expect(codesOf(imported('14-date-damaged'))).toContain('date.unreadable')
  })
})

describe('tables are kept a row a line', () => {
  test('with bars', () => {
    expect(paragraphsOf(reportOf('11-standard-2021-bars').sections[2])[1]).toBe('| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |')
  })

  test('with a cell a line, numbered rows included', () => {
    const rows = paragraphsOf(reportOf('12-standard-2019-cells-a-line').sections[2])
    expect(rows).toContain('四、结转下年度继续办理')
    expect(rows).toHaveLength(24)
  })

  test('with tabs', () => {
    expect(paragraphsOf(reportOf('24-long-items').sections[1])).toEqual(['规章\t0\t0\t0', '行政规范性文件\t0\t0\t0'])
  })

  test('of a text layer, broken heads and all', () => {
    const rows = paragraphsOf(reportOf('39-pdf-standard-2021').sections[2])
    expect(rows).toContain('一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2')
    expect(rows).toContain('三、本年')
    expect(codesOf(imported('39-pdf-standard-2021'))).toContain('tables.as-text')
  })
})

describe('broken lines', () => {
  test.each(['26-pdf-pages', '27-pdf-bare-page-numbers', '28-wrapped-with-indents', '29-wrapped-blank-between-paragraphs'])('%s', (name) => {
    const { report } = imported(name)
    expect(report.sections.map((section) => paragraphsOf(section).length)).toEqual([2, 3, 1, 1, 1, 2])
    expect(paragraphsOf(report.sections[1])[2]).toMatch(/^（二）拓宽渠道。.*第十三条第（一）项至第（五）项的规定，.*修订完善。$/)
    expect(headingsOf(report)[4]).toBe('五、因政府信息公开申请行政复议、提起行政诉讼的情况')
  })

  test('page numbers and running heads between them are set aside', () => {
    const report = reportOf('26-pdf-pages')
    expect(asideOf(report, 'page-number')).toEqual(['— 1 —', '— 2 —', '— 3 —'])
    expect(asideOf(report, 'page-furniture')).toHaveLength(2)
    expect(asideOf(reportOf('27-pdf-bare-page-numbers'), 'page-number')).toEqual(['1', '2', '3'])
  })

  test('spaces in Latin phrases stay, spaces a text layer puts around figures go', () => {
    expect(paragraphsOf(reportOf('21-blank-lines-between-paragraphs').sections[0])[1]).toContain('推送Windows Server使用说明等1篇')
  })

  test('a sentence a web page broke before its comma goes on', () => {
    expect(paragraphsOf(reportOf('41-broken-by-web-copy').sections[0])).toEqual(['2011年，全县各级行政机关主动公开政府信息，重点公开了'])
  })
})

describe('encodings', () => {
  test.each([
    ['30-gb18030', '02-four-sections', ['encoding.guessed']],
    ['31-utf-16le-without-mark', '07-bracketed-first-level', ['encoding.guessed']],
    ['32-utf-16be-with-mark', '08-arabic-first-level', []],
    ['33-utf-8-with-mark', '15-eight-sections', []],
    ['34-utf-16be-without-mark', '12-standard-2019-cells-a-line', ['encoding.guessed']],
  ])('%s reads as the same report in UTF-8', (name, same, codes) => {
    expect(reportOf(name)).toEqual(reportOf(same))
    expect(codesOf(imported(name)).filter((code) => code.startsWith('encoding.'))).toEqual(codes)
  })

  test('a damaged character is read, counted and told', () => {
    const bytes = Uint8Array.from([...reportFile('02-four-sections'), 0xe5, 0xb1])
    expect(importBytes(bytes).notices).toContainEqual({ code: 'encoding.damaged', details: { name: '文件1.txt', count: 1 }, place: null })
  })

  test('radicals in place of Han characters are kept, and told', () => {
    const outcome = imported('36-kangxi-radicals')
    expect(headingsOf(outcome.report)[0]).toBe('⼀、概述')
    expect(codesOf(outcome)).toContain('text.radicals')
  })
})

test('several files are parts of one report, and a sentence may go on from one to the next', () => {
  const text = new TextDecoder().decode(reportFile('16-twelve-sections'))
  const at = text.indexOf('二、组织')
  const { report } = importFiles([utf8(text.slice(0, at)), utf8(text.slice(at))])
  expect(report.sections).toEqual(reportOf('16-twelve-sections').sections)
})

test('what the clerk said wins over what the text says', () => {
  const { report } = importBytes(reportFile('02-four-sections'), { year: 2020, organ: '安丘市发展和改革局', formatId: 'ten-section-2008' })
  expect([report.year, report.organ, report.formatId]).toEqual([2020, '安丘市发展和改革局', 'ten-section-2008'])
})
