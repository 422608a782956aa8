import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExportOccasion } from '../../electron/export/plan-export'
import { planExport, planPrinting, proposeExport } from '../../electron/export/plan-export'
import { systemFileOperations } from '../../electron/storage/file-operations'
import type { RequestPayload } from '../../shared/contract/schemas'
import { codeOf, openWorkspace, temporaryFolder, valueOf } from '../storage/machine/workspaces'
import { newStandardReport, standard2021 } from '../unit/report/standard-format'

const report = { ...newStandardReport(standard2021, 2023), id: 'this-year' }
const lastYears = { ...newStandardReport(standard2021, 2022), id: 'last-year' }

let workspace: Awaited<ReturnType<typeof openWorkspace>>
let place: ExportOccasion
beforeEach(async () => {
  workspace = await openWorkspace(temporaryFolder())
  valueOf(await workspace.create(report))
  valueOf(await workspace.create(lastYears))
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-plan-'))
  place = { workspace, formats: [standard2021], files: systemFileOperations(), folder, today: '2024-01-20', ownDeadline: '01-15', pageFonts: () => 'own' }
})

const request: RequestPayload<'export.start'> = {
  jobId: 'job',
  reportId: report.id,
  baseName: '年报',
  kinds: ['pdf', 'review-log'],
  arrangement: 'beside',
  status: 'final',
  replaces: [],
}
const { jobId: _, replaces: __, ...selection } = request

describe('an export', () => {
  test('is what was chosen, with last year’s report of the data folder, the day and the deadline', async () => {
    const { content, targets } = valueOf(await planExport(place, request))
    expect(content).toMatchObject({ report, previous: { report: lastYears }, today: '2024-01-20', deadline: '2024-01-15', status: 'final' })
    expect(targets.files.map(({ path: to }) => to)).toEqual([path.join(place.folder, '年报.pdf'), path.join(place.folder, '年报（核对记录）.pdf')])
  })

  test('has no last year’s report where the data folder has none', async () => {
    valueOf(await workspace.discard(lastYears.id))
    expect(valueOf(await planExport(place, request)).content.previous).toBeNull()
  })

  test('is refused where a name is taken that the clerk was not told of, with all such names', async () => {
    for (const name of ['年报.pdf', '年报（核对记录）.pdf']) writeFileSync(path.join(place.folder, name), 'somebody else’s')
    expect(await planExport(place, request)).toEqual({ ok: false, error: { code: 'export.exists', details: { name: '年报.pdf、年报（核对记录）.pdf' } } })
    expect(codeOf(await planExport(place, { ...request, replaces: ['年报.pdf'] }))).toBe('export.exists')
    expect(codeOf(await planExport(place, { ...request, replaces: ['年报.pdf', '年报（核对记录）.pdf'] }))).toBe('ok')
  })

  test('of a report in a format that is not there is refused', async () => {
    expect(codeOf(await planExport({ ...place, formats: [] }, request))).toBe('format.unknown')
    expect(codeOf(await planPrinting({ ...place, formats: [] }, request))).toBe('format.unknown')
  })
})

describe('a package', () => {
  const ofPackage = { ...request, arrangement: 'package' } as const
  const packageFolder = (): string => path.join(place.folder, '年报报送材料')

  test('gets a new folder', async () => {
    const { targets } = valueOf(await planExport(place, ofPackage))
    expect(targets).toMatchObject({ folder: packageFolder(), isNewFolder: true })
    expect(targets.files.at(-1)).toMatchObject({ kind: 'checklist', path: path.join(packageFolder(), '报送清单.pdf'), exists: false })
  })

  test('goes into a folder of that name that is there, where names may be taken', async () => {
    mkdirSync(packageFolder())
    writeFileSync(path.join(packageFolder(), '报送清单.pdf'), 'of last week')
    expect(valueOf(await proposeExport(place, { ...selection, arrangement: 'package' })).taken).toEqual(['报送清单.pdf'])
    expect(codeOf(await planExport(place, ofPackage))).toBe('export.exists')
    expect(valueOf(await planExport(place, { ...ofPackage, replaces: ['报送清单.pdf'] })).targets.isNewFolder).toBe(false)
  })

  test('is refused where a file has the folder’s name', async () => {
    writeFileSync(packageFolder(), 'somebody else’s')
    expect(codeOf(await planExport(place, ofPackage))).toBe('export.folder-name-taken')
    expect(codeOf(await proposeExport(place, { ...selection, arrangement: 'package' }))).toBe('export.folder-name-taken')
  })
})

test('a proposal names the folder, the files, and those that are there', async () => {
  writeFileSync(path.join(place.folder, '年报.pdf'), '')
  expect(valueOf(await proposeExport(place, selection))).toEqual({
    folder: place.folder,
    baseName: '年报',
    packageName: null,
    fileNames: ['年报.pdf', '年报（核对记录）.pdf'],
    taken: ['年报.pdf'],
  })
})
