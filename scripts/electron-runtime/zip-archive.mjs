// @ts-check
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

/** Bits of a Unix file mode, which a zip entry keeps in the upper half of its external attributes. */
const EXECUTABLE = 0o111

/**
 * Unpacks some entries of a zip archive, readable by every user whatever the umask.
 * @param {string} archive
 * @param {string} folder where to
 * @param {(entryName: string) => string | undefined} placeOf where an entry goes, relative to the folder; nothing to
 * leave it out
 */
export async function unpackZip(archive, folder, placeOf) {
  const zip = await openZip(archive)
  for await (const entry of entriesOf(zip)) {
    const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName)
    if (place !== undefined) await unpackEntry(zip, entry, insideOf(folder, place))
  }
}

/**
 * @param {string} archive
 * @returns {Promise<import('yauzl').ZipFile>}
 */
function openZip(archive) {
  return new Promise((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true }, (failure, zip) => (failure ? reject(failure) : resolve(zip)))
  })
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @returns {AsyncGenerator<import('yauzl').Entry, void, void>}
 */
async function* entriesOf(zip) {
  for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) yield entry
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @returns {Promise<import('yauzl').Entry | undefined>} nothing at the end
 */
function nextEntry(zip) {
  return new Promise((resolve, reject) => {
    /** @param {() => void} settle */
    const settleWith = (settle) => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError)
      settle()
    }
    /** @param {import('yauzl').Entry} entry */
    const onEntry = (entry) => settleWith(() => resolve(entry))
    const onEnd = () => settleWith(() => resolve(undefined))
    /** @param {Error} failure */
    const onError = (failure) => settleWith(() => reject(failure))
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError)
    zip.readEntry()
  })
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @param {string} file
 */
async function unpackEntry(zip, entry, file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
  const mode = (entry.externalFileAttributes >>> 16) & EXECUTABLE ? 0o755 : 0o644
  await pipeline(await contentOf(zip, entry), createWriteStream(file, { mode }))
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @returns {Promise<import('node:stream').Readable>}
 */
function contentOf(zip, entry) {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, content) => (failure ? reject(failure) : resolve(content)))
  })
}

/**
 * @param {string} folder
 * @param {string} place
 */
function insideOf(folder, place) {
  const file = path.resolve(folder, place)
  if (!file.startsWith(folder + path.sep)) throw new Error(`The archive would write outside of its folder: ${place}`)
  return file
}
