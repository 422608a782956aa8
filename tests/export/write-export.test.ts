import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeExport } from '../../electron/export/write-export'
import type { FilePermission, FileOperations } from '../../electron/storage/file-operations'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { messageOf } from '../../shared/wording/errors'

const system = systemFileOperations()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-write-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const bytes = new TextEncoder().encode('whole')
const fileIn = (within: string, name: string, whenExists: 'refuse' | 'replace' = 'refuse') => ({ path: path.join(within, name), bytes, whenExists })

/** A disk on which the nth file from now on finds no room. */
function fullAtFile(count: number): FileOperations {
  let made = 0
  return {
    ...system,
    createFile: (at: string, permission: FilePermission) => {
      made += 1
      return made < count ? system.createFile(at, permission) : Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    },
  }
}

describe('the files of an export', () => {
  test('are written beside each other, for others to read', async () => {
    expect(await writeExport(system, { newFolder: null, files: [fileIn(folder, 'a.pdf'), fileIn(folder, 'a.txt')] })).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toEqual(['a.pdf', 'a.txt'])
  })

  test('are written into a folder made for them, which others can open as any other', async () => {
    const made = path.join(folder, '报送材料')
    expect(await writeExport(system, { newFolder: made, files: [fileIn(made, 'a.pdf')] })).toMatchObject({ ok: true })
    expect(readFileSync(path.join(made, 'a.pdf'), 'utf8')).toBe('whole')
    expect(statSync(made).mode & 0o777).toBe(0o777 & ~process.umask())
  })
})

describe('on a disk that gets full', () => {
  test('nothing stays of what was new, the folder included', async () => {
    const made = path.join(folder, '报送材料')
    const written = await writeExport(fullAtFile(3), { newFolder: made, files: ['a.pdf', 'a.txt', 'a.xlsx'].map((name) => fileIn(made, name)) })
    expect(written).toMatchObject({ ok: false, error: { code: 'file.disk-full' } })
    expect(readdirSync(folder)).toEqual([])
  })

  test('files of others in the folder are left alone', async () => {
    writeFileSync(path.join(folder, 'mine.txt'), 'mine')
    await writeExport(fullAtFile(2), { newFolder: null, files: ['a.pdf', 'a.txt'].map((name) => fileIn(folder, name)) })
    expect(readdirSync(folder)).toEqual(['mine.txt'])
  })

  test('a file that has replaced another stays, and is named with those that are missing', async () => {
    writeFileSync(path.join(folder, 'a.pdf'), 'before')
    const written = await writeExport(fullAtFile(3), { newFolder: null, files: [fileIn(folder, 'a.pdf', 'replace'), fileIn(folder, 'a.txt'), fileIn(folder, 'a.xlsx')] })
    expect(written.ok ? '' : messageOf(written.error)).toBe('磁盘已满，没有写成。已经写好的有：a.pdf；没有写成的有：a.txt、a.xlsx。')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
    expect(readFileSync(path.join(folder, 'a.pdf'), 'utf8')).toBe('whole')
  })
})

test('a folder that is gone is told as such', async () => {
  const gone = path.join(folder, 'gone')
  expect(await writeExport(system, { newFolder: null, files: [fileIn(gone, 'a.pdf')] })).toMatchObject({ ok: false, error: { code: 'file.cannot-write' } })
  const within = path.join(gone, '报送材料')
  expect(await writeExport(system, { newFolder: within, files: [fileIn(within, 'a.pdf')] })).toMatchObject({ ok: false, error: { code: 'file.cannot-write' } })
})

test('a name that was taken a moment ago is told, and the other files are taken back', async () => {
  mkdirSync(path.join(folder, 'a.txt'))
  const written = await writeExport(system, { newFolder: null, files: [fileIn(folder, 'a.pdf'), fileIn(folder, 'a.txt')] })
  expect(written).toMatchObject({ ok: false, error: { code: 'export.exists', details: { name: 'a.txt' } } })
  expect(readdirSync(folder)).toEqual(['a.txt'])
})
