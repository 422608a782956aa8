import { afterAll, describe, expect, test } from 'vitest'
import type { Result } from '../../shared/contract/result'
import { ensureFolder } from '../../electron/storage/durable-file'
import type { FileOperations } from '../../electron/storage/file-operations'
import type { ReportWorkspace } from '../../electron/storage/report-workspace'
import { FaultyFiles } from './machine/faulty-files'
import type { Fate } from './machine/model-disk'
import { ModelDisk } from './machine/model-disk'
import { reportSaying, textOf } from './machine/reports'
import { openWorkspace, valueOf } from './machine/workspaces'

const folder = '/data'

/** What was answered, and what was under way when the power went. */
interface Promised {
  /** By report: the last text answered as saved; null when it was answered as discarded. */
  readonly answered: Map<string, string | null>
  /** By report: what was asked for last, and may stand there as well while it is not answered. */
  readonly asked: Map<string, string | null>
}

const counted = { cuts: 0 }
afterAll(() => {
  expect(counted.cuts).toBeGreaterThan(2000)
})

describe('when the power goes before any call of a working day', () => {
  test.each([
    ['and nothing unsynced reached the disk', [fateOf(() => false, () => 0)]],
    ['and all names but no content reached the disk', [fateOf(() => true, () => 0)]],
    ['and everything reached the disk', [fateOf(() => true, () => 1)]],
    ['and chance chose what reached the disk', [11, 22, 33, 44, 55, 66, 77, 88, 99].map(fateByChance)],
  ])('%s, every answered save is there', async (_name, fates) => {
    const images: { disk: ModelDisk; promised: Promised }[] = []
    const disk = new ModelDisk()
    const promised: Promised = { answered: new Map(), asked: new Map() }
    const cut = () => {
      for (const fate of fates) images.push({ disk: disk.afterPowerCut(fate), promised: copied(promised) })
    }
    await workADay(await openWorkspace(folder, beforeEachCall(disk.operations, cut), { savesBetweenPrunings: 2 }), promised)
    for (const image of images) await expectKept(image.disk.operations, image.promised)
  })
})

describe('when a call of a save fails and the save is tried again', () => {
  test('what is answered then survives a power cut in which nothing unsynced is kept', async () => {
    for (let atCall = 1, isReached = true; isReached; atCall += 1) {
      for (const mode of ['fails before', 'fails after'] as const) {
        const disk = new ModelDisk()
        const files = new FaultyFiles(disk.operations)
        const workspace = await openWorkspace(folder, files.operations)
        files.arm({ atCall, mode, length: 'once' })
        await workspace.create(reportSaying('first', 'one'))
        // Where the first try failed at its end, the report is there already.
        await workspace.create(reportSaying('first', 'one'))
        const { revision } = await untilAnswered(() => workspace.open('first'))
        await untilAnswered(() => workspace.save(reportSaying('first', 'two'), revision))
        isReached = files.calls.length >= atCall
        await files.disarm()
        const after = disk.afterPowerCut(fateOf(() => false, () => 0))
        await expectKept(after.operations, { answered: new Map([['first', 'two']]), asked: new Map([['first', 'two']]) })
      }
    }
  })
})

describe('what was never synced', () => {
  const nothingKept = fateOf(() => false, () => 0)

  test('is made to last before it is shown: a save that a crash cut short after its renaming', async () => {
    const disk = new ModelDisk()
    const first = await openWorkspace(folder, disk.operations)
    valueOf(await first.create(reportSaying('first', 'one')))
    let isFailing = false
    const crashing = await openWorkspace(folder, {
      ...disk.operations,
      syncFolder: (path) =>
        isFailing && path.endsWith('report-first')
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : disk.operations.syncFolder(path),
    })
    valueOf(await crashing.save(reportSaying('first', 'two'), 1))
    isFailing = true
    expect((await crashing.save(reportSaying('first', 'three'), 2)).ok).toBe(false)

    const opened = valueOf(await (await openWorkspace(folder, disk.operations)).open('first'))
    expect(textOf(opened.report)).toBe('three')
    const afterwards = await openWorkspace(folder, disk.afterPowerCut(nothingKept).operations)
    expect(textOf(valueOf(await afterwards.open('first')).report)).toBe(textOf(opened.report))
  })

  test('is synced by the next try: a folder that was made and whose sync failed', async () => {
    const disk = new ModelDisk()
    const files = new FaultyFiles(disk.operations)
    files.arm({ atCall: 2, mode: 'fails before', length: 'once' })
    await expect(ensureFolder(files.operations, '/made')).rejects.toThrow('EIO')
    await ensureFolder(files.operations, '/made')
    expect(await disk.afterPowerCut(nothingKept).operations.listFolder('/')).toEqual([{ name: 'made', kind: 'folder' }])
  })
})

async function workADay(workspace: ReportWorkspace, promised: Promised): Promise<void> {
  const revisions = new Map<string, number>()
  const keep = async (id: string, text: string) => {
    promised.asked.set(id, text)
    const report = reportSaying(id, text)
    const base = revisions.get(id)
    const saved = valueOf(await (base === undefined ? workspace.create(report) : workspace.save(report, base)))
    revisions.set(id, saved.revision)
    promised.answered.set(id, text)
  }
  await keep('first', 'one')
  await keep('first', 'two')
  await keep('second', 'one')
  await keep('first', 'three')
  await workspace.list()
  await keep('second', 'two')
  promised.asked.set('second', null)
  valueOf(await workspace.discard('second'))
  promised.answered.set('second', null)
  await keep('first', 'four')
  valueOf(await workspace.open('first'))
  await keep('first', 'five')
  await workspace.close()
}

async function expectKept(files: FileOperations, { answered, asked }: Promised): Promise<void> {
  counted.cuts += 1
  const root = await files.listFolder('/')
  if (answered.size === 0 && root.length === 0) return
  const workspace = await openWorkspace(folder, files)
  expect(workspace.readOnly).toBe(false)
  const entries = valueOf(await workspace.list())
  const texts = new Map(entries.map((entry) => (entry.kind === 'readable' ? [entry.report.id, textOf(entry.report)] : [entry.id, '?'])))
  for (const id of new Set([...texts.keys(), ...asked.keys(), ...answered.keys()])) {
    expect([answered.get(id) ?? null, asked.get(id) ?? null]).toContain(texts.get(id) ?? null)
  }
  for (const id of texts.keys()) {
    const opened = valueOf(await workspace.open(id))
    expect(opened.recovery).toBeNull()
    valueOf(await workspace.save(reportSaying(id, 'goes on'), opened.revision))
  }
}

async function untilAnswered<T>(ask: () => Promise<Result<T>>): Promise<T> {
  const first = await ask()
  return first.ok ? first.value : valueOf(await ask())
}

function beforeEachCall(files: FileOperations, before: () => void): FileOperations {
  const noticing = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => (...args: A) => {
    before()
    return call(...args)
  }
  return {
    createFile: noticing(async (path, permission) => {
      const opened = await files.createFile(path, permission)
      return {
        write: noticing((bytes, offset) => opened.write(bytes, offset)),
        sync: noticing(() => opened.sync()),
        close: noticing(() => opened.close()),
      }
    }),
    readFile: noticing((path, limit) => files.readFile(path, limit)),
    rename: noticing((from, to) => files.rename(from, to)),
    link: noticing((from, to) => files.link(from, to)),
    unlink: noticing((path) => files.unlink(path)),
    makeFolder: noticing((path, permission) => files.makeFolder(path, permission)),
    removeFolder: noticing((path) => files.removeFolder(path)),
    listFolder: noticing((path) => files.listFolder(path)),
    describe: noticing((path) => files.describe(path)),
    syncFolder: noticing((path) => files.syncFolder(path)),
    freeBytes: noticing((path) => files.freeBytes(path)),
  }
}

function copied({ answered, asked }: Promised): Promised {
  return { answered: new Map(answered), asked: new Map(asked) }
}

/** `share` of the unsynced content, from its start. */
function fateOf(keepsName: () => boolean, share: () => number): Fate {
  return {
    keepsName,
    contentOf: (content, synced) => (content === synced ? synced : content.subarray(0, Math.floor(content.length * share()))),
  }
}

function fateByChance(seed: number): Fate {
  let state = seed
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const ragged = fateOf(() => chance() < 0.5, chance)
  return {
    ...ragged,
    contentOf: (content, synced) =>
      content !== synced && chance() < 0.3 ? new Uint8Array(content.length) : ragged.contentOf(content, synced),
  }
}

