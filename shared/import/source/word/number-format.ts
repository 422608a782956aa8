import { chineseDigits, chineseOrdinal } from '../../../report/numerals.lexicon'
import { digitWordFormats, fullWidthFormats, legalDigitWords, legalFormats, legalUnitWords, numberRows, spokenFormats, zeroWord } from './number-format.lexicon'

const FULL_WIDTH_ZERO = 0xff10
const LETTERS = 26
const endlessZeros = new RegExp(`${zeroWord}+`, 'gu')
const lastZero = new RegExp(`(?<=.)${zeroWord}$`, 'u')
const romanDigits = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const

/** The number of a list's item as Word writes it in the named format; unknown formats are written in figures. */
export function formatNumber(format: string, value: number): string {
  const row = numberRows[format]
  if (row !== undefined) return [...row][value - 1] ?? String(value)
  if (digitWordFormats.has(format) || (spokenFormats.has(format) && value < 1)) return chineseDigits(value)
  if (spokenFormats.has(format)) return chineseOrdinal(value)
  if (legalFormats.has(format)) return legalNumber(value)
  if (fullWidthFormats.has(format)) return [...String(value)].map((digit) => String.fromCodePoint(FULL_WIDTH_ZERO + Number(digit))).join('')
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    default:
      return String(value)
  }
}

/** As amounts are written: 拾 is 壹拾. */
function legalNumber(value: number): string {
  const digits = [...String(value)]
  if (digits.length > legalUnitWords.length) return String(value)
  const words = digits.map((digit, index) => {
    const unit = legalUnitWords[digits.length - 1 - index] ?? ''
    return digit === '0' ? zeroWord : `${legalDigitWords[Number(digit)] ?? ''}${unit}`
  })
  return words.join('').replace(endlessZeros, zeroWord).replace(lastZero, '')
}

/** a … z, aa … zz, aaa …, as Word repeats them. */
function letters(value: number): string {
  if (value < 1) return ''
  const letter = String.fromCodePoint('a'.charCodeAt(0) + ((value - 1) % LETTERS))
  return letter.repeat(Math.min(Math.ceil(value / LETTERS), 30))
}

function roman(value: number): string {
  if (value > 5000) return String(value)
  let [rest, text] = [value, '']
  for (const [amount, digit] of romanDigits) {
    while (rest >= amount) {
      text += digit
      rest -= amount
    }
  }
  return text
}
