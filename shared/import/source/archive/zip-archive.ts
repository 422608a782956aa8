import { Inflate } from 'fflate/browser'
import type { Result } from '../../../contract/result'
import { failure, success } from '../../../contract/result'
import { reportError } from '../../../wording/errors'

/** The parts of a zip file, which are unpacked when they are asked for. */
export interface ZipArchive {
  readonly fileName: string
  /** Paths of the parts, in the order of the directory. */
  readonly paths: readonly string[]
  /** The unpacked part; null where there is none. Errors: import.damaged, import.password, import.expands-too-far. */
  readonly read: (path: string) => Result<Uint8Array | null>
}

interface ZipEntry {
  readonly path: string
  readonly start: number
  readonly packedSize: number
  readonly stored: boolean
  readonly encrypted: boolean
}

/** A report's largest part has a few MB; all parts that are read together may not have more than this. */
export const MOST_UNPACKED = 16 * 1024 * 1024
const MOST_ENTRIES = 5000
/** Unpacked at a time, so that a bomb is stopped after a small part of it: at most a thousand times as much comes out. */
const STRIDE = 8 * 1024
const BYTES_PER_MB = 1024 * 1024

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const DIRECTORY_END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED_FLAG = 1
const DEFLATED = 8

/** Opens a zip file by its directory. Errors: import.damaged, import.expands-too-far where it has too many entries. */
export function openZip(bytes: Uint8Array, fileName: string): Result<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === null) return failure(reportError('import.damaged', { name: fileName }))
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return failure(tooFar(fileName))
  const entries = directoryEntries(view, bytes, view.getUint32(end + 16, true), count)
  let unpacked = 0
  const read = (path: string): Result<Uint8Array | null> => {
    const entry = entries.get(path.toLowerCase())
    if (entry === undefined) return success(null)
    if (entry.encrypted) return failure(reportError('import.password', { name: fileName }))
    const part = unpack(bytes.subarray(entry.start, entry.start + entry.packedSize), entry.stored, MOST_UNPACKED - unpacked)
    if (part === 'damaged') return failure(reportError('import.damaged', { name: fileName }))
    if (part === 'too-far') return failure(tooFar(fileName))
    unpacked += part.length
    return success(part)
  }
  return success({ fileName, paths: [...entries.values()].map(({ path }) => path), read })
}

function tooFar(fileName: string): ReturnType<typeof reportError> {
  return reportError('import.expands-too-far', { name: fileName, limit: MOST_UNPACKED / BYTES_PER_MB })
}

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - DIRECTORY_END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  return null
}

/** By path in lower case, for some programs write [content_types].xml; entries that lie outside of the file are left out. */
function directoryEntries(view: DataView, bytes: Uint8Array, start: number, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  const utf8 = new TextDecoder('utf-8')
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) break
    const nameLength = view.getUint16(at + 28, true)
    const path = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\//u, '')
    const entry = entryAt(view, at, path)
    if (entry !== null) entries.set(path.toLowerCase(), entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function entryAt(view: DataView, at: number, path: string): ZipEntry | null {
  const header = view.getUint32(at + 42, true)
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) return null
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const stored = view.getUint16(at + 10, true) !== DEFLATED
  const encrypted = (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0
  return { path, start, packedSize: view.getUint32(at + 20, true), stored, encrypted }
}

function unpack(packed: Uint8Array, stored: boolean, limit: number): Uint8Array | 'damaged' | 'too-far' {
  if (stored) return packed.length > limit ? 'too-far' : packed
  const pieces: Uint8Array[] = []
  let [size, ended] = [0, false]
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece)
    size += piece.length
    ended = final
  })
  try {
    for (let at = 0; at < packed.length; at += STRIDE) {
      inflate.push(packed.subarray(at, at + STRIDE), at + STRIDE >= packed.length)
      if (size > limit) return 'too-far'
    }
  } catch {
    return 'damaged'
  }
  return ended ? joined(pieces, size) : 'damaged'
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
