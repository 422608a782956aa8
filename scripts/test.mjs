// @ts-check
import { rmSync } from 'node:fs'
import { currentBuild } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { debPackage } from './package.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { testLibraries } from './setup/system-libraries.mjs'
import { CommandFailure, runInTerminal, runQuietly } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { Problem } from './terminal/problem.mjs'
import { step, tell } from './terminal/progress.mjs'
import { remedies, reports, say, testKinds } from './terminal/wording.mjs'
import { countsFrom, oneFailed, onePassed, readVitestReport, sumOf } from './testing/counts.mjs'
import { runWindowTests } from './testing/window-runner.mjs'

/** @typedef {import('./testing/counts.mjs').Counts} Counts */

/** What the dependency check looks through. */
const CRUISED = ['shared', 'electron', 'renderer', 'scripts', 'tests', 'eslint-rules']

/**
 * The kinds of tests by the names that `npm test -- KIND…` takes, in the order they run. Kinds of one stage run at
 * the same time; those that open windows or measure time run alone.
 * @type {readonly Readonly<Record<string, () => Promise<Counts>>>[]}
 */
const STAGES = [
  {
    types: () => check('types', 'typescript/bin/tsc', ['-b']),
    lint: () => check('lint', 'eslint/bin/eslint.js', ['.']),
    dependencies: () => check('dependencies', 'dependency-cruiser/bin/dependency-cruise.mjs', CRUISED),
  },
  { unit: runUnitTests },
  { e2e: () => runWindowTests('e2e') },
  { package: runPackageTests },
]

await runAsEntryPoint(import.meta, async (wanted) => {
  const known = STAGES.flatMap(Object.keys)
  for (const kind of wanted) {
    if (!known.includes(kind)) throw new Problem(say(remedies.unknownTestKind, { kind, known: known.join(', ') }))
  }
  await setUp([testLibraries, npmPackages, electronRuntime, currentBuild])
  const { passed, failed } = sumOf(await runKinds(wanted.length === 0 ? known : wanted))
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/**
 * @param {readonly string[]} wanted
 * @returns {Promise<Counts[]>}
 */
async function runKinds(wanted) {
  const all = []
  const lines = []
  for (const stage of STAGES) {
    const kinds = Object.entries(stage).filter(([kind]) => wanted.includes(kind))
    const counts = await Promise.all(kinds.map(([, run]) => run()))
    all.push(...counts)
    lines.push(...kinds.map(([kind], index) => lineFor(kind, counts[index] ?? oneFailed)))
  }
  for (const line of lines) tell(line)
  return all
}

/**
 * A check that has no tests of its own: it passes or fails as a whole.
 * @param {keyof typeof testKinds} kind
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function check(kind, script, args) {
  try {
    await step(testKinds[kind], () =>
      runQuietly(process.execPath, [inProject('node_modules', script), ...args], { cwd: PROJECT_ROOT }),
    )
    return onePassed
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure
    tell(failure.message)
    return oneFailed
  }
}

/** @returns {Promise<Counts>} */
async function runUnitTests() {
  const report = inProject('out', 'reports', 'unit.json')
  rmSync(report, { force: true })
  const exitCode = await runInTerminal(
    process.execPath,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: PROJECT_ROOT },
  )
  return countsFrom(report, exitCode, readVitestReport)
}

/** @returns {Promise<Counts>} */
async function runPackageTests() {
  await setUp([debPackage])
  return runWindowTests('package')
}

/**
 * @param {string} kind
 * @param {Counts} counts
 */
function lineFor(kind, counts) {
  const sentence = counts.skipped === 0 ? reports.counts : reports.countsWithSkipped
  return say(sentence, { kind, ...counts })
}
