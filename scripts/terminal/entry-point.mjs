// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Problem } from './problem.mjs'
import { tell } from './progress.mjs'
import { remedies } from './wording.mjs'

/**
 * Runs a script's main function when the script itself was started, not imported; a failure is told in full and
 * ends with the one sentence that says what to do.
 * @param {ImportMeta} script
 * @param {(args: string[]) => Promise<number | void>} main gives the exit code, 0 when it gives nothing
 */
export async function runAsEntryPoint(script, main) {
  const started = process.argv[1]
  if (started === undefined || realpathSync(started) !== fileURLToPath(script.url)) return
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0
  } catch (failure) {
    explain(failure)
    process.exitCode = 1
  }
}

/** @param {unknown} failure */
function explain(failure) {
  if (!(failure instanceof Problem)) {
    tell(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure))
    tell(remedies.unexpected)
    return
  }
  if (failure.cause instanceof Error) tell(failure.cause.message)
  tell(failure.message)
}
