import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NamedSelection } from '../../electron/export/export-names'
import { exportNames, proposeBaseName } from '../../electron/export/export-names'
import { exportKindSchema } from '../../shared/contract/export-schemas'
import { newReport } from '../unit/report/ten-section-format'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-names-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const pdfAlone: NamedSelection = { kinds: ['pdf'], arrangement: 'beside', status: 'final' }
const everything: NamedSelection = { kinds: exportKindSchema.options, arrangement: 'package', status: 'draft' }

function namesOf(baseName: string, selection: NamedSelection): { packageName: string | null; fileNames: string[] } {
  const names = exportNames(baseName, selection)
  if (!names.ok) throw new Error(names.error.code)
  return { packageName: names.value.packageName, fileNames: names.value.files.map(({ fileName }) => fileName) }
}

describe('the proposed name', () => {
  const proposed = (organ: string, year: number | null = 2016): string => proposeBaseName({ ...newReport(organ), year })

  test('says whose report it is and of what year', () => {
    expect(proposed('张店区广播电视局')).toBe('张店区广播电视局2016年政府信息公开工作年度报告')
    expect(proposed('张店区广播电视局', null)).toBe('张店区广播电视局政府信息公开工作年度报告')
    expect(proposed('')).toBe('2016年政府信息公开工作年度报告')
  })

  test('leaves out what no file name may have', () => {
    expect(proposed('..\\张店区/广播:电视局\n\u202e')).toBe('张店区广播电视局2016年政府信息公开工作年度报告')
  })

  test('keeps year and kind where the organ’s name is too long', () => {
    const name = proposed('张店区'.repeat(100))
    expect(name).toMatch(/^张店区.*2016年政府信息公开工作年度报告$/u)
    expect(Buffer.byteLength(name)).toBeGreaterThan(200)
  })

  test('can always be used, whatever the organ is called and whatever is exported', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (organ) => {
        for (const fileName of namesOf(proposed(organ), everything).fileNames) {
          writeFileSync(path.join(folder, fileName), '')
          rmSync(path.join(folder, fileName))
        }
      }),
    )
    expect(namesOf(proposed('con.'), pdfAlone).fileNames).toHaveLength(1)
  })
})

describe('the files of an export', () => {
  test('share a name, and stand in the order in which kinds are offered', () => {
    expect(namesOf('年报', { ...everything, arrangement: 'beside', status: 'final' })).toEqual({
      packageName: null,
      fileNames: ['年报.pdf', '年报.docx', '年报.html', '年报.txt', '年报.xlsx', '年报（核对记录）.pdf'],
    })
    expect(namesOf('年报', { ...pdfAlone, kinds: ['txt', 'pdf'] }).fileNames).toEqual(['年报.pdf', '年报.txt'])
  })

  test('of a draft say so', () => {
    expect(namesOf('年报', { ...pdfAlone, status: 'draft' }).fileNames).toEqual(['年报（草稿）.pdf'])
  })

  test('of a package lie in a folder of their own, the checklist last', () => {
    expect(namesOf('年报', { ...pdfAlone, arrangement: 'package', status: 'draft' })).toEqual({
      packageName: '年报（草稿）报送材料',
      fileNames: ['年报（草稿）.pdf', '报送清单.pdf'],
    })
  })
})

describe('a name the clerk typed', () => {
  test('loses an extension that the program gives itself, and keeps its other dots', () => {
    expect(namesOf(' 年报 ', pdfAlone).fileNames).toEqual(['年报.pdf'])
    expect(namesOf('年报.PDF', pdfAlone).fileNames).toEqual(['年报.pdf'])
    expect(namesOf('年报.docx', pdfAlone).fileNames).toEqual(['年报.pdf'])
    expect(namesOf('2016.12.30年报', pdfAlone).fileNames).toEqual(['2016.12.30年报.pdf'])
  })

  test.each(['', '   ', '.pdf', '..', '../年报', '..\\年报', '/etc/年报', 'C:年报', '年报?', '年报*', 'a<b', 'a>b', 'a|b', 'a"b'])(
    'is refused when it is %j',
    (name) => {
      expect(exportNames(name, pdfAlone)).toMatchObject({ ok: false, error: { code: 'export.bad-name' } })
    },
  )

  test.each(['con', 'NUL.2016', 'lpt1', 'com¹', '年报..pdf', '年报 .pdf', '.年报', '年\u0000报', '年\u202e报', '年\n报'])(
    'is refused when some system could not take it: %j',
    (name) => {
      expect(exportNames(name, pdfAlone)).toMatchObject({ ok: false, error: { code: 'export.bad-name' } })
    },
  )

  test('is refused when it is longer than names may be, and the clerk is told so', () => {
    expect(exportNames('长'.repeat(100), pdfAlone)).toMatchObject({ ok: false, error: { code: 'export.long-name' } })
    expect(exportNames('长'.repeat(60), { kinds: ['pdf', 'review-log'], arrangement: 'package', status: 'draft' })).toMatchObject({ ok: true })
  })

  test('that fits is refused where what is added makes it too long', () => {
    const name = '长'.repeat(83)
    expect(exportNames(name, pdfAlone)).toMatchObject({ ok: true })
    expect(exportNames(name, { ...pdfAlone, status: 'draft' })).toMatchObject({ ok: false, error: { code: 'export.long-name' } })
  })
})
