import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generationsToDrop } from '../../electron/storage/retention'
import { reportSaying, textOf } from './machine/reports'
import { codeOf, openWorkspace, steppingClock, temporaryFolder, valueOf } from './machine/workspaces'

describe('a report in the data folder', () => {
  test('is created, saved, listed and opened again by the next start', async () => {
    const folder = join(temporaryFolder(), '报告')
    const workspace = await openWorkspace(folder)
    const created = valueOf(await workspace.create(reportSaying('first', 'one')))
    const saved = valueOf(await workspace.save(reportSaying('first', 'two'), created.revision))
    expect([created.revision, saved.revision]).toEqual([1, 2])
    await workspace.close()

    const again = await openWorkspace(folder)
    const report = reportSaying('first', 'two')
    expect(valueOf(await again.list())).toEqual([{ kind: 'readable', report, ...saved }])
    expect(valueOf(await again.open('first'))).toEqual({ report, ...saved, recovery: null })
  })

  test('is refused when it was saved since, and the newer text stands', async () => {
    const workspace = await openWorkspace(temporaryFolder())
    valueOf(await workspace.create(reportSaying('first', 'one')))
    valueOf(await workspace.save(reportSaying('first', 'two'), 1))
    expect(codeOf(await workspace.save(reportSaying('first', 'late'), 1))).toBe('report.stale-revision')
    expect(textOf(valueOf(await workspace.open('first')).report)).toBe('two')
  })

  test('keeps the order of saves that are asked for at once', async () => {
    const workspace = await openWorkspace(temporaryFolder())
    const answers = await Promise.all([
      workspace.create(reportSaying('first', '0')),
      ...Array.from({ length: 20 }, (_, index) => workspace.save(reportSaying('first', String(index + 1)), index + 1)),
    ])
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'ok'))
    expect(textOf(valueOf(await workspace.open('first')).report)).toBe('20')
  })

  test('goes to the recycle bin whole, may be put back, and may be made again', async () => {
    const folder = temporaryFolder()
    const workspace = await openWorkspace(folder)
    valueOf(await workspace.create(reportSaying('first', 'one')))
    valueOf(await workspace.discard('first'))
    expect(valueOf(await workspace.list())).toEqual([])
    expect(codeOf(await workspace.open('first'))).toBe('report.not-found')
    expect(codeOf(await workspace.discard('first'))).toBe('report.not-found')
    valueOf(await workspace.create(reportSaying('first', 'anew')))
    valueOf(await workspace.discard('first'))
    const discarded = readdirSync(join(folder, '回收站'))
    expect(discarded).toHaveLength(2)
    expect(readdirSync(join(folder, '回收站', discarded[0] ?? ''))).toContain('current.nianbao')
    await workspace.close()
    expect(valueOf(await (await openWorkspace(folder)).list())).toEqual([])
  })

  test('is its owner’s alone to read', async () => {
    const folder = temporaryFolder()
    const workspace = await openWorkspace(folder)
    valueOf(await workspace.create(reportSaying('first', 'one')))
    expect(statSync(join(folder, 'report-first', 'current.nianbao')).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'report-first')).mode & 0o077).toBe(0)
  })

  test.each(['../first', 'a/b', '', 'FIRST', '.', 'first\0', 'x'.repeat(65)])('is not looked for under the identifier %j', async (id) => {
    const workspace = await openWorkspace(temporaryFolder())
    expect(codeOf(await workspace.open(id))).toBe('report.not-found')
    expect(codeOf(await workspace.discard(id))).toBe('report.not-found')
    expect(codeOf(await workspace.create({ ...reportSaying('first', 'one'), id }))).toBe('request.refused')
  })

  test('waits for its last save when the program closes, and takes none afterwards', async () => {
    const folder = temporaryFolder()
    const workspace = await openWorkspace(folder)
    const lastSave = workspace.create(reportSaying('first', 'one'))
    await workspace.close()
    expect(codeOf(await lastSave)).toBe('ok')
    expect(codeOf(await workspace.save(reportSaying('first', 'two'), 1))).toBe('request.refused')
  })
})

describe('the generations of a report', () => {
  test('are the last fifty in a writing spree, and the text before the spree', async () => {
    const folder = temporaryFolder()
    let time = Date.UTC(2017, 0, 20, 8)
    const workspace = await openWorkspace(folder, undefined, { now: () => new Date((time += 1000)), savesBetweenPrunings: 10 })
    valueOf(await workspace.create(reportSaying('first', 'before')))
    time += 3_600_000
    for (let revision = 1; revision <= 120; revision += 1) valueOf(await workspace.save(reportSaying('first', String(revision)), revision))
    await workspace.close()
    const kept = readdirSync(join(folder, 'report-first', 'generations')).sort()
    expect(kept).toHaveLength(51)
    expect(kept[0]).toMatch(/^00000001-/)
  })

  test('thin out with age: hours for two days, days for ninety, months for two years', () => {
    const now = new Date('2018-06-30T12:00:00Z')
    const hour = 3_600_000
    const generations = Array.from({ length: 24 * 800 }, (_, index) => ({
      revision: 24 * 800 - index,
      savedAt: new Date(now.getTime() - index * hour),
    }))
    const dropped = new Set(generationsToDrop(generations, now))
    const kept = generations.filter((generation) => !dropped.has(generation))
    const agesInDays = kept.map(({ savedAt }) => (now.getTime() - savedAt.getTime()) / (24 * hour))
    const between = (from: number, to: number) => agesInDays.filter((age) => age > from && age <= to).length
    expect(between(-1, 2)).toBe(49)
    expect(between(3, 90)).toBe(87)
    expect(between(92, 731)).toBe(21)
    expect(between(732, 800)).toBe(0)
  })

  test('of which the last fifty are kept however old', () => {
    const generations = Array.from({ length: 60 }, (_, index) => ({ revision: index + 1, savedAt: new Date('2010-01-01T00:00:00Z') }))
    const dropped = generationsToDrop(generations, new Date('2018-01-01T00:00:00Z'))
    expect(dropped.map(({ revision }) => revision)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })
})

test('a save of a hundred kilobytes takes a few milliseconds', async () => {
  const workspace = await openWorkspace(temporaryFolder(), undefined, { now: steppingClock() })
  const text = '政府信息公开'.repeat(5600)
  valueOf(await workspace.create(reportSaying('large', text)))
  const times: number[] = []
  for (let revision = 1; revision <= 100; revision += 1) {
    const start = performance.now()
    valueOf(await workspace.save(reportSaying('large', `${text}${revision}`), revision))
    times.push(performance.now() - start)
  }
  const median = times.sort((a, b) => a - b)[50] ?? 0
  // Loose, because the machine that runs this may be busy; a save that copied its generations would take longer.
  expect(median).toBeLessThan(100)
})
