import { describe, expect, test } from 'vitest'
import { drawCharstring } from '../../shared/font/charstring'
import { emptyIndex } from '../../shared/font/cff-table'
import { drawGlyph } from '../../shared/font/outlines'
import { fonts } from '../unit/typeset/assets'
import { gb2312, latin } from './characters'
import type { Outline } from './outlines'
import { areaOf, differenceOf, outlineDrawn, outlineInFile } from './outlines'

/** Half a unit of the em's thousand: nothing is rounded on the way. */
const NO_DIFFERENCE = 0.0005

const TIME_FOR_7_000_GLYPHS = 60_000

/** Letters of two parts, marks of other faces, forms of other scripts. */
const characters = [...gb2312(), ...latin(), ...Array.from('ÀÉÖñçŠžǎǐǒǔǚǜⅰⅹ㈠①⑳☐☑☒✓✔℡№‰±²—…·㙍䶮𬌗㎡')]

describe.each([...fonts])('the glyphs of %s, as our reader draws them', (fontId, font) => {
  const known = characters.filter((character) => font.glyphOf(character.codePointAt(0) ?? 0) !== 0)

  test('are those that another reader finds in the font file, to a hair', { timeout: TIME_FOR_7_000_GLYPHS }, () => {
    expect(known.length).toBeGreaterThan(90)
    const different = known.filter((character) => differenceOf(ours(character), outlineInFile(fontId, character)) > NO_DIFFERENCE)
    expect(different.join('')).toBe('')
  })

  test('leave ink, but for spaces', () => {
    const empty = known.filter((character) => character.trim() !== '' && areaOf(ours(character)) === 0)
    expect(empty.join('')).toBe('')
    expect(ours(' ')).toEqual([])
  })

  function ours(character: string): Outline {
    return outlineDrawn((pen) => drawGlyph(font, font.glyphOf(character.codePointAt(0) ?? 0), pen), font.unitsPerEm)
  }
})

describe('a charstring', () => {
  const subroutines = { global: emptyIndex, local: emptyIndex }
  const outlineOf = (...code: number[]): Outline => outlineDrawn((pen) => drawCharstring(Uint8Array.from(code), subroutines, pen), 1)
  /** A small number as charstrings write it. */
  const n = (value: number): number => value + 139

  test('may have its width before its first move, which is no distance', () => {
    const square = [n(10), 6, n(10), 7, n(-10), 6, 14]
    expect(outlineOf(n(50), n(1), n(2), 21, ...square)).toEqual(outlineOf(n(1), n(2), 21, ...square))
    expect(outlineOf(n(50), n(1), 22, ...square)).toEqual(outlineOf(n(1), 22, ...square))
  })

  test('skips the bytes of a mask, one bit for each stem, stems that are not written out included', () => {
    const stems = [n(1), n(2), n(3), n(4), 18, ...Array.from({ length: 14 }, () => n(1)), 19, 0xff, 0x80]
    expect(outlineOf(...stems, n(5), 22, n(10), n(10), 7, 14)).toEqual(outlineOf(n(5), 22, n(10), n(10), 7, 14))
  })

  test('draws the four flexes as two curves each', () => {
    const start = [n(0), 22]
    const spelled = (...steps: number[]): Outline => outlineOf(...start, ...steps.map(n), 8, 14)
    expect(outlineOf(...start, ...[1, 2, 3, 4, 5, 6, 7].map(n), 12, 34, 14)).toEqual(spelled(1, 0, 2, 3, 4, 0, 5, 0, 6, -3, 7, 0))
    expect(outlineOf(...start, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n), 12, 36, 14)).toEqual(spelled(1, 2, 3, 4, 5, 0, 6, 0, 7, 8, 9, -14))
    expect(outlineOf(...start, ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50].map(n), 12, 35, 14)).toEqual(spelled(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
    expect(outlineOf(...start, ...[9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 7].map(n), 12, 37, 14)).toEqual(spelled(9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 7, -5))
    expect(outlineOf(...start, ...[1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 7].map(n), 12, 37, 14)).toEqual(spelled(1, 9, 1, 9, 1, 9, 1, 9, 1, 9, -5, 7))
  })

  test('that calls itself, or has an operator of another kind, is refused', () => {
    const itself = Uint8Array.of(n(-107), 10)
    const local = { count: 1, end: 0, item: () => itself }
    const nothing = (): void => undefined
    const pen = { moveTo: nothing, lineTo: nothing, quadraticCurveTo: nothing, bezierCurveTo: nothing, closePath: nothing }
    expect(() => drawCharstring(itself, { global: emptyIndex, local }, pen)).toThrow('without end')
    expect(() => outlineOf(n(1), n(2), 12, 10)).toThrow('operator 1210')
  })
})
