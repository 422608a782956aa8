// @ts-check
import { whileHoldingSetupLock } from './setup-lock.mjs'
import { Problem } from '../terminal/problem.mjs'
import { remedies, say } from '../terminal/wording.mjs'

/**
 * Something a command needs on this machine, and how to come by it.
 * @typedef {object} Need
 * @property {() => boolean} isMet takes milliseconds
 * @property {() => Promise<void>} meet says what it does and how long it takes
 */

/** As in package.json's engines. */
const OLDEST_NODE = '20.19.0'

/**
 * Makes sure of everything that is needed, in the order given; what is there already costs milliseconds.
 * @param {readonly Need[]} needs
 * @throws {Problem} when something cannot be had
 */
export async function setUp(needs) {
  assertNodeVersion()
  if (needs.every((need) => need.isMet())) return
  await whileHoldingSetupLock(async () => {
    for (const need of needs) if (!need.isMet()) await need.meet()
  })
}

function assertNodeVersion() {
  const found = process.versions.node
  if (found.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0) return
  throw new Problem(say(remedies.nodeTooOld, { needed: OLDEST_NODE, found }))
}
