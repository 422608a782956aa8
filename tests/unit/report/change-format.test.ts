import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../shared/document/compose'
import { plainText } from '../../../shared/document/plain-text'
import { inFormat, leftBehind } from '../../../shared/report/change-format'
import { applyEdit } from '../../../shared/report/edits'
import type { ReportFormat } from '../../../shared/report/format'
import type { Report } from '../../../shared/report/schema'
import { newStandardReport, standard2019, standard2021, withCells } from './standard-format'
import { answered, countingIds, newReport, sectionAbout, tenSections } from './ten-section-format'

function changed(report: Report, from: ReportFormat, to: ReportFormat): Report {
  return applyEdit(report, inFormat(report, from, to, countingIds()))
}

describe('A report in another format', () => {
  test('has the sections of the new format in its order, under its headings', () => {
    const report = changed(newReport(), tenSections, standard2021)
    expect(report.formatId).toBe('standard-2021')
    expect(report.sections.map(({ heading }) => heading)).toEqual(standard2021.sections.map(({ heading }) => heading))
  })

  test('keeps the text that followed from answers the new format does not ask for', () => {
    const report = answered(newReport(), 'fees', 'charged', { kind: 'none' })
    const sentence = plainText(composeDocument(report, tenSections)).split('\n').find((line) => line.includes('收费') && line.endsWith('。'))
    expect(sentence).toBeDefined()
    expect(plainText(composeDocument(changed(report, tenSections, standard2021), standard2021))).toContain(sentence)
    expect(leftBehind(report, tenSections, standard2021).sections).toEqual([sectionAbout(report, 'fees').heading])
  })

  test('lets text go on following answers that the new format asks for too', () => {
    const report = changed(answered(newReport(), 'overview', 'released', { kind: 'text', text: '138' }), tenSections, standard2021)
    expect(sectionAbout(report, 'overview').narrative).toEqual({ author: 'stock' })
    expect(plainText(composeDocument(report, standard2021))).toContain('主动公开政府信息138条')
  })

  test('keeps the figures of tables that both formats have, and stores those of others', () => {
    const report = withCells(withCells(newStandardReport(), standard2021, 'remedies', { 'cases.directUpheld': '2' }), standard2021, 'disclosure', {
      'penalties.decisions': '7',
    })
    const old = changed(report, standard2021, standard2019)
    expect(sectionAbout(old, 'reconsideration-litigation').tables['remedies']?.cells).toEqual({ 'cases.directUpheld': '2' })
    const none = changed(report, standard2021, tenSections)
    expect(leftBehind(report, standard2021, tenSections).tables).toEqual(['主动公开政府信息情况表', '政府信息公开行政复议、行政诉讼情况表'])
    expect(sectionAbout(changed(none, tenSections, standard2021), 'proactive-disclosure').tables['disclosure']?.cells).toEqual({ 'penalties.decisions': '7' })
  })
})
