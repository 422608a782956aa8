import { fstatSync, openSync, readSync } from 'node:fs'
import type { FontBytes } from '../../shared/font/font-bytes'
import { requireRange } from '../../shared/font/font-bytes'

/**
 * The bytes of a font file, read when they are asked for; the file is opened with the first. Reading waits for no event:
 * the 500 glyphs of a report take 5 ms, where reading the files whole took 27 ms of the first export, and room for them
 * in memory had it collected in the midst of the work.
 */
export function bytesOfFile(path: string): FontBytes {
  let opened: OpenedFile | null = null
  const file = (): OpenedFile => (opened ??= open(path))
  return {
    get length() {
      return file().length
    },
    slice: (start, length) => {
      const { descriptor, length: available } = file()
      requireRange(available, start, length)
      const bytes = Buffer.allocUnsafe(length)
      readFully(descriptor, bytes, start)
      return bytes
    },
  }
}

interface OpenedFile {
  readonly descriptor: number
  readonly length: number
}

/** Open as long as the process runs: the fonts of a page are few, and needed again with every report. */
function open(path: string): OpenedFile {
  const descriptor = openSync(path, 'r')
  return { descriptor, length: fstatSync(descriptor).size }
}

function readFully(descriptor: number, into: Uint8Array, position: number): void {
  for (let done = 0; done < into.length; ) {
    const count = readSync(descriptor, into, done, into.length - done, position + done)
    if (count === 0) throw new Error('a font file has become shorter')
    done += count
  }
}
