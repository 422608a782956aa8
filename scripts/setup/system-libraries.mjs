// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runQuietly } from '../terminal/command.mjs'
import { orAdvise, Problem } from '../terminal/problem.mjs'
import { step } from '../terminal/progress.mjs'
import { activities, remedies, say } from '../terminal/wording.mjs'

/** @typedef {import('./needs.mjs').Need} Need */

/**
 * Debian packages, each by the names it goes by: the second one is that of Debian 13 and Ubuntu 24.04, which renamed
 * what uses 64-bit time.
 * @typedef {readonly (readonly string[])[]} DebianPackages
 */

/** What the Electron window is linked with, and a font with Chinese characters for its interface. */
const WINDOW = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['fonts-noto-cjk'],
]

/** A display for machines without one. */
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']]

/** The programs by which tests read a PDF back. */
const PDF_READERS = [['poppler-utils'], ['qpdf'], ['mupdf-tools']]

/** PDFBox's preflight, which judges whether a PDF is PDF/A, with what it calls, and a Java without a display to run it. */
const PDF_VALIDATOR = [
  ['openjdk-17-jre-headless', 'default-jre-headless'],
  ['libpdfbox2-java'],
  ['libcommons-logging-java'],
  ['libactivation-java'],
  ['libjaxb-api-java'],
]

/**
 * Open the Word files and workbooks that tests have exported. The second names are those of the packages without a window,
 * which are preferred; whichever are there will do.
 */
const OFFICE_READERS = [
  ['libreoffice-writer', 'libreoffice-writer-nogui'],
  ['libreoffice-calc', 'libreoffice-calc-nogui'],
]

/**
 * What the window needs on a machine with a display.
 * @type {Need}
 */
export const windowLibraries = debianPackages(WINDOW)

/**
 * What the window needs on a machine without a display.
 * @type {Need}
 */
export const headlessWindowLibraries = debianPackages([...VIRTUAL_DISPLAY, ...WINDOW])

/**
 * What the tests need.
 * @type {Need}
 */
export const testLibraries = debianPackages([...VIRTUAL_DISPLAY, ...WINDOW, ...PDF_READERS, ...PDF_VALIDATOR, ...OFFICE_READERS])

/**
 * @param {DebianPackages} wanted
 * @returns {Need} always met where packages are not Debian's
 */
function debianPackages(wanted) {
  return {
    isMet: () => missing(wanted).length === 0,
    meet: () => install(missing(wanted)),
  }
}

/**
 * @param {DebianPackages} wanted
 * @returns {DebianPackages}
 */
function missing(wanted) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return []
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted.flat()]
  const lines = spawnSync('/usr/bin/dpkg-query', query, { encoding: 'utf8' }).stdout.split('\n')
  return wanted.filter((names) => !names.some((name) => lines.includes(`${name} installed`)))
}

/** @param {DebianPackages} packages */
async function install(packages) {
  const oldNames = packages.map(([name = '']) => name).join(' ')
  if (process.getuid?.() !== 0) throw new Problem(say(remedies.systemLibrariesByHand, { names: oldNames }))
  await orAdvise(say(remedies.systemLibraries, { names: oldNames }), () =>
    step(say(activities.systemLibraries, { names: oldNames }), async () => {
      await aptGet(['update'])
      await aptGet(['install', '-y', '--no-install-recommends', ...packages.map(nameHere)])
    }),
  )
}

/**
 * @param {readonly string[]} names
 * @returns {string} the one this system's package lists know, the newest first
 */
function nameHere(names) {
  const newestFirst = [...names].reverse()
  const known = newestFirst.find((name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0)
  return known ?? names[0] ?? ''
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const patience = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120']
  await runQuietly('apt-get', [...patience, ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}
