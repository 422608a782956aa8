import { describe, expect, test } from 'vitest'
import { quotationOf } from '../../../renderer/findings/quotation'

const text = '全年举办培训2期。收到申请8件，均已办结！\n　　没有收费；没有减免。'

function quote(words: string): ReturnType<typeof quotationOf> {
  const start = text.indexOf(words)
  return quotationOf(text, { start, end: start + words.length })
}

describe('the sentence in which words stand', () => {
  test('reaches from mark to mark', () => {
    expect(quote('8件')).toEqual({ before: '收到申请', words: '8件', after: '，均已办结！' })
  })

  test('begins at the beginning of the text, and without the indent of a paragraph', () => {
    expect(quote('培训')).toEqual({ before: '全年举办', words: '培训', after: '2期。' })
    expect(quote('收费')).toEqual({ before: '没有', words: '收费', after: '；' })
  })

  test('is whole where the words are, and where they end with its mark', () => {
    expect(quote('没有减免。')).toEqual({ before: '', words: '没有减免。', after: '' })
  })

  test('of words over two sentences is both', () => {
    expect(quote('2期。收到')).toEqual({ before: '全年举办培训', words: '2期。收到', after: '申请8件，均已办结！' })
  })

  test('does not run over the end of a text or a paragraph without a mark', () => {
    expect(quotationOf('一段没有句号\n另一段', { start: 0, end: 2 }).after).toBe('没有句号')
    expect(quotationOf('没有句号', { start: 2, end: 4 })).toEqual({ before: '没有', words: '句号', after: '' })
  })
})
