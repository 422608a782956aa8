import type { FontBytes } from './font-bytes'
import { viewOf } from './font-bytes'

/** Flavours of a file that holds one font (ISO/IEC 14496-22, 4.5). */
const CFF_FLAVOUR = 0x4f54544f
const GLYF_FLAVOUR = 0x00010000
const APPLE_GLYF_FLAVOUR = 0x74727565
const FLAVOURS = [CFF_FLAVOUR, GLYF_FLAVOUR, APPLE_GLYF_FLAVOUR]

/** 'ttcf': a file of several fonts, which share tables (4.6). */
const COLLECTION = 0x74746366

/** A collection that names more is damaged. */
const MOST_FONTS = 64

/** Where in a file its fonts begin; empty for what is no font. */
export function fontOffsets(bytes: FontBytes): number[] {
  if (bytes.length < 12) return []
  const header = viewOf(bytes.slice(0, 12))
  const flavour = header.getUint32(0)
  if (flavour !== COLLECTION) return FLAVOURS.includes(flavour) ? [0] : []
  const count = Math.min(MOST_FONTS, header.getUint32(8), (bytes.length - 12) >> 2)
  const offsets = viewOf(bytes.slice(12, count * 4))
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4))
}

/**
 * The tables of the font that begins at `offset`, by tag.
 * @throws RangeError where the file ends before its list of tables does
 */
export function tableRanges(bytes: FontBytes, offset: number): Map<string, TableRange> {
  const records = bytes.slice(offset + 12, viewOf(bytes.slice(offset, 12)).getUint16(4) * RECORD)
  const view = viewOf(records)
  const ranges = new Map<string, TableRange>()
  for (let record = 0; record < records.length; record += RECORD) {
    const tag = String.fromCharCode(...records.subarray(record, record + 4))
    ranges.set(tag, { start: view.getUint32(record + 8), length: view.getUint32(record + 12) })
  }
  return ranges
}

const RECORD = 16

/** Where in the file a table lies. */
export interface TableRange {
  readonly start: number
  readonly length: number
}
