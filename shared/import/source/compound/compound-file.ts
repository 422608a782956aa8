/** The streams of an OLE compound file ([MS-CFB]), in which Word and Excel kept their files before 2007. */
export interface CompoundFile {
  /** Names of all streams and storages. */
  readonly names: ReadonlySet<string>
  /** Null where there is no such stream. A damaged chain of sectors gives what can be read of it. */
  readonly stream: (name: string) => Uint8Array | null
}

interface DirectoryEntry {
  readonly name: string
  readonly isStream: boolean
  readonly start: number
  readonly size: number
}

interface Sectors {
  readonly size: number
  /** The sector that follows each. */
  readonly next: readonly number[]
  readonly at: (sector: number) => Uint8Array
}

const HEADER_SIZE = 512
const ENTRY_SIZE = 128
const LAST_SECTOR = 0xfffffffa
const STREAM = 2
const ROOT = 5
const SECTORS_IN_HEADER = 109

/** Null for what is no compound file. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_SIZE || view.getUint32(0) !== 0xd0cf11e0) return null
  const sectors = fullSectors(bytes, view)
  if (sectors === null) return null
  const directory = chain(sectors, view.getUint32(48, true), Infinity)
  const entries = directoryEntries(directory)
  const root = entries.find(({ isRoot }) => isRoot)
  const small = smallSectors(sectors, view, root)
  const threshold = view.getUint32(56, true)
  const byName = new Map(entries.filter(({ isStream }) => isStream).map((entry) => [entry.name, entry] as const).reverse())
  const stream = (name: string): Uint8Array | null => {
    const entry = byName.get(name)
    return entry === undefined ? null : chain(entry.size < threshold ? small : sectors, entry.start, entry.size)
  }
  return { names: new Set(entries.map(({ name }) => name)), stream }
}

function fullSectors(bytes: Uint8Array, view: DataView): Sectors | null {
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 2 ** shift
  const at = (sector: number): Uint8Array => bytes.subarray((sector + 1) * size, (sector + 2) * size)
  const next = allocationSectors(view, size, at).flatMap((sector) => words(at(sector)))
  return { size, at, next }
}

/** Where the table of sectors stands: named in the header, and in sectors of their own for large files. */
function allocationSectors(view: DataView, size: number, at: Sectors['at']): number[] {
  const named = Array.from({ length: SECTORS_IN_HEADER }, (_, index) => view.getUint32(76 + index * 4, true))
  const seen = new Set<number>()
  let further = view.getUint32(68, true)
  while (further < LAST_SECTOR && !seen.has(further)) {
    seen.add(further)
    const entries = words(at(further))
    named.push(...entries.slice(0, size / 4 - 1))
    further = entries.at(-1) ?? LAST_SECTOR
  }
  return named.filter((sector) => (sector + 1) * size < view.byteLength)
}

/** Small streams share the sectors of the root's stream, 64 bytes each. */
function smallSectors(sectors: Sectors, view: DataView, root: DirectoryEntry | undefined): Sectors {
  const size = 2 ** Math.min(view.getUint16(32, true), 12)
  const container = root === undefined ? new Uint8Array() : chain(sectors, root.start, root.size)
  const next = words(chain(sectors, view.getUint32(60, true), Infinity))
  return { size, next, at: (sector) => container.subarray(sector * size, (sector + 1) * size) }
}

/** The bytes of a chain of sectors, as many as there are up to `length`; stops where a damaged chain turns back. */
function chain({ size, next, at }: Sectors, start: number, length: number): Uint8Array {
  const pieces: Uint8Array[] = []
  const seen = new Set<number>()
  let [sector, total] = [start, 0]
  while (sector < LAST_SECTOR && !seen.has(sector) && total < length) {
    seen.add(sector)
    const piece = at(sector)
    if (piece.length === 0) break
    pieces.push(piece)
    total += size
    sector = next[sector] ?? LAST_SECTOR
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  pieces.reduce((offset, piece) => {
    whole.set(piece, offset)
    return offset + piece.length
  }, 0)
  return whole.subarray(0, Math.min(whole.length, length))
}

function directoryEntries(directory: Uint8Array): (DirectoryEntry & { readonly isRoot: boolean })[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.floor(directory.length / ENTRY_SIZE)
  return Array.from({ length: count }, (_, index) => {
    const at = index * ENTRY_SIZE
    const nameLength = Math.min(64, view.getUint16(at + 64, true))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)))
    const type = view.getUint8(at + 66)
    return { name, isStream: type === STREAM, isRoot: type === ROOT, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
  })
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}
