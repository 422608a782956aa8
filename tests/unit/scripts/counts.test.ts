import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countsFrom, readPlaywrightReport, readVitestReport, sumOf } from '../../../scripts/testing/counts.mjs'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-counts-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('What Vitest reports', () => {
  const read = readVitestReport('/house/tests/unit')
  const file = (name: string, status: string, ...tests: string[]) => ({ name, status, assertionResults: tests.map((each) => ({ status: each })) })

  test('is counted for one folder alone', () => {
    const testResults = [
      file('/house/tests/unit/a.test.ts', 'failed', 'passed', 'failed', 'passed'),
      file('/house/tests/unit-of-others/b.test.ts', 'failed', 'failed'),
    ]

    expect(read({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })

  test('counts tests left out or still to be written as skipped', () => {
    expect(read({ testResults: [file('/house/tests/unit/a.test.ts', 'passed', 'passed', 'pending', 'todo', 'skipped')] })).toEqual({
      passed: 1,
      failed: 0,
      skipped: 3,
    })
  })

  test('counts a file that could not be loaded as a failure', () => {
    expect(read({ testResults: [file('/house/tests/unit/a.test.ts', 'failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('What Playwright reports', () => {
  test('counts a test that passed only when repeated, and an error outside of tests, as failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: ['no display'] }

    expect(readPlaywrightReport(report)).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })
})

describe('A run', () => {
  const run = (counts: object, exitCode: number) => countsFrom(reportOf(counts), exitCode, (found: { passed: number; failed: number; skipped: number }) => found)

  test('is what its report says', () => {
    expect(run({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
    expect(run({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 })
  })

  test('in which no test ran has failed', () => {
    expect(run({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  })

  test('that ended badly without a failed test has failed', () => {
    expect(run({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  test('that left no report has failed', () => {
    expect(countsFrom(path.join(folder, 'none.json'), 0, () => ({ passed: 9, failed: 0, skipped: 0 }))).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('is added up with the others', () => {
    expect(sumOf([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
    expect(sumOf([{ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }])).toEqual({ passed: 11, failed: 22, skipped: 33 })
  })
})

function reportOf(counts: object): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(counts))
  return file
}
