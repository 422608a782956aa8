// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { currentBuild } from './build.mjs'
import { electronRuntime, requireElectron } from './electron-runtime.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { carriesStamp, leaveStamp, stampOf } from './setup/source-stamp.mjs'
import { runQuietly } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { orAdvise } from './terminal/problem.mjs'
import { step, tell } from './terminal/progress.mjs'
import { activities, remedies, reports, say } from './terminal/wording.mjs'

const PACKAGED = ['dist', 'assets', 'package.json', 'electron-builder.yml', 'scripts/package', 'scripts/fpm-deb.mjs']
const STAMP = inProject('release', 'package.stamp')

/**
 * The Linux package of the program as it is built now.
 * @type {import('./setup/needs.mjs').Need}
 */
export const debPackage = {
  isMet: () => existsSync(debFile()) && carriesStamp(STAMP, currentStamp()),
  meet: () => step(activities.debPackage, () => orAdvise(remedies.debPackage, makeDeb)),
}

/** @returns {string} absolute path of the Linux package */
export function debFile() {
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  return inProject('release', `${name}_${version}_amd64.deb`)
}

async function makeDeb() {
  const { folder } = requireElectron()
  rmSync(STAMP, { force: true })
  await runQuietly(
    process.execPath,
    [
      inProject('node_modules', 'electron-builder', 'cli.js'),
      '--linux',
      'deb',
      '--x64',
      '--publish=never',
      `-c.electronDist=${folder}`,
      `-c.electronVersion=${electronVersion(folder)}`,
    ],
    { cwd: PROJECT_ROOT, env: { ...process.env, CUSTOM_FPM_PATH: inProject('scripts', 'fpm-deb.mjs') } },
  )
  leaveStamp(STAMP, currentStamp())
}

/** @param {string} electron folder of an Electron release */
function electronVersion(electron) {
  return readFileSync(path.join(electron, 'version'), 'utf8').trim().replace(/^v/, '')
}

function currentStamp() {
  return createHash('sha256').update(stampOf(PACKAGED)).update(requireElectron().folder).digest('hex')
}

await runAsEntryPoint(import.meta, async () => {
  await setUp([npmPackages, electronRuntime, currentBuild])
  await debPackage.meet()
  tell(say(reports.packageDone, { file: path.relative(PROJECT_ROOT, debFile()) }))
})
