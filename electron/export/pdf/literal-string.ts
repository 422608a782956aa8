import { PDFString } from 'pdf-lib'

/**
 * Bytes, each a character, as they stand between the brackets of a literal string (ISO 32000-1, 7.3.4.2): half as long as
 * in hexadecimal. Brackets and backslashes would end or bend the string; a carriage return would be read as a line feed.
 */
export function literalBytes(bytes: string): string {
  return bytes.replace(SPECIAL, (byte) => (byte === '\r' ? '\\r' : `\\${byte}`))
}

const SPECIAL = /[()\\\r]/gu

/** A text string as an object of a file. */
export function textString(text: string): PDFString {
  return PDFString.of(literalText(text))
}

/** A text string as literal bytes: UTF-16BE behind its byte order mark (7.9.2.2). */
export function literalText(text: string): string {
  return literalBytes(`\u00fe\u00ff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`)
}
