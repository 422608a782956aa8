import { describe, expect, test } from 'vitest'
import { attachmentOfDocument, attachmentText, attachmentsOfText } from '../../../shared/import/attachment-reading'
import type { SourceBlock } from '../../../shared/import/source/source-document'
import { importBytes } from './importing'
import { reportFile } from './report-texts'

const cell = (row: number, column: number, text: string, columnSpan = 1): { row: number; column: number; rowSpan: number; columnSpan: number; text: string } => ({ row, column, rowSpan: 1, columnSpan, text })

const table: SourceBlock = {
  kind: 'table',
  table: { rowCount: 3, columnCount: 3, cells: [cell(0, 0, '项目'), cell(0, 1, '数量\n（条）', 2), cell(1, 0, '网站'), cell(1, 1, '100'), cell(1, 2, '3')] },
}

describe('A document becomes an attachment', () => {
  test('with its tables as rows, cells between tabs, merged and broken cells included', () => {
    expect(attachmentText([{ kind: 'line', text: '说明\n第二行' }, table])).toBe('说明\n第二行\n项目\t数量（条）\t\n网站\t100\t3')
  })

  test('with its first line as title, below 附件1', () => {
    const blocks: SourceBlock[] = [{ kind: 'line', text: '附件1' }, { kind: 'line', text: '公开情况统计表' }, table]
    expect(attachmentOfDocument(blocks, '表.docx')).toEqual({ title: '公开情况统计表', text: attachmentText([table]) })
  })

  test('with the file’s name as title where it has none', () => {
    expect(attachmentOfDocument([table], '附件2：公开情况.统计.xlsx')).toEqual({ title: '公开情况.统计', text: attachmentText([table]) })
    expect(attachmentOfDocument([{ kind: 'line', text: '一句完整的话。' }], '说明.txt')).toEqual({ title: '说明', text: '一句完整的话。' })
  })
})

describe('Text that followed a signature', () => {
  test('is parted at the heads of its attachments; what stands before them stays aside', () => {
    const text = '联系人：李明\n附件：1.统计表\n2.名单\n附件1\n统计表\n甲\t1\n附件2\n名单\n张三'
    expect(attachmentsOfText(text)).toEqual({
      attachments: [
        { title: '统计表', text: '甲\t1' },
        { title: '名单', text: '张三' },
      ],
      rest: '联系人：李明\n附件：1.统计表\n2.名单',
    })
  })

  test('is one attachment below a line that names it', () => {
    expect(attachmentsOfText('附件：统计表\n甲\t1\n乙\t2')).toEqual({ attachments: [{ title: '统计表', text: '甲\t1\n乙\t2' }], rest: '' })
  })

  test('is one attachment, whole, where nothing heads it', () => {
    expect(attachmentsOfText('甲\t1\n乙\t2')).toEqual({ attachments: [{ title: '', text: '甲\t1\n乙\t2' }], rest: '' })
    expect(attachmentsOfText('附件')).toEqual({ attachments: [{ title: '附件', text: '' }], rest: '' })
  })

  test('of an imported report is the table that was attached to it', () => {
    const { setAside } = importBytes(reportFile('10-preface-then-one')).report
    const [attachment] = attachmentsOfText(setAside.find(({ reason }) => reason === 'after-signature')?.text ?? '').attachments
    expect(attachment?.title).toBe('政府信息公开情况统计表')
    expect(attachment?.text.split('\n')).toContain('（一）主动公开政府信息数\t条\t230')
  })

  test('loses no line, whatever it is', () => {
    const words = ['附件', '附件1', '附件1：表', '一句话。', '甲\t1', '短标题']
    for (let seed = 0; seed < 500; seed++) {
      const lines = Array.from({ length: 1 + (seed % 6) }, (_, at) => words[(seed * 7 + at * (seed % 5) + at * at) % words.length] ?? '')
      const { attachments, rest } = attachmentsOfText(lines.join('\n'))
      const kept = [rest, ...attachments.flatMap(({ title, text }) => [title, text])].join('\n')
      const named = (line: string): string => line.replace(/^附件1?：?/u, '')
      for (const line of lines) expect(kept).toContain(named(line))
    }
  })
})
