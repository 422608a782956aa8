const BYTES_PER_KB = 1024

/** A file's size in whole KB, rounded up, as commands tell it. */
export function kilobytes(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / BYTES_PER_KB)
}
