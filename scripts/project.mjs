// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json, dist/ and assets/: what `electron .` is given. */
export const PROJECT_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * A path inside the project.
 * @param {...string} parts path parts, relative to the project's root
 */
export function inProject(...parts) {
  return path.join(PROJECT_ROOT, ...parts)
}
