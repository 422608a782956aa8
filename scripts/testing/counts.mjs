// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * What is read of Vitest's report, which has the form of Jest's.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one for each file
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
 * loaded) counts as one failure.
 * @template Report
 * @param {string} file the runner's JSON report
 * @param {number} exitCode of the runner
 * @param {(report: Report) => Counts} read
 * @returns {Counts}
 */
export function countsFrom(file, exitCode, read) {
  const counts = readReport(file, read)
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function readVitestReport(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
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
