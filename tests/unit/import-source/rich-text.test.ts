import { describe, expect, test } from 'vitest'
import { linesOf, read, rowsOf, tablesOf, cellAt } from './reading'

const rtf = (body: string): Uint8Array => Uint8Array.from(`{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}${body}}`, (character) => character.charCodeAt(0))
const lines = (body: string): string[] => linesOf(read(rtf(body)).document)

describe('Rich text', () => {
  test('is read by its code page, by code points, and with what stands for signs', () => {
    expect(lines("\\'b1\\'a8\\'b8\\'e6\\par \\u25253?\\u21578?\\par\\ldblquote A\\rdblquote\\~\\{\\par")).toEqual(['报告', '报告', '“A” {'])
  })

  test('takes a character whose second byte is a letter', () => {
    expect(lines("\\'84A\\par")).toEqual([new TextDecoder('gb18030').decode(Uint8Array.from([0x84, 0x41]))])
  })

  test('takes characters out of two halves, and leaves out what stands there for older programs', () => {
    expect(lines('\\uc2\\u-10179?x\\u-8760?xy\\par')).toEqual(['\ud83d\uddc8y'])
  })

  test('leaves out headers, deleted and hidden text and codes of fields, and keeps numbers of lists', () => {
    const body = "{\\header no\\par}{\\*\\generator no;}{\\listtext\\u19968?\\u12289?\\tab}A{\\deleted no}{\\v no}{\\field{\\*\\fldinst no}{\\fldrslt B}}\\par"
    expect(lines(body)).toEqual(['一、AB'])
    expect(read(rtf(body)).notices.map(({ code, details }) => [code, details['count']])).toEqual([['source.hidden-text', 1]])
  })

  test('gives tables with merged cells', () => {
    const body = '\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\intbl A\\cell 1\\cell 2\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx3000\\intbl\\cell 3\\cell\\row\\pard after\\par'
    const { document } = read(rtf(body))
    const [table] = tablesOf(document)
    expect(rowsOf(table)).toEqual([['A', '1', '2'], ['3']])
    expect([cellAt(table, 0, 0), cellAt(table, 1, 1)]).toEqual(['A 2×1', '3 1×2'])
    expect(linesOf(document)).toEqual(['after'])
  })

  test('that was cut off is read as far as it goes, and says so', () => {
    const whole = rtf('first\\par second\\par')
    const { document, notices } = read(whole.subarray(0, whole.length - 3))
    expect(linesOf(document)).toEqual(['first', 'second'])
    expect(notices.map(({ code }) => code)).toEqual(['source.cut-short'])
  })
})
