import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

export interface GreyImage {
  readonly width: number
  readonly height: number
  /** 0 is black, 255 white. */
  readonly levels: Uint8Array
}

/** The grey maps of a folder whose names match, in order of name. */
export function imagesIn(folder: string, name: RegExp): GreyImage[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .map((file) => readGreyMap(readFileSync(path.join(folder, file))))
}

/** A portable grey map, binary (P5), of 8 bits, as poppler and mutool write it. */
export function readGreyMap(bytes: Buffer): GreyImage {
  const [header = '', width = '', height = ''] = /^P5\s+(?:#.*\s+)?(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 100).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), levels: bytes.subarray(header.length) }
}

/** A PNG file of 8 bits a channel with opacity, as resvg writes it, in grey; what is not opaque lies on white. */
export function readPng(bytes: Buffer): GreyImage {
  const [width, height, depth, colours] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25]]
  if (depth !== 8 || colours !== 6) throw new Error('a PNG of another kind')
  const rows = unfiltered(inflateSync(Buffer.concat(chunksOf(bytes, 'IDAT'))), width * CHANNELS, height)
  const levels = new Uint8Array(width * height)
  for (let pixel = 0; pixel < levels.length; pixel++) {
    const channel = (index: number): number => rows[pixel * CHANNELS + index] ?? 0
    const grey = 0.299 * channel(0) + 0.587 * channel(1) + 0.114 * channel(2)
    levels[pixel] = 255 - ((255 - grey) * channel(3)) / 255
  }
  return { width, height, levels }
}

const CHANNELS = 4

function chunksOf(bytes: Buffer, type: string): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === type) chunks.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  return chunks
}

/** Each row begins with the number of its filter (ISO/IEC 15948, 9). */
function unfiltered(filtered: Buffer, stride: number, height: number): Uint8Array {
  const rows = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (stride + 1)] ?? 0
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at
      // Beside and above the image there is nothing; left of a row's first pixel is no other row's last.
      const known = (index: number, isInRow: boolean): number => (isInRow ? (rows[index] ?? 0) : 0)
      const left = known(here - CHANNELS, at >= CHANNELS)
      const above = known(here - stride, true)
      const before = known(here - stride - CHANNELS, at >= CHANNELS)
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, before)][filter] ?? 0
      rows[here] = ((filtered[row * (stride + 1) + 1 + at] ?? 0) + guess) & 0xff
    }
  }
  return rows
}

function paeth(left: number, above: number, before: number): number {
  const [toLeft, toAbove, toBefore] = [Math.abs(above - before), Math.abs(left - before), Math.abs(left + above - 2 * before)]
  if (toLeft <= toAbove && toLeft <= toBefore) return left
  return toAbove <= toBefore ? above : before
}

/** Pixels of a square that is compared as a whole, for poppler puts glyphs up to a pixel beside their places. */
export const SQUARE = 4

/** Share of the page that is black. */
export function inkOf({ levels }: GreyImage): number {
  return levels.reduce((sum, level) => sum + (255 - level), 0) / 255 / levels.length
}

/** How far two images differ, of 255, square by square. */
export function meanDifference(a: GreyImage, b: GreyImage): number {
  return differenceOfPixels(coarse(a), coarse(b))
}

function differenceOfPixels(a: GreyImage, b: GreyImage): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)]
  let sum = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) sum += Math.abs((a.levels[y * a.width + x] ?? 255) - (b.levels[y * b.width + x] ?? 255))
  }
  return sum / (width * height)
}

function coarse({ width, height, levels }: GreyImage): GreyImage {
  const [columns, rows] = [Math.floor(width / SQUARE), Math.floor(height / SQUARE)]
  const sums = new Float64Array(columns * rows)
  for (let y = 0; y < rows * SQUARE; y++) {
    for (let x = 0; x < columns * SQUARE; x++) {
      const square = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)
      sums[square] = (sums[square] ?? 0) + (levels[y * width + x] ?? 255)
    }
  }
  return { width: columns, height: rows, levels: Uint8Array.from(sums, (sum) => sum / SQUARE ** 2) }
}
