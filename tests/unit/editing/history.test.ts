import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../shared/report/edits'
import type { History } from '../../../renderer/editing/history'
import { recordEdit, recordSilently, redo, startHistory, stepToUndo, undo } from '../../../renderer/editing/history'
import { placeOf } from '../../../renderer/editing/place'
import { plainLayout } from '../../../shared/report/layout'
import { newReport, sectionAbout } from '../report/ten-section-format'

const report = newReport()
const fees = sectionAbout(report, 'fees').id
const overview = sectionAbout(report, 'overview').id

const typed = (text: string, sectionId = fees): Edit => ({ kind: 'write-narrative', place: { sectionId }, text, stock: '' })
const textOf = ({ report: { sections } }: History, sectionId = fees): string => {
  const narrative = sections.find(({ id }) => id === sectionId)?.narrative
  return narrative?.author === 'clerk' ? narrative.text : ''
}

describe('typing is undone by what was typed in one go', () => {
  test('typing without a pause is one step', () => {
    const history = ['无', '无收', '无收费'].reduce((now, text, index) => recordEdit(now, typed(text), index * 300), startHistory(report))
    expect(textOf(history)).toBe('无收费')
    expect(textOf(undo(history))).toBe('')
  })

  test('a pause of a second begins a new step', () => {
    const history = recordEdit(recordEdit(startHistory(report), typed('无'), 0), typed('无收费'), 1500)
    expect(textOf(undo(history))).toBe('无')
  })

  test('typing in another section begins a new step, and both are undone in turn', () => {
    const history = recordEdit(recordEdit(startHistory(report), typed('无'), 0), typed('概', overview), 100)
    const once = undo(history)
    expect([textOf(once, overview), textOf(once)]).toEqual(['', '无'])
    expect(textOf(undo(once))).toBe('')
  })

  test('typing into a field around the text is one step, into the next field another; a tick is always one', () => {
    const typedNumber = (documentNumber: string): Edit => ({ kind: 'set-layout', field: 'documentNumber', layout: { ...plainLayout, letterhead: { ...plainLayout.letterhead, documentNumber } } })
    const ticked: Edit = { kind: 'set-layout', field: 'cover', layout: { ...plainLayout, cover: true } }
    const history = [typedNumber('青'), typedNumber('青农'), ticked, { ...ticked, layout: plainLayout }].reduce((now, edit, at) => recordEdit(now, edit, at * 100), startHistory(report))
    expect(history.past).toHaveLength(3)
  })

  test('typing into an attachment is one step for its title and one for its text', () => {
    const added = recordEdit(startHistory(report), { kind: 'add-attachments', attachments: [{ id: 'a', title: '', text: '' }] }, 0)
    const edits: Edit[] = [
      { kind: 'name-attachment', attachmentId: 'a', title: '表' },
      { kind: 'name-attachment', attachmentId: 'a', title: '表一' },
      { kind: 'write-attachment', attachmentId: 'a', text: '甲' },
    ]
    const history = edits.reduce((now, edit, at) => recordEdit(now, edit, at * 100), added)
    expect(history.past).toHaveLength(3)
    expect(undo(undo(history)).report.attachments).toEqual([{ id: 'a', title: '', text: '' }])
    expect(edits.map(placeOf)).toEqual(edits.map(() => ({ kind: 'layout' })))
  })
})

describe('undo and redo', () => {
  const rename: Edit = { kind: 'rename-section', sectionId: fees, heading: '收费' }

  test('redo does again what undo took back, until something else is done', () => {
    const undone = undo(recordEdit(startHistory(report), rename, 0))
    expect(redo(undone).report.sections).toEqual(recordEdit(startHistory(report), rename, 0).report.sections)
    expect(redo(recordEdit(undone, typed('无'), 5000)).report).toEqual(recordEdit(startHistory(report), typed('无'), 0).report)
  })

  test('typing after redo is a step of its own', () => {
    const redone = redo(undo(recordEdit(startHistory(report), typed('无'), 0)))
    expect(textOf(undo(recordEdit(redone, typed('无收费'), 100)))).toBe('无')
  })

  test('there is nothing to undo in a report just opened, nor after an edit that changes nothing', () => {
    expect(stepToUndo(startHistory(report))).toBeUndefined()
    expect(stepToUndo(recordEdit(startHistory(report), { kind: 'rename-section', sectionId: 'nowhere', heading: 'x' }, 0))).toBeUndefined()
    expect(undo(startHistory(report)).report).toBe(report)
  })

  test('that a section was opened is never undone', () => {
    const opened = recordSilently(recordEdit(startHistory(report), rename, 0), { kind: 'visit-section', sectionId: fees })
    expect(undo(opened).report.sections.find(({ id }) => id === fees)?.visited).toBe(true)
  })

  test('the page that shows what was undone is known', () => {
    expect(placeOf(typed('无'))).toEqual({ kind: 'section', sectionId: fees })
    expect(placeOf(rename)).toEqual({ kind: 'overview' })
    expect(placeOf({ kind: 'set-year', year: 2016 })).toEqual({ kind: 'cover' })
  })
})
