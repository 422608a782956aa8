/** What a font file says of itself, read without the rest of the file. */

/** Gives bytes of a file; fewer, where it ends before. */
export type ReadRange = (offset: number, length: number) => Uint8Array

/** One font of a file. */
export interface FontIdentity {
  /** Its position in a collection; 0 in a file of one font. */
  readonly index: number
  /** Family names in every language that it states. */
  readonly families: readonly string[]
  /** Whether its style is neither bold nor italic by name. */
  readonly isRegular: boolean
  /** Whether its maker allows that it is put into documents (OS/2, fsType). */
  readonly mayBeEmbedded: boolean
}

const COLLECTION = 0x74746366
const FLAVOURS = [0x4f54544f, 0x00010000, 0x74727565]

/** What each font of a file says of itself; nothing for a file that is no font, or a damaged one. */
export function identifyFonts(read: ReadRange): FontIdentity[] {
  return fontOffsets(read).flatMap((offset, index) => identify(read, offset, index))
}

/** Where in a file its fonts begin. Empty for what is no font. */
export function fontOffsets(read: ReadRange): number[] {
  const header = viewOf(read(0, 12))
  if (header.byteLength < 12) return []
  if (header.getUint32(0) !== COLLECTION) return FLAVOURS.includes(header.getUint32(0)) ? [0] : []
  const offsets = viewOf(read(12, Math.min(MOST_FONTS, header.getUint32(8)) * 4))
  return Array.from({ length: offsets.byteLength >> 2 }, (_, index) => offsets.getUint32(index * 4))
}

/** A collection that names more is damaged. */
const MOST_FONTS = 64

function identify(read: ReadRange, fontOffset: number, index: number): FontIdentity[] {
  const tables = tableRanges(read, fontOffset)
  const name = tables.get('name')
  if (name === undefined) return []
  const names = readNames(viewOf(read(name.offset, name.length)))
  const families = [...new Set([FAMILY, TYPOGRAPHIC_FAMILY].flatMap((kind) => names.get(kind) ?? []))]
  const styles = names.get(STYLE) ?? []
  const isRegular = !styles.some((style) => /bold|italic|oblique|light|heavy|black/iu.test(style))
  return families.length === 0 ? [] : [{ index, families, isRegular, mayBeEmbedded: mayBeEmbedded(read, tables.get('OS/2')) }]
}

interface TableRange {
  readonly offset: number
  readonly length: number
}

function tableRanges(read: ReadRange, fontOffset: number): Map<string, TableRange> {
  const ranges = new Map<string, TableRange>()
  const header = read(fontOffset, 12)
  if (header.length < 12) return ranges
  const directory = read(fontOffset + 12, viewOf(header).getUint16(4) * 16)
  const view = viewOf(directory)
  for (let record = 0; record + 16 <= directory.length; record += 16) {
    const tag = String.fromCharCode(...directory.subarray(record, record + 4))
    ranges.set(tag, { offset: view.getUint32(record + 8), length: Math.min(view.getUint32(record + 12), LONGEST_TABLE) })
  }
  return ranges
}

/** Far longer than any table of names. */
const LONGEST_TABLE = 1_000_000

const FAMILY = 1
const STYLE = 2
const TYPOGRAPHIC_FAMILY = 16
const WINDOWS = 3
const UNICODE = 0

/** Names by kind, of the platforms that state them in Unicode (ISO/IEC 14496-22, 5.2.7). */
function readNames(table: DataView): Map<number, string[]> {
  const names = new Map<number, string[]>()
  if (table.byteLength < 6) return names
  const [count, strings] = [table.getUint16(2), table.getUint16(4)]
  for (let index = 0; index < count && 18 + index * 12 <= table.byteLength; index++) {
    const record = 6 + index * 12
    const platform = table.getUint16(record)
    if (platform !== WINDOWS && platform !== UNICODE) continue
    const text = utf16At(table, strings + table.getUint16(record + 10), table.getUint16(record + 8))
    const kind = table.getUint16(record + 6)
    names.set(kind, [...(names.get(kind) ?? []), text])
  }
  return names
}

function utf16At(table: DataView, offset: number, length: number): string {
  let text = ''
  for (let at = offset; at + 2 <= Math.min(offset + length, table.byteLength); at += 2) text += String.fromCharCode(table.getUint16(at))
  return text
}

/** OS/2 fsType: bit 1 is 'restricted licence', bit 9 'bitmaps only'; without the table nothing forbids it. */
function mayBeEmbedded(read: ReadRange, range: TableRange | undefined): boolean {
  if (range === undefined) return true
  const table = viewOf(read(range.offset, 10))
  return table.byteLength < 10 || (table.getUint16(8) & 0x0202) === 0
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
