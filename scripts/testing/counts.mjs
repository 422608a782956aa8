// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * What is read of Vitest's report on a file, which has the form of Jest's.
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} VitestFileReport `name` is the
 * file's absolute path
 */

/**
 * What is read of Playwright's report.
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors outside of tests
 */

/** @type {Counts} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 }

/** @type {Counts} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 }

/**
 * Counts what a test runner reports. A run that failed without a failed test (it crashed, or a file could not be
 * loaded) and a run in which no test ran count as one failure.
 * @template Report
 * @param {string} file the runner's JSON report
 * @param {number} exitCode of the runner
 * @param {(report: Report) => Counts} read
 * @returns {Counts}
 */
export function countsFrom(file, exitCode, read) {
  const counts = readReport(file, read)
  const failedAsAWhole = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return failedAsAWhole ? { ...counts, failed: 1 } : counts
}

/**
 * Makes the function that counts the tests in a folder.
 * @param {string} folder absolute path
 * @returns {(report: { testResults: VitestFileReport[] }) => Counts}
 */
export function readVitestReport(folder) {
  return ({ testResults }) => {
    const files = testResults.filter(({ name }) => name.startsWith(folder + path.sep))
    const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
    const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    const passed = statuses.filter((status) => status === 'passed').length
    const failed = statuses.filter((status) => status === 'failed').length
    return { passed, failed: failed + unloaded.length, skipped: statuses.length - passed - failed }
  }
}

/**
 * A test that passed only when repeated counts as failed.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function readPlaywrightReport({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} read
 * @returns {Counts} one failure when the runner left no report
 */
function readReport(file, read) {
  /** @type {string} */
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return oneFailed
  }
  return read(JSON.parse(text))
}
