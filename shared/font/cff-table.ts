import type { FontBytes } from './font-bytes'
import { viewOf } from './font-bytes'

/** Reads the parts of a CFF table (Adobe Technical Note 5176) that subsetting copies and drawing follows. */

/** An INDEX: items lying one after another. */
export interface CffIndex {
  readonly count: number
  /** Offset of the first byte after the INDEX. */
  readonly end: number
  item(index: number): Uint8Array
}

/** Operands by operator; two-byte operators 12 x are 1200 + x. */
export type CffDict = ReadonlyMap<number, readonly number[]>

export const operator = { bbox: 5, charStrings: 17, private: 18, subrs: 19, fontMatrix: 1207, ros: 1230, fdArray: 1236, fdSelect: 1237 } as const

export interface CffPrivate {
  readonly dict: CffDict
  readonly subrs: CffIndex
  readonly fontMatrix: readonly number[] | undefined
}

export interface CffTable {
  readonly top: CffDict
  readonly charStrings: CffIndex
  readonly globalSubrs: CffIndex
  readonly privates: readonly CffPrivate[]
  /** Which of `privates` a glyph is drawn with. */
  privateOf(glyph: number): number
}

export function readCff(table: FontBytes): CffTable {
  const names = readIndex(table, viewOf(table.slice(0, HEADER_SIZE)).getUint8(2))
  const tops = readIndex(table, names.end)
  const strings = readIndex(table, tops.end)
  const top = readDict(tops.item(0))
  const charStrings = readIndex(table, offsetIn(top, operator.charStrings))
  const isCidKeyed = top.has(operator.ros)
  return {
    top,
    charStrings,
    globalSubrs: readIndex(table, strings.end),
    privates: isCidKeyed
      ? itemsOf(readIndex(table, offsetIn(top, operator.fdArray))).map((font) => readPrivate(table, readDict(font)))
      : [readPrivate(table, top)],
    privateOf: isCidKeyed ? openFontSelect(table, offsetIn(top, operator.fdSelect), charStrings.count) : () => 0,
  }
}

const HEADER_SIZE = 4

export const emptyIndex: CffIndex = {
  count: 0,
  end: 0,
  item: () => {
    throw new RangeError('empty INDEX')
  },
}

export function itemsOf(index: CffIndex): Uint8Array[] {
  return Array.from({ length: index.count }, (_, item) => index.item(item))
}

function readIndex(table: FontBytes, start: number): CffIndex {
  const count = viewOf(table.slice(start, 2)).getUint16(0)
  if (count === 0) return { ...emptyIndex, end: start + 2 }
  const offsetSize = viewOf(table.slice(start + 2, 1)).getUint8(0)
  const offsets = table.slice(start + 3, (count + 1) * offsetSize)
  // Offsets count from the byte before the data.
  const data = start + 2 + offsets.length
  const offset = (item: number): number => {
    let value = 0
    for (let byte = 0; byte < offsetSize; byte++) value = value * 256 + (offsets[item * offsetSize + byte] ?? 0)
    return data + value
  }
  return { count, end: offset(count), item: (item) => table.slice(offset(item), offset(item + 1) - offset(item)) }
}

function readPrivate(table: FontBytes, font: CffDict): CffPrivate {
  const [size = 0, start = 0] = font.get(operator.private) ?? []
  const dict = readDict(table.slice(start, size))
  const subrs = dict.has(operator.subrs) ? readIndex(table, start + offsetIn(dict, operator.subrs)) : emptyIndex
  return { dict, subrs, fontMatrix: font.get(operator.fontMatrix) }
}

function offsetIn(dict: CffDict, key: number): number {
  const offset = dict.get(key)?.[0]
  if (offset === undefined) throw new Error(`CFF table lacks operator ${String(key)}`)
  return offset
}

/** FDSelect (TN 5176, 19): format 0 has a byte a glyph, format 3 ranges of glyphs in order. */
function openFontSelect(table: FontBytes, start: number, glyphCount: number): (glyph: number) => number {
  if (viewOf(table.slice(start, 1)).getUint8(0) === 0) {
    const choices = viewOf(table.slice(start + 1, glyphCount))
    return (glyph) => choices.getUint8(glyph)
  }
  const rangeCount = viewOf(table.slice(start + 1, 2)).getUint16(0)
  const ranges = viewOf(table.slice(start + 3, rangeCount * 3))
  return (glyph) => {
    let low = 0
    let high = rangeCount - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (ranges.getUint16(middle * 3) <= glyph) low = middle
      else high = middle - 1
    }
    return ranges.getUint8(low * 3 + 2)
  }
}

/** DICT data (TN 5176, 4): operands before their operator. */
function readDict(bytes: Uint8Array): CffDict {
  const dict = new Map<number, readonly number[]>()
  const view = viewOf(bytes)
  let operands: number[] = []
  let at = 0
  while (at < bytes.length) {
    const byte = view.getUint8(at)
    if (byte <= 21) {
      const escaped = byte === 12
      dict.set(escaped ? 1200 + view.getUint8(at + 1) : byte, operands)
      operands = []
      at += escaped ? 2 : 1
    } else {
      const { value, next } = readOperand(view, at)
      operands.push(value)
      at = next
    }
  }
  return dict
}

function readOperand(view: DataView, at: number): { value: number; next: number } {
  const byte = view.getUint8(at)
  if (byte === 28) return { value: view.getInt16(at + 1), next: at + 3 }
  if (byte === 29) return { value: view.getInt32(at + 1), next: at + 5 }
  if (byte === 30) return readReal(view, at + 1)
  if (byte <= 246) return { value: byte - 139, next: at + 1 }
  const low = view.getUint8(at + 1)
  return { value: byte <= 250 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108, next: at + 2 }
}

const REAL_NIBBLES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-']
const REAL_END = 15

function readReal(view: DataView, start: number): { value: number; next: number } {
  let text = ''
  for (let at = start; ; at++) {
    const byte = view.getUint8(at)
    for (const nibble of [byte >> 4, byte & 15]) {
      if (nibble === REAL_END) return { value: Number(text), next: at + 1 }
      text += REAL_NIBBLES[nibble] ?? ''
    }
  }
}
