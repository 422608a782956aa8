import { constants, deflateSync } from 'node:zlib'
import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFRawStream, PDFString } from 'pdf-lib'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import { subsetCff } from './cff-subset'
import { subsetGlyf } from './glyf-subset'

/** A font in the file, with what writing text in it needs. */
export interface EmbeddedFont {
  readonly ref: PDFRef
  /** The four hexadecimal digits that write a character. */
  codeOf(character: string): string
  /** As the file states it, in thousandths of an em. */
  widthOf(character: string): number
}

/**
 * Embeds the characters used as a composite font (ISO 32000-1, 9.7). CIDs go by code point and not by glyph, for
 * some fonts draw several code points with one glyph and the text must read back as typed.
 * @throws Error if the font lacks a character; the typesetter reports those before.
 */
export function embedFont(context: PDFContext, id: string, font: OpenTypeFont, characters: readonly string[]): EmbeddedFont {
  const codePoints = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const glyphs = codePoints.map((codePoint) => glyphFor(font, id, codePoint))
  const cids = new Map(codePoints.map((codePoint, index) => [String.fromCodePoint(codePoint), index + 1]))
  const widths = glyphs.map((glyph) => Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm))
  const name = `${subsetTag(codePoints)}+${id}`
  const descendant = descendantFont(context, { font, name, glyphs, widths })
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: registerStream(context, Buffer.from(toUnicodeMap(codePoints), 'latin1'), {}),
    }),
  )
  return {
    ref,
    codeOf: (character) => hex4(cids.get(character) ?? 0),
    widthOf: (character) => widths[(cids.get(character) ?? 0) - 1] ?? 0,
  }
}

interface FontSubset {
  readonly font: OpenTypeFont
  readonly name: string
  readonly glyphs: readonly number[]
  readonly widths: readonly number[]
}

function glyphFor(font: OpenTypeFont, id: string, codePoint: number): number {
  const glyph = font.glyphOf(codePoint)
  if (glyph === 0) throw new Error(`${id} has no glyph for U+${codePoint.toString(16)}`)
  return glyph
}

function descendantFont(context: PDFContext, subset: FontSubset): PDFRef {
  const isCff = subset.font.outlines === 'cff'
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: subset.name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: fontDescriptor(context, subset),
      DW: 1000,
      W: widthsArray(subset.widths),
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    }),
  )
}

/** The font files' own ascents disagree (one even has the wrong sign), so the descriptor states the em box. */
const EM_BOX = { Ascent: 880, Descent: -120, CapHeight: 700 } as const

function fontDescriptor(context: PDFContext, subset: FontSubset): PDFRef {
  const { font, name } = subset
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: font.boundingBox.map((edge) => Math.round((edge * 1000) / font.unitsPerEm)),
      ItalicAngle: 0,
      ...EM_BOX,
      StemV: 80,
      CIDSet: registerStream(context, completeCidSet(subset.glyphs.length + 1), {}),
      ...fontProgram(context, subset),
    }),
  )
}

/**
 * Charstrings hardly repeat: Huffman coding alone takes a third of the time for 5 % more bytes. Outlines of glyf
 * compress better, and level 1 gets most of it.
 */
function fontProgram(context: PDFContext, { font, name, glyphs }: FontSubset): Record<string, PDFRef> {
  if (font.outlines === 'cff') {
    const table = font.table('CFF ')
    if (table === null) throw new Error('font has no CFF table')
    const program = deflateSync(subsetCff(table, glyphs, name), { strategy: constants.Z_HUFFMAN_ONLY })
    return { FontFile3: registerDeflated(context, program, { Subtype: 'CIDFontType0C' }) }
  }
  const program = subsetGlyf(font, glyphs)
  return { FontFile2: registerDeflated(context, deflateSync(program, { level: 1 }), { Length1: program.length }) }
}

/** W array (ISO 32000-1, 9.7.4.3): only what differs from the default of 1000. */
function widthsArray(widths: readonly number[]): (number | number[])[] {
  const array: (number | number[])[] = []
  let run: number[] | null = null
  widths.forEach((width, index) => {
    if (width === 1000) run = null
    else if (run === null) {
      run = [width]
      array.push(index + 1, run)
    } else run.push(width)
  })
  return array
}

function completeCidSet(count: number): Uint8Array {
  const bits = new Uint8Array((count + 7) >> 3).fill(255)
  const unused = (8 - (count & 7)) & 7
  bits[bits.length - 1] = (255 << unused) & 255
  return bits
}

const BFCHARS_PER_BLOCK = 100

/** ToUnicode CMap (ISO 32000-1, 9.10.3). */
function toUnicodeMap(codePoints: readonly number[]): string {
  const entries = codePoints.map((codePoint, index) => `<${hex4(index + 1)}> <${utf16Hex(codePoint)}>`)
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += BFCHARS_PER_BLOCK) {
    const block = entries.slice(start, start + BFCHARS_PER_BLOCK)
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('\n')
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

/** Registers bytes as a deflated stream. */
export function registerStream(context: PDFContext, bytes: Uint8Array, entries: Record<string, string | number>): PDFRef {
  return registerDeflated(context, deflateSync(bytes), entries)
}

function registerDeflated(context: PDFContext, deflated: Uint8Array, entries: Record<string, string | number>): PDFRef {
  const dict = context.obj({ ...entries, Filter: 'FlateDecode', Length: deflated.length })
  return context.register(PDFRawStream.of(dict, deflated))
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}
