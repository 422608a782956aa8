import type { FontBytes } from './font-bytes'
import { viewOf } from './font-bytes'
import type { TableRange } from './font-collection'
import { fontOffsets, tableRanges } from './font-collection'

/** What a font says of itself, read without the rest of its file. */
export interface FontIdentity {
  /** Its position in a collection; 0 in a file of one font. */
  readonly index: number
  /** Family names in every language that it states. */
  readonly families: readonly string[]
  /** The name of the font in documents, of ASCII letters, digits and hyphens; '' where it states none. */
  readonly postScriptName: string
  /** Whether its style is neither bold, light nor italic by name. */
  readonly isRegular: boolean
  /** Whether its maker allows that it is put into documents (OS/2, fsType). */
  readonly mayBeEmbedded: boolean
}

/**
 * What each font of a file says of itself; nothing for a file that is no font.
 * @throws RangeError where the file is cut short
 */
export function identifyFonts(bytes: FontBytes): FontIdentity[] {
  return fontOffsets(bytes).flatMap((offset, index) => identify(bytes, offset, index))
}

function identify(bytes: FontBytes, offset: number, index: number): FontIdentity[] {
  const tables = tableRanges(bytes, offset)
  const names = readNames(tableOf(bytes, tables.get('name'), LONGEST_NAMES))
  const families = [...new Set([FAMILY, TYPOGRAPHIC_FAMILY].flatMap((kind) => names.get(kind) ?? []))]
  if (families.length === 0) return []
  const isRegular = !(names.get(STYLE) ?? []).some((style) => /bold|italic|oblique|light|heavy|black/iu.test(style))
  const [postScriptName = ''] = names.get(POSTSCRIPT_NAME) ?? []
  const mayBeEmbedded = allowsEmbedding(tableOf(bytes, tables.get('OS/2'), OS2_BEGINNING))
  return [{ index, families, postScriptName: postScriptName.replace(/[^A-Za-z0-9-]/gu, ''), isRegular, mayBeEmbedded }]
}

/** The beginning of a table, in at most so many bytes; empty where the font has none. */
function tableOf(bytes: FontBytes, range: TableRange | undefined, most: number): DataView {
  return viewOf(range === undefined ? new Uint8Array() : bytes.slice(range.start, Math.min(range.length, most)))
}

/** Far longer than any table of names. */
const LONGEST_NAMES = 200_000
const OS2_BEGINNING = 10

/** Kinds of names (ISO/IEC 14496-22, 5.2.7). */
const FAMILY = 1
const STYLE = 2
const POSTSCRIPT_NAME = 6
const TYPOGRAPHIC_FAMILY = 16

/** The platforms that state names in Unicode. */
const UNICODE = 0
const WINDOWS = 3

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

function utf16At(table: DataView, start: number, length: number): string {
  let text = ''
  for (let at = start; at + 2 <= Math.min(start + length, table.byteLength); at += 2) text += String.fromCharCode(table.getUint16(at))
  return text
}

/** fsType: bit 1 is 'restricted licence', bit 9 'bitmaps only'; a font without the table forbids nothing. */
function allowsEmbedding(table: DataView): boolean {
  return table.byteLength < OS2_BEGINNING || (table.getUint16(8) & 0x0202) === 0
}
