import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

/**
 * Entry of the command line on plain Node: loads start.cjs and what that asks for with the code that the build kept of
 * them, compiled, beside each file. A third of the time of an export went into compiling (docs/decisions/0011). Code kept
 * by another V8 than this one is as good as none: V8 refuses it, and compiles as ever.
 */

type ModuleFunction = (exports: object, require: (id: string) => unknown, module: LoadedModule, filename: string, folder: string) => void

interface LoadedModule {
  readonly exports: object
}

/** What has been loaded, for the build to keep. */
export const scripts = new Map<string, Script>()

/** Where the code of a file is kept for this V8. */
export function keptCodeOf(file: string): string {
  return `${file}.${process.versions.v8}`
}

const modules = new Map<string, LoadedModule>()
const requireInstalled = createRequire(__filename)

function load(file: string): object {
  const known = modules.get(file)
  if (known !== undefined) return known.exports
  const loaded: LoadedModule = { exports: {} }
  modules.set(file, loaded)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, { filename: file, ...keptCode(file) })
  scripts.set(file, script)
  const run: unknown = script.runInThisContext()
  if (!isModuleFunction(run)) throw new TypeError(`${file} is no module`)
  const folder = dirname(file)
  run(loaded.exports, (id) => (id.startsWith('.') ? load(join(folder, id)) : requireInstalled(id)), loaded, file, folder)
  return loaded.exports
}

function keptCode(file: string): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(keptCodeOf(file)) }
  } catch {
    return {}
  }
}

function isModuleFunction(value: unknown): value is ModuleFunction {
  return typeof value === 'function'
}

/** What start.cjs exports. */
export const started = load(join(__dirname, 'start.cjs'))
