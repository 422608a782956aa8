// @ts-check
import { copyFileSync, rmSync } from 'node:fs'
import { buildCommandLine } from './build/command-line.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { carriesStamp, leaveStamp, stampOf } from './setup/source-stamp.mjs'
import { runQuietly } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { orAdvise } from './terminal/problem.mjs'
import { step } from './terminal/progress.mjs'
import { activities, remedies } from './terminal/wording.mjs'
import { setUp } from './setup/needs.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'electron.vite.config.ts',
  'scripts/build',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]
const STAMP = inProject('dist', 'build.stamp')

/** What draws pictures for the command line, as its package has it. */
const RASTERISER = inProject('node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')

/**
 * The program in dist/, built from the sources as they are now.
 * @type {import('./setup/needs.mjs').Need}
 */
export const currentBuild = {
  isMet: () => carriesStamp(STAMP, stampOf(SOURCES)),
  meet: () => step(activities.build, () => orAdvise(remedies.build, build)),
}

/** Builds main, preload, renderer and command line into dist/, whatever is there. */
async function build() {
  // Of the sources before the build: what is changed while it runs is built the next time.
  const stamp = stampOf(SOURCES)
  rmSync(STAMP, { force: true })
  await runQuietly(process.execPath, [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: PROJECT_ROOT,
  })
  copyFileSync(RASTERISER, inProject('dist', 'main', 'resvg.wasm'))
  await buildCommandLine()
  leaveStamp(STAMP, stamp)
}

await runAsEntryPoint(import.meta, async () => {
  await setUp([npmPackages])
  await currentBuild.meet()
})
