import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../shared/report/edits'
import { narrativeText, offersNewStock, stockTextOf } from '../../../shared/report/stock-text'
import type { Report } from '../../../shared/report/schema'
import { answered, newReport, sectionAbout, tenSections } from './ten-section-format'

const stockAbout = (report: Report, meaning: string): string => stockTextOf(report, sectionAbout(report, meaning), tenSections)
const text = (typed: string) => ({ kind: 'text', text: typed }) as const
const rows = (...names: string[]) =>
  ({ kind: 'rows', rows: names.map((name, index) => ({ id: String(index), cells: { name } })) }) as const

describe('the stock sentence follows from the facts', () => {
  test('a charge of 0 says that nothing was charged', () => {
    expect(stockAbout(answered(newReport(), 'fees', 'charged', text('0')), 'fees')).toBe('本年我局没有任何行政收费。')
  })

  test('无 says the same as 0', () => {
    expect(stockAbout(answered(newReport(), 'fees', 'charged', { kind: 'none' }), 'fees')).toBe('本年我局没有任何行政收费。')
  })

  test('an unanswered question says nothing', () => {
    expect(stockAbout(newReport(), 'fees')).toBe('')
  })

  test('a charge typed with full-width digits and separators is printed plainly', () => {
    expect(stockAbout(answered(newReport(), 'fees', 'charged', text('１，２００.５')), 'fees')).toContain('费用1200.5元。')
  })

  test('a township speaks of itself as 我镇', () => {
    const report = answered(newReport('房镇镇人民政府'), 'applications', 'received', text('0'))
    expect(stockAbout(report, 'applications')).toBe('本年我镇未收到政府信息公开申请。')
  })

  test('the members of a list are joined with 、', () => {
    const report = answered(newReport(), 'subordinate-units', 'units', rows('广播电台', '电视台'))
    expect(stockAbout(report, 'subordinate-units')).toContain('所属广播电台、电视台等2家事业单位')
  })

  test('each document gets book-title marks of its own, without 、 between them', () => {
    const report = answered(newReport(), 'overview', 'legalBasis', rows('政府信息公开条例', '保密法'))
    expect(stockAbout(report, 'overview')).toContain('按照《政府信息公开条例》《保密法》的规定')
  })

  test('a full stop typed after an answer is not doubled', () => {
    const report = answered(newReport(), 'problems-improvement', 'plan', text('加大宣传力度。'))
    expect(stockAbout(report, 'problems-improvement')).toBe('下一年，我局将加大宣传力度。')
  })
})

describe('a text rewritten by the clerk is theirs', () => {
  const zero = answered(newReport(), 'fees', 'charged', text('0'))
  const place = { sectionId: sectionAbout(zero, 'fees').id }
  const rewritten = applyEdit(zero, { kind: 'write-narrative', place, text: '2016年没有收费。', stock: stockAbout(zero, 'fees') })
  const changed = answered(rewritten, 'fees', 'charged', text('50'))
  const narrative = sectionAbout(changed, 'fees').narrative

  test('a change of fact does not change it', () => {
    expect(narrativeText(narrative, stockAbout(changed, 'fees'))).toBe('2016年没有收费。')
  })

  test('a change of fact offers the new sentence', () => {
    expect(offersNewStock(sectionAbout(rewritten, 'fees').narrative, stockAbout(rewritten, 'fees'))).toBe(false)
    expect(offersNewStock(narrative, stockAbout(changed, 'fees'))).toBe(true)
  })

  test('declining the new sentence keeps the text and ends the offer', () => {
    const declined = applyEdit(changed, { kind: 'decline-stock', place, stock: stockAbout(changed, 'fees') })
    expect(sectionAbout(declined, 'fees').narrative).toMatchObject({ text: '2016年没有收费。' })
    expect(offersNewStock(sectionAbout(declined, 'fees').narrative, stockAbout(declined, 'fees'))).toBe(false)
  })

  test('taking the new sentence adds it where the old one was not kept', () => {
    const taken = applyEdit(changed, { kind: 'take-stock', place, stock: stockAbout(changed, 'fees') })
    expect(sectionAbout(taken, 'fees').narrative).toMatchObject({ text: '2016年没有收费。\n本年我局依法收取政府信息公开费用50元。' })
  })

  test('taking the new sentence replaces the old one where it was kept whole', () => {
    const kept = applyEdit(zero, { kind: 'write-narrative', place, text: '本年我局没有任何行政收费。特此说明。', stock: stockAbout(zero, 'fees') })
    const later = answered(kept, 'fees', 'charged', text('50'))
    const taken = applyEdit(later, { kind: 'take-stock', place, stock: stockAbout(later, 'fees') })
    expect(sectionAbout(taken, 'fees').narrative).toMatchObject({ text: '本年我局依法收取政府信息公开费用50元。特此说明。' })
  })
})
