import { hostname } from 'node:os'
import { readdirSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FileOperations } from '../../electron/storage/file-operations'
import { systemFileOperations } from '../../electron/storage/file-operations'
import type { ProcessTable } from '../../electron/storage/process-table'
import { systemProcesses } from '../../electron/storage/process-table'
import type { ReportWorkspace } from '../../electron/storage/report-workspace'
import { buildProgram, RunningProgram } from './machine/programs'
import { reportSaying } from './machine/reports'
import { codeOf, openWorkspace, temporaryFolder, valueOf } from './machine/workspaces'

const open = (folder: string, processes: ProcessTable = systemProcesses): Promise<ReportWorkspace> =>
  openWorkspace(folder, systemFileOperations(), { processes })

const locksIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.lock'))

let program = ''
beforeAll(async () => {
  program = await buildProgram('saving-program')
})

describe('a data folder opened twice', () => {
  test('is read but not written by the second, until the first gives it free', async () => {
    const folder = temporaryFolder()
    const first = await open(folder)
    valueOf(await first.create(reportSaying('shared', 'by the first')))

    const second = await open(folder)
    expect([first.readOnly, second.readOnly]).toEqual([false, true])
    expect(second.notices.map(({ code }) => code)).toEqual(['report.locked'])
    expect(second.notices[0]?.details['holder']).toContain(String(process.pid))
    expect(valueOf(await second.list()).map(({ kind }) => kind)).toEqual(['readable'])
    expect(valueOf(await second.open('shared')).revision).toBe(1)
    expect(codeOf(await second.save(reportSaying('shared', 'by the second'), 1))).toBe('report.locked')
    expect(codeOf(await second.create(reportSaying('other', 'by the second')))).toBe('report.locked')
    expect(codeOf(await second.discard('shared'))).toBe('report.locked')
    await second.close()
    expect(codeOf(await first.save(reportSaying('shared', 'by the first'), 1))).toBe('ok')

    await first.close()
    const third = await open(folder)
    expect(third.readOnly).toBe(false)
    await third.close()
    expect(locksIn(folder)).toHaveLength(1)
  })

  test('by another program is read only while that program runs', async () => {
    const folder = temporaryFolder()
    const holding = new RunningProgram(program, [folder, '--hold'])
    await holding.hasSpoken()
    const during = await open(folder)
    expect(during.readOnly).toBe(true)
    await during.close()
    await holding.kill()
    const after = await open(folder)
    expect(after.readOnly).toBe(false)
    await after.close()
  })
})

describe('a lock left behind', () => {
  const left = (folder: string, content: unknown) => {
    const path = join(folder, 'workspace-00000001.lock')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  const by = (processId: number, host = hostname()) => ({
    host,
    processId,
    startMark: 'of another start',
    token: 'x',
    lockedAt: '2017-01-20T00:00:00Z',
    released: false,
  })

  test('by a program that has ended is taken over', async () => {
    const folder = temporaryFolder()
    left(folder, by(2 ** 22 + 1))
    expect((await open(folder)).readOnly).toBe(false)
  })

  test.runIf(process.platform === 'linux')('whose number another program has now is taken over', async () => {
    const folder = temporaryFolder()
    left(folder, by(process.ppid))
    expect((await open(folder)).readOnly).toBe(false)
  })

  test('by another computer is respected, since nothing is known of it', async () => {
    const folder = temporaryFolder()
    left(folder, by(1, 'elsewhere'))
    const workspace = await open(folder)
    expect(workspace.readOnly).toBe(true)
    expect(workspace.notices[0]?.details['holder']).toContain('elsewhere')
  })

  test('half written is respected for a minute and then taken over', async () => {
    const folder = temporaryFolder()
    const path = left(folder, '{"host"')
    const now = () => new Date()
    const openNow = () => openWorkspace(folder, systemFileOperations(), { processes: systemProcesses, now })
    expect((await openNow()).readOnly).toBe(true)
    const twoMinutesAgo = Date.now() / 1000 - 120
    utimesSync(path, twoMinutesAgo, twoMinutesAgo)
    expect((await openNow()).readOnly).toBe(false)
  })

  test('is taken by exactly one of eight programs that find it at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const folder = temporaryFolder()
      left(folder, by(2 ** 22 + 1, 'one-host'))
      const running = new Set(Array.from({ length: 8 }, (_, index) => index + 1))
      const opened = await Promise.all([...running].map((processId) => open(folder, oneOf(running, processId))))
      expect(opened.filter(({ readOnly }) => !readOnly)).toHaveLength(1)
      expect(locksIn(folder)).toHaveLength(1)
    }
  })
})

describe('a program that was slow to take a lock left behind', () => {
  test('does not pass by those that took and gave it meanwhile', async () => {
    const folder = temporaryFolder()
    const running = new Set([1, 2, 3])
    await (await open(folder, oneOf(running, 1))).close()

    const gate = signal()
    const arrived = signal()
    const real = systemFileOperations()
    const slowFiles: FileOperations = {
      ...real,
      createFile: async (path, permission) => {
        arrived.give()
        await gate.given
        return real.createFile(path, permission)
      },
    }
    const slow = openWorkspace(folder, slowFiles, { processes: oneOf(running, 2) })
    await arrived.given
    await (await open(folder, oneOf(running, 1))).close()
    const holder = await open(folder, oneOf(running, 3))
    gate.give()
    expect([holder.readOnly, (await slow).readOnly]).toEqual([false, true])
    expect(codeOf(await holder.create(reportSaying('mine', 'text')))).toBe('ok')
  })
})

describe('a lock lost while the folder is open', () => {
  test('is taken again when nobody else has it', async () => {
    const folder = temporaryFolder()
    const workspace = await open(folder)
    for (const name of locksIn(folder)) unlinkSync(join(folder, name))
    expect(codeOf(await workspace.create(reportSaying('mine', 'text')))).toBe('ok')
    expect(locksIn(folder)).toHaveLength(1)
  })

  test('ends the saving when another program took it', async () => {
    const folder = temporaryFolder()
    const first = await open(folder)
    valueOf(await first.create(reportSaying('mine', 'text')))
    for (const name of locksIn(folder)) unlinkSync(join(folder, name))
    const second = await open(folder)
    expect(second.readOnly).toBe(false)
    expect(codeOf(await first.save(reportSaying('mine', 'changed'), 1))).toBe('report.locked')
    expect(codeOf(await second.save(reportSaying('mine', 'changed'), 1))).toBe('ok')

    // Nor does the first give free, when it closes, what is the second's.
    await first.close()
    expect((await open(folder)).readOnly).toBe(true)
  })
})

function oneOf(running: ReadonlySet<number>, processId: number): ProcessTable {
  return {
    self: () => Promise.resolve({ host: 'one-host', processId, startMark: null }),
    isRunning: (identity) => Promise.resolve(running.has(identity.processId)),
  }
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give: () => give() }
}
