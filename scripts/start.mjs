// @ts-check
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { currentBuild } from './build.mjs'
import { electronRuntime, requireElectron } from './electron-runtime.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { headlessWindowLibraries, windowLibraries } from './setup/system-libraries.mjs'
import { runInTerminal } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { orAdvise, Problem } from './terminal/problem.mjs'
import { step, tell } from './terminal/progress.mjs'
import { activities, remedies, reports, sampleFiles, say } from './terminal/wording.mjs'
import { exportPdf, openSample, showPreview } from './window/main-job.mjs'
import { makePrivateHome } from './window/private-home.mjs'
import { startProgram } from './window/program.mjs'
import { hasRealDisplay, openVirtualDisplay } from './window/virtual-display.mjs'

/** @typedef {import('./window/program.mjs').Program} Program */

const RESULTS = { pdf: inProject('out', sampleFiles.pdf), screenshot: inProject('out', sampleFiles.screenshot) }

await runAsEntryPoint(import.meta, async (args) => {
  const realDisplay = hasRealDisplay()
  const libraries = realDisplay ? windowLibraries : headlessWindowLibraries
  await setUp([libraries, npmPackages, electronRuntime, currentBuild])
  if (realDisplay) return openOnRealDisplay(args)
  return showSample(args.includes('--once') ? () => Promise.resolve() : keepRunning)
})

/**
 * Opens the window with the user's own reports.
 * @param {string[]} args handed on to the program
 * @returns {Promise<number>} the program's exit code
 */
function openOnRealDisplay(args) {
  const { executable, folder } = requireElectron()
  return runInTerminal(executable, [PROJECT_ROOT, ...sandboxSwitches(), ...args], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
  })
}

/**
 * Opens the sample report on a virtual display, exports it, and leaves the PDF and a picture of the window in out/.
 * @param {(program: Program, interruption: Promise<unknown>) => Promise<unknown>} whileOpen what comes before the
 * window closes
 */
async function showSample(whileOpen) {
  // Listened to from here on: the display and the window outlive this process unless it closes them.
  const interruption = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')])
  const display = await openVirtualDisplay()
  try {
    const home = freshHome()
    const program = await startInHome(home, display.name)
    try {
      const work = step(activities.openingSample, () => leaveSample(program, home.documents))
      await Promise.race([work, interruption.then(() => Promise.reject(new Problem(remedies.interrupted)))])
      tell(say(reports.sampleDone, { pdf: shown(RESULTS.pdf), screenshot: shown(RESULTS.screenshot) }))
      await whileOpen(program, interruption)
    } finally {
      await program.close()
    }
  } finally {
    await display.close()
  }
}

/**
 * @param {Program} program
 * @param {Promise<unknown>} interruption
 */
async function keepRunning(program, interruption) {
  tell(reports.stillRunning)
  await Promise.race([interruption, program.ended])
}

/** @returns {import('./window/private-home.mjs').PrivateHome} */
function freshHome() {
  const folder = inProject('out', 'start')
  rmSync(folder, { recursive: true, force: true })
  return makePrivateHome(path.join(folder, 'home'))
}

/**
 * @param {import('./window/private-home.mjs').PrivateHome} home
 * @param {string} display
 */
function startInHome(home, display) {
  const userData = inProject('out', 'start', 'user-data')
  mkdirSync(userData, { recursive: true })
  return startProgram(
    requireElectron().executable,
    [PROJECT_ROOT, `--user-data-dir=${userData}`, '--disable-gpu', ...sandboxSwitches()],
    { ...home.env, DISPLAY: display },
  )
}

/**
 * @param {Program} program
 * @param {string} documents folder the program proposes for exports
 */
async function leaveSample({ window }, documents) {
  for (const file of Object.values(RESULTS)) rmSync(file, { force: true })
  await orAdvise(say(remedies.sample, { screenshot: shown(RESULTS.screenshot) }), async () => {
    try {
      await openSample(window)
      await exportPdf(window)
      await showPreview(window)
    } finally {
      await window.screenshot({ path: RESULTS.screenshot })
    }
    copyFileSync(path.join(documents, onlyPdfIn(documents)), RESULTS.pdf)
  })
}

/** @param {string} folder */
function onlyPdfIn(folder) {
  const [pdf, ...others] = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  if (pdf === undefined || others.length > 0) throw new Error(`Expected one PDF in ${folder}`)
  return pdf
}

/** Chromium's sandbox refuses to work for root. */
function sandboxSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** @param {string} file */
function shown(file) {
  return path.relative(PROJECT_ROOT, file)
}
