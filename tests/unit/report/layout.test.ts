import { describe, expect, test } from 'vitest'
import { inFormat } from '../../../shared/report/change-format'
import { tidyAttachmentTitle } from '../../../shared/report/attachment-title'
import { tidyDocumentNumber, yearOfDocumentNumber } from '../../../shared/report/document-number'
import { applyEdit } from '../../../shared/report/edits'
import { isPlain, layoutAfter, plainLayout } from '../../../shared/report/layout'
import type { Layout, Report } from '../../../shared/report/schema'
import { reportSchema } from '../../../shared/report/schema'
import { newStandardReport, standard2019, standard2021 } from './standard-format'

const full: Layout = {
  cover: true,
  contents: true,
  seal: 'room',
  marks: { copyNumber: '000001', secrecy: '', urgency: '特急' },
  letterhead: {
    printed: true,
    organMark: '',
    documentNumber: '青农发〔2023〕1号',
    signers: '李明',
    addressee: '县人民政府',
    copiesTo: '市农业农村局',
    issuer: '局办公室',
    issuedOn: '2023年1月16日',
  },
}

const attachment = (id: string): Report['attachments'][number] => ({ id, title: `表${id}`, text: `甲\t${id}` })

function withAttachments(...ids: readonly string[]): Report {
  return applyEdit(newStandardReport(standard2021), { kind: 'add-attachments', attachments: ids.map(attachment) })
}

const idsOf = (report: Report): string[] => report.attachments.map(({ id }) => id)

describe('the layout', () => {
  test('is changed as a whole and can be stored', () => {
    const report = applyEdit(newStandardReport(standard2021), { kind: 'set-layout', field: 'cover', layout: full })
    expect(reportSchema.parse(report).layout).toEqual(full)
  })

  test('keeps what was typed while the letterhead is not printed', () => {
    const letterhead = { ...full.letterhead, printed: false }
    const report = applyEdit(newStandardReport(standard2021), { kind: 'set-layout', field: 'printed', layout: { ...full, letterhead } })
    expect(report.layout.letterhead).toEqual({ ...full.letterhead, printed: false })
  })

  test('of last year is a start without what belongs to one document alone', () => {
    expect(layoutAfter(full)).toEqual({
      ...full,
      marks: { ...full.marks, copyNumber: '' },
      letterhead: { ...full.letterhead, documentNumber: '', issuedOn: '' },
    })
  })

  test('is plain where nothing is asked for and nothing typed', () => {
    expect([isPlain(plainLayout), isPlain(full), isPlain({ ...plainLayout, marks: full.marks })]).toEqual([true, false, false])
    expect(isPlain({ ...plainLayout, letterhead: { ...plainLayout.letterhead, signers: '李明' } })).toBe(false)
  })

  test('and the attachments stay when the format changes', () => {
    const report = applyEdit(withAttachments('1'), { kind: 'set-layout', field: null, layout: full })
    const changed = applyEdit(report, inFormat(report, standard2021, standard2019, () => crypto.randomUUID()))
    expect(changed).toMatchObject({ layout: full, attachments: [attachment('1')] })
  })
})

describe('attachments', () => {
  test('are added behind those there are', () => {
    const report = applyEdit(withAttachments('1'), { kind: 'add-attachments', attachments: [attachment('2'), attachment('3')] })
    expect(idsOf(report)).toEqual(['1', '2', '3'])
  })

  test('get another title or text, the others staying the same objects', () => {
    const report = withAttachments('1', '2')
    const renamed = applyEdit(report, { kind: 'name-attachment', attachmentId: '2', title: '名单' })
    const written = applyEdit(renamed, { kind: 'write-attachment', attachmentId: '2', text: '一段' })
    expect(written.attachments[1]).toEqual({ id: '2', title: '名单', text: '一段' })
    expect(written.attachments[0]).toBe(report.attachments[0])
  })

  test('are moved and removed', () => {
    const report = withAttachments('1', '2', '3')
    expect(idsOf(applyEdit(report, { kind: 'move-attachment', attachmentId: '3', index: 0 }))).toEqual(['3', '1', '2'])
    expect(idsOf(applyEdit(report, { kind: 'move-attachment', attachmentId: '1', index: 9 }))).toEqual(['2', '3', '1'])
    expect(idsOf(applyEdit(report, { kind: 'remove-attachment', attachmentId: '2' }))).toEqual(['1', '3'])
  })

  test('that are not there change nothing', () => {
    const report = withAttachments('1')
    expect(applyEdit(report, { kind: 'name-attachment', attachmentId: 'x', title: '名单' })).toBe(report)
    expect(applyEdit(report, { kind: 'write-attachment', attachmentId: 'x', text: '' })).toBe(report)
    expect(applyEdit(report, { kind: 'move-attachment', attachmentId: 'x', index: 0 })).toBe(report)
    expect(applyEdit(report, { kind: 'remove-attachment', attachmentId: 'x' })).toBe(report)
    expect(applyEdit(report, { kind: 'attach-set-aside', setAsideId: 'x', attachments: [attachment('2')], rest: '' })).toBe(report)
  })

  test('are made of what was set aside, of which the rest stays aside', () => {
    const aside = { id: 'aside', text: '联系人：李明\n附件1\n表', reason: 'after-signature' } as const
    const report = { ...newStandardReport(standard2021), setAside: [aside] }
    const partly = applyEdit(report, { kind: 'attach-set-aside', setAsideId: 'aside', attachments: [attachment('1')], rest: '联系人：李明' })
    expect(partly).toMatchObject({ attachments: [attachment('1')], setAside: [{ ...aside, text: '联系人：李明' }] })
    expect(applyEdit(report, { kind: 'attach-set-aside', setAsideId: 'aside', attachments: [attachment('1')], rest: '' }).setAside).toEqual([])
  })
})

describe('what is typed is put right:', () => {
  test.each([
    ['青农发[2023]第01号', '青农发〔2023〕1号'],
    ['青农发（2023）12号', '青农发〔2023〕12号'],
    ['青农发【2023】 ０3 号', '青农发〔2023〕3号'],
    ['青农发〔2023〕7', '青农发〔2023〕7号'],
    ['青农发〔2023〕7号', '青农发〔2023〕7号'],
    ['青农发2023-7', '青农发2023-7'],
    ['', ''],
  ])('the document number %s', (typed, tidy) => {
    expect(tidyDocumentNumber(typed)).toBe(tidy)
  })

  test('the year of a document number is read from the form of the standard alone', () => {
    expect(['青农发〔2023〕7号', '青农发[2023]7号', '青农发〔2023〕007号', '〔2023〕7号'].map(yearOfDocumentNumber)).toEqual([2023, null, null, null])
  })

  test.each([
    ['附件1：公开情况统计表', '公开情况统计表'],
    ['附件 2 公开情况统计表。', '公开情况统计表'],
    ['附件：1.公开情况统计表', '公开情况统计表'],
    ['《公开指南》', '《公开指南》'],
    ['附件名单', '附件名单'],
    ['附件1：', '附件1：'],
  ])('the title %s', (typed, tidy) => {
    expect(tidyAttachmentTitle(typed)).toBe(tidy)
  })
})
