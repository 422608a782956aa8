import { createHash } from 'node:crypto'

/**
 * The envelope of every stored file. Any flipped bit and any missing or added byte is noticed, in the header as well:
 * a digest over the body alone let a changed generation number pass.
 *
 * | offset | bytes | |
 * |---|---|---|
 * | 0 | 8 | magic; its CR LF, Ctrl-Z and high bit show a transfer as text, as PNG's do |
 * | 8 | 2 | version of this layout |
 * | 10 | 2 | suite: how the body is kept. 0 is plain; ciphers get numbers of their own |
 * | 12 | 4 | reserved, 0 |
 * | 16 | 8 | revision: counts the saves of one document, from 1 |
 * | 24 | 8 | saved at, milliseconds since 1970 UTC |
 * | 32 | 32 | digest of the frame saved before; zeros for the first |
 * | 64 | 8 | length of the body |
 * | 72 | n | body |
 * | 72 + n | 32 | SHA-256 over all before |
 *
 * Integers are unsigned, most significant byte first. Every later version and suite also ends with the SHA-256 over
 * all before it, so that 'written by a newer program' is told from 'damaged'.
 */
export interface Frame {
  readonly revision: number
  readonly savedAt: Date
  /** 32 bytes; zeros for the first. */
  readonly parentDigest: Uint8Array
  readonly body: Uint8Array
}

export type DecodedFrame =
  | { readonly kind: 'whole'; readonly frame: Frame; readonly digest: Uint8Array }
  /** Whole, but of a version or suite this program does not know. */
  | { readonly kind: 'too-new' }
  | { readonly kind: 'damaged'; readonly fault: FrameFault }

export type FrameFault = 'not-a-frame' | 'length' | 'digest' | 'header'

export const frameOverheadBytes = 104
export const noParentDigest: Uint8Array = new Uint8Array(32)

const magic = Buffer.from([0x89, 0x4e, 0x42, 0x46, 0x0d, 0x0a, 0x1a, 0x0a])
const layoutVersion = 1
const plainSuite = 0
const headerBytes = 72
const digestBytes = 32

/** The frame as bytes. */
export function encodeFrame(frame: Frame): Uint8Array {
  if (frame.parentDigest.length !== digestBytes) throw new RangeError('A parent digest has 32 bytes.')
  const header = Buffer.alloc(headerBytes)
  magic.copy(header)
  header.writeUInt16BE(layoutVersion, 8)
  header.writeUInt16BE(plainSuite, 10)
  header.writeBigUInt64BE(BigInt(frame.revision), 16)
  header.writeBigUInt64BE(BigInt(frame.savedAt.getTime()), 24)
  header.set(frame.parentDigest, 32)
  header.writeBigUInt64BE(BigInt(frame.body.length), 64)
  const covered = Buffer.concat([header, frame.body])
  return Buffer.concat([covered, digestOf(covered)])
}

/** What the bytes are. Nothing of them is believed before the digest was found right. */
export function decodeFrame(bytes: Uint8Array): DecodedFrame {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!buffer.subarray(0, magic.length).equals(magic)) return { kind: 'damaged', fault: 'not-a-frame' }
  if (buffer.length < frameOverheadBytes) return { kind: 'damaged', fault: 'length' }
  const covered = buffer.subarray(0, -digestBytes)
  const digest = buffer.subarray(-digestBytes)
  if (!digestOf(covered).equals(digest)) return { kind: 'damaged', fault: 'digest' }
  if (buffer.readUInt16BE(8) !== layoutVersion || buffer.readUInt16BE(10) !== plainSuite) return { kind: 'too-new' }
  return decodeBody(covered, digest)
}

function decodeBody(covered: Buffer, digest: Buffer): DecodedFrame {
  const body = covered.subarray(headerBytes)
  if (covered.readBigUInt64BE(64) !== BigInt(body.length)) return { kind: 'damaged', fault: 'length' }
  const revision = Number(covered.readBigUInt64BE(16))
  const savedAt = new Date(Number(covered.readBigUInt64BE(24)))
  if (!Number.isSafeInteger(revision) || Number.isNaN(savedAt.getTime())) return { kind: 'damaged', fault: 'header' }
  return { kind: 'whole', frame: { revision, savedAt, parentDigest: covered.subarray(32, 64), body }, digest }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
