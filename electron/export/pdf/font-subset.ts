import { deflateSync } from 'node:zlib'
import { CodePointTable } from '../../../shared/font/code-point-table'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import { subsetCff } from './cff-subset'
import type { DeflatedParts } from './deflate-parts'
import { deflateParts } from './deflate-parts'
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
  readonly program: DeflatedParts & { readonly inflatedLength: number }
  readonly toUnicode: Uint8Array
  readonly cidSet: Uint8Array
}

/** Of the parts of a font that were deflated before, none. */
const NO_PARTS: DeflatedParts['parts'] = new Map()

/**
 * Cuts a font down to the characters used. CIDs go by code point and not by glyph, for some fonts draw several code
 * points with one glyph and the text must read back as typed. What this has in common with `before`, another subset of the
 * font, is not deflated again.
 * @throws Error if the font lacks a character; the typesetter reports those before.
 */
export function subsetFont(id: string, font: OpenTypeFont, codePoints: readonly number[], before: FontSubset | undefined): FontSubset {
  const glyphs = codePoints.map((codePoint) => glyphFor(font, id, codePoint))
  const widths = glyphs.map((glyph) => Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm))
  const name = `${subsetTag(codePoints)}+${id}`
  const { bytes, glyphCount, glyphEnds } = fontProgram(font, glyphs, name)
  return {
    font,
    name,
    characterOf: writtenCharacters(codePoints, widths),
    widths,
    program: { ...deflateParts(bytes, cutsOf(codePoints, glyphEnds), before?.program.parts ?? NO_PARTS), inflatedLength: bytes.length },
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

interface FontProgram {
  readonly bytes: Uint8Array
  readonly glyphCount: number
  /** Where the outline of each CID ends; empty where they are few. */
  readonly glyphEnds: readonly number[]
}

function fontProgram(font: OpenTypeFont, glyphs: readonly number[], name: string): FontProgram {
  const table = font.tableBytes('CFF ')
  if (table === null) return { ...subsetGlyf(font, glyphs), glyphEnds: [] }
  const { bytes, charStringEnds } = subsetCff(table, glyphs, name)
  return { bytes, glyphCount: glyphs.length + 1, glyphEnds: charStringEnds }
}

/** Outlines of so many bytes at least are deflated together. */
const SMALLEST_PART = 32_768

/** Parts end between blocks of 4,096 code points, wherever the outlines before a block are; offsets before them and what is after them are parts, too. */
const BLOCK_BITS = 12

function cutsOf(codePoints: readonly number[], glyphEnds: readonly number[]): number[] {
  const [first, last] = [glyphEnds[0], glyphEnds.at(-1)]
  if (first === undefined || last === undefined || last - first < 2 * SMALLEST_PART) return []
  const cuts = [first]
  codePoints.forEach((codePoint, index) => {
    const end = glyphEnds[index] ?? last
    const isNewBlock = codePoint >> BLOCK_BITS !== (codePoints[index - 1] ?? codePoint) >> BLOCK_BITS
    if (isNewBlock && end - (cuts.at(-1) ?? 0) >= SMALLEST_PART) cuts.push(end)
  })
  return [...cuts, last]
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
