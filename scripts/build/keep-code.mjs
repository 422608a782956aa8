// @ts-check
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Runs a command of the command line and keeps what V8 compiled for it beside each file: node keep-code.mjs NIANBAO WORDS…
 * Kept after the run, it has the functions that the run needed and not those that only loading needs.
 */

const [, , program = '', ...words] = process.argv
process.argv.splice(1, Infinity, program, ...words)
/** @type {{ keptCodeOf: (file: string) => string, scripts: Map<string, import('node:vm').Script>, started: { finished: Promise<void> } }} */
const { keptCodeOf, scripts, started } = createRequire(import.meta.url)(program)
await started.finished
for (const [file, script] of scripts) writeFileSync(keptCodeOf(file), script.createCachedData())
