import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainChange } from '../../../shared/comparison/explain-change'
import { growthOf, isLargeChange } from '../../../shared/comparison/growth'

const count = fc.integer({ min: 0, max: 1_000_000_000 })
/** 万元 to the cent. */
const money = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((millionths) => millionths / 1e6)
const figure = fc.oneof(count, money, fc.integer({ min: -1000, max: 1000 }))

describe('The change of a figure', () => {
  test('last year’s figure and the difference add up to this year’s', () => {
    fc.assert(
      fc.property(figure, figure, (current, previous) => {
        const { difference } = growthOf(current, previous)
        expect(Math.round(((difference ?? NaN) + previous) * 1e6)).toBe(Math.round(current * 1e6))
      }),
    )
  })

  test('is a finite percentage to one decimal, or none', () => {
    fc.assert(
      fc.property(figure, figure, (current, previous) => {
        const { rate } = growthOf(current, previous)
        if (rate.kind !== 'percentage') return
        expect(Number.isFinite(rate.percent)).toBe(true)
        expect(Object.is(rate.percent, -0)).toBe(false)
        expect(rate.percent).toBe(Number(rate.percent.toFixed(1)))
        expect(Math.abs(rate.percent - ((current - previous) / previous) * 100)).toBeLessThanOrEqual(0.05 + Math.abs(rate.percent) * 1e-9)
      }),
    )
  })

  test('is unknown where a year is: an unknown figure is not 0', () => {
    fc.assert(
      fc.property(figure, (known) => {
        for (const growth of [growthOf(known, null), growthOf(null, known), growthOf(null, null)]) {
          expect(growth).toMatchObject({ difference: null, rate: { kind: 'unknown' } })
          expect(explainChange({ label: '予以公开', unit: '件' }, growth)).toBeNull()
          expect(isLargeChange(growth)).toBe(false)
        }
      }),
    )
  })

  test.each([
    [23, 18, 5, 27.8],
    [18, 23, -5, -21.7],
    [0, 7, -7, -100],
    [7, 7, 0, 0],
    // Exact halves of a tenth: 0.05 %, -0.05 %, 0.15 %.
    [2001, 2000, 1, 0.1],
    [1999, 2000, -1, -0.1],
    [2003, 2000, 3, 0.2],
    // In floating point these differences are not exact.
    [2.01, 2, 0.01, 0.5],
    [0.000003, 0.000002, 0.000001, 50],
    [4001, 4000, 1, 0],
    [3999, 4000, -1, 0],
  ])('from the second to the first: %s, %s', (current, previous, difference, percent) => {
    expect(growthOf(current, previous)).toEqual({ current, previous, difference, rate: { kind: 'percentage', percent } })
  })

  test('from nothing has no percentage', () => {
    expect(growthOf(5, 0).rate).toEqual({ kind: 'from-zero' })
    expect(growthOf(0, 0).rate).toEqual({ kind: 'none' })
    expect(growthOf(-3, 5).rate).toEqual({ kind: 'none' })
  })

  test('is large from half of last year’s figure on, when it is more than a few', () => {
    expect(isLargeChange(growthOf(15, 10))).toBe(true)
    expect(isLargeChange(growthOf(14, 10))).toBe(false)
    expect(isLargeChange(growthOf(4, 1))).toBe(false)
    expect(isLargeChange(growthOf(0, 12))).toBe(true)
    expect(isLargeChange(growthOf(5, 0))).toBe(true)
    expect(isLargeChange(growthOf(4, 0))).toBe(false)
  })
})

describe('The sentence on a change', () => {
  const received = { label: '本年新收申请', unit: '件' }

  test.each([
    [23, 18, '本年新收申请23件，比上年增加5件，增长27.8%。'],
    [18, 23, '本年新收申请18件，比上年减少5件，下降21.7%。'],
    [23, 23, '本年新收申请23件，与上年持平。'],
    [0, 0, '本年新收申请0件，与上年持平。'],
    [4, 0, '本年新收申请4件，上年为0。'],
    [0, 4, '本年新收申请0件，比上年减少4件，下降100.0%。'],
  ])('%s after %s', (current, previous, sentence) => {
    expect(explainChange(received, growthOf(current, previous))).toBe(sentence)
  })

  test('keeps amounts to the cent', () => {
    expect(explainChange({ label: '行政事业性收费', unit: '万元' }, growthOf(1276.5534, 1000))).toBe(
      '行政事业性收费1276.5534万元，比上年增加276.5534万元，增长27.7%。',
    )
  })

  test('speaks of no percentage where figures are below zero', () => {
    expect(explainChange({ label: '本年增/减', unit: '项' }, growthOf(2, -3))).toBe('本年增/减2项，比上年增加5项。')
  })
})
