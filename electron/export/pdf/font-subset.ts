import { constants, deflateSync } from 'node:zlib'
import { CodePointTable } from '../../../shared/font/code-point-table'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import { subsetCff } from './cff-subset'
import { subsetGlyf } from './glyf-subset'
import { literalBytes } from './literal-string'

/** How a character is written with the font, and how wide the file states it to be. */
export interface WrittenCharacter {
  /** Its CID as it stands in a literal string: two characters of a byte each, escaped where they must be. */
  readonly code: string
  /** In thousandths of an em. */
  readonly width: number
}

/** A font cut down to some characters, ready to be put into a file; all streams are deflated. */
export interface FontSubset {
  readonly font: OpenTypeFont
  /** With the tag that marks a subset. */
  readonly name: string
  readonly characterOf: (character: string) => WrittenCharacter | undefined
  /** By CID from 1 on, in thousandths of an em. */
  readonly widths: readonly number[]
  readonly program: { readonly bytes: Uint8Array; readonly inflatedLength: number }
  readonly toUnicode: Uint8Array
  readonly cidSet: Uint8Array
}

/**
 * Cuts a font down to the characters used. CIDs go by code point and not by glyph, for some fonts draw several code
 * points with one glyph and the text must read back as typed.
 * @throws Error if the font lacks a character; the typesetter reports those before.
 */
export function subsetFont(id: string, font: OpenTypeFont, codePoints: readonly number[]): FontSubset {
  const glyphs = codePoints.map((codePoint) => glyphFor(font, id, codePoint))
  const widths = glyphs.map((glyph) => Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm))
  const name = `${subsetTag(codePoints)}+${id}`
  const { bytes, glyphCount } = fontProgram(font, glyphs, name)
  return {
    font,
    name,
    characterOf: writtenCharacters(codePoints, widths),
    widths,
    program: { bytes: deflateProgram(font, bytes), inflatedLength: bytes.length },
    toUnicode: deflateSync(Buffer.from(toUnicodeMap(codePoints), 'latin1')),
    cidSet: deflateSync(completeCidSet(glyphCount)),
  }
}

function writtenCharacters(codePoints: readonly number[], widths: readonly number[]): FontSubset['characterOf'] {
  const written = new CodePointTable<WrittenCharacter>()
  codePoints.forEach((codePoint, index) => {
    written.set(codePoint, { code: literalBytes(bytesOf(index + 1)), width: widths[index] ?? 0 })
  })
  return (character) => written.get(character.codePointAt(0) ?? 0)
}

function bytesOf(cid: number): string {
  return String.fromCharCode(cid >> 8, cid & 0xff)
}

function glyphFor(font: OpenTypeFont, id: string, codePoint: number): number {
  const glyph = font.glyphOf(codePoint)
  if (glyph === 0) throw new Error(`${id} has no glyph for U+${codePoint.toString(16)}`)
  return glyph
}

function fontProgram(font: OpenTypeFont, glyphs: readonly number[], name: string): { readonly bytes: Uint8Array; readonly glyphCount: number } {
  const table = font.tableBytes('CFF ')
  return table === null ? subsetGlyf(font, glyphs) : { bytes: subsetCff(table, glyphs, name), glyphCount: glyphs.length + 1 }
}

/**
 * Charstrings hardly repeat: Huffman coding alone takes a third of the time for 5 % more bytes. Outlines of glyf
 * compress better, and level 1 gets most of it.
 */
function deflateProgram({ outlines }: OpenTypeFont, bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, outlines === 'glyf' ? { level: 1 } : { strategy: constants.Z_HUFFMAN_ONLY })
}

/** A bit for every glyph of the program, also the parts of composites that no text uses (ISO 19005-2, 6.2.11.4.2). */
function completeCidSet(count: number): Uint8Array {
  const bits = new Uint8Array((count + 7) >> 3).fill(255)
  const unused = (8 - (count & 7)) & 7
  bits[bits.length - 1] = (255 << unused) & 255
  return bits
}

/** A range's CIDs differ in their last byte only (ISO 32000-1, 9.10.3). */
const CIDS_PER_RANGE = 256

/** ToUnicode CMap (9.10.3). */
function toUnicodeMap(codePoints: readonly number[]): string {
  const lastCid = codePoints.length
  const ranges: string[] = []
  for (let start = 0; start <= lastCid; start += CIDS_PER_RANGE) {
    const [first, last] = [Math.max(1, start), Math.min(lastCid, start + CIDS_PER_RANGE - 1)]
    if (first > last) continue
    ranges.push(`<${hex4(first)}><${hex4(last)}>[${codePoints.slice(first - 1, last).map((codePoint) => `<${utf16Hex(codePoint)}>`).join('')}]`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...inBlocks(ranges).map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`),
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('\n')
}

const RANGES_PER_BLOCK = 100

function inBlocks(ranges: readonly string[]): string[][] {
  const count = Math.ceil(ranges.length / RANGES_PER_BLOCK)
  return Array.from({ length: count }, (_, block) => ranges.slice(block * RANGES_PER_BLOCK, (block + 1) * RANGES_PER_BLOCK))
}

function utf16Hex(codePoint: number): string {
  return [String.fromCodePoint(codePoint)]
    .flatMap((character) => Array.from({ length: character.length }, (_, unit) => hex4(character.charCodeAt(unit))))
    .join('')
}

/** Six letters that follow from the characters, so that the same report gives the same name. */
function subsetTag(codePoints: readonly number[]): string {
  let hash = 0x811c9dc5
  for (const codePoint of codePoints) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0
  return Array.from({ length: 6 }, (_, position) => String.fromCharCode(65 + (Math.floor(hash / 26 ** position) % 26))).join('')
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}
