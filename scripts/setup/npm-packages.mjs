// @ts-check
import { readFileSync } from 'node:fs'
import { inProject, PROJECT_ROOT } from '../project.mjs'
import { runNpm } from '../terminal/command.mjs'
import { orAdvise } from '../terminal/problem.mjs'
import { step } from '../terminal/progress.mjs'
import { activities, remedies } from '../terminal/wording.mjs'

/** @typedef {import('./needs.mjs').Need} Need */
/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * The npm packages in node_modules, exactly those of package-lock.json.
 * @type {Need}
 */
export const npmPackages = {
  isMet: () => {
    const installed = readLock(inProject('node_modules', '.package-lock.json'))
    return installed !== undefined && hasAll(readLock(inProject('package-lock.json')) ?? {}, installed)
  },
  meet: () =>
    step(activities.npmPackages, () =>
      orAdvise(remedies.npmPackages, async () => {
        // The development packages are wanted whatever NODE_ENV says. Warnings are about packages that ask for a
        // newer Node for parts that are not used here.
        await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: PROJECT_ROOT })
      }),
    ),
}

/**
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 */
function hasAll(locked, installed) {
  return Object.entries(locked).every(([place, wanted]) => {
    // The project itself is listed under the empty place, and only in package-lock.json.
    if (place === '') return true
    const found = installed[place]
    // An optional package stays out where it is for another platform.
    if (found === undefined) return wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} nothing when the file is not there or not readable as a lock file
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
