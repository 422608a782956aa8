import { describe, expect, test } from 'vitest'
import { paragraphBlocks } from '../../../shared/document/paragraph-blocks'
import { linesOfBlock } from '../../../shared/document/plain-text'

/** The level of each line that is a heading, 0 for text. */
function levelsOf(...lines: string[]): number[] {
  return paragraphBlocks(lines.join('\n'), { part: 'opening' }).map((block) => (block.kind === 'heading' ? block.level : 0))
}

const text = '全年共组织培训三次，参训人员一百余人。'

describe('headings of the third and fourth level in running text', () => {
  test('are short lines with a number that have text under them', () => {
    expect(levelsOf('（一）主动公开', '1.健全机制', text, '2.强化培训', text)).toEqual([2, 3, 0, 3, 0])
    expect(levelsOf('1.健全机制', '（1）建立台账', text, '（2）明确责任', text, '2.强化培训', text)).toEqual([3, 4, 0, 4, 0, 3, 0])
  })

  test('are not the items of a list', () => {
    expect(levelsOf('主要做法如下。', '1.健全机制', '2.强化培训', '3.加强督查', text)).toEqual([0, 0, 0, 0, 0])
    expect(levelsOf('1.健全机制', '（1）建立台账', '（2）明确责任', '2.强化培训', text)).toEqual([3, 0, 0, 3, 0])
  })

  test('are not paragraphs that begin with a number', () => {
    expect(levelsOf('1.健全机制，明确专人负责', text, '2.强化培训', text)).toEqual([0, 0, 0, 0])
    expect(levelsOf('1.健全机制。我局成立领导小组。', text)).toEqual([0, 0])
    expect(levelsOf('1.5万条信息已经公开', text)).toEqual([0, 0])
    expect(levelsOf('2016年工作', text)).toEqual([0, 0])
    expect(levelsOf(`1.${'很长的标题'.repeat(6)}`, text)).toEqual([0, 0])
  })

  test('do not end a text', () => {
    expect(levelsOf(text, '1.健全机制')).toEqual([0, 0])
  })

  test('leave the text as it was typed', () => {
    const lines = ['（一）主动公开', '1.健全机制', '（1）建立台账', text]
    expect(paragraphBlocks(lines.join('\n'), { part: 'opening' }).flatMap(linesOfBlock)).toEqual(lines)
  })
})
