import { describe, expect, test } from 'vitest'
import * as wording from '../../../scripts/terminal/wording.mjs'

describe('What the scripts say', () => {
  test('fills the places in a sentence', () => {
    expect(wording.say(wording.reports.counts, { kind: 'unit', passed: 3, failed: 0 })).toBe('unit：3 个通过，0 个失败')
  })

  test('leaves a place without a value to be seen', () => {
    expect(wording.say('{here}{there}', { here: 1 })).toBe('1{there}')
  })

  test.each(Object.entries(wording.remedies))('tells in one sentence what to do: %s', (_step, remedy) => {
    expect(remedy).toMatch(/^[^。\n]+。$/u)
  })
})
