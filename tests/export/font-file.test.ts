import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesOfFile } from '../../electron/catalogue/font-file'
import { bytesInMemory, partOf } from '../../shared/font/font-bytes'
import { openFontLater } from '../../shared/font/sfnt'

const REAL_FONT = path.resolve('assets/fonts/LiberationSerif-Regular.ttf')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-字体-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('whatever is asked for, in whatever order, is what the file holds', () => {
  const whole = readFileSync(REAL_FONT)
  const ranges = fc.array(fc.record({ start: fc.nat(whole.length), length: fc.nat(20_000) }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(ranges, (asked) => {
      const file = bytesOfFile(REAL_FONT)
      for (const { start, length } of asked) {
        const count = Math.min(length, whole.length - start)
        expect(Buffer.compare(file.slice(start, count), whole.subarray(start, start + count))).toBe(0)
      }
    }),
    { numRuns: 40 },
  )
})

test('bytes past the end are refused, in a file, in memory and in a part', () => {
  const bytes = Uint8Array.from([1, 2, 3, 4])
  writeFileSync(path.join(folder, 'short'), bytes)
  for (const source of [bytesOfFile(path.join(folder, 'short')), bytesInMemory(bytes), partOf(bytesInMemory(new Uint8Array(9)), 2, 4)]) {
    expect(source.length).toBe(4)
    expect(source.slice(4, 0)).toHaveLength(0)
    expect(() => source.slice(3, 2)).toThrow(RangeError)
    expect(() => source.slice(-1, 2)).toThrow(RangeError)
  }
})

test('a font that nothing is asked of is not opened; one that is not there is missed when it is', () => {
  const font = openFontLater(bytesOfFile(path.join(folder, 'no-such-font.ttf')))
  expect(() => font.glyphOf(0x4e00)).toThrow('ENOENT')
})

test('a font that is cut short while it is read says so', () => {
  const copy = path.join(folder, 'copy.ttf')
  writeFileSync(copy, readFileSync(REAL_FONT))
  const file = bytesOfFile(copy)
  file.slice(0, 12)
  truncateSync(copy, 4096)
  expect(() => file.slice(100_000, 10)).toThrow('shorter')
})
