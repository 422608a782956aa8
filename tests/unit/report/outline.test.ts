import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../shared/report/edits'
import { ownSection } from '../../../shared/report/create'
import { printedHeading } from '../../../shared/report/numbering'
import type { Report } from '../../../shared/report/schema'
import { newReport, sectionAbout } from './ten-section-format'

const headings = (report: Report): string[] => report.sections.map(printedHeading)

describe('the outline can be changed for one report and the numbering follows', () => {
  test('a new report has the ten sections numbered in order', () => {
    expect(headings(newReport())).toHaveLength(10)
    expect(headings(newReport())[9]).toBe('十、政府信息公开工作存在的主要问题及改进情况')
  })

  test('a section of the clerk’s own takes its place and moves the others', () => {
    const added = applyEdit(newReport(), { kind: 'add-section', section: ownSection('回应社会关切情况', 'own'), index: 1 })
    expect(headings(added).slice(1, 3)).toEqual(['二、回应社会关切情况', '三、政府信息公开的组织领导和制度建设情况'])
    expect(headings(added)[10]).toMatch(/^十一、/)
  })

  test('moving a section renumbers', () => {
    const report = newReport()
    const moved = applyEdit(report, { kind: 'move-section', sectionId: sectionAbout(report, 'fees').id, index: 0 })
    expect(headings(moved)[0]).toBe('一、政府信息公开的收费及减免情况')
  })

  test('a number kept from an imported report stays until it is numbered by order', () => {
    const report = newReport()
    const fees = { ...sectionAbout(report, 'fees'), number: { kind: 'as-written', label: '五、' } as const }
    const imported = { ...report, sections: report.sections.map((section) => (section.id === fees.id ? fees : section)) }
    expect(headings(imported)[5]).toMatch(/^五、/)
    expect(headings(applyEdit(imported, { kind: 'number-automatically', sectionId: fees.id }))[5]).toMatch(/^六、/)
  })

  test('dropping a section keeps its text aside, and it can be put back', () => {
    const report = newReport()
    const [fees, overview] = [sectionAbout(report, 'fees'), sectionAbout(report, 'overview')]
    const dropped = applyEdit(report, { kind: 'drop-section', sectionId: fees.id, text: '没有收费。', setAsideId: 'aside' })
    expect(dropped.sections).toHaveLength(9)
    expect(dropped.setAside).toEqual([{ id: 'aside', text: '没有收费。', reason: 'dropped-section' }])

    const back = applyEdit(dropped, { kind: 'put-back', setAsideId: 'aside', sectionId: overview.id, stock: '概述。' })
    expect(back.setAside).toEqual([])
    expect(sectionAbout(back, 'overview').narrative).toMatchObject({ author: 'clerk', text: '概述。\n没有收费。' })
  })

  test('an edit that names what is not there changes nothing', () => {
    const report = newReport()
    expect(applyEdit(report, { kind: 'rename-section', sectionId: 'nowhere', heading: 'x' })).toBe(report)
    expect(applyEdit(report, { kind: 'move-section', sectionId: 'nowhere', index: 0 })).toBe(report)
    expect(applyEdit(report, { kind: 'put-back', setAsideId: 'nowhere', sectionId: 'id-2', stock: '' })).toBe(report)
  })
})
