import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MOST_UNPACKED } from '../../../shared/import/source/archive/zip-archive'
import { docxOf, fixture, paragraph, read, refusalOf, utf8, zipOf } from './reading'

/** The old Word file with the name of its text changed, as it stands in an encrypted file of the newer kind. */
function withStreamCalled(name: string): Uint8Array {
  const bytes = fixture('report.doc').slice()
  const old = Array.from('WordDocument').flatMap((letter) => [letter.charCodeAt(0), 0])
  const at = bytes.findIndex((_, index) => old.every((byte, offset) => bytes[index + offset] === byte))
  bytes.set(Array.from(name.padEnd(31, '\0')).flatMap((letter) => [letter.charCodeAt(0), 0]), at)
  bytes.set([(name.length + 1) * 2, 0], at + 64)
  return bytes
}

/** A copy with a bit set that says a part is encrypted. */
function withEncryptedParts(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) bytes[at + 8] = 1
  }
  return bytes
}

describe('the kind of a file', () => {
  test.each([
    ['report.docx', 'docx'], ['report.rtf', 'rtf'], ['report-gb2312.htm', 'html'], ['report.mht', 'html'], ['report.doc', 'doc'], ['tables.xlsx', 'xlsx'],
  ])('is told by its content, %s called a .doc and a .txt as well', (name, kind) => {
    expect([read(fixture(name), '报告.doc').kind, read(fixture(name), '报告.txt').kind, read(fixture(name), name).kind]).toEqual([kind, kind, kind])
  })

  test('of text is told by its extension', () => {
    const text = utf8('甲,1\n乙,2\n')
    expect([read(text, '表.csv').kind, read(text, '表.xls').kind, read(text, '表.txt').kind, read(text, '表.doc').kind]).toEqual(['csv', 'csv', 'text', 'text'])
  })
})

describe('files that cannot be read say what to do', () => {
  const pdf = utf8('%PDF-1.7\n')

  test.each([
    ['nothing', new Uint8Array(), 'a.docx', 'import.empty'],
    ['too much', new Uint8Array(6 * 1024 * 1024), 'a.docx', 'import.too-large'],
    ['PDF', pdf, 'a.pdf', 'import.fixed-pages'],
    ['OFD', zipOf({ 'OFD.xml': '<ofd/>' }), 'a.ofd', 'import.fixed-pages'],
    ['old Excel', fixture('tables.xls'), 'a.xls', 'import.save-as-workbook'],
    ['old WPS', withStreamCalled('WpsContent'), 'a.wps', 'import.save-as-document'],
    ['OpenDocument text', zipOf({ 'mimetype': 'x', 'content.xml': '<office/>' }), 'a.odt', 'import.save-as-document'],
    ['OpenDocument sheets', zipOf({ 'mimetype': 'x', 'content.xml': '<office/>' }), 'a.ods', 'import.save-as-workbook'],
    ['slides', zipOf({ 'ppt/presentation.xml': '<p/>' }), 'a.pptx', 'import.unsupported-kind'],
    ['Word of 2003 in XML', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'a.doc', 'import.save-as-document'],
    ['Excel of 2003 in XML', utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'), 'a.xls', 'import.save-as-workbook'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'a.png', 'import.unsupported-kind'],
    ['bytes of no text', Uint8Array.from({ length: 400 }, (_, index) => index % 7), 'a.doc', 'import.binary'],
    ['a locked old Word file', fixture('locked.doc'), 'a.doc', 'import.password'],
    ['a locked Word file', withStreamCalled('EncryptedPackage'), 'a.docx', 'import.password'],
    ['an encrypted archive', withEncryptedParts(docxOf(paragraph('甲'))), 'a.docx', 'import.password'],
    ['a Word file without text', docxOf(''), 'a.docx', 'import.empty'],
    ['an archive that was cut off', docxOf(paragraph('甲')).subarray(0, 300), 'a.docx', 'import.damaged'],
  ])('%s', (_, bytes, name, code) => {
    expect(refusalOf(bytes, name)).toBe(code)
  })

  test('a bomb is stopped before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(MOST_UNPACKED * 4) })
    expect(refusalOf(bomb, 'a.docx')).toBe('import.expands-too-far')
  })

  test('an archive of more parts than any report has', () => {
    expect(refusalOf(zipOf(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/${String(index)}`, '']))), 'a.docx')).toBe('import.expands-too-far')
  })

  test('a page that nests or grows without end', () => {
    expect(refusalOf(utf8(`<html>${'<div>'.repeat(200_000)}`), 'a.htm')).toBe('import.damaged')
    const marks = Array.from({ length: 4000 }, (_, index) => `<p><font size=${String(index)}>甲`).join('')
    expect(refusalOf(utf8(`<html>${marks}`), 'a.htm')).toBe('import.damaged')
  })
})
