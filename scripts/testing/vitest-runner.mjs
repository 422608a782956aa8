// @ts-check
import { rmSync } from 'node:fs'
import { inProject, PROJECT_ROOT } from '../project.mjs'
import { runInTerminal } from '../terminal/command.mjs'
import { countsFrom, readVitestReport, sumOf } from './counts.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Runs kinds of tests of vitest.config.ts, all in one go.
 * @param {readonly string[]} kinds
 * @returns {Promise<Counts[]>} one for each kind; a kind in which no test ran counts as one failure
 */
export async function runVitest(kinds) {
  const report = inProject('out', 'reports', 'vitest.json')
  rmSync(report, { force: true })
  const exitCode = await runInTerminal(
    process.execPath,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...kinds.map((kind) => `--project=${kind}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: PROJECT_ROOT },
  )
  const counts = kinds.map((kind) => countsFrom(report, 0, readVitestReport(inProject('tests', kind))))
  return exitCode !== 0 && sumOf(counts).failed === 0 ? withFailureOutsideOfTests(counts) : counts
}

/**
 * An error that no test waited for, or the runner's own.
 * @param {readonly Counts[]} counts
 */
function withFailureOutsideOfTests(counts) {
  return counts.map((each, index) => (index === 0 ? { ...each, failed: 1 } : each))
}
