import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../shared/report/edits'
import { problemsOf, progressOf, stateOf } from '../../../shared/report/progress'
import type { Report } from '../../../shared/report/schema'
import { answered, newReport, sectionAbout, tenSections } from './ten-section-format'

const stateAbout = (report: Report, meaning: string) => stateOf(report, sectionAbout(report, meaning), tenSections)
const problemsAbout = (report: Report, meaning: string) => problemsOf(report, sectionAbout(report, meaning), tenSections)
const finished = (report: Report, meaning: string): Report =>
  applyEdit(report, { kind: 'finish-section', sectionId: sectionAbout(report, meaning).id })

describe('the state of a section in the task list', () => {
  test('a section never opened is not started', () => {
    expect(stateAbout(newReport(), 'fees')).toBe('not-started')
  })

  test('a section looked at but incomplete is in progress', () => {
    const report = newReport()
    const visited = applyEdit(report, { kind: 'visit-section', sectionId: sectionAbout(report, 'fees').id })
    expect(stateAbout(visited, 'fees')).toBe('in-progress')
  })

  test('a figure that cannot be read is a problem, and is kept as typed', () => {
    const report = answered(newReport(), 'fees', 'charged', { kind: 'text', text: '很多' })
    expect(stateAbout(report, 'fees')).toBe('problems')
    expect(problemsAbout(report, 'fees')).toContainEqual(expect.objectContaining({ kind: 'figure', typed: '很多', fault: 'not-a-number' }))
  })

  test('open questions keep it from being finished, and 无 answers them', () => {
    const half = answered(newReport(), 'fees', 'charged', { kind: 'text', text: '0' })
    expect(problemsAbout(half, 'fees')).toEqual([expect.objectContaining({ kind: 'unanswered', factId: 'waived' })])
    const whole = answered(half, 'fees', 'waived', { kind: 'none' })
    expect(problemsAbout(whole, 'fees')).toEqual([])
    expect(stateAbout(finished(whole, 'fees'), 'fees')).toBe('finished')
  })

  test('a change after 完成本节 takes it back', () => {
    const whole = answered(answered(newReport(), 'fees', 'charged', { kind: 'none' }), 'fees', 'waived', { kind: 'none' })
    const changed = answered(finished(whole, 'fees'), 'fees', 'charged', { kind: 'text', text: '5' })
    expect(stateAbout(changed, 'fees')).toBe('in-progress')
  })

  test('where the clerk wrote the text, open questions do not count, an empty text does', () => {
    const report = newReport()
    const place = { sectionId: sectionAbout(report, 'fees').id }
    const written = applyEdit(report, { kind: 'write-narrative', place, text: '没有收费。', stock: '' })
    expect(problemsAbout(written, 'fees')).toEqual([])
    const emptied = applyEdit(report, { kind: 'write-narrative', place, text: ' ', stock: '' })
    expect(problemsAbout(emptied, 'fees')).toEqual([{ kind: 'no-text', sectionId: place.sectionId }])
  })

  test('a cell of a list names its row and column', () => {
    const rows = [{ id: 'r', cells: { name: '网站', items: '一百' } }]
    const report = answered(newReport(), 'proactive-disclosure', 'channels', { kind: 'rows', rows })
    expect(problemsAbout(report, 'proactive-disclosure')).toContainEqual(expect.objectContaining({ cell: { row: 0, columnId: 'items' } }))
  })
})

test('the report counts its sections with text and those finished', () => {
  const whole = answered(answered(newReport(), 'fees', 'charged', { kind: 'none' }), 'fees', 'waived', { kind: 'none' })
  expect(progressOf(finished(whole, 'fees'), tenSections)).toMatchObject({ state: 'in-progress', finished: 1, sections: 10, problems: 0 })
  expect(progressOf(newReport(), tenSections).state).toBe('not-started')
})
