import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { FileOperations } from '../../electron/storage/file-operations'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { FaultyFiles } from './machine/faulty-files'
import { reportSaying, textOf } from './machine/reports'
import { codeOf, openWorkspace, temporaryFolder, valueOf } from './machine/workspaces'

const diskBytes = 2 * 1024 * 1024
const pageBytes = 4096
const mountPoint = temporaryFolder()
const isMounted = mountSmallDisk()

/** Needs the right to mount; where it is missing these tests count as skipped, and faults.test.ts stands in. */
describe.runIf(isMounted)('on a real disk of 2 MB', () => {
  const filling = join(mountPoint, 'filling.bin')
  const folder = join(mountPoint, 'data')

  afterAll(() => {
    execFileSync('umount', [mountPoint])
  })

  beforeEach(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['says how much is free', systemFileOperations()],
    ['does not say how much is free', withUnknownSpace(systemFileOperations())],
  ])('of a system that %s, full at any page of a save, the old text stays or the new one is whole', async (_name, files) => {
    const text = '报告'.repeat(15_000)
    const workspace = await openWorkspace(folder, files)
    let { revision } = valueOf(await workspace.create(reportSaying('kept', text)))
    let stands = text
    const codes: string[] = []
    for (let pages = 0; pages <= 96; pages += 1) {
      leaveFree(pages * pageBytes)
      const wanted = `${text}${pages}`
      const saved = await workspace.save(reportSaying('kept', wanted), revision)
      rmSync(filling)
      codes.push(codeOf(saved))
      const opened = valueOf(await workspace.open('kept'))
      expect(opened.recovery).toBeNull()
      // Not toBe on the texts, whose differences would fill the screen.
      expect([wanted, saved.ok ? wanted : stands].includes(textOf(opened.report))).toBe(true)
      ;({ revision } = opened)
      stands = textOf(opened.report)
      dropGenerations()
    }
    expect(new Set(codes)).toEqual(new Set(['ok', 'file.disk-full']))
    await workspace.close()
  })

  test('a save takes the room held for it, the next says that the disk is full, and goes through when there is room', async () => {
    const workspace = await openWorkspace(folder, undefined, { reserveBytes: 256 * 1024 })
    valueOf(await workspace.create(reportSaying('kept', 'one')))
    leaveFree(0)
    expect(codeOf(await workspace.save(reportSaying('kept', 'two'), 1))).toBe('ok')
    rmSync(filling)
    leaveFree(0)
    expect(codeOf(await workspace.save(reportSaying('kept', 'three'), 2))).toBe('file.disk-full')
    expect(textOf(valueOf(await workspace.open('kept')).report)).toBe('two')
    rmSync(filling)
    expect(codeOf(await workspace.save(reportSaying('kept', 'three'), 2))).toBe('ok')
    await workspace.close()
  })

  /** Generations would fill the disk by themselves. */
  function dropGenerations(): void {
    const generations = join(folder, 'report-kept', 'generations')
    if (!existsSync(generations)) return
    for (const name of readdirSync(generations)) rmSync(join(generations, name))
  }

  /** Fills the disk but for about so many bytes. */
  function leaveFree(bytes: number): void {
    writeUntilFull(filling)
    truncateSync(filling, Math.max(0, statSync(filling).size - bytes))
  }
})

test('a write that takes only a part is continued', async () => {
  const files = new FaultyFiles(systemFileOperations())
  const workspace = await openWorkspace(temporaryFolder(), files.operations)
  files.arm({ atCall: 1, mode: 'writes short', length: 'from then on' })
  expect(codeOf(await workspace.create(reportSaying('kept', 'one')))).toBe('ok')
  expect(files.faults).toBeGreaterThan(10)
  expect(textOf(valueOf(await workspace.open('kept')).report)).toBe('one')
})

function writeUntilFull(path: string): void {
  try {
    writeFileSync(path, Buffer.alloc(diskBytes))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

function mountSmallDisk(): boolean {
  if (process.platform !== 'linux' || !existsSync('/bin/mount')) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'none', mountPoint], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function withUnknownSpace(files: FileOperations): FileOperations {
  return { ...files, freeBytes: () => Promise.reject(Object.assign(new Error('ENOSYS'), { code: 'ENOSYS' })) }
}
