import { fstatSync, openSync, readSync } from 'node:fs'
import type { FontBytes } from '../../shared/font/font-bytes'
import { requireRange } from '../../shared/font/font-bytes'

/**
 * The bytes of a font file, read when they are asked for; the file is opened with the first. Reading waits for no event:
 * the 500 glyphs of a report take 5 ms, where reading the files whole took 27 ms of the first export, and room for them
 * in memory had it collected in the midst of the work.
 */
export function bytesOfFile(path: string): FontBytes {
  let opened: FontBytes | null = null
  // Open as long as the process runs: the fonts of a page are few, and needed again with every report.
  const file = (): FontBytes => (opened ??= bytesOfOpen(openSync(path, 'r')))
  return {
    get length() {
      return file().length
    },
    slice: (start, length) => file().slice(start, length),
  }
}

/** The bytes of a file as long as it is open. */
export function bytesOfOpen(descriptor: number): FontBytes {
  const { size } = fstatSync(descriptor)
  return {
    length: size,
    slice: (start, length) => {
      requireRange(size, start, length)
      const bytes = Buffer.allocUnsafe(length)
      readFully(descriptor, bytes, start)
      return bytes
    },
  }
}

function readFully(descriptor: number, into: Uint8Array, position: number): void {
  for (let done = 0; done < into.length; ) {
    const count = readSync(descriptor, into, done, into.length - done, position + done)
    if (count === 0) throw new Error('a font file has become shorter')
    done += count
  }
}
