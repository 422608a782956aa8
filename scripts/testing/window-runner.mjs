// @ts-check
import { chmodSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { requireElectron } from '../electron-runtime.mjs'
import { inProject, PROJECT_ROOT } from '../project.mjs'
import { runInTerminal } from '../terminal/command.mjs'
import { Problem } from '../terminal/problem.mjs'
import { tell } from '../terminal/progress.mjs'
import { reports, say } from '../terminal/wording.mjs'
import { openVirtualDisplay } from '../window/virtual-display.mjs'
import { countsFrom, readPlaywrightReport } from './counts.mjs'
import { unprivilegedUser } from './unprivileged-user.mjs'

/** Folders that tests read inside the project. */
const READ = ['dist', 'assets', 'node_modules', 'tests']

/** Folders that tests write to inside the project. */
const WRITTEN = ['out/screenshots', 'out/test-results', 'out/reports']

/**
 * Runs tests of playwright.config.ts on a virtual display, so that they do not disturb the desktop, and from root as
 * a user that has Chromium's full sandbox.
 * @param {string} project its name in playwright.config.ts
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runWindowTests(project) {
  const user = testUser()
  const home = mkdtempSync(path.join(os.tmpdir(), 'nianbao-tests-'))
  const report = inProject('out', 'reports', `${project}.json`)
  for (const folder of WRITTEN) makeReachable(folder)
  giveTo(user, [home, ...WRITTEN.map((folder) => inProject(folder))])
  rmSync(report, { force: true })
  const display = await openVirtualDisplay(user)
  try {
    const exitCode = await runInTerminal(
      process.execPath,
      [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', `--project=${project}`, '--reporter=list,json'],
      {
        ...user,
        cwd: PROJECT_ROOT,
        env: {
          ...process.env,
          HOME: home,
          TMPDIR: home,
          DISPLAY: display.name,
          ELECTRON_OVERRIDE_DIST_PATH: requireElectron().folder,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      },
    )
    return countsFrom(report, exitCode, readPlaywrightReport)
  } finally {
    await display.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** @returns {Partial<import('./unprivileged-user.mjs').UnprivilegedUser>} empty to stay who we are */
function testUser() {
  if (process.getuid?.() !== 0) return {}
  try {
    return unprivilegedUser([PROJECT_ROOT, ...READ.map((folder) => inProject(folder)), requireElectron().folder])
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason
    tell(say(reports.rootWithoutSandbox, { reason: reason.message }))
    return {}
  }
}

/**
 * Makes a folder that every user gets into, whatever the umask.
 * @param {string} folder relative to the project's root
 */
function makeReachable(folder) {
  mkdirSync(inProject(folder), { recursive: true })
  chmodSync(inProject(path.dirname(folder)), 0o755)
}

/**
 * Gives folders away with all that earlier runs, as whomever, left in them.
 * @param {Partial<import('./unprivileged-user.mjs').UnprivilegedUser>} user
 * @param {readonly string[]} folders
 */
function giveTo({ uid, gid }, folders) {
  if (uid === undefined || gid === undefined) return
  for (const folder of folders) {
    const content = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const place of [folder, ...content.map((name) => path.join(folder, name))]) lchownSync(place, uid, gid)
  }
}
