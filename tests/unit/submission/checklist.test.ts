import { describe, expect, test } from 'vitest'
import { linesOfBlock } from '../../../shared/document/plain-text'
import type { PackagedFile, Submission } from '../../../shared/submission/compose-checklist'
import { composeChecklist } from '../../../shared/submission/compose-checklist'
import { newStandardReport, standard2021 } from '../report/standard-format'

const file: PackagedFile = { fileName: '年报.pdf', purpose: '报送、打印', pages: 12, bytes: 300_000, sha256: '0123456789abcdef'.repeat(4) }

const submission: Submission = {
  checked: { report: newStandardReport(standard2021, 2023), format: standard2021, previous: null },
  files: [file, { ...file, fileName: '年报.txt', pages: null }],
  status: 'final',
  today: '2024-01-20',
  deadline: '2024-01-31',
}

function textOf(of: Submission): string {
  return composeChecklist(of).blocks.flatMap(linesOfBlock).join('\n')
}

describe('the checklist of a package', () => {
  test('names each file with its purpose, pages, size and the first digits of its SHA-256', () => {
    const text = textOf(submission)
    expect(text).toContain('一、文件（2）')
    expect(text).toMatch(/年报\.pdf.*报送、打印.*12.*293 kB.*0123456789abcdef(?!0)/u)
    expect(text).toMatch(/年报\.txt.*—/u)
  })

  test('says what is open by kind, naming a few parts and counting the others', () => {
    expect(textOf(submission)).toMatch(/必须改.*等 \d+ 个部分/u)
  })

  test('gives the day the report is due; where its year is not known, that there is one', () => {
    expect(textOf(submission)).toContain('于2024年1月31日前报送')
    expect(textOf({ ...submission, deadline: null })).toContain('按规定的期限报送')
  })

  test('of a draft says that it is none to hand in, and marks its pages', () => {
    const draft = composeChecklist({ ...submission, status: 'draft' })
    expect(draft.pageMark).toBe('草稿')
    expect(draft.blocks.flatMap(linesOfBlock).join('\n')).toContain('本次导出的是草稿')
    expect(composeChecklist(submission).pageMark).toBeNull()
  })

  test('is the same for the same report, files and day', () => {
    expect(composeChecklist(submission)).toEqual(composeChecklist(submission))
  })
})
