import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import { describePlace } from '../../../shared/checks/describe-place'
import { nameOfPart, openPoints, partOfFinding } from '../../../shared/checks/open-points'
import { applyEdit } from '../../../shared/report/edits'
import type { Report } from '../../../shared/report/schema'
import { standard2021 } from '../report/standard-format'
import { correctReport, withAttachment, withLayout, withLetterhead, withParagraph } from './correct-report'

const report = correctReport(standard2021, 2022)
const saying = (text: string, to: Report = report): Report => withParagraph(to, 'overview', text)
const rulesOf = (checked: Report): readonly string[] => checkReport(checked, standard2021, null).map(({ rule }) => rule)

describe('Words of an attachment', () => {
  test.each(['各项数据详见附件。', '（见附件1）', '统计表见附件二。', '附件1、附件2 列出各项数据。', '附件：公开情况统计表', '　　附件1：公开情况统计表'])('%s leads to one', (text) => {
    expect(rulesOf(saying(text))).toEqual(['attachment.missing'])
  })

  test.each(['申请可以用邮件附件提交。', '文件及其附件同时公开。', '公开文件12份，附件3份。', '网页附件12个全部可以打开。', '未见附加条件。'])('%s leads to none of the report', (text) => {
    expect(rulesOf(saying(text))).toEqual([])
  })

  test('that lead to one there is are no finding, a number beyond is', () => {
    const attached = withAttachment(report, {})
    expect(rulesOf(saying('各项数据见附件1。', attached))).toEqual([])
    expect(rulesOf(saying('各项数据见附件1、附件2。', attached))).toEqual(['attachment.missing'])
    expect(rulesOf(saying('各项数据见附件1、附件2。', withAttachment(attached, { id: 'second' })))).toEqual([])
  })

  test('are said once of a text, the others being related', () => {
    const [finding] = checkReport(saying('见附件1，又见附件2。'), standard2021, null)
    expect(finding?.related).toHaveLength(1)
    expect(finding?.message).toContain('见附件1')
  })
})

describe('What stands around the text', () => {
  test('has no findings while nothing is filled in, nor is anything of it missing', () => {
    expect(rulesOf(report)).toEqual([])
    expect(openPoints(report, standard2021, []).map((point) => point.kind === 'problem' && point.problem.kind)).not.toContain('layout')
  })

  test('is not looked at while the letterhead is not printed', () => {
    expect(rulesOf(withLetterhead(report, { printed: false, documentNumber: '', issuedOn: '1月' }))).toEqual([])
  })

  test('is compared with the day of signature only where there is one', () => {
    const unsigned = applyEdit(withLetterhead(report, { documentNumber: '青农发〔2021〕1号', issuedOn: '2020年1月1日' }), { kind: 'set-signature-date', date: { kind: 'unset' } })
    expect(rulesOf(unsigned)).toEqual(['signature.no-date'])
  })

  test('is found on its page, behind the signature, the attachments last', () => {
    const faulty = withAttachment(withLayout(report, { marks: { ...report.layout.marks, copyNumber: '1' } }), { title: '' })
    const findings = checkReport(saying('见附件。', faulty), standard2021, null)
    expect(findings.map(({ place }) => describePlace(place, faulty, standard2021))).toMatchObject([
      { kind: 'layout', field: 'copyNumber', attachmentIndex: null },
      { kind: 'attachment', field: 'title', attachmentIndex: 0 },
    ])
    expect(findings.map(({ place }) => nameOfPart(faulty, partOfFinding(place)))).toEqual(['版式与附件', '版式与附件'])
  })
})
