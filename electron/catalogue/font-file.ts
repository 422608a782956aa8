import { fstatSync, openSync, readSync } from 'node:fs'
import type { FontBytes } from '../../shared/font/font-bytes'
import { requireRange } from '../../shared/font/font-bytes'

/**
 * The bytes of a font file, each block of it read when it is first needed; the file is opened with the first. Reading
 * waits for no event: 400 reads of a block take 4 ms, where reading whole files took 27 ms of the first export.
 */
export function bytesOfFile(path: string): FontBytes {
  let opened: FileInPart | null = null
  const file = (): FileInPart => (opened ??= openInPart(path))
  return {
    get length() {
      return file().bytes.length
    },
    slice: (start, length) => {
      const { bytes, readBlocks } = file()
      requireRange(bytes.length, start, length)
      readBlocks(start, start + length)
      return bytes.subarray(start, start + length)
    },
  }
}

interface FileInPart {
  /** As long as the file; what has not been read is 0, and takes no memory. */
  readonly bytes: Uint8Array
  /** Reads what is still to be read of the blocks that hold bytes `start` to `end`. */
  readonly readBlocks: (start: number, end: number) => void
}

/** A glyph is 400 bytes, and its neighbours are seldom wanted. */
const BLOCK = 4096

function openInPart(path: string): FileInPart {
  // Open as long as the process runs: the program's fonts are few, and needed again with every report.
  const file = openSync(path, 'r')
  const bytes = new Uint8Array(fstatSync(file).size)
  const isRead = new Uint8Array(Math.ceil(bytes.length / BLOCK))
  return {
    bytes,
    readBlocks: (start, end) => {
      const behind = Math.ceil(end / BLOCK)
      for (let block = Math.floor(start / BLOCK); block < behind; block++) {
        if (isRead[block] === 1) continue
        let next = block + 1
        while (next < behind && isRead[next] === 0) next++
        readFully(file, bytes.subarray(block * BLOCK, next * BLOCK), block * BLOCK)
        isRead.fill(1, block, next)
        block = next
      }
    },
  }
}

function readFully(file: number, into: Uint8Array, position: number): void {
  for (let done = 0; done < into.length; ) {
    const count = readSync(file, into, done, into.length - done, position + done)
    if (count === 0) throw new Error('a font file has become shorter')
    done += count
  }
}
