import { describe, expect, test } from 'vitest'
import { keptPages } from '../../../renderer/preview/kept-pages'
import type { Page } from '../../../shared/typeset/page'
import { paragraph, setPages } from '../typeset/assets'
import { reviewTable } from '../typeset/standard-tables'

const long = (first: string): Page[] => [...setPages(paragraph(first), ...Array.from({ length: 40 }, () => paragraph('公开政府信息。'.repeat(12))), reviewTable()).pages]

describe('The pages of a text that was changed', () => {
  test('are the same objects where nothing on them has changed', () => {
    const before = long('开头。')
    const after = keptPages(before, long('开头，变了。'))
    expect(before.length).toBeGreaterThan(4)
    expect(after[0]).not.toBe(before[0])
    expect(after[0]?.runs[0]?.characters.join('')).toBe('开头，变了。')
    after.slice(1).forEach((page, index) => expect(page).toBe(before[index + 1]))
  })

  test('are others where a line has moved, a rule is another, or another block stands there', () => {
    const before = long('开头。')
    const moved = keptPages(before, long('开头。'.repeat(12)))
    expect(moved.some((page, index) => page === before[index])).toBe(false)
    const changed = before.map((page) => ({ ...page, shapes: page.shapes.map((shape) => ({ ...shape, width: shape.width + 1 })) }))
    expect(keptPages(before, changed).filter((page, index) => page !== before[index])).toHaveLength(before.filter(({ shapes }) => shapes.length > 0).length)
    const ofOtherBlocks = before.map((page) => ({ ...page, runs: page.runs.map((run) => ({ ...run, blockIndex: (run.blockIndex ?? 0) + 1 })) }))
    expect(keptPages(before, ofOtherBlocks)).toEqual(ofOtherBlocks)
  })

  test('are as many as there are now', () => {
    const before = long('开头。')
    expect(keptPages(before, before.slice(0, 2))).toEqual(before.slice(0, 2))
    expect(keptPages(before.slice(0, 2), before)).toEqual(before)
  })
})
