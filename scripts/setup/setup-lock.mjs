// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from '../project.mjs'
import { step } from '../terminal/progress.mjs'
import { activities } from '../terminal/wording.mjs'

const LOCK = inProject('.runtime', 'setup.lock')
const POLL_MS = 200
const BEAT_MS = 1_000

/** A holder that shows no sign of life for so long is gone, though its process id may belong to another by now. */
const ABANDONED_MS = 15_000

/**
 * Does the work while no other process sets up this project: two commands started at once on a fresh machine would
 * otherwise both install into node_modules.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileHoldingSetupLock(work) {
  mkdirSync(inProject('.runtime'), { recursive: true })
  if (!takeLock()) await step(activities.waitingForOtherSetup, waitForLock)
  const beat = setInterval(showLife, BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (lockHolder() === process.pid) rmSync(LOCK, { force: true })
  }
}

async function waitForLock() {
  let seen = signOfLife()
  let seenAt = performance.now()
  while (!takeLock()) {
    await pause(POLL_MS)
    const sign = signOfLife()
    if (sign !== seen) [seen, seenAt] = [sign, performance.now()]
    else if (!isRunning(lockHolder()) || performance.now() - seenAt > ABANDONED_MS) rmSync(LOCK, { force: true })
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (failure) {
    if (hasCode(failure, 'EEXIST')) return false
    throw failure
  }
}

/** Done by the holder while it works; also when its work is to wait for another program. */
function showLife() {
  try {
    utimesSync(LOCK, new Date(), new Date())
  } catch (failure) {
    // Taken over after this computer slept; the work is nearly done and cannot be taken back.
    if (!hasCode(failure, 'ENOENT')) throw failure
  }
}

/** @returns {number} changes while the holder lives; 0 when there is none */
function signOfLife() {
  return statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0
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
    return hasCode(failure, 'EPERM')
  }
}

/**
 * @param {unknown} failure
 * @param {string} code
 */
function hasCode(failure, code) {
  return failure instanceof Error && 'code' in failure && failure.code === code
}
