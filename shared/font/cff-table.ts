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

export function readCff(table: DataView): CffTable {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength)
  const names = readIndex(bytes, bytes[2] ?? 0)
  const tops = readIndex(bytes, names.end)
  const strings = readIndex(bytes, tops.end)
  const top = readDict(tops.item(0))
  const privates = top.has(operator.ros)
    ? itemsOf(readIndex(bytes, offsetIn(top, operator.fdArray))).map((font) => readPrivate(bytes, readDict(font)))
    : [readPrivate(bytes, top)]
  return {
    top,
    charStrings: readIndex(bytes, offsetIn(top, operator.charStrings)),
    globalSubrs: readIndex(bytes, strings.end),
    privates,
    privateOf: top.has(operator.ros) ? openFontSelect(table, offsetIn(top, operator.fdSelect)) : () => 0,
  }
}

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

function readIndex(bytes: Uint8Array, start: number): CffIndex {
  const count = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)
  if (count === 0) return { ...emptyIndex, end: start + 2 }
  const offsetSize = bytes[start + 2] ?? 1
  const data = start + 2 + (count + 1) * offsetSize
  const offset = (item: number): number => {
    let value = 0
    for (let byte = 0; byte < offsetSize; byte++) value = value * 256 + (bytes[start + 3 + item * offsetSize + byte] ?? 0)
    return data + value
  }
  return { count, end: offset(count), item: (item) => bytes.subarray(offset(item), offset(item + 1)) }
}

function readPrivate(bytes: Uint8Array, font: CffDict): CffPrivate {
  const [size = 0, start = 0] = font.get(operator.private) ?? []
  const dict = readDict(bytes.subarray(start, start + size))
  const subrs = dict.has(operator.subrs) ? readIndex(bytes, start + offsetIn(dict, operator.subrs)) : emptyIndex
  return { dict, subrs, fontMatrix: font.get(operator.fontMatrix) }
}

function offsetIn(dict: CffDict, key: number): number {
  const offset = dict.get(key)?.[0]
  if (offset === undefined) throw new Error(`CFF table lacks operator ${String(key)}`)
  return offset
}

function openFontSelect(table: DataView, start: number): (glyph: number) => number {
  if (table.getUint8(start) === 0) return (glyph) => table.getUint8(start + 1 + glyph)
  const ranges = table.getUint16(start + 1)
  return (glyph) => {
    let low = 0
    let high = ranges - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (table.getUint16(start + 3 + middle * 3) <= glyph) low = middle
      else high = middle - 1
    }
    return table.getUint8(start + 5 + low * 3)
  }
}

/** DICT data (TN 5176, 4): operands before their operator. */
function readDict(bytes: Uint8Array): CffDict {
  const dict = new Map<number, readonly number[]>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
