import { describe, expect, test } from 'vitest'
import { advanceInFile } from '../outlines'
import { runForBytes } from '../programs'
import type { PageMarks } from './content-stream'
import { marksOf, operationsOf } from './content-stream'
import { fontsOf } from './fonts'
import type { PdfDict, PdfValue } from './pdf-objects'
import { isArray, isDict, PdfObjects } from './pdf-objects'
import { exportedReport, reportKinds } from './reports'
import { allElements, structureOf } from './structure'
import { xmpProperties } from './xmp'

/** ISO 19005-2 (PDF/A-2), level A, clause by clause as far as our files have what a clause is about. */
describe.each(reportKinds)('%s is PDF/A-2a', (kind) => {
  const { document, bytes, file } = exportedReport(kind)
  const objects = new PdfObjects(file)
  const { catalog, trailer, pages } = objects
  const text = Buffer.from(bytes).toString('latin1')
  const contents = pages.map((page) => objects.stream(objects.dict(page)['/Contents']))
  const marks: PageMarks[] = contents.map(marksOf)
  const annotations = pages.flatMap((page) => objects.array(objects.dict(page)['/Annots']).map((ref) => objects.dict(ref)))
  const fonts = [...new Set(pages.flatMap((page) => [...fontsOf(objects, page).values()]))]
  const metadata = objects.stream(catalog['/Metadata']).toString('utf8')
  const xmp = xmpProperties(metadata)
  const keysNamed = (...keys: string[]): PdfDict[] => objects.dicts.filter((dict) => keys.some((key) => key in dict))

  test('6.1.2: header of PDF 1.7, then a comment of bytes over 127', () => {
    expect(text).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4,}\n/u)
  })

  test('6.1.3: an identifier of two equal strings, no encryption, nothing after the end of the file', () => {
    const [first, second] = objects.array(trailer['/ID'])
    expect(first).toMatch(/^b:[0-9a-f]{32}$/u)
    expect(second).toBe(first)
    expect(keysNamed('/Encrypt')).toEqual([])
    expect(text).toMatch(/\nstartxref\n\d+\n%%EOF\n$/u)
    expect(text.match(/%%EOF/gu)).toHaveLength(1)
  })

  test('6.1.6: no stream lies in another file or is compressed by LZW', () => {
    expect(keysNamed('/F', '/FFilter', '/FDecodeParms').filter((dict) => '/Filter' in dict)).toEqual([])
    expect(text).not.toMatch(/LZWDecode/u)
  })

  test('6.1.6: streams begin after a line feed, end before one, and are as long as they say', () => {
    const ends = [...text.matchAll(/\/Length (\d+)(?:(?!stream)[^])*?>>\s?stream\n/gu)]
    const wrong = ends.filter(({ 0: head, 1: length, index }) => !text.startsWith('\nendstream', index + head.length + Number(length)))
    expect(ends.length).toBeGreaterThan(pages.length)
    expect(wrong.map(([head]) => head)).toEqual([])
  })

  test('6.1.13: names, strings, numbers and nesting stay within the limits', () => {
    const names = objects.dicts.flatMap((dict) => Object.keys(dict))
    const strings = objects.values.flatMap(stringsIn)
    expect(names.filter((name) => Buffer.byteLength(name) > 127)).toEqual([])
    expect(strings.filter((string) => Buffer.byteLength(string, 'utf16le') > 32_767)).toEqual([])
    expect(objects.values.flatMap(numbersIn).filter((number) => Math.abs(number) > 32_767)).toEqual([])
    for (const page of pages) {
      const [left, bottom, right, top] = objects.numbers(objects.dict(page)['/MediaBox'])
      expect([left, bottom]).toEqual([0, 0])
      for (const side of [right, top]) expect(side).toBeGreaterThan(3)
    }
  })

  test('6.2.2: content uses only operators that the standard has, and only resources that the page names', () => {
    const known = new Set(['BDC', 'EMC', 'BT', 'ET', 'Tf', 'Td', 'Tc', 'Tj', 'TJ', 'q', 'Q', 'cm', 'g', 'rg', 're', 'f'])
    contents.forEach((content, index) => {
      const operations = operationsOf(content)
      const named = fontsOf(objects, pages[index] ?? '')
      expect(operations.filter(({ operator }) => !known.has(operator))).toEqual([])
      expect(operations.filter(({ operator, operands }) => operator === 'Tf' && !named.has(operands[0] ?? ''))).toEqual([])
    })
  })

  test('6.2.3: one output intent, whose profile is of RGB and of the ICC version it may have', () => {
    const intents = objects.array(catalog['/OutputIntents']).map((intent) => objects.dict(intent))
    expect(intents).toHaveLength(1)
    expect(intents[0]?.['/S']).toBe('/GTS_PDFA1')
    const profileRef = intents[0]?.['/DestOutputProfile']
    const profile = objects.stream(profileRef)
    expect(objects.dict(profileRef)['/N']).toBe(3)
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.readUInt8(8)).toBeLessThan(5)
  })

  test('6.2.4.3: colours are those that the output intent gives a meaning', () => {
    expect(contents.flatMap(operationsOf).filter(({ operator }) => /^(?:k|K|cs|CS|sc|scn|SC|SCN)$/u.test(operator))).toEqual([])
    expect(keysNamed('/ColorSpace')).toEqual([])
  })

  test('6.2.5–6.2.10: no graphics states, images, forms, groups or transparency', () => {
    expect(keysNamed('/ExtGState', '/XObject', '/Group', '/SMask', '/BM', '/TR', '/HTP', '/Pattern', '/Shading')).toEqual([])
  })

  test('6.2.11.2: font programs are embedded and of the kind that the font says', () => {
    expect(fonts.length).toBeGreaterThan(3)
    for (const { dict, descendant, descriptor, program } of fonts) {
      expect(dict['/Subtype']).toBe('/Type0')
      const isCff = descendant['/Subtype'] === '/CIDFontType0'
      expect(Object.keys(descriptor).filter((key) => key.startsWith('/FontFile'))).toEqual([isCff ? '/FontFile3' : '/FontFile2'])
      if (isCff) expect(objects.dict(descriptor['/FontFile3'])['/Subtype']).toBe('/CIDFontType0C')
      expect(program.length).toBeGreaterThan(100)
    }
  })

  test('6.2.11.3: encoding and character collection agree; TrueType glyphs go by their number', () => {
    for (const { dict, descendant } of fonts) {
      expect(dict['/Encoding']).toBe('/Identity-H')
      expect(objects.dict(descendant['/CIDSystemInfo'])).toEqual({ '/Registry': 'u:Adobe', '/Ordering': 'u:Identity', '/Supplement': 0 })
      if (descendant['/Subtype'] === '/CIDFontType2') expect(descendant['/CIDToGIDMap']).toBe('/Identity')
    }
  })

  test('6.2.11.4.2: a CIDSet has a bit for every glyph of the program', () => {
    for (const { cidSet, descendant, program } of fonts) {
      const bits = [...(cidSet ?? [])].map((byte) => byte.toString(2).padStart(8, '0')).join('')
      const glyphs = descendant['/Subtype'] === '/CIDFontType0' ? cffGlyphCount(program) : sfntTable(program, 'maxp').readUInt16BE(4)
      expect(bits.slice(0, glyphs)).toBe('1'.repeat(glyphs))
      expect(bits.slice(glyphs)).toMatch(/^0{0,7}$/u)
    }
  })

  test('6.2.11.5: widths are those of the glyphs in the font file that was subset, read by another program', () => {
    for (const { name, unicode, widthOf } of fonts) {
      const fontId = name.replace(/^[A-Z]{6}\+/u, '')
      const wrong = [...unicode].filter(([code, character]) => Math.abs(widthOf(code) - advanceInFile(fontId, character)) > 1)
      expect(wrong).toEqual([])
    }
  })

  test('6.2.11.7: every code that is shown has a meaning in Unicode: one character, none without a meaning or of private use', () => {
    for (const { unicode } of fonts) {
      const texts = [...unicode.values()]
      expect(texts.filter((each) => [...each].length !== 1 || /[\0\ufeff\ufffe\uffff\ufffd]|\p{Private_Use}|\p{Surrogate}/u.test(each))).toEqual([])
      expect(new Set(texts).size).toBe(texts.length)
    }
    pages.forEach((page, index) => {
      const named = fontsOf(objects, page)
      const shown = marks[index]?.marks.flatMap((mark) => mark.shown) ?? []
      expect(shown.filter(({ font, code }) => named.get(font)?.unicode.get(code) === undefined)).toEqual([])
    })
  })

  test('6.2.11.8: .notdef is never shown', () => {
    expect(marks.flatMap((page) => page.marks.flatMap(({ shown }) => shown)).filter(({ code }) => code === '0000')).toEqual([])
  })

  test('6.3: annotations are links alone, printed and never hidden', () => {
    for (const annotation of annotations) {
      expect(annotation['/Subtype']).toBe('/Link')
      expect(annotation['/F']).toBe(4)
      expect('/AP' in annotation).toBe(false)
    }
  })

  test('6.4–6.5: no forms, no scripts, no actions but to an address, none that start by themselves', () => {
    expect(keysNamed('/AcroForm', '/AA', '/JS', '/JavaScript', '/XFA', '/NeedsRendering', '/Requirements')).toEqual([])
    expect(new Set(annotations.flatMap((annotation) => ('/A' in annotation ? [objects.dict(annotation['/A'])['/S']] : ['/URI'])))).toEqual(
      new Set(annotations.length === 0 ? [] : ['/URI']),
    )
    expect(isArray(objects.resolve(catalog['/OpenAction']))).toBe(true)
  })

  test('6.6.2: metadata is an XMP packet, not compressed, that names part and level', () => {
    expect('/Filter' in objects.dict(catalog['/Metadata'])).toBe(false)
    expect(metadata).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u)
    expect(metadata).not.toMatch(/<\?xpacket[^>]*(?:bytes|encoding)=/u)
    expect(xmp.get('pdfaid:part')).toEqual(['2'])
    expect(xmp.get('pdfaid:conformance')).toEqual(['A'])
  })

  test('6.6.2.3: every property that XMP does not define is described', () => {
    const defined = /^(?:dc|xmp|pdf|pdfaid|pdfaExtension|pdfaSchema|pdfaProperty|x):/u
    const own = [...xmp.keys()].filter((name) => !defined.test(name))
    expect(own).toEqual(['pdfuaid:part'])
    expect(xmp.get('pdfaSchema:prefix')).toEqual(['pdfuaid'])
    expect(xmp.get('pdfaSchema:namespaceURI')).toEqual(['http://www.aiim.org/pdfua/ns/id/'])
    expect(xmp.get('pdfaProperty:name')).toEqual(['part'])
    expect(xmp.get('pdfaProperty:valueType')).toEqual(['Integer'])
    expect(xmp.get('pdfaProperty:category')).toEqual(['internal'])
    expect(xmp.get('pdfaSchema:schema')?.[0]).toBeTruthy()
    expect(xmp.get('pdfaProperty:description')?.[0]).toBeTruthy()
  })

  test('6.6.3: metadata and information dictionary say the same', () => {
    const info = objects.dict(trailer['/Info'])
    const said = (name: string): string => xmp.get(name)?.join(' ') ?? ''
    expect(said('dc:title')).toBe(document.properties.title)
    expect(objects.text(info['/Title'])).toBe(said('dc:title'))
    expect(objects.text(info['/Author'])).toBe(said('dc:creator'))
    expect(objects.text(info['/Subject'])).toBe(said('dc:description'))
    expect(objects.text(info['/Keywords'])).toBe(said('pdf:Keywords'))
    expect(objects.text(info['/Producer'])).toBe(said('pdf:Producer'))
    expect(objects.text(info['/Creator'])).toBe(said('xmp:CreatorTool'))
    expect(instantOf(objects.text(info['/CreationDate']))).toBe(said('xmp:CreateDate'))
    expect(instantOf(objects.text(info['/ModDate']))).toBe(said('xmp:ModifyDate'))
    expect(Object.keys(info).sort()).toEqual(['/Author', '/CreationDate', '/Creator', '/Keywords', '/ModDate', '/Producer', '/Subject', '/Title'])
  })

  test('6.7.2: the file is marked as tagged', () => {
    expect(objects.dict(catalog['/MarkInfo'])['/Marked']).toBe(true)
  })

  test('6.7.3: structure types are standard ones', () => {
    const standard = 'Document P H1 H2 H3 H4 H5 H6 TOC TOCI Caption Reference Link Span Table TR TH TD Figure'.split(' ')
    const types = new Set(allElements(structureOf(objects)).map(({ type }) => type))
    expect([...types].filter((type) => !standard.includes(type))).toEqual([])
  })

  test('6.7.4: the language is named as RFC 3066 asks', () => {
    expect(objects.text(catalog['/Lang'])).toBe('zh-CN')
  })

  test('6.8–6.11: no embedded files, optional content, alternate presentations or permissions', () => {
    expect(keysNamed('/EmbeddedFiles', '/EF', '/OCProperties', '/OC', '/AlternatePresentations', '/PresSteps', '/Perms', '/AF')).toEqual([])
  })

  test('qpdf finds the cross-reference and every stream in order', () => {
    expect(runForBytes('qpdf', '--check', file).toString()).toContain('No syntax or stream encoding errors found')
  })
})

function stringsIn(value: PdfValue): string[] {
  if (typeof value === 'string') return [value]
  if (isArray(value)) return value.flatMap(stringsIn)
  return isDict(value) ? Object.values(value).flatMap(stringsIn) : []
}

function numbersIn(value: PdfValue): number[] {
  if (typeof value === 'number') return [value]
  if (isArray(value)) return value.flatMap(numbersIn)
  return isDict(value) ? Object.values(value).flatMap(numbersIn) : []
}

/** D:YYYYMMDDHHMMSSZ → as XMP writes it. */
function instantOf(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z')
}

function sfntTable(program: Buffer, wanted: string): Buffer {
  for (let record = 12; record < 12 + program.readUInt16BE(4) * 16; record += 16) {
    if (program.toString('latin1', record, record + 4) !== wanted) continue
    const start = program.readUInt32BE(record + 8)
    return program.subarray(start, start + program.readUInt32BE(record + 12))
  }
  throw new Error(`the program has no table ${wanted}`)
}

/** The count of the CharStrings INDEX, to which operator 17 of the Top DICT leads (Technical Note 5176). */
function cffGlyphCount(program: Buffer): number {
  const afterNames = endOfIndex(program, program.readUInt8(2))
  const offsetSize = program.readUInt8(afterNames + 2)
  const topDict = program.subarray(afterNames + 3 + 2 * offsetSize, endOfIndex(program, afterNames))
  return program.readUInt16BE(operandOf(topDict, 17))
}

function endOfIndex(program: Buffer, start: number): number {
  const count = program.readUInt16BE(start)
  if (count === 0) return start + 2
  const offsetSize = program.readUInt8(start + 2)
  const last = program.readUIntBE(start + 3 + count * offsetSize, offsetSize)
  return start + 2 + (count + 1) * offsetSize + last
}

/** The last operand before an operator of one byte in a DICT. */
function operandOf(dict: Buffer, operator: number): number {
  let [at, operand] = [0, NaN]
  while (at < dict.length) {
    const byte = dict.readUInt8(at)
    if (byte === operator) return operand
    if (byte === 28) [operand, at] = [dict.readInt16BE(at + 1), at + 3]
    else if (byte === 29) [operand, at] = [dict.readInt32BE(at + 1), at + 5]
    else if (byte === 30) at = dict.findIndex((each, index) => index > at && (each & 15) === 15) + 1
    else if (byte >= 247) [operand, at] = [byte < 251 ? (byte - 247) * 256 + dict.readUInt8(at + 1) + 108 : -(byte - 251) * 256 - dict.readUInt8(at + 1) - 108, at + 2]
    else if (byte >= 32) [operand, at] = [byte - 139, at + 1]
    else at += byte === 12 ? 2 : 1
  }
  throw new Error(`no operator ${operator}`)
}
