import type { OpenTypeFont } from './sfnt'

/** Flags of a part of a composite glyph (ISO/IEC 14496-22, 5.3.3). */
export const componentFlag = {
  words: 1,
  offsets: 2,
  scale: 8,
  more: 32,
  twoScales: 64,
  matrix: 128,
} as const

/** A table the font must have. @throws Error if it has none. */
export function requiredTable(font: OpenTypeFont, tag: string): DataView {
  const table = font.table(tag)
  if (table === null) throw new Error(`font has no ${tag} table`)
  return table
}

/** The bytes of a glyph in a TrueType font; none where nothing is drawn. */
export function glyfBytes(font: OpenTypeFont, glyph: number): Uint8Array {
  const loca = requiredTable(font, 'loca')
  const glyf = font.tableBytes('glyf')
  if (glyf === null) throw new Error('font has no glyf table')
  const isLong = requiredTable(font, 'head').getInt16(50) === 1
  const offset = (index: number): number => (isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2)
  return glyf.slice(offset(glyph), offset(glyph + 1) - offset(glyph))
}
