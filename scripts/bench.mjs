// @ts-check
import { existsSync } from 'node:fs'
import { currentBuild } from './build.mjs'
import { electronRuntime, requireElectron } from './electron-runtime.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { testLibraries } from './setup/system-libraries.mjs'
import { runInTerminal, runNpm } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { orAdvise } from './terminal/problem.mjs'
import { step } from './terminal/progress.mjs'
import { activities, remedies } from './terminal/wording.mjs'

const PEERS = inProject('tests', 'bench')
const TYPST = '@myriaddreamin/typst-ts-node-compiler'
const TYPST_VERSION = '0.7.0'

/**
 * The typesetter that ours is measured against. It is installed beside the benchmark and not with the project: not
 * all of its platform packages are in the npm registry, and `npm ci` refuses a project with such a dependency.
 * @type {import('./setup/needs.mjs').Need}
 */
const benchPeers = {
  isMet: () => [PEERS, PROJECT_ROOT].some((folder) => existsSync(`${folder}/node_modules/${TYPST}`)),
  meet: () =>
    step(activities.benchPeers, () =>
      orAdvise(remedies.benchPeers, async () => {
        await runNpm(['install', '--prefix', PEERS, '--no-save', '--no-package-lock', `${TYPST}@${TYPST_VERSION}`])
      }),
    ),
}

await runAsEntryPoint(import.meta, async (args) => {
  await setUp([testLibraries, npmPackages, electronRuntime, currentBuild, benchPeers])
  return runInTerminal(process.execPath, [inProject('tests', 'bench', 'bench.mjs'), ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: requireElectron().folder },
  })
})
