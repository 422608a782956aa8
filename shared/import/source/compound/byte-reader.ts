/** Numbers in bytes, lowest byte first; beyond the end everything is 0, so that a cut file is read as far as it goes. */
export interface ByteReader {
  readonly length: number
  readonly u8: (at: number) => number
  readonly u16: (at: number) => number
  readonly i16: (at: number) => number
  readonly u32: (at: number) => number
  readonly slice: (at: number, length: number) => ByteReader
  /** UTF-16, `count` units. */
  readonly utf16: (at: number, count: number) => string
}

/** Reads numbers and text at places of these bytes. */
export function byteReader(bytes: Uint8Array): ByteReader {
  const u8 = (at: number): number => bytes[at] ?? 0
  const u16 = (at: number): number => u8(at) | (u8(at + 1) << 8)
  const u32 = (at: number): number => (u16(at) | (u16(at + 2) << 16)) >>> 0
  const i16 = (at: number): number => (u16(at) << 16) >> 16
  const slice = (at: number, length: number): ByteReader => byteReader(bytes.subarray(Math.max(0, at), Math.max(0, at + length)))
  const utf16 = (at: number, count: number): string => new TextDecoder('utf-16le').decode(bytes.subarray(at, Math.min(bytes.length, at + count * 2)))
  return { length: bytes.length, u8, u16, i16, u32, slice, utf16 }
}
