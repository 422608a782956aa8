import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findTarget, proposeFileName } from '../../electron/export/export-target'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { newReport } from '../unit/report/ten-section-format'

const files = systemFileOperations()
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-target-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the proposed name', () => {
  const proposed = (organ: string, year: number | null = 2016): string => proposeFileName({ ...newReport(organ), year })

  test('says whose report it is and of what year', () => {
    expect(proposed('张店区广播电视局')).toBe('张店区广播电视局2016年政府信息公开工作年度报告.pdf')
    expect(proposed('张店区广播电视局', null)).toBe('张店区广播电视局政府信息公开工作年度报告.pdf')
    expect(proposed('')).toBe('2016年政府信息公开工作年度报告.pdf')
  })

  test('leaves out what no file name may have', () => {
    expect(proposed('..\\张店区/广播:电视局\n\u202e')).toBe('张店区广播电视局2016年政府信息公开工作年度报告.pdf')
  })

  test('keeps year and kind where the organ’s name is too long', () => {
    const name = proposed('张店区'.repeat(100))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(Buffer.byteLength(name)).toBeGreaterThan(240)
    expect(name).toMatch(/^张店区.*2016年政府信息公开工作年度报告\.pdf$/u)
  })

  test('can always be used, whatever the organ is called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (organ) => {
        const name = proposed(organ)
        expect(await findTarget(files, folder, name)).toMatchObject({ ok: true, value: { fileName: name, exists: false } })
        writeFileSync(path.join(folder, name), '')
        rmSync(path.join(folder, name))
      }),
    )
    expect(await findTarget(files, folder, proposed('con.'))).toMatchObject({ ok: true })
  })
})

describe('a name the clerk typed', () => {
  const found = (name: string) => findTarget(files, folder, name)

  test('gets .pdf where it has none', async () => {
    expect(await found(' 年报 ')).toEqual({
      ok: true,
      value: { path: path.join(folder, '年报.pdf'), fileName: '年报.pdf', exists: false },
    })
    expect(await found('年报.PDF')).toMatchObject({ ok: true, value: { fileName: '年报.PDF' } })
    expect(await found('2016.12.30年报')).toMatchObject({ ok: true, value: { fileName: '2016.12.30年报.pdf' } })
  })

  test('is told to be taken by a file or a folder', async () => {
    writeFileSync(path.join(folder, '已有.pdf'), '')
    expect(await found('已有')).toMatchObject({ ok: true, value: { exists: true } })
  })

  test.each(['', '   ', '.pdf', '..', '../年报', '..\\年报', '/etc/年报', 'C:年报', '年报?', '年报*', 'a<b', 'a>b', 'a|b', 'a"b'])(
    'is refused when it is %j',
    async (name) => {
      expect(await found(name)).toMatchObject({ ok: false, error: { code: 'export.bad-name' } })
    },
  )

  test.each(['con', 'NUL.2016', 'lpt1', 'com¹', '年报..pdf', '年报 .pdf', '.年报', '年\u0000报', '年\u202e报', '年\n报', '长'.repeat(100)])(
    'is refused when some system could not take it: %j',
    async (name) => {
      expect(await found(name)).toMatchObject({ ok: false, error: { code: 'export.bad-name' } })
    },
  )
})
