import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import type { Finding } from '../../../shared/checks/finding'
import { applyEdit } from '../../../shared/report/edits'
import type { Report } from '../../../shared/report/schema'
import { importBytes, sampleBytes } from '../import/importing'
import { sectionAbout, tenSections } from '../report/ten-section-format'
import { rewritten, signedOn, textAbout, withParagraph, withText } from './correct-report'

const sample = importBytes(sampleBytes()).report

const found = (report: Report): readonly Finding[] => checkReport(report, tenSections, null)
const rulesOf = (report: Report): readonly string[] => found(report).map(({ rule }) => rule)

test('The sample has the faults that a careful reader marks, and no others', () => {
  expect(rulesOf(sample)).toEqual([
    'writing.comma-between-titles',
    'writing.item-number',
    'section.off-topic',
    'writing.item-number',
    'writing.doubled',
    'signature.no-organ',
    'signature.early',
    'writing.zero',
  ])
})

/** The sample as it would be with its faults put right. */
const putRight: Report = [
  (report: Report) => rewritten(report, 'overview', '》、《', '》《'),
  (report: Report) => withText(report, 'organization', textAbout(report, 'organization').replace(/^(\d)、/gmu, '$1.')),
  (report: Report) => withText(report, 'subordinate-units', '我局所属事业单位各自公开了机构职能和办事指南。'),
  (report: Report) => rewritten(report, 'problems-improvement', '仍还', '仍'),
  (report: Report) => applyEdit(report, { kind: 'set-signature-organ', organ: { kind: 'automatic' } }),
  (report: Report) => signedOn(report, '2017-01-20'),
].reduce((report, change) => change(report), sample)

test('With these put right nothing is found', () => {
  expect(found(putRight)).toEqual([])
})

describe('What breaks the sample put right is found, and only that:', () => {
  test.each<[rule: string, broken: (report: Report) => Report]>([
    ['year.left-over', (report) => rewritten(report, 'fees', '2016年我局没有', '2015年我局没有')],
    ['year.report', (report) => withParagraph(report, 'overview', '现将我局2015年度政府信息公开工作情况报告如下。')],
    ['sentence.sum', (report) => withParagraph(report, 'proactive-disclosure', '共公开138条，其中网站100条、微信30条。')],
    ['section.off-topic', (report) => withText(report, 'reconsideration-litigation', textAbout(report, 'overview'))],
    ['title.year', (report) => applyEdit(report, { kind: 'set-title', title: { kind: 'as-written', lines: ['张店区广播电视局2015年政府信息公开工作年度报告'] } })],
    ['signature.organ', (report) => applyEdit(report, { kind: 'set-signature-organ', organ: { kind: 'as-written', text: '周村区广播电视局' } })],
    ['signature.early', (report) => signedOn(report, '2016-12-30')],
    ['writing.placeholder', (report) => withParagraph(report, 'proactive-disclosure', '由XX局主办。')],
  ])('%s', (rule, broken) => {
    expect(rulesOf(broken(putRight))).toEqual([rule])
  })

  test('a text of another section names the section', () => {
    const wrong = withText(putRight, 'reconsideration-litigation', textAbout(putRight, 'overview'))
    expect(found(wrong)[0]?.place).toEqual({ kind: 'section', sectionId: sectionAbout(wrong, 'reconsideration-litigation').id })
  })
})
