import { describe, expect, test } from 'vitest'
import { codesOf, headingsOf, importBytes, meaningsOf, openingOf, paragraphsOf, printedText, sampleBytes, textOf, withoutSpace } from './importing'

describe('the sample, a PDF’s text layer with an empty line between every two lines', () => {
  const outcome = importBytes(sampleBytes())
  const { report } = outcome

  test('names organ, year and format', () => {
    expect([report.organ, report.year, report.formatId]).toEqual(['张店区广播电视局', 2016, 'ten-section-2008'])
    expect(report.title).toEqual({ kind: 'automatic' })
  })

  test('has ten sections in order, known by meaning', () => {
    expect(meaningsOf(report)).toEqual([
      'overview', 'organization', 'key-fields', 'proactive-disclosure', 'applications', 'fees',
      'reconsideration-litigation', 'secrecy-supervision', 'subordinate-units', 'problems-improvement',
    ])
    expect(headingsOf(report)[6]).toBe('七、因政府信息公开申请提起行政复议、行政诉讼的情况')
    expect(report.sections.every(({ number }) => number.kind === 'automatic')).toBe(true)
  })

  test('has its broken lines joined and its items apart', () => {
    expect(openingOf(report).split('\n')).toHaveLength(1)
    expect(openingOf(report)).toMatch(/^2016年，我局按照.*现将我局2016年度政府信息公开工作报告如下。$/)
    const organization = paragraphsOf(report.sections[1])
    expect(organization.map((paragraph) => paragraph.slice(0, 3))).toEqual([
      '（一）', '近年来', '1、调', '2、把', '3、建', '（二）', '1、狠', '2、进', '（三）', '1、开', '2、认', '3、编',
    ])
    expect(organization[2]).toContain('负责政务网站信息公开日常工作，并加强')
    expect(report.sections.map((section) => paragraphsOf(section).length)).toEqual([1, 12, 1, 2, 1, 1, 1, 1, 3, 2])
  })

  test('keeps the date as it was written, faults included, and sets nothing aside', () => {
    expect(report.signature).toEqual({ organ: { kind: 'omitted' }, date: { kind: 'as-written', text: '二○一六年十二月三十日' } })
    expect(report.setAside).toEqual([])
    expect(textOf(report.sections[9])).toContain('仍还存在')
    expect(codesOf(outcome)).toEqual(['signature.no-organ'])
  })

  test('loses and moves not one character', () => {
    expect(printedText(report)).toBe(withoutSpace(new TextDecoder().decode(sampleBytes())))
  })
})
