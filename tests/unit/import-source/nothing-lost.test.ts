import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../shared/import/source/read-source'
import { docxOf, fixture, paragraph, read, utf8, wholeText, withoutSpace } from './reading'

const names = ['report.docx', 'features.docx', 'features.doc', 'features.rtf', 'features.html', 'tables.xlsx', 'report.mht', 'details-gb18030.tsv', 'locked.doc']
const allowed = new Set(['import.empty', 'import.damaged', 'import.password', 'import.expands-too-far', 'import.binary', 'import.encoding', 'import.unsupported-kind', 'import.save-as-document', 'import.save-as-workbook', 'import.fixed-pages'])

/** Reads whatever it is; what it gives must be a document or one of the errors named. */
function readAnything(bytes: Uint8Array, name: string): void {
  const result = readSource(bytes, name)
  if (!result.ok) expect(allowed).toContain(result.error.code)
}

describe('whatever bytes are given', () => {
  test('random ones are read or refused', () => {
    const starts = ['', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '{\\rtf1', '<html><table>', 'MIME-Version: 1.0\r\n']
    fc.assert(fc.property(fc.constantFrom(...starts), fc.uint8Array({ minLength: 1, maxLength: 2000 }), (start, rest) => {
      readAnything(Uint8Array.from([...Array.from(start, (character) => character.charCodeAt(0)), ...rest]), 'a.doc')
    }), { numRuns: 400 })
  })

  test.each(names)('%s cut off anywhere is read in part or refused', (name) => {
    const bytes = fixture(name)
    fc.assert(fc.property(fc.nat(bytes.length - 1), (length) => readAnything(bytes.subarray(0, length), name)), { numRuns: 40 })
  })

  test.each(names)('%s damaged anywhere is read or refused', (name) => {
    const bytes = fixture(name)
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 })
    fc.assert(fc.property(damage, (changes) => {
      const damaged = bytes.slice()
      for (const [at, byte] of changes) damaged[at] = byte
      readAnything(damaged, name)
    }), { numRuns: 60 })
  })
})

interface Part { readonly kind: 'text' | 'table'; readonly texts: readonly string[] }

const character = fc.constantFrom(...Array.from('政府信息公开一二三年，。（）“”１0aZ—𠮷'))
const words = fc.string({ unit: character, minLength: 1, maxLength: 30 })
const parts: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), texts: fc.tuple(words) }),
    fc.record({ kind: fc.constant('table' as const), texts: fc.array(words, { minLength: 4, maxLength: 4 }) }),
  ),
  { minLength: 1, maxLength: 12 },
)
const written = (made: readonly Part[]): string => withoutSpace(made.flatMap(({ texts }) => texts).join(''))

describe('every character arrives', () => {
  test('of a Word file', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    fc.assert(fc.property(parts, (made) => {
      const body = made.map(({ kind, texts }) => (kind === 'text'
        ? texts.map((text) => paragraph(text)).join('')
        : `<w:tbl>${[texts.slice(0, 2), texts.slice(2)].map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`)).join('')
      expect(wholeText(read(docxOf(body)).document)).toBe(written(made))
    }))
  })

  test('of a web page, tables that lay it out and all', () => {
    fc.assert(fc.property(parts, fc.boolean(), (made, framed) => {
      const body = made.map(({ kind, texts }) => (kind === 'text'
        ? `<p>${texts.join('')}</p>`
        : `<table>${[texts.slice(0, 2), texts.slice(2)].map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`)).join('')
      const page = framed ? `<table><tr><td></td><td>${body}</td></tr></table>` : body
      expect(wholeText(read(utf8(`<html><body>${page}</body></html>`)).document)).toBe(written(made))
    }))
  })
})
