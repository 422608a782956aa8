import { componentFlag, glyfBytes, requiredTable } from '../../../shared/font/glyf-table'
import type { OpenTypeFont } from '../../../shared/font/sfnt'

/**
 * A TrueType font (ISO/IEC 14496-22) that holds `.notdef`, the glyphs named, in order, as glyphs 1 … n, and after
 * them the parts of composite glyphs. Outlines and instructions are copied.
 */
export function subsetGlyf(font: OpenTypeFont, glyphs: readonly number[]): { readonly bytes: Uint8Array; readonly glyphCount: number } {
  const kept = [0, ...glyphs]
  // From here on `kept` has the parts of composites, too.
  const outlines = copyOutlines(font, kept)
  const { glyf, loca } = layOutlines(outlines)
  const copied = ['cvt ', 'fpgm', 'prep'].flatMap((tag) => tableBytes(font, tag).map((bytes) => [tag, bytes] as const))
  const tables: (readonly [string, Uint8Array])[] = [
    ...copied,
    ['glyf', glyf],
    ['head', changed(font, 'head', (view) => { view.setInt16(50, 1); view.setUint32(8, 0) })],
    ['hhea', changed(font, 'hhea', (view) => { view.setUint16(34, kept.length) })],
    ['hmtx', copyMetrics(font, kept)],
    ['loca', loca],
    ['maxp', changed(font, 'maxp', (view) => { view.setUint16(4, kept.length) })],
  ]
  return { bytes: writeFont([...tables].sort(([a], [b]) => (a < b ? -1 : 1))), glyphCount: kept.length }
}

function tableBytes(font: OpenTypeFont, tag: string): Uint8Array[] {
  const table = font.table(tag)
  return table === null ? [] : [new Uint8Array(table.buffer, table.byteOffset, table.byteLength)]
}

/** Copies each glyph; `kept` grows by the parts of composites, whose numbers are put right. */
function copyOutlines(font: OpenTypeFont, kept: number[]): Uint8Array[] {
  const positions = new Map(kept.map((glyph, position) => [glyph, position]))
  const positionOf = (glyph: number): number => {
    const known = positions.get(glyph)
    if (known !== undefined) return known
    positions.set(glyph, kept.length)
    return kept.push(glyph) - 1
  }
  const outlines: Uint8Array[] = []
  for (const glyph of kept) outlines.push(renumberComponents(glyfBytes(font, glyph), positionOf))
  return outlines
}

function renumberComponents(outline: Uint8Array, positionOf: (glyph: number) => number): Uint8Array {
  const isComposite = outline.length >= 10 && new DataView(outline.buffer, outline.byteOffset).getInt16(0) < 0
  if (!isComposite) return outline
  const copy = Uint8Array.from(outline)
  const view = new DataView(copy.buffer)
  let at = 10
  let flags: number = componentFlag.more
  while ((flags & componentFlag.more) !== 0) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, positionOf(view.getUint16(at + 2)))
    const scale = flags & componentFlag.scale ? 2 : flags & componentFlag.twoScales ? 4 : flags & componentFlag.matrix ? 8 : 0
    at += 4 + (flags & componentFlag.words ? 4 : 2) + scale
  }
  return copy
}

function layOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  const parts: Uint8Array[] = []
  let offset = 0
  outlines.forEach((outline, index) => {
    parts.push(outline, new Uint8Array(paddingOf(outline)))
    offset += outline.length + paddingOf(outline)
    loca.writeUInt32BE(offset, (index + 1) * 4)
  })
  return { glyf: Buffer.concat(parts), loca }
}

function copyMetrics(font: OpenTypeFont, kept: readonly number[]): Uint8Array {
  const metrics = requiredTable(font, 'hmtx')
  const count = requiredTable(font, 'hhea').getUint16(34)
  const copy = Buffer.alloc(kept.length * 4)
  kept.forEach((glyph, position) => {
    const bearingAt = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2
    copy.writeUInt16BE(font.advanceOf(glyph), position * 4)
    copy.writeInt16BE(metrics.getInt16(bearingAt), position * 4 + 2)
  })
  return copy
}

function changed(font: OpenTypeFont, tag: string, change: (view: DataView) => void): Uint8Array {
  const table = requiredTable(font, tag)
  const copy = Uint8Array.from(new Uint8Array(table.buffer, table.byteOffset, table.byteLength))
  change(new DataView(copy.buffer))
  return copy
}

const CHECKSUM_MAGIC = 0xb1b0afba

function writeFont(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const exponent = Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 << exponent, 6)
  directory.writeUInt16BE(exponent, 8)
  directory.writeUInt16BE(tables.length * 16 - (16 << exponent), 10)
  let offset = directory.length
  let headOffset = 0
  const parts: Uint8Array[] = [directory]
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + index * 16
    directory.write(tag, record, 'latin1')
    directory.writeUInt32BE(checksum(bytes), record + 4)
    directory.writeUInt32BE(offset, record + 8)
    directory.writeUInt32BE(bytes.length, record + 12)
    if (tag === 'head') headOffset = offset
    parts.push(bytes, new Uint8Array(paddingOf(bytes)))
    offset += bytes.length + paddingOf(bytes)
  })
  const file = Buffer.concat(parts)
  file.writeUInt32BE((CHECKSUM_MAGIC - checksum(file)) >>> 0, headOffset + 8)
  return file
}

function paddingOf(bytes: Uint8Array): number {
  return (4 - (bytes.length & 3)) & 3
}

function checksum(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const word = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    sum = (sum + (word >>> 0)) >>> 0
  }
  return sum
}
