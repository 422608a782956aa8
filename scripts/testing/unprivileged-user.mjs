// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Problem } from '../terminal/problem.mjs'
import { sandboxObstacles } from '../terminal/wording.mjs'

/**
 * The user that tests run as where root starts them: Chromium's sandbox, which they are to prove, refuses root.
 * @typedef {{ readonly uid: number, readonly gid: number }} UnprivilegedUser
 */

/**
 * @param {readonly string[]} folders what the user must be able to read
 * @returns {UnprivilegedUser}
 * @throws {Problem} whose message is the reason why there is no such user
 */
export function unprivilegedUser(folders) {
  const user = nobody()
  if (user === undefined) throw new Problem(sandboxObstacles.noSuchUser)
  if (!canDo(user, process.execPath, ['-e', 'process.argv.slice(1).forEach((folder) => fs.readdirSync(folder))', ...folders])) {
    throw new Problem(sandboxObstacles.unreadable)
  }
  if (!canDo(user, 'unshare', ['--user', 'true'])) throw new Problem(sandboxObstacles.noUserNamespaces)
  return user
}

/** @returns {UnprivilegedUser | undefined} */
function nobody() {
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/**
 * @param {UnprivilegedUser} user
 * @param {string} program
 * @param {readonly string[]} args
 */
function canDo(user, program, args) {
  return spawnSync(program, args, { ...user, stdio: 'ignore' }).status === 0
}
