/**
 * The bytes of a font file or of a part of it, given as they are asked for: a report needs some 400 KB of the 41 MB of
 * our fonts, and a font that no character needs is never opened.
 */
export interface FontBytes {
  readonly length: number
  /**
   * The bytes from `start` on, `length` of them. They may be the file's own in memory: copy before changing.
   * @throws RangeError where there are not so many
   */
  slice(start: number, length: number): Uint8Array
}

/** Bytes that are in memory as a whole. */
export function bytesInMemory(bytes: Uint8Array): FontBytes {
  return {
    length: bytes.length,
    slice: (start, length) => {
      requireRange(bytes.length, start, length)
      return bytes.subarray(start, start + length)
    },
  }
}

/** A range of bytes as bytes of their own. */
export function partOf(bytes: FontBytes, start: number, length: number): FontBytes {
  return {
    length,
    slice: (from, count) => {
      requireRange(length, from, count)
      return bytes.slice(start + from, count)
    },
  }
}

/** @throws RangeError where a file of `available` bytes has no such range */
export function requireRange(available: number, start: number, length: number): void {
  if (start < 0 || length < 0 || start + length > available) throw new RangeError(`no bytes ${start} to ${start + length} in ${available}`)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
