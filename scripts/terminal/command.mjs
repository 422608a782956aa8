// @ts-check
import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [uid] user the program runs as; only root may choose
 * @property {number} [gid]
 */

/** A program that ended with another exit code than 0; `printed` is what it said before. */
export class CommandFailure extends Error {
  /**
   * @param {string} command
   * @param {number} exitCode
   * @param {string} printed
   */
  constructor(command, exitCode, printed) {
    super(`${command}: exit code ${exitCode}\n${printed.trim().split('\n').slice(-40).join('\n')}`)
    this.name = 'CommandFailure'
  }
}

/**
 * Runs a program to its end without showing what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} what it printed, both streams in the order they came
 * @throws {CommandFailure} for any other exit code than 0
 */
export async function runQuietly(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      printed += text
    })
  }
  const exitCode = await endOf(child)
  if (exitCode !== 0) throw new CommandFailure([program, ...args].join(' '), exitCode, printed)
  return printed
}

/**
 * Runs a program in this terminal to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runInTerminal(program, args, options = {}) {
  return endOf(spawn(program, args, { ...options, stdio: 'inherit' }))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs npm: the one that started this script where there is one.
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 */
export function runNpm(args, options) {
  const npmScript = process.env['npm_execpath'] ?? npmScriptBesideNode()
  return npmScript.endsWith('.js')
    ? runQuietly(process.execPath, [npmScript, ...args], options)
    : runQuietly(npmScript, args, options)
}

/** On Windows `npm` is a batch file, which cannot be spawned; its script lies beside node.exe. */
function npmScriptBesideNode() {
  if (process.platform !== 'win32') return 'npm'
  return path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
}
