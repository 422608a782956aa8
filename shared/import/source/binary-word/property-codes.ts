import type { ByteReader } from '../compound/byte-reader'

/** One change of a property ([MS-DOC] 2.6): its code, and where its operand begins. */
export interface PropertyChange {
  readonly code: number
  readonly operand: ByteReader
}

/** Properties that are read, by their codes. */
export const properties = {
  deleted: 0x0800,
  hidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  listUse: 0x460b,
  elsewhere: 0x6646,
  rowLayout: 0xd608,
  rowMerge: 0xd62b,
} as const

/** Lengths of operands by the three highest bits of the code; null where the operand begins with its length. */
const operandLengths = [1, 1, 2, 4, 2, 2, null, 3] as const
const TABS_CHANGED = 0xc615

/** The changes that a run of bytes lists. */
export function propertyChanges(bytes: ByteReader): PropertyChange[] {
  const changes: PropertyChange[] = []
  let at = 0
  while (at + 2 < bytes.length) {
    const code = bytes.u16(at)
    const [skip, length] = operandOf(bytes, code, at + 2)
    changes.push({ code, operand: bytes.slice(at + 2 + skip, length) })
    at += 2 + skip + length
  }
  return changes
}

function operandOf(bytes: ByteReader, code: number, at: number): readonly [skip: number, length: number] {
  const fixed = operandLengths[code >> 13] ?? null
  if (fixed !== null) return [0, fixed]
  if (code === properties.rowLayout) return [2, Math.max(0, bytes.u16(at) - 1)]
  if (code === TABS_CHANGED && bytes.u8(at) === 255) return [1, tabsLength(bytes, at + 1)]
  return [1, bytes.u8(at)]
}

/** More tabs than a length byte can say: as many of four bytes are deleted, as many of three set. */
function tabsLength(bytes: ByteReader, at: number): number {
  const deleted = 1 + bytes.u8(at) * 4
  return deleted + 1 + bytes.u8(at + deleted) * 3
}
