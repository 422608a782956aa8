/** Chinese numerals, as headings and dates are numbered with. */

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** Digits as found in real texts: ○ (U+25CB) and 零 stand for 〇 (U+3007, GB/T 15835-2011). */
const digitValues: ReadonlyMap<string, number> = new Map([
  ...digits.map((digit, value) => [digit, value] as const),
  ['○', 0],
  ['零', 0],
  ['Ｏ', 0],
  ['O', 0],
  ['两', 2],
])

const ten = '十'
const hundred = '百'
const zero = '零'

/**
 * A number as headings count: 一, 十, 十一, 二十一, 一百零一, 一百一十. From 1000 on digit by digit: 一〇〇〇.
 * @throws RangeError for what is no whole number above 0.
 */
export function chineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`no heading number for ${String(value)}`)
  if (value >= 1000) return chineseDigits(value)
  if (value < 100) return tensAndOnes(value)
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const head = `${digitAt(hundreds)}${hundred}`
  if (rest === 0) return head
  return rest < 10 ? `${head}${zero}${digitAt(rest)}` : `${head}${rest < 20 ? digitAt(1) : ''}${tensAndOnes(rest)}`
}

function tensAndOnes(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digitAt(tens)}${ten}`
  return `${head}${ones === 0 ? '' : digitAt(ones)}`
}

/** A number digit by digit, as years are written: 2016 → 二〇一六 (GB/T 15835-2011, 5.2.1). */
export function chineseDigits(value: number): string {
  return [...String(value)].map((digit) => digitAt(Number(digit))).join('')
}

/**
 * Reads 二〇一六, 二○一六, 十二, 三十, 二十一, 一百零三. Gives null for anything else.
 */
export function parseChineseNumber(text: string): number | null {
  if (text === '') return null
  return text.includes(ten) || text.includes(hundred) ? parsePlaces(text) : parseDigits(text)
}

function digitAt(value: number): string {
  return digits[value] ?? ''
}

function parseDigits(text: string): number | null {
  let value = 0
  for (const character of text) {
    const digit = digitValues.get(character)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

function parsePlaces(text: string): number | null {
  const match = /^(?:(.)百)?零?(?:(.)?(十))?(.)?$/u.exec(text)
  if (match === null) return null
  const hundreds = placeValue(match[1], 0)
  const tens = match[3] === undefined ? 0 : placeValue(match[2], 1)
  const ones = placeValue(match[4], 0)
  return hundreds === null || tens === null || ones === null ? null : hundreds * 100 + tens * 10 + ones
}

function placeValue(character: string | undefined, missing: number): number | null {
  return character === undefined ? missing : (digitValues.get(character) ?? null)
}

/** The parts of a written date: 2017年1月20日, 二〇一七年一月二十日. */
export const dateUnits = { year: '年', month: '月', day: '日' } as const

/** A written date: digits of either kind around 年, 月 and 日 (or 号). */
export const writtenDatePattern = /^([0-9０-９〇○零一二三四五六七八九OＯ]{4})年([0-9０-９一二三四五六七八九十]{1,3})月([0-9０-９一二三四五六七八九十]{1,3})[日号]$/u

/** A number in words, after which a heading stands apart: 第一部分 概述. */
export const partLabelPattern = /(?:部分|章)$/u

/** Punctuation after a heading's number: 一、 and （一）. */
export const headingMarks = { enumeration: '、', open: '（', close: '）' } as const
