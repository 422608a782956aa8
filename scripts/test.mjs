// @ts-check
import { currentBuild } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { debPackage } from './package.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { testLibraries } from './setup/system-libraries.mjs'
import { CommandFailure, runQuietly } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { Problem } from './terminal/problem.mjs'
import { step, tell } from './terminal/progress.mjs'
import { remedies, reports, say, testKinds } from './terminal/wording.mjs'
import { oneFailed, onePassed, sumOf } from './testing/counts.mjs'
import { VITEST_KINDS } from './testing/vitest-kinds.mjs'
import { runVitest } from './testing/vitest-runner.mjs'
import { runWindowTests } from './testing/window-runner.mjs'

/** @typedef {import('./testing/counts.mjs').Counts} Counts */

/**
 * Kinds of tests that run together.
 * @typedef {object} Stage
 * @property {readonly string[]} kinds by the names that `npm test -- KIND…` takes
 * @property {(kinds: readonly string[]) => Promise<readonly Counts[]>} run those of them that are wanted
 */

/** @type {Readonly<Record<keyof typeof testKinds, readonly string[]>>} */
const CHECKS = {
  types: ['typescript/bin/tsc', '-b'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings=0'],
  dependencies: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['shared', 'electron', 'renderer', 'scripts', 'tests', 'eslint-rules'],
  ],
}

/**
 * In the order they run; those that open windows run alone.
 * @type {readonly Stage[]}
 */
const STAGES = [
  { kinds: Object.keys(CHECKS), run: (kinds) => Promise.all(kinds.map(check)) },
  { kinds: VITEST_KINDS, run: runVitest },
  { kinds: ['e2e'], run: async () => [await runWindowTests('e2e')] },
  { kinds: ['package'], run: runPackageTests },
]

await runAsEntryPoint(import.meta, async (wanted) => {
  const known = STAGES.flatMap(({ kinds }) => kinds)
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
  for (const { kinds, run } of STAGES) {
    const chosen = kinds.filter((kind) => wanted.includes(kind))
    const counts = chosen.length === 0 ? [] : await run(chosen)
    all.push(...counts)
    lines.push(...chosen.map((kind, index) => lineFor(kind, counts[index] ?? oneFailed)))
  }
  for (const line of lines) tell(line)
  return all
}

/**
 * A check that has no tests of its own: it passes or fails as a whole.
 * @param {string} kind
 * @returns {Promise<Counts>}
 */
async function check(kind) {
  if (!isCheck(kind)) throw new Error(`There is no check named ${kind}`)
  const [script = '', ...args] = CHECKS[kind]
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

/**
 * @param {string} kind
 * @returns {kind is keyof typeof CHECKS}
 */
function isCheck(kind) {
  return kind in CHECKS
}

/** @returns {Promise<Counts[]>} */
async function runPackageTests() {
  await setUp([debPackage])
  return [await runWindowTests('package')]
}

/**
 * @param {string} kind
 * @param {Counts} counts
 */
function lineFor(kind, counts) {
  const sentence = counts.skipped === 0 ? reports.counts : reports.countsWithSkipped
  return say(sentence, { kind, ...counts })
}
