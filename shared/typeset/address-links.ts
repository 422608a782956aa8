import type { TextSpan } from '../document/document'
import type { LinkedStretch } from './flow'
import type { GlyphLine } from './glyph-line'
import type { LineBox } from './line-box'

/** A web address in a paragraph: glyphs from `start` up to, not including, `end`. */
export interface WrittenAddress {
  readonly address: string
  readonly start: number
  readonly end: number
}

const addressPattern = /https?:\/\/[!-~]+/gu

/** Stops of the sentence an address stands in, and the bracket around it. */
const stopsAfterAddress = /[.,:;!?'"<>]+$/u

/** A web address in a text, counted in UTF-16 units. */
export interface TextAddress {
  readonly address: string
  readonly index: number
}

/** The web addresses in a text, in order. */
export function addressesInText(text: string): TextAddress[] {
  // Most texts have none, and need not be searched.
  if (!text.includes('://')) return []
  return [...text.matchAll(addressPattern)].map(({ 0: found, index }) => ({ address: withoutStops(found), index }))
}

/** The web addresses in a paragraph of these spans. */
export function addressesIn(spans: readonly TextSpan[], { glyphs }: GlyphLine): WrittenAddress[] {
  // Most paragraphs have none, and need not be read again.
  if (!spans.some(({ text }) => text.includes('://'))) return []
  const text = glyphs.map(({ character }) => character).join('')
  return addressesInText(text).map(({ address, index }) => {
    const start = [...text.slice(0, index)].length
    return { address, start, end: start + address.length }
  })
}

function withoutStops(found: string): string {
  const address = found.replace(stopsAfterAddress, '')
  return address.endsWith(')') && !address.includes('(') ? withoutStops(address.slice(0, -1)) : address
}

interface PlacedLine {
  readonly start: number
  readonly end: number
  readonly box: LineBox
}

/** What of the addresses stands in a line. */
export function linkedStretches(addresses: readonly WrittenAddress[], { advances }: GlyphLine, { start, end, box }: PlacedLine): LinkedStretch[] {
  if (addresses.length === 0) return []
  const origins = box.runs.flatMap((run) => run.origins)
  return addresses.flatMap((each) => {
    const [first, last] = [Math.max(start, each.start), Math.min(end, each.end) - 1]
    const [left, lastOrigin] = [origins[first - start], origins[last - start]]
    if (last < first || left === undefined || lastOrigin === undefined) return []
    return [{ left, right: lastOrigin + (advances[last] ?? 0), target: { kind: 'address', address: each.address } }]
  })
}
