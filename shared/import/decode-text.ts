import type { Result } from '../contract/result'
import { failure, success } from '../contract/result'
import type { ReportError } from '../wording/errors'
import { reportError } from '../wording/errors'
import { frequentCharacters } from './encoding.lexicon'

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
  /** By a byte order mark, or because nothing but UTF-8 is so well formed. */
  readonly certain: boolean
  /** Characters that could not be read; U+FFFD stands in their place. */
  readonly damaged: number
}

/** A report's text is well under 1 MB; more than this is another kind of file. */
export const LARGEST_TEXT_FILE = 5 * 1024 * 1024

const REPLACEMENT = '\ufffd'
/** What tells one encoding from another shows in this much of a text. */
const SAMPLE = 100_000
/** Shares of a text beyond which it is in no encoding known here, or no text. */
const MOST_DAMAGE = 0.02
const MOST_CONTROLS = 0.001
// eslint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu
const webPageStart = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)/iu

const wide = ['utf-16le', 'utf-16be'] as const
const marks: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

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
 * Decodes a text file: UTF-8 or UTF-16 by byte order mark, then strict UTF-8, then whichever of UTF-16 and GB 18030
 * reads most like Chinese. Single damaged characters are read as U+FFFD and counted.
 * Errors: import.empty, import.too-large, import.unsupported-kind, import.binary, import.encoding.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Result<DecodedText> {
  if (bytes.length === 0) return failure(reportError('import.empty', { name: fileName }))
  if (bytes.length > LARGEST_TEXT_FILE) return failure(tooLarge(fileName, bytes.length))
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (signature !== undefined) return failure(reportError('import.unsupported-kind', { extension: signature[0] }))
  const decoded = decodeBest(bytes)
  if (decoded.text.trim() === '') return failure(reportError('import.empty', { name: fileName }))
  if (looksBinary(decoded.text)) return failure(reportError('import.binary', { name: fileName }))
  if (decoded.damaged > decoded.text.length * MOST_DAMAGE) return failure(reportError('import.encoding', { name: fileName }))
  if (webPageStart.test(decoded.text.slice(0, 500))) return failure(reportError('import.unsupported-kind', { extension: '.htm' }))
  return success(decoded)
}

/** The error for a file too large to read, so that it need not be read to be refused. `size` in bytes. */
export function tooLarge(fileName: string, size: number): ReportError {
  const [inMb, limit] = [Math.ceil(size / BYTES_PER_MB), LARGEST_TEXT_FILE / BYTES_PER_MB]
  return reportError('import.too-large', { name: fileName, size: inMb, limit })
}

/** Text in whichever encoding it reads best, whatever else it may be: a web page, comma-separated values. */
export function decodeBest(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked !== undefined) return decodeAs(bytes, marked, true)
  const hasZeros = bytes.includes(0)
  const utf8 = decodeAs(bytes, 'utf-8', true)
  if (utf8.damaged === 0 && !hasZeros) return utf8
  const others = [...(bytes.length % 2 === 0 || hasZeros ? wide : []), 'gb18030'] as const
  const candidates = [utf8, ...others.map((encoding) => decodeAs(bytes, encoding, false))]
  return candidates.reduce((best, candidate) => (likeness(candidate) > likeness(best) ? candidate : best))
}

/** Text in an encoding that its file names. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncodingName, certain: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, certain, damaged: text.split(REPLACEMENT).length - 1 }
}

/** How much a text reads like Chinese: its share of the most frequent characters, less what could not be read. */
function likeness({ text }: DecodedText): number {
  const sample = text.slice(0, SAMPLE)
  const frequent = sample.match(frequentCharacters)?.length ?? 0
  const unread = sample.split(REPLACEMENT).length - 1 + (sample.match(controlCharacters)?.length ?? 0)
  return (frequent - 2 * unread) / Math.max(1, sample.length)
}

/** Whether these are bytes of something else: text has no control characters but tab, line and page ends. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const controls = sample.match(controlCharacters)?.length ?? 0
  return controls > 0 && controls / sample.length > MOST_CONTROLS
}
