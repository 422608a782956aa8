import type { ByteReader } from '../compound/byte-reader'

/** The text in its order, and where in the file each of its characters stands, by which its properties are found. */
export interface PlacedText {
  readonly text: string
  readonly places: Uint32Array
}

interface Piece {
  readonly length: number
  readonly at: number
  readonly bytesPerCharacter: 1 | 2
}

const PROPERTIES = 1
const PIECES = 2
const PIECE_SIZE = 8
const ONE_BYTE = 0x40000000

/** Reads the text by its piece table ([MS-DOC] 2.4.1): pieces of UTF-16, or of a byte a character. */
export function readPieces(document: ByteReader, table: ByteReader): PlacedText {
  const pieces = piecesOf(table, pieceTableAt(table), document.length)
  const places = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  const texts: string[] = []
  let count = 0
  for (const { length, at, bytesPerCharacter } of pieces) {
    for (let index = 0; index < length; index++) places[count++] = at + index * bytesPerCharacter
    texts.push(bytesPerCharacter === 2 ? unitsOf(document, at, length) : westernText(document, at, length))
  }
  return { text: texts.join(''), places }
}

/** Before the pieces may stand properties that they share. */
function pieceTableAt(table: ByteReader): number {
  let at = 0
  while (at < table.length && table.u8(at) === PROPERTIES) at += 3 + table.u16(at + 1)
  return table.u8(at) === PIECES ? at : table.length
}

function piecesOf(table: ByteReader, at: number, documentLength: number): Piece[] {
  const count = Math.floor((Math.min(table.u32(at + 1), table.length) - 4) / (PIECE_SIZE + 4))
  const pieces: Piece[] = []
  const start = at + 5
  let total = 0
  for (let index = 0; index < count; index++) {
    const [from, to] = [table.u32(start + index * 4), table.u32(start + index * 4 + 4)]
    const place = table.u32(start + (count + 1) * 4 + index * PIECE_SIZE + 2)
    const bytesPerCharacter = (place & ONE_BYTE) === 0 ? 2 : 1
    const first = bytesPerCharacter === 2 ? place : (place & ~ONE_BYTE) / 2
    const length = Math.min(to - from, Math.floor((documentLength - first) / bytesPerCharacter))
    total += Math.max(0, length)
    if (total > documentLength) return pieces
    if (length > 0) pieces.push({ length, at: first, bytesPerCharacter })
  }
  return pieces
}

/** As many units as there are bytes for, damaged ones included, so that places agree. */
function unitsOf(document: ByteReader, at: number, length: number): string {
  const text: string[] = []
  for (let index = 0; index < length; index++) text.push(String.fromCharCode(document.u16(at + index * 2)))
  return text.join('')
}

function westernText(document: ByteReader, at: number, length: number): string {
  const bytes = Uint8Array.from({ length }, (_, index) => document.u8(at + index))
  return new TextDecoder('windows-1252').decode(bytes)
}
