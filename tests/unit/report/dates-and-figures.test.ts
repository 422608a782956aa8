import { describe, expect, test } from 'vitest'
import { parseWrittenDate, writeDate } from '../../../shared/report/dates'
import { daysLeft, deadlineOf } from '../../../shared/report/deadline'
import { normaliseFigure, readCount, readMoney } from '../../../shared/report/figures'
import { chineseOrdinal, parseChineseNumber } from '../../../shared/report/numerals.lexicon'

describe('dates in both writings', () => {
  test.each([
    ['2017-01-20', '2017年1月20日', '二〇一七年一月二十日'],
    ['2016-12-30', '2016年12月30日', '二〇一六年十二月三十日'],
    ['2020-10-10', '2020年10月10日', '二〇二〇年十月十日'],
  ])('%s is written %s and %s, and both are read back', (date, arabic, chinese) => {
    expect(writeDate(date, 'arabic')).toBe(arabic)
    expect(writeDate(date, 'chinese')).toBe(chinese)
    expect(parseWrittenDate(arabic)).toEqual({ date })
    expect(parseWrittenDate(chinese)).toEqual({ date })
  })

  test.each(['二○一六年十二月三十日', '2016 年 12 月 30 日', '2016-12-30', '2016.12.30', '２０１６年１２月３０日'])('%s is read', (written) => {
    expect(parseWrittenDate(written)).toEqual({ date: '2016-12-30' })
  })

  test.each(['2016年2月30日', '明年', '2016年13月1日', ''])('%s is no day of the calendar', (written) => {
    expect(parseWrittenDate(written)).toBeNull()
  })
})

describe('Chinese numbers', () => {
  test('headings count from 一 to 九百九十九 and are read back', () => {
    for (let value = 1; value <= 999; value++) expect(parseChineseNumber(chineseOrdinal(value))).toBe(value)
    expect([1, 10, 11, 20, 21, 100, 101, 110, 111, 999].map(chineseOrdinal)).toEqual([
      ...['一', '十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十', '一百一十一', '九百九十九'],
    ])
  })

  test('there is no heading number 0, and a report with a thousand sections still has numbers', () => {
    expect(() => chineseOrdinal(0)).toThrow(RangeError)
    expect(chineseOrdinal(1000)).toBe('一〇〇〇')
  })

  test('what is no number is not read as one', () => {
    expect(parseChineseNumber('局长')).toBeNull()
    expect(parseChineseNumber('')).toBeNull()
    expect(parseChineseNumber('一百零三')).toBe(103)
  })
})

describe('figures as clerks type them', () => {
  test.each([
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['１２，３４５', 12345],
    [' 7 ', 7],
  ])('%s counts %d', (typed, value) => {
    expect(readCount(typed)).toEqual({ ok: true, value })
  })

  test('a figure that no organ counts is said to be too large, and is not rounded', () => {
    expect(readCount('999999999999')).toEqual({ ok: true, value: 999_999_999_999 })
    expect(readCount('1'.repeat(30))).toEqual({ ok: false, fault: 'too-large' })
    expect(readMoney('1'.repeat(400), '万元')).toEqual({ ok: false, fault: 'too-large' })
  })

  test('a count is whole and not negative', () => {
    expect(readCount('1.5')).toEqual({ ok: false, fault: 'not-whole' })
    expect(readCount('-3')).toEqual({ ok: false, fault: 'negative' })
    expect(readCount('十二')).toEqual({ ok: false, fault: 'not-a-number' })
    expect(readCount('1,2')).toEqual({ ok: false, fault: 'not-a-number' })
  })

  test('money goes to the cent: two decimals in 元, six in 万元', () => {
    expect(readMoney('0.05', '元')).toEqual({ ok: true, value: 0.05 })
    expect(readMoney('0.055', '元')).toEqual({ ok: false, fault: 'too-many-decimals' })
    expect(readMoney('1276.553401', '万元')).toEqual({ ok: true, value: 1276.553401 })
  })

  test('what is no figure stays as typed', () => {
    expect(normaliseFigure('约５０')).toBe('约５０')
    expect(normaliseFigure('３。５')).toBe('3.5')
  })
})

describe('the deadline', () => {
  test('is 31 March for years under the 2008 text and 31 January since 2019', () => {
    expect(deadlineOf(2018, null)).toBe('2019-03-31')
    expect(deadlineOf(2019, null)).toBe('2020-01-31')
  })

  test('is the county’s own day where one is set, unless there is no such day', () => {
    expect(deadlineOf(2025, '01-15')).toBe('2026-01-15')
    expect(deadlineOf(2025, '02-30')).toBe('2026-01-31')
  })

  test('counts the days left and the days passed', () => {
    expect(daysLeft(2025, null, '2026-01-21')).toBe(10)
    expect(daysLeft(2025, null, '2026-02-01')).toBe(-1)
  })
})
