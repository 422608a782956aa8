// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { documentsFolder } from '../terminal/wording.mjs'

/**
 * A user's home folder made for one run, so that the run neither sees nor touches anybody's own files.
 * @typedef {object} PrivateHome
 * @property {string} documents the user's documents folder, as the program sees it
 * @property {Record<string, string>} env environment variables that make it the home
 */

/**
 * @param {string} folder absolute path; made when it is not there
 * @returns {PrivateHome}
 */
export function makePrivateHome(folder) {
  const documents = path.join(folder, documentsFolder)
  const config = path.join(folder, '.config')
  for (const made of [documents, config]) mkdirSync(made, { recursive: true })
  // Where desktop systems note which folder is the documents folder.
  writeFileSync(path.join(config, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="$HOME/${documentsFolder}"\n`)
  // A locale that is not installed makes Chromium unable to read Chinese file names, and every system has this one.
  return { documents, env: { HOME: folder, XDG_CONFIG_HOME: config, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' } }
}
