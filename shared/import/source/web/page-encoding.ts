import type { DecodedText, TextEncodingName } from '../../decode-text'
import { decodeAs, decodeBest } from '../../decode-text'

/** Encodings by the names that pages give them; what calls itself GB 2312 or GBK is read as their superset. */
const encodings: ReadonlyMap<string, TextEncodingName> = new Map([
  ['utf-8', 'utf-8'], ['utf8', 'utf-8'], ['gb2312', 'gb18030'], ['gbk', 'gb18030'], ['gb18030', 'gb18030'], ['x-gbk', 'gb18030'], ['gb_2312-80', 'gb18030'],
  ['utf-16le', 'utf-16le'], ['utf-16be', 'utf-16be'],
])
const declaration = /<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]+)/iu
/** Browsers look no further for the declaration; Word writes it later. */
const DECLARED_WITHIN = 4096
/** First bytes of byte order marks. */
const marks: ReadonlySet<number> = new Set([0xef, 0xfe, 0xff])
/** A page that is damaged more than this is in another encoding than it says. */
const MOST_DAMAGE = 0.01

/** Decodes a page: by byte order mark, by what the page says of itself, by what it reads like. `declared` is what its mail header said. */
export function decodePage(bytes: Uint8Array, declared: string | null): DecodedText {
  // Tags in UTF-16 have zeros; without any, and without a mark, a page is in an encoding by bytes.
  if (bytes.subarray(0, DECLARED_WITHIN).includes(0) || marks.has(bytes[0] ?? 0)) return decodeBest(bytes)
  const utf8 = decodeAs(bytes, 'utf-8', true)
  const encoding = namedEncoding(bytes, declared)
  if (utf8.damaged === 0 || (encoding !== 'gb18030' && isReadable(utf8))) return utf8
  const national = decodeAs(bytes, 'gb18030', encoding === 'gb18030')
  return isReadable(national) || national.damaged < utf8.damaged ? national : utf8
}

function namedEncoding(bytes: Uint8Array, declared: string | null): TextEncodingName | undefined {
  const named = declared ?? declaration.exec(asciiOf(bytes.subarray(0, DECLARED_WITHIN)))?.[1]
  return encodings.get(named?.toLowerCase() ?? '')
}

function isReadable({ text, damaged }: DecodedText): boolean {
  return damaged <= text.length * MOST_DAMAGE
}

/** A character a byte; enough to find what is written in ASCII. */
export function asciiOf(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join('')
}
