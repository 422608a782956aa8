import type { CffDict, CffIndex, CffTable } from '../../../shared/font/cff-table'
import { itemsOf, operator, readCff } from '../../../shared/font/cff-table'
import type { FontBytes } from '../../../shared/font/font-bytes'

export interface CffSubset {
  readonly bytes: Uint8Array
  /** Where the charstring of each CID ends in it. */
  readonly charStringEnds: readonly number[]
}

/**
 * A CID-keyed CFF font (ROS Adobe-Identity-0, Adobe TN 5176) that holds `.notdef` and the glyphs named; the glyph
 * at position n of `glyphs` gets CID n + 1. Charstrings are copied as they are, so the shapes are the font's own.
 */
export function subsetCff(table: FontBytes, glyphs: readonly number[], name: string): CffSubset {
  const source = readCff(table)
  const kept = [0, ...glyphs]
  const privatesUsed = [...new Set(kept.map((glyph) => source.privateOf(glyph)))].sort((a, b) => a - b)
  return assemble(source, kept, privatesUsed, name)
}

const FIRST_FREE_STRING = 391
const LONG_INTEGER = 29
const ROS = [12, 30]
const CID_COUNT = [12, 34]
const CHARSET = [15]
const CHAR_STRINGS = [17]
const FD_ARRAY = [12, 36]
const FD_SELECT = [12, 37]

function assemble(source: CffTable, kept: readonly number[], privatesUsed: readonly number[], name: string): CffSubset {
  const header = bytesOf([1, 0, 4, 4])
  const nameIndex = writeIndex([ascii(name)])
  const stringIndex = writeIndex([ascii('Adobe'), ascii('Identity')])
  const globalSubrs = writeIndex(itemsOf(source.globalSubrs))
  const topOf = (offsets: Offsets): Uint8Array => writeIndex([topDict(source, kept.length, offsets)])
  // All offsets are written in five bytes, so the size of the top DICT is known before they are.
  const nothing = { charset: 0, select: 0, charStrings: 0, fontArray: 0 }
  const start = [header, nameIndex, topOf(nothing), stringIndex, globalSubrs].reduce((sum, part) => sum + part.length, 0)

  const charset = identityCharset(kept.length)
  const select = fontSelect(kept.map((glyph) => privatesUsed.indexOf(source.privateOf(glyph))))
  const outlines = kept.map((glyph) => source.charStrings.item(glyph))
  const charStrings = writeIndex(outlines)
  const offsets = { charset: start, select: start + charset.length, charStrings: start + charset.length + select.length, fontArray: 0 }
  const privates = writePrivates(source, privatesUsed, offsets.charStrings + charStrings.length)
  const fontArray = offsets.charStrings + charStrings.length + privates.bytes.length
  const top = topOf({ ...offsets, fontArray })
  const bytes = concatenate([header, nameIndex, top, stringIndex, globalSubrs, charset, select, charStrings, privates.bytes, privates.fontArray])
  return { bytes, charStringEnds: endsOf(outlines, offsets.charStrings + charStrings.length) }
}

/** Where each of some items ends that follow each other up to `end`. */
function endsOf(items: readonly Uint8Array[], end: number): number[] {
  let at = end - items.reduce((sum, item) => sum + item.length, 0)
  return items.map((item) => (at += item.length))
}

interface Offsets {
  readonly charset: number
  readonly select: number
  readonly charStrings: number
  readonly fontArray: number
}

function topDict({ top }: CffTable, glyphCount: number, offsets: Offsets): Uint8Array {
  const matrix = top.get(operator.fontMatrix)
  return bytesOf([
    ...longInteger(FIRST_FREE_STRING),
    ...longInteger(FIRST_FREE_STRING + 1),
    ...longInteger(0),
    ...ROS,
    ...entry(operator.bbox, top.get(operator.bbox) ?? [0, 0, 0, 0]),
    ...(matrix === undefined ? [] : entry(operator.fontMatrix, matrix)),
    ...longInteger(glyphCount),
    ...CID_COUNT,
    ...longInteger(offsets.charset),
    ...CHARSET,
    ...longInteger(offsets.charStrings),
    ...CHAR_STRINGS,
    ...longInteger(offsets.fontArray),
    ...FD_ARRAY,
    ...longInteger(offsets.select),
    ...FD_SELECT,
  ])
}

/** Charset format 2, one range: CID n for glyph n. */
function identityCharset(glyphCount: number): Uint8Array {
  return bytesOf([2, ...short(1), ...short(glyphCount - 2)])
}

/** FDSelect format 3: ranges of glyphs drawn with the same private DICT. */
function fontSelect(privates: readonly number[]): Uint8Array {
  const ranges = privates.flatMap((fontDict, glyph) => (fontDict === privates[glyph - 1] ? [] : [[...short(glyph), fontDict]]))
  return bytesOf([3, ...short(ranges.length), ...ranges.flat(), ...short(privates.length)])
}

/** Private DICTs with their subrs, and the array of font DICTs that point to them. */
function writePrivates(source: CffTable, used: readonly number[], start: number): { bytes: Uint8Array; fontArray: Uint8Array } {
  const parts: Uint8Array[] = []
  const fontDicts: Uint8Array[] = []
  let at = start
  for (const { dict, subrs, fontMatrix } of used.flatMap((index) => source.privates[index] ?? [])) {
    const bytes = privateDict(dict, subrs)
    const matrix = fontMatrix === undefined ? [] : entry(operator.fontMatrix, fontMatrix)
    fontDicts.push(bytesOf([...matrix, ...entry(operator.private, [bytes.length, at])]))
    const withSubrs = subrs.count === 0 ? [bytes] : [bytes, writeIndex(itemsOf(subrs))]
    parts.push(...withSubrs)
    at += withSubrs.reduce((sum, part) => sum + part.length, 0)
  }
  return { bytes: concatenate(parts), fontArray: writeIndex(fontDicts) }
}

function privateDict(dict: CffDict, subrs: CffIndex): Uint8Array {
  const entries = [...dict].filter(([key]) => key !== operator.subrs).flatMap(([key, operands]) => entry(key, operands))
  const lengthWithSubrs = entries.length + 6
  return bytesOf(subrs.count === 0 ? entries : [...entries, ...longInteger(lengthWithSubrs), operator.subrs])
}

function entry(key: number, operands: readonly number[]): number[] {
  return [...operands.flatMap(operand), ...(key >= 1200 ? [12, key - 1200] : [key])]
}

function operand(value: number): number[] {
  return Number.isInteger(value) ? longInteger(value) : realNumber(value)
}

function longInteger(value: number): number[] {
  return [LONG_INTEGER, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** TN 5176, table 5: a digit a nibble, 'a' the point, 'c' a negative exponent, 'e' minus, 'f' the end. */
function realNumber(value: number): number[] {
  const nibbles = String(value).replace('e-', 'c').replace('e+', 'b').replace('e', 'b').replace('.', 'a').replace('-', 'e') + 'f'
  const padded = nibbles.length % 2 === 0 ? nibbles : `${nibbles}f`
  return [30, ...Buffer.from(padded, 'hex')]
}

function writeIndex(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return bytesOf([0, 0])
  const size = 1 + items.reduce((sum, item) => sum + item.length, 0)
  const offsetSize = size < 0x100 ? 1 : size < 0x10000 ? 2 : size < 0x1000000 ? 3 : 4
  const index = Buffer.allocUnsafe(3 + (items.length + 1) * offsetSize + size - 1)
  index.writeUInt16BE(items.length, 0)
  index.writeUInt8(offsetSize, 2)
  let [offset, data] = [1, 3 + (items.length + 1) * offsetSize]
  index.writeUIntBE(offset, 3, offsetSize)
  items.forEach((item, position) => {
    offset += item.length
    index.writeUIntBE(offset, 3 + (position + 1) * offsetSize, offsetSize)
    index.set(item, data)
    data += item.length
  })
  return index
}

const short = (value: number): number[] => [(value >> 8) & 255, value & 255]
const bytesOf = (values: readonly number[]): Uint8Array => Uint8Array.from(values)
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const concatenate = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)
