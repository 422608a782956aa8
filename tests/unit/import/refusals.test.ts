import { describe, expect, test } from 'vitest'
import { LARGEST_TEXT_FILE } from '../../../shared/import/decode-text'
import { importReport } from '../../../shared/import/import-report'
import { contextOf, sampleBytes, utf8 } from './importing'

function refusal(bytes: Uint8Array, given = {}): string {
  const result = importReport([{ fileName: '文件.txt', bytes }], contextOf(given))
  return result.ok ? 'read' : result.error.code
}

const starting = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(200).fill(7)])

describe('what is no report is refused with its reason', () => {
  test.each([
    ['no file at all', 'import.empty', new Uint8Array()],
    ['white space', 'import.empty', utf8(' \n\t　\r\n')],
    ['a byte order mark alone', 'import.empty', Uint8Array.of(0xff, 0xfe)],
    ['50 MB', 'import.too-large', new Uint8Array(50 * 1024 * 1024)],
    ['one byte too many', 'import.too-large', new Uint8Array(LARGEST_TEXT_FILE + 1).fill(0x20)],
    ['a PDF', 'import.fixed-pages', utf8('%PDF-1.7\n')],
    ['a damaged Word document', 'import.damaged', starting(0x50, 0x4b, 0x03, 0x04)],
    ['a damaged old Word document', 'import.damaged', starting(0xd0, 0xcf, 0x11, 0xe0)],
    ['another web page', 'import.not-a-report', utf8('<!DOCTYPE html>\n<html><body>天气预报</body></html>')],
    ['zeros', 'import.binary', new Uint8Array(4000)],
    ['a novel', 'import.not-a-report', utf8('话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。\n'.repeat(40))],
    ['a notice about reports', 'import.not-a-report', utf8('关于做好2016年政府信息公开工作年度报告编制工作的通知\n各单位：\n请编制本单位主动公开、依申请公开情况。')],
    ['a guide', 'import.not-a-report', utf8('张店区水利局政府信息公开指南\n一、主动公开\n二、依申请公开\n2016年起可提出公开申请，不服可申请行政复议。')],
    ['English', 'import.not-a-report', utf8('Annual report of the water bureau, 2016.')],
  ])('%s: %s', (_name, code, bytes) => {
    expect(refusal(bytes)).toBe(code)
  })

  test('noise is refused as one or the other', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + ((index * index) % 251)) % 256)
    expect(['import.binary', 'import.encoding']).toContain(refusal(noise))
  })

  test('an unknown format is named with the known ones', () => {
    const result = importReport([{ fileName: 'a.txt', bytes: sampleBytes() }], contextOf({ formatId: 'none' }))
    expect(result).toEqual({ ok: false, error: { code: 'format.unknown', details: { id: 'none', known: contextOf().formats.map(({ name }) => name).join('、') } } })
  })

  test('no files are an empty import', () => {
    expect(importReport([], contextOf()).ok).toBe(false)
  })
})
