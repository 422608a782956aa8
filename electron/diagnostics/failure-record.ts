/**
 * What the log keeps of a failure. A message may quote what the clerk typed ('Unexpected token 张 …'), so that it is
 * left out; where it happened is enough to find it.
 */
export interface FailureRecord {
  /** The error's class. */
  readonly name: string
  /** The system's or Node's own name of it, such as ENOSPC; null when there is none. */
  readonly code: string | null
  /** Program file, line and column of each call, innermost first: main.js:12:34. */
  readonly frames: readonly string[]
}

const framesKept = 30

/** The record of whatever was thrown. */
export function recordOf(thrown: unknown): FailureRecord {
  if (!(thrown instanceof Error)) return { name: nameOf(typeof thrown), code: null, frames: [] }
  return { name: nameOf(thrown.name), code: 'code' in thrown ? codeOf(thrown.code) : null, frames: framesOf(thrown.stack ?? '') }
}

/** The record of a failure in the window, as the window told it. */
export function recordOfTold(told: { readonly name: string; readonly stack: string }): FailureRecord {
  return { name: nameOf(told.name), code: null, frames: framesOf(told.stack) }
}

/** A class name; anything else could be content. */
function nameOf(name: string): string {
  return /^[A-Za-z]\w{0,63}$/.test(name) ? name : 'Error'
}

function codeOf(code: unknown): string | null {
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : null
}

/** A call in a stack: `at run (app://…/main.js:12:34)`. The folder goes: it has the user's name in it. */
const callPattern = /^\s*at (?:.*[(/\\ ])?([\w.-]+\.(?:js|cjs|mjs|ts|tsx)|node:[\w/]+):(\d+):(\d+)\)?$/

function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, file, row, column] = callPattern.exec(line) ?? []
      return file === undefined ? [] : [`${file}:${String(row)}:${String(column)}`]
    })
    .slice(0, framesKept)
}
