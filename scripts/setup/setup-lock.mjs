// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from '../project.mjs'
import { step } from '../terminal/progress.mjs'
import { activities } from '../terminal/wording.mjs'

const LOCK = inProject('.runtime', 'setup.lock')
const POLL_MS = 200

/**
 * Does the work while no other process sets up this project: two commands started at once on a fresh machine would
 * otherwise both install into node_modules.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileHoldingSetupLock(work) {
  mkdirSync(inProject('.runtime'), { recursive: true })
  if (!takeLock()) {
    await step(activities.waitingForOtherSetup, async () => {
      while (!takeLock()) await pause(POLL_MS)
    })
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** Takes the lock, also from a holder that no longer runs. */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (failure) {
    if (!isFileExists(failure)) throw failure
  }
  if (!isRunning(lockHolder())) rmSync(LOCK, { force: true })
  return false
}

/** @returns {number} process id; NaN when the lock has just gone or is just being written */
function lockHolder() {
  try {
    return Number.parseInt(readFileSync(LOCK, 'utf8'), 10)
  } catch {
    return Number.NaN
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (Number.isNaN(pid)) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    // EPERM: it runs, as another user.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}

/** @param {unknown} failure */
function isFileExists(failure) {
  return failure instanceof Error && 'code' in failure && failure.code === 'EEXIST'
}
