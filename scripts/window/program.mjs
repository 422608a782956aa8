// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const START_TIMEOUT_MS = 60_000
const CLOSE_TIMEOUT_MS = 15_000

/**
 * The running program and its window.
 * @typedef {object} Program
 * @property {import('playwright-core').Page} window
 * @property {Promise<void>} ended kept when its last process is gone
 * @property {() => Promise<void>} close asks it to quit, as the end of a desktop session does, and waits for it
 */

/**
 * Starts the program and takes hold of its window through Chromium's debugging port. This way serves the packaged
 * program as well, whose fuses shut out the Node inspector that Playwright's own Electron launcher relies on.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Program>}
 */
export async function startProgram(executable, args, env) {
  const program = spawn(executable, [...args, '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    // In a group of its own: Ctrl-C in the terminal must not end it before it has saved.
    detached: true,
  })
  const ended = once(program, 'close').then(() => undefined)
  const endpoint = await debuggingEndpoint(program)
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true })
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The program has no window context')
  const window = context.pages()[0] ?? (await context.waitForEvent('page'))
  return { window, ended, close: () => quit(program, ended) }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} program
 * @returns {Promise<string>} address of the debugging port
 * @throws {Error} with what the program said, when it ends or stays silent
 */
function debuggingEndpoint(program) {
  return new Promise((resolve, reject) => {
    let said = ''
    const giveUp = () => reject(new Error(`The program did not start:\n${said}`))
    const timer = setTimeout(giveUp, START_TIMEOUT_MS)
    program.once('error', reject)
    program.once('close', giveUp)
    program.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      said += text
      const endpoint = /ws:\/\/\S+/.exec(said)?.[0]
      if (endpoint === undefined) return
      clearTimeout(timer)
      resolve(endpoint)
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} program
 * @param {Promise<void>} ended
 */
async function quit(program, ended) {
  program.kill('SIGTERM')
  const patience = new AbortController()
  const late = pause(CLOSE_TIMEOUT_MS, 'late', { signal: patience.signal }).catch(() => undefined)
  if ((await Promise.race([ended, late])) === 'late') program.kill('SIGKILL')
  patience.abort()
  await ended
}
