import type { FontBytes } from './font-bytes'
import { bytesInMemory, partOf, viewOf } from './font-bytes'
import { fontOffsets, tableRanges } from './font-collection'

/**
 * Reads the little that setting and embedding need of an OpenType font (ISO/IEC 14496-22): table directory,
 * cmap, hmtx, head. Nothing is read before it is asked for.
 */
export interface OpenTypeFont {
  /** Font units to the em. */
  readonly unitsPerEm: number
  /** xMin, yMin, xMax, yMax in font units. */
  readonly boundingBox: readonly [number, number, number, number]
  readonly glyphCount: number
  readonly outlines: 'cff' | 'glyf'
  /** All bytes of a table, or null where the font has none of that tag. */
  table(tag: string): DataView | null
  /** As {@link table}, for one of which little is needed: outlines are megabytes. */
  tableBytes(tag: string): FontBytes | null
  /** The glyph of a code point; 0 (.notdef) where the font has none. */
  glyphOf(codePoint: number): number
  /** Advance width in font units. */
  advanceOf(glyph: number): number
}

/**
 * Opens a font that is in memory; `index` is its position in a file of several.
 * @throws Error if the bytes are no OpenType font with the tables needed here.
 */
export function openFont(bytes: Uint8Array, index = 0): OpenTypeFont {
  return readFont(bytesInMemory(bytes), index)
}

/**
 * A font whose bytes are read when they are needed, beginning with the first question; `index` is its
 * position in a file of several.
 * @throws Error, then, if they are no OpenType font with the tables needed here.
 */
export function openFontLater(bytes: FontBytes, index = 0): OpenTypeFont {
  const font = once(() => readFont(bytes, index))
  return {
    get unitsPerEm() {
      return font().unitsPerEm
    },
    get boundingBox() {
      return font().boundingBox
    },
    get glyphCount() {
      return font().glyphCount
    },
    get outlines() {
      return font().outlines
    },
    table: (tag) => font().table(tag),
    tableBytes: (tag) => font().tableBytes(tag),
    glyphOf: (codePoint) => font().glyphOf(codePoint),
    advanceOf: (glyph) => font().advanceOf(glyph),
  }
}

function readFont(bytes: FontBytes, index: number): OpenTypeFont {
  const tables = readTables(bytes, index)
  const wholes = new Map<string, DataView>()
  const whole = (tag: string): DataView | null => {
    const known = wholes.get(tag)
    const bytesOfTable = tables.get(tag)
    if (known !== undefined || bytesOfTable === undefined) return known ?? null
    const read = viewOf(bytesOfTable.slice(0, bytesOfTable.length))
    wholes.set(tag, read)
    return read
  }
  const required = (tag: string): DataView => {
    const table = whole(tag)
    if (table === null) throw new Error(`font has no ${tag} table`)
    return table
  }
  const head = required('head')
  const metricCount = required('hhea').getUint16(34)
  const metrics = required('hmtx')
  return {
    unitsPerEm: head.getUint16(18),
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount: required('maxp').getUint16(4),
    outlines: tables.has('CFF ') ? 'cff' : 'glyf',
    table: whole,
    tableBytes: (tag) => tables.get(tag) ?? null,
    glyphOf: openCharacterMap(required('cmap')),
    // Glyphs past the last metric share its advance (hmtx, 'longHorMetric').
    advanceOf: (glyph) => metrics.getUint16(Math.min(glyph, metricCount - 1) * 4),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function readTables(bytes: FontBytes, index: number): Map<string, FontBytes> {
  const offset = fontOffsets(bytes)[index]
  if (offset === undefined) throw new Error('not an OpenType font')
  const tables = new Map<string, FontBytes>()
  for (const [tag, { start, length }] of tableRanges(bytes, offset)) {
    if (start + length > bytes.length) throw new Error(`font is cut short in its ${tag} table`)
    tables.set(tag, partOf(bytes, start, length))
  }
  return tables
}

/** Prefers the whole of Unicode (format 12) to the basic plane (format 4). */
function openCharacterMap(cmap: DataView): (codePoint: number) => number {
  const subtables = unicodeSubtables(cmap)
  const segmented = subtables.find((offset) => cmap.getUint16(offset) === 12)
  if (segmented !== undefined) return (codePoint) => lookUpInGroups(cmap, segmented, codePoint)
  const basicPlane = subtables.find((offset) => cmap.getUint16(offset) === 4)
  if (basicPlane === undefined) throw new Error('font has no Unicode character map')
  return (codePoint) => lookUpInSegments(cmap, basicPlane, codePoint)
}

function unicodeSubtables(cmap: DataView): number[] {
  const offsets: number[] = []
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const record = 4 + index * 8
    const [platform, encoding] = [cmap.getUint16(record), cmap.getUint16(record + 2)]
    // Platform 3 encoding 0 is 'symbol', whose codes are not Unicode.
    if (platform === 0 || (platform === 3 && encoding !== 0)) offsets.push(cmap.getUint32(record + 4))
  }
  return offsets
}

/** cmap format 12: groups of consecutive code points and glyphs, in order. */
function lookUpInGroups(cmap: DataView, subtable: number, codePoint: number): number {
  let low = 0
  let high = cmap.getUint32(subtable + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = subtable + 16 + middle * 12
    if (codePoint < cmap.getUint32(group)) high = middle - 1
    else if (codePoint > cmap.getUint32(group + 4)) low = middle + 1
    else return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group)
  }
  return 0
}

/** cmap format 4: segments ending in order, each with a delta or an array of glyphs. */
function lookUpInSegments(cmap: DataView, subtable: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const doubleCount = cmap.getUint16(subtable + 6)
  const [ends, starts] = [subtable + 14, subtable + 16 + doubleCount]
  let low = 0
  let high = doubleCount / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cmap.getUint16(ends + middle * 2) < codePoint) low = middle + 1
    else high = middle
  }
  const start = cmap.getUint16(starts + low * 2)
  if (codePoint < start) return 0
  const deltaAt = starts + doubleCount + low * 2
  const rangeAt = deltaAt + doubleCount
  const range = cmap.getUint16(rangeAt)
  if (range === 0) return (codePoint + cmap.getInt16(deltaAt)) & 0xffff
  const glyph = cmap.getUint16(rangeAt + range + (codePoint - start) * 2)
  return glyph === 0 ? 0 : (glyph + cmap.getInt16(deltaAt)) & 0xffff
}
