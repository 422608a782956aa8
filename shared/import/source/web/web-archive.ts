import { asciiOf } from './page-encoding'

/** A page within a web archive (.mht): its bytes, and the encoding its header names. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

interface MailPart {
  readonly headers: ReadonlyMap<string, string>
  /** A character a byte. */
  readonly body: string
}

const DEEPEST_PARTS = 4

/** The first page of a web archive (RFC 2557); null where there is none. */
export function pageOfWebArchive(bytes: Uint8Array): ArchivedPage | null {
  return firstPage(asciiOf(bytes), 0)
}

function firstPage(mail: string, depth: number): ArchivedPage | null {
  const { headers, body } = readPart(mail)
  const type = headers.get('content-type') ?? ''
  const boundary = parameterOf(type, 'boundary')
  if (/^text\/html/iu.test(type)) {
    return { bytes: decodedBody(body, headers.get('content-transfer-encoding') ?? ''), charset: parameterOf(type, 'charset') }
  }
  if (boundary === null || depth > DEEPEST_PARTS) return null
  for (const part of body.split(`--${boundary}`).slice(1)) {
    const page = firstPage(part.replace(/^\s*?\r?\n/u, ''), depth + 1)
    if (page !== null) return page
  }
  return null
}

function readPart(mail: string): MailPart {
  const end = /\r?\n\r?\n/u.exec(mail)
  const head = mail.slice(0, end?.index ?? mail.length).replace(/\r?\n[ \t]+/gu, ' ')
  const headers = head.split(/\r?\n/u).flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
  })
  return { headers: new Map(headers), body: end === null ? '' : mail.slice(end.index + end[0].length) }
}

function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header)
  return found?.[1] ?? found?.[2] ?? null
}

function decodedBody(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'quoted-printable':
      return bytesOf(body.replace(/=[ \t]*\r?\n/gu, '').replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
    case 'base64':
      return base64Bytes(body)
    default:
      return bytesOf(body)
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64Bytes(text: string): Uint8Array {
  const values = new Map(Array.from(base64Digits, (digit, value) => [digit, value]))
  const bytes: number[] = []
  let [bits, count] = [0, 0]
  for (const digit of text) {
    const value = values.get(digit)
    if (value === undefined) continue
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}
