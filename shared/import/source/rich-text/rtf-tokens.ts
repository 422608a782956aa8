/** What RTF is made of. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  /** A backslash before a sign: \~ \- \* */
  | { readonly kind: 'sign'; readonly sign: string }
  /** Bytes of text in the encoding of their font. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }

const tokens = /[{}]|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^])|[^\\{}\r\n]+|[\r\n]+/gu

/** The tokens of RTF, given as a character a byte. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const pattern = new RegExp(tokens)
  for (let match = pattern.exec(rtf); match !== null; match = pattern.exec(rtf)) {
    const [all, word, number, hex, sign] = match
    if (word === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0))
    else if (word !== undefined) yield { kind: 'word', word, number: number === undefined ? null : Number(number) }
    else if (hex !== undefined) yield { kind: 'bytes', bytes: [parseInt(hex, 16)] }
    else if (sign !== undefined) yield signToken(sign)
    else if (all === '{') yield { kind: 'open' }
    else if (all === '}') yield { kind: 'close' }
    else if (!/^[\r\n]/u.test(all)) yield { kind: 'bytes', bytes: Array.from(all, (character) => character.charCodeAt(0)) }
  }
}

/** Escaped braces and backslashes are text; an escaped line end ends a paragraph. */
function signToken(sign: string): RtfToken {
  if ('\\{}'.includes(sign)) return { kind: 'bytes', bytes: [sign.charCodeAt(0)] }
  return sign === '\n' || sign === '\r' ? { kind: 'word', word: 'par', number: null } : { kind: 'sign', sign }
}
