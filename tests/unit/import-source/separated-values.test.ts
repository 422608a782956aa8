import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, read, rowsOf, tablesOf, utf8 } from './reading'

const rows = (text: string): string[][] => rowsOf(tablesOf(read(utf8(text), '表.csv').document)[0])

describe('separated values', () => {
  test.each([[','], ['\t'], [';']])('are parted by %j', (delimiter) => {
    expect(rows(['甲', '1'].join(delimiter) + '\r\n' + ['乙', ''].join(delimiter))).toEqual([['甲', '1'], ['乙', '']])
  })

  test('may hold delimiters, quotes and line ends within quotes', () => {
    expect(rows('"甲,乙","说""好"""\n"上\n下",2\n')).toEqual([['甲,乙', '说"好"'], ['上\n下', '2']])
  })

  test('keep a quote that is never closed', () => {
    expect(rows('甲,"1\n乙,2\n')).toEqual([['甲', '"1'], ['乙', '2']])
  })

  test('are trimmed of empty rows and columns around them', () => {
    expect(rows(',,,\n,甲,1,\n,乙,2,\n,,,\n')).toEqual([['甲', '1'], ['乙', '2']])
  })

  test('in a single column are lines', () => {
    expect(linesOf(read(utf8('甲\n乙\n'), '表.csv').document)).toEqual(['甲', '乙'])
  })

  test('come back as they were written', () => {
    const field = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', ' ', '；') }).map((text) => text.trim())
    const record = fc.tuple(field, field).map(([one, other]) => [`头${one}`, `尾${other}`])
    fc.assert(fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
      const text = records.map((fields) => fields.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect(rows(text)).toEqual(records)
    }))
  })
})
