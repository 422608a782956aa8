import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { reviewLogName } from '../../electron/export/export-target'
import type { ExportPlace } from '../../electron/export/plan-export'
import { planExport } from '../../electron/export/plan-export'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { codeOf, openWorkspace, temporaryFolder, valueOf } from '../storage/machine/workspaces'
import { newStandardReport, standard2021 } from '../unit/report/standard-format'

const report = { ...newStandardReport(standard2021, 2023), id: 'this-year' }
const lastYears = { ...newStandardReport(standard2021, 2022), id: 'last-year' }

let workspace: Awaited<ReturnType<typeof openWorkspace>>
let place: ExportPlace
beforeEach(async () => {
  workspace = await openWorkspace(temporaryFolder())
  valueOf(await workspace.create(report))
  valueOf(await workspace.create(lastYears))
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-plan-'))
  place = { workspace, formats: [standard2021], files: systemFileOperations(), folder, today: '2024-01-20' }
})

const request = { jobId: 'job', reportId: report.id, fileName: '年报.pdf', whenExists: 'refuse', reviewLog: 'beside' } as const

describe('an export', () => {
  test('is the report alone where no review log is asked for', async () => {
    const plan = valueOf(await planExport(place, { ...request, reviewLog: 'none' }))
    expect(plan).toMatchObject({ report: { kind: 'report', report }, target: { fileName: '年报.pdf' }, log: null })
  })

  test('takes last year’s report of the data folder into the review log, which lies beside the report', async () => {
    const { log } = valueOf(await planExport(place, request))
    expect(log?.content).toMatchObject({ kind: 'review-log', report, previous: { report: lastYears }, today: '2024-01-20' })
    expect(log?.target.path).toBe(path.join(place.folder, '年报（核对记录）.pdf'))
  })

  test('has no last year’s report where the data folder has none', async () => {
    valueOf(await workspace.discard(lastYears.id))
    const { log } = valueOf(await planExport(place, request))
    expect(log?.content).toMatchObject({ previous: null })
  })

  test('is refused before anything is written where a review log of that name is there', async () => {
    writeFileSync(path.join(place.folder, '年报（核对记录）.pdf'), 'somebody else’s')
    expect(codeOf(await planExport(place, request))).toBe('export.exists')
    expect(codeOf(await planExport(place, { ...request, whenExists: 'replace' }))).toBe('ok')
    expect(codeOf(await planExport(place, { ...request, reviewLog: 'none' }))).toBe('ok')
  })

  test('of a report in a format that is not there is refused', async () => {
    expect(codeOf(await planExport({ ...place, formats: [] }, request))).toBe('format.unknown')
  })
})

test('the review log’s name is the report’s with a word behind it, and never too long', () => {
  expect(reviewLogName('年报')).toBe('年报（核对记录）.pdf')
  const long = reviewLogName(`${'张店区'.repeat(27)}.pdf`)
  expect(long).toMatch(/（核对记录）\.pdf$/u)
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255)
})
