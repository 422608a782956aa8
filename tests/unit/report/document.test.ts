import { expect, test } from 'vitest'
import { composeDocument } from '../../../shared/document/compose'
import { plainText } from '../../../shared/document/plain-text'
import { applyEdit } from '../../../shared/report/edits'
import { newReport, sectionAbout, tenSections } from './ten-section-format'

const withText = (text: string) => {
  const report = newReport()
  return applyEdit(report, { kind: 'write-narrative', place: { sectionId: sectionAbout(report, 'overview').id }, text, stock: '' })
}
const blocksOf = (text: string) => composeDocument(withText(text), tenSections).blocks.slice(3, -10)

test('（一） on a line of its own is a second-level heading', () => {
  expect(blocksOf('（一）加强领导，健全机制')).toEqual([expect.objectContaining({ kind: 'heading', level: 2, text: '（一）加强领导，健全机制' })])
})

test('（一） that runs into its text is a heading up to the first full stop', () => {
  expect(blocksOf('（一）主动公开情况。本年公开100条。')).toEqual([
    expect.objectContaining({
      kind: 'paragraph',
      spans: [
        { text: '（一）主动公开情况。', face: 'heading2' },
        { text: '本年公开100条。', face: 'body' },
      ],
    }),
  ])
})

test('a long sentence that starts with （一） is text', () => {
  const sentence = `（一）${'按照要求认真做好各项工作，'.repeat(5)}取得成效。`
  expect(blocksOf(sentence)).toEqual([expect.objectContaining({ kind: 'paragraph', spans: [{ text: sentence, face: 'body' }] })])
})

test('indents and empty lines of the text area are not part of the text', () => {
  expect(blocksOf('　　第一段。\n\n  第二段。').map((block) => block.kind)).toEqual(['paragraph', 'paragraph'])
})

test('the plain text has a paragraph a line, from title to date', () => {
  const dated = applyEdit(withText('概述正文。'), {
    kind: 'set-signature-date',
    date: { kind: 'calendar', date: '2017-01-20', writing: 'arabic' },
  })
  const lines = plainText(composeDocument(dated, tenSections)).trimEnd().split('\n')
  expect(lines.slice(0, 2)).toEqual(['张店区广播电视局', '2016年政府信息公开工作年度报告'])
  expect(lines).toContain('一、概述')
  expect(lines.slice(-2)).toEqual(['张店区广播电视局', '2017年1月20日'])
})

test('the date of the file comes from the report, never from the clock', () => {
  expect(composeDocument(newReport(), tenSections).properties.date).toBe('2016-12-31')
  const imported = applyEdit(newReport(), { kind: 'set-signature-date', date: { kind: 'as-written', text: '二○一七年一月三日' } })
  expect(composeDocument(imported, tenSections).properties.date).toBe('2017-01-03')
})
