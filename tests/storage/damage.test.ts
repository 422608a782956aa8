import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeReport, encodeReport } from '../../electron/storage/stored-report'
import { encodeFrame, noParentDigest } from '../../electron/storage/frame'
import { reportSaying, textOf } from './machine/reports'
import { codeOf, filesBelow, openWorkspace, temporaryFolder, valueOf } from './machine/workspaces'

const current = (folder: string, id: string) => join(folder, `report-${id}`, 'current.nianbao')
const setAside = (folder: string, id: string) => join(folder, `report-${id}`, '已损坏')

/** A folder with the report 'hurt', saved three times, and the report 'whole'; the program is closed. */
async function folderWithTwoReports(): Promise<string> {
  const folder = temporaryFolder()
  const workspace = await openWorkspace(folder)
  valueOf(await workspace.create(reportSaying('hurt', 'one')))
  valueOf(await workspace.save(reportSaying('hurt', 'two'), 1))
  valueOf(await workspace.save(reportSaying('hurt', 'three'), 2))
  valueOf(await workspace.create(reportSaying('whole', 'untouched')))
  await workspace.close()
  return folder
}

describe('the bytes of a stored report', () => {
  const savedAt = new Date('2017-01-20T08:00:00Z')
  const stored = encodeReport({ report: reportSaying('kept', '政府信息'), revision: 7, savedAt }, noParentDigest)

  test('are read back as they were written', () => {
    expect(decodeReport(stored, 'kept')).toEqual({ kind: 'whole', stored: { report: reportSaying('kept', '政府信息'), revision: 7, savedAt } })
  })

  test('are refused with any one bit turned over, in the header as well', () => {
    let flips = 0
    for (let bit = 0; bit < stored.length * 8; bit += 1) {
      const flipped = Buffer.from(stored)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      if (decodeReport(flipped, 'kept').kind !== 'damaged') throw new Error(`bit ${bit} passed`)
      flips += 1
    }
    expect(flips).toBeGreaterThan(20_000)
  })

  test('are refused cut off at any byte, and with bytes added', () => {
    for (let length = 0; length < stored.length; length += 1) {
      if (decodeReport(stored.subarray(0, length), 'kept').kind !== 'damaged') throw new Error(`cut at ${length} passed`)
    }
    expect(decodeReport(Buffer.concat([stored, Buffer.from([0])]), 'kept').kind).toBe('damaged')
    expect(decodeReport(new Uint8Array(stored.length), 'kept').kind).toBe('damaged')
  })

  test('are refused as those of another report', () => {
    expect(decodeReport(stored, 'another').kind).toBe('damaged')
  })
})

describe('a report whose current file is damaged', () => {
  test('is listed and opened from the newest copy, with what was found; the damaged file is kept', async () => {
    const folder = await folderWithTwoReports()
    truncateSync(current(folder, 'hurt'), 100)
    const damaged = readFileSync(current(folder, 'hurt'))
    const workspace = await openWorkspace(folder)
    expect(valueOf(await workspace.list()).map((entry) => entry.kind)).toEqual(['readable', 'readable'])

    const opened = valueOf(await workspace.open('hurt'))
    expect(textOf(opened.report)).toBe('two')
    expect(opened.recovery).toEqual({ revision: 2, savedAt: opened.savedAt, setAside: readdirSync(setAside(folder, 'hurt')) })
    expect(opened.recovery?.setAside).toHaveLength(1)
    expect(readFileSync(join(setAside(folder, 'hurt'), opened.recovery?.setAside[0] ?? ''))).toEqual(damaged)
  })

  test('tells so each time it is opened until it is saved, and never again', async () => {
    const folder = await folderWithTwoReports()
    writeFileSync(current(folder, 'hurt'), 'not a report')
    const workspace = await openWorkspace(folder)
    const first = valueOf(await workspace.open('hurt'))
    expect(valueOf(await workspace.open('hurt')).recovery).toEqual(first.recovery)
    valueOf(await workspace.save(reportSaying('hurt', 'four'), first.revision))
    const after = valueOf(await workspace.open('hurt'))
    expect([textOf(after.report), after.recovery]).toEqual(['four', null])
  })

  test('is opened from an older copy where newer ones are damaged too', async () => {
    const folder = await folderWithTwoReports()
    truncateSync(current(folder, 'hurt'), 0)
    const generations = join(folder, 'report-hurt', 'generations')
    truncateSync(join(generations, readdirSync(generations).sort().at(-1) ?? ''), 80)
    const workspace = await openWorkspace(folder)
    const opened = valueOf(await workspace.open('hurt'))
    expect([textOf(opened.report), opened.recovery?.setAside.length]).toEqual(['one', 2])
  })

  test('while it is open in the window is set aside, not overwritten, by the next save', async () => {
    const folder = await folderWithTwoReports()
    const workspace = await openWorkspace(folder)
    valueOf(await workspace.open('hurt'))
    writeFileSync(current(folder, 'hurt'), 'scribble')
    valueOf(await workspace.save(reportSaying('hurt', 'four'), 3))
    const [kept = ''] = readdirSync(setAside(folder, 'hurt'))
    expect(readFileSync(join(setAside(folder, 'hurt'), kept), 'utf8')).toBe('scribble')
  })

  test('with no copy left is told as damaged, keeps its files, and does not hide the others', async () => {
    const folder = await folderWithTwoReports()
    truncateSync(current(folder, 'hurt'), 90)
    rmSync(join(folder, 'report-hurt', 'generations'), { recursive: true })
    const workspace = await openWorkspace(folder)
    for (let look = 0; look < 2; look += 1) {
      const entries = valueOf(await workspace.list())
      expect(entries.map((entry) => (entry.kind === 'readable' ? entry.report.id : entry.error.code))).toEqual(['whole', 'report.damaged'])
      expect(codeOf(await workspace.open('hurt'))).toBe('report.damaged')
      expect(readdirSync(setAside(folder, 'hurt'))).toHaveLength(1)
    }
    expect(codeOf(await workspace.create(reportSaying('hurt', 'new')))).toBe('report.exists')
  })

  test('is left in its place where the folder is only read', async () => {
    const folder = await folderWithTwoReports()
    const holder = await openWorkspace(folder)
    truncateSync(current(folder, 'hurt'), 100)
    const processes = { self: () => Promise.resolve({ host: 'b', processId: 1, startMark: null }), isRunning: () => Promise.resolve(true) }
    const reader = await openWorkspace(folder, undefined, { processes })
    expect(reader.readOnly).toBe(true)
    const before = filesBelow(folder)
    expect(textOf(valueOf(await reader.open('hurt')).report)).toBe('two')
    expect(filesBelow(folder)).toEqual(before)
    await holder.close()
  })
})

describe('a report whose files are gone', () => {
  test('is an error by its name, not a new report, and returns with its folder', async () => {
    const folder = await folderWithTwoReports()
    const elsewhere = join(temporaryFolder(), 'moved')
    renameSync(join(folder, 'report-hurt'), elsewhere)
    const workspace = await openWorkspace(folder)
    expect(valueOf(await workspace.list())).toContainEqual({
      kind: 'unreadable',
      id: 'hurt',
      error: { code: 'report.missing-file', details: { name: '张店区广播电视局2016年度报告' } },
    })
    expect(codeOf(await workspace.open('hurt'))).toBe('report.missing-file')
    expect(codeOf(await workspace.create(reportSaying('hurt', 'new')))).toBe('report.exists')
    renameSync(elsewhere, join(folder, 'report-hurt'))
    expect(textOf(valueOf(await workspace.open('hurt')).report)).toBe('three')
  })

  test('can be taken from the list by the clerk', async () => {
    const folder = await folderWithTwoReports()
    rmSync(join(folder, 'report-hurt'), { recursive: true })
    const workspace = await openWorkspace(folder)
    valueOf(await workspace.discard('hurt'))
    expect(valueOf(await workspace.list())).toHaveLength(1)
  })
})

describe('a report saved by a newer program', () => {
  const newerSchema = encodeFrame({ revision: 9, savedAt: new Date(), parentDigest: noParentDigest, body: Buffer.from('{"schemaVersion":99}') })
  const newerLayout = Buffer.from(newerSchema)
  newerLayout.writeUInt16BE(2, 8)
  createHash('sha256').update(newerLayout.subarray(0, -32)).digest().copy(newerLayout, newerLayout.length - 32)

  test.each([
    ['in a newer schema', newerSchema],
    ['in a newer layout of the file', newerLayout],
  ])('%s is told and left exactly as it is', async (_name, newer) => {
    const folder = await folderWithTwoReports()
    writeFileSync(current(folder, 'hurt'), newer)
    const before = readFileSync(current(folder, 'hurt'))
    const workspace = await openWorkspace(folder)
    const entries = valueOf(await workspace.list())
    expect(entries.map((entry) => (entry.kind === 'readable' ? entry.report.id : entry.error.code))).toEqual(['whole', 'report.too-new'])
    expect(codeOf(await workspace.open('hurt'))).toBe('report.too-new')
    expect(codeOf(await workspace.save(reportSaying('hurt', 'old program'), 3))).toBe('report.too-new')
    expect(readFileSync(current(folder, 'hurt'))).toEqual(before)
  })
})

describe('a report saved before reports had tables', () => {
  test('opens with none, and the next save writes it as reports are today', async () => {
    const folder = await folderWithTwoReports()
    const { findingReplies: _replies, ...report } = reportSaying('hurt', 'of the old program')
    const sections = report.sections.map(({ tables: _tables, charts: _charts, ...section }) => section)
    const body = Buffer.from(JSON.stringify({ ...report, schemaVersion: 1, sections }))
    writeFileSync(current(folder, 'hurt'), encodeFrame({ revision: 3, savedAt: new Date(), parentDigest: noParentDigest, body }))
    const workspace = await openWorkspace(folder)
    const opened = valueOf(await workspace.open('hurt'))
    expect(opened).toMatchObject({ revision: 3, recovery: null, report: reportSaying('hurt', 'of the old program') })
    valueOf(await workspace.save(opened.report, 3))
    expect(decodeReport(readFileSync(current(folder, 'hurt')), 'hurt')).toMatchObject({ kind: 'whole', stored: { report: opened.report, revision: 4 } })
  })
})

describe('a report that another program saved behind our back', () => {
  test('is not replaced by what was based on the text before', async () => {
    const folder = await folderWithTwoReports()
    const workspace = await openWorkspace(folder)
    valueOf(await workspace.open('hurt'))
    const foreign = encodeReport({ report: reportSaying('hurt', 'foreign'), revision: 9, savedAt: new Date() }, noParentDigest)
    writeFileSync(current(folder, 'hurt'), foreign)
    expect(codeOf(await workspace.save(reportSaying('hurt', 'ours'), 3))).toBe('report.stale-revision')
    expect(textOf(valueOf(await workspace.open('hurt')).report)).toBe('foreign')
  })
})

describe('the catalogue of reports', () => {
  test('when damaged is kept aside, made anew from the folders, and told', async () => {
    const folder = await folderWithTwoReports()
    truncateSync(join(folder, 'reports.nianbao'), 60)
    const workspace = await openWorkspace(folder)
    expect(workspace.notices.map(({ code }) => code)).toEqual(['report.list-rebuilt'])
    expect(valueOf(await workspace.list())).toHaveLength(2)
    expect(readdirSync(join(folder, '已损坏'))).toHaveLength(1)
    await workspace.close()
    expect((await openWorkspace(folder)).notices).toEqual([])
  })

  test('is not told of in a folder that is new', async () => {
    expect((await openWorkspace(temporaryFolder())).notices).toEqual([])
  })
})

describe('things of other kinds in the data folder', () => {
  test('are left alone', async () => {
    const folder = await folderWithTwoReports()
    mkdirSync(join(folder, 'report-empty'))
    mkdirSync(join(folder, '照片'))
    mkdirSync(join(folder, 'report-whole - 副本'))
    writeFileSync(join(folder, 'report-file'), 'a file')
    copyFileSync(current(folder, 'whole'), join(folder, '备份.nianbao'))
    const before = filesBelow(folder).length
    const workspace = await openWorkspace(folder)
    expect(valueOf(await workspace.list()).map((entry) => entry.kind)).toEqual(['readable', 'readable'])
    await workspace.close()
    expect(filesBelow(folder)).toHaveLength(before)
  })
})
