import type { Result } from '../contract/result'
import { failure, success } from '../contract/result'
import { reportError } from '../wording/errors'

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
}

/** A report's text is well under 1 MB; more than this is another kind of file. */
export const LARGEST_TEXT_FILE = 5 * 1024 * 1024

const BYTES_PER_MB = 1024 * 1024

/** First bytes of files that are often taken for text: their extension, for the message. */
const signatures: readonly (readonly [extension: string, bytes: readonly number[]])[] = [
  ['.pdf', [0x25, 0x50, 0x44, 0x46]],
  ['.docx/.xlsx/.zip', [0x50, 0x4b, 0x03, 0x04]],
  ['.doc/.xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['.rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['.png', [0x89, 0x50, 0x4e, 0x47]],
  ['.jpg', [0xff, 0xd8, 0xff]],
  ['.rar', [0x52, 0x61, 0x72, 0x21]],
  ['.gz', [0x1f, 0x8b]],
]

/**
 * Decodes a text file: UTF-8 or UTF-16 by byte order mark, then strict UTF-8, UTF-16 by its zero bytes, GB 18030.
 * Errors: import.empty, import.too-large, import.unsupported-kind, import.binary, import.encoding.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Result<DecodedText> {
  if (bytes.length === 0) return failure(reportError('import.empty', { name: fileName }))
  if (bytes.length > LARGEST_TEXT_FILE) return failure(tooLarge(fileName, bytes.length))
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (signature !== undefined) return failure(reportError('import.unsupported-kind', { extension: signature[0] }))
  const encoding = encodingOf(bytes)
  if (encoding === null) return failure(reportError('import.encoding', { name: fileName }))
  const text = decode(bytes, encoding) ?? ''
  if (text.trim() === '') return failure(reportError('import.empty', { name: fileName }))
  if (looksBinary(text)) return failure(reportError('import.binary', { name: fileName }))
  return success({ text, encoding })
}

/** The error for a file too large to read, so that it need not be read to be refused. `size` in bytes. */
export function tooLarge(fileName: string, size: number) {
  const [inMb, limit] = [Math.ceil(size / BYTES_PER_MB), LARGEST_TEXT_FILE / BYTES_PER_MB]
  return reportError('import.too-large', { name: fileName, size: inMb, limit })
}

function encodingOf(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideByZeros(bytes)
  const candidates: readonly TextEncodingName[] = wide === null ? ['utf-8', 'gb18030'] : [wide]
  return candidates.find((encoding) => decode(bytes, encoding) !== null) ?? null
}

/** Line ends, digits and spaces of a UTF-16 text have a zero byte always on the same side. */
function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null
  let [even, odd] = [0, 0]
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (odd > 0 && even === 0) return 'utf-16le'
  return even > 0 && odd === 0 ? 'utf-16be' : null
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text has no control characters but tab, line and page ends. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0
  return controls > 0 && controls / sample.length > 0.001
}
