// @ts-check
import { reports, say } from './wording.mjs'

const QUIET_MS = 2_000
const REMINDER_MS = { terminal: 1_000, log: 10_000 }

/**
 * Prints a line on standard error: standard output belongs to the program's own results.
 * @param {string} line
 */
export function tell(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Does one step of work, says that it is done, and from its second second on that it is still going on.
 * @template T
 * @param {string} activity what is being done, in a few words
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(activity, work) {
  const started = performance.now()
  const stopReminding = remindOf(activity, started)
  try {
    const result = await work()
    stopReminding()
    tell(say(reports.done, { activity, seconds: secondsSince(started) }))
    return result
  } finally {
    stopReminding()
  }
}

/**
 * @param {string} activity
 * @param {number} started milliseconds of performance.now()
 * @returns {() => void} stops the reminders and clears their line
 */
function remindOf(activity, started) {
  const terminal = process.stderr.isTTY
  const remind = () => {
    const line = say(reports.stillWorking, { activity, seconds: secondsSince(started) })
    process.stderr.write(terminal ? `\r${line}` : `${line}\n`)
  }
  /** @type {NodeJS.Timeout | undefined} */
  let repeated
  const first = setTimeout(() => {
    remind()
    repeated = setInterval(remind, terminal ? REMINDER_MS.terminal : REMINDER_MS.log)
  }, QUIET_MS)
  return () => {
    clearTimeout(first)
    if (repeated === undefined) return
    clearInterval(repeated)
    repeated = undefined
    if (terminal) process.stderr.write('\r\x1b[K')
  }
}

/** @param {number} started milliseconds of performance.now() */
function secondsSince(started) {
  return Math.round((performance.now() - started) / 100) / 10
}
