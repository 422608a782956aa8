// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Problem } from '../terminal/problem.mjs'
import { remedies } from '../terminal/wording.mjs'

/**
 * @typedef {object} VirtualDisplay
 * @property {string} name value for DISPLAY, such as ":1"
 * @property {() => Promise<void>} close
 */

/** Whether programs started here can open a window on a real screen. */
export function hasRealDisplay() {
  return process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '')
}

/**
 * Starts an X server without a screen, on the first free display.
 * @param {{ uid?: number, gid?: number }} [owner] user it runs as and whose programs it serves; this one when left out
 * @returns {Promise<VirtualDisplay>}
 * @throws {Problem} when Xvfb cannot be started
 */
export async function openVirtualDisplay(owner = {}) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // In a group of its own: Ctrl-C in the terminal must end the window first, then its display.
    detached: true,
  })
  const complaints = server.stderr === null ? Promise.resolve('') : text(server.stderr)
  const name = await Promise.race([displayName(server), failure(server, complaints)])
  return {
    name,
    close: async () => {
      const gone = once(server, 'close')
      server.kill()
      await gone
    },
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} once the server takes clients
 */
function displayName(server) {
  const announcement = server.stdio[3]
  if (announcement === null || announcement === undefined || !('setEncoding' in announcement)) {
    throw new Error('Xvfb was started without a pipe to announce its display on')
  }
  // Number and line end come apart at times, and a server that cannot write the second ends.
  let told = ''
  announcement.setEncoding('utf8')
  return new Promise((resolve) => {
    announcement.on('data', (/** @type {string} */ text) => {
      told += text
      if (told.endsWith('\n')) resolve(`:${told.trim()}`)
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {Promise<string>} complaints
 * @returns {Promise<never>}
 */
async function failure(server, complaints) {
  try {
    await once(server, 'close')
  } catch (cause) {
    throw new Problem(remedies.virtualDisplay, cause)
  }
  throw new Problem(remedies.virtualDisplay, new Error(await complaints))
}
