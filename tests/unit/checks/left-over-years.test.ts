import { expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import { standard2021 } from '../report/standard-format'
import { correctReport, rewritten } from './correct-report'

const year = 2022

function rulesAfter(meaning: string, words: string, others: string): readonly string[] {
  return checkReport(rewritten(correctReport(standard2021, year), meaning, words, others), standard2021, null).map(({ rule }) => rule)
}

test('上年结转 is a figure of the form and compares no years: the year before it may be left over', () => {
  expect(rulesAfter('overview', '（二）依申请公开。2022年，我局收到', '（二）依申请公开。2021年，我局收到')).toEqual(['year.left-over'])
})

test('a year may be left over behind the paper that a sentence is based on', () => {
  const based = (of: number): string => `依据《政府信息公开信息处理费管理办法》，${String(of)}年我局没有收取政府信息公开信息处理费`
  expect(rulesAfter('other-matters', '本年没有收取政府信息公开信息处理费', based(2021))).toEqual(['year.left-over'])
  expect(rulesAfter('other-matters', '本年没有收取政府信息公开信息处理费', based(2022))).toEqual([])
})
