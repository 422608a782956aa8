// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject, PROJECT_ROOT } from '../project.mjs'

/**
 * A hash that changes when a file under the given places appears, goes, or is changed: of every file's path, time of
 * change and size, which takes a few milliseconds where reading the contents would take a few hundred.
 * @param {readonly string[]} places files and folders, relative to the project's root; missing ones count as empty
 * @returns {string} hexadecimal
 */
export function stampOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesUnder(inProject(place)))) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${path.relative(PROJECT_ROOT, file)}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} stampFile
 * @param {string} stamp
 */
export function carriesStamp(stampFile, stamp) {
  try {
    return readFileSync(stampFile, 'utf8') === stamp
  } catch {
    return false
  }
}

/**
 * @param {string} stampFile
 * @param {string} stamp
 */
export function leaveStamp(stampFile, stamp) {
  writeFileSync(stampFile, stamp)
}

/**
 * @param {string} place absolute path of a file or folder
 * @returns {string[]} in a fixed order
 */
function filesUnder(place) {
  const kind = statSync(place, { throwIfNoEntry: false })
  if (kind === undefined) return []
  if (!kind.isDirectory()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}
