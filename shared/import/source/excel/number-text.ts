/** Days from Excel's first day (30 December 1899) to 1 January 1970. */
const DAYS_BEFORE_1970 = 25_569
const DAYS_1900_TO_1904 = 1462
const MS_PER_DAY = 86_400_000
/** Numbers are kept with 15 digits; what stands behind them is binary noise. */
const DIGITS_KEPT = 15
const LARGEST_DATE = 2_958_466

const literal = /"([^"]*)"|\\(.)|_.|\*./gu
const colourOrCondition = /\[[^\]]*\]/gu
const datePart = /[ymdhs]/iu

/**
 * A number as its cell shows it: by the number format where that is a date, a percentage, thousands or fixed decimals,
 * else as short as it is. `code` null is Excel's General.
 */
export function numberText(value: number, code: string | null, from1904: boolean): string {
  if (code === null || /^general$/iu.test(code) || code === '@') return plainNumber(value)
  const section = sectionFor(code, value)
  const bare = section.replace(literal, '').replace(colourOrCondition, '')
  if (datePart.test(bare)) return dateText(value + (from1904 ? DAYS_1900_TO_1904 : 0), section) ?? plainNumber(value)
  if (/[0#?]/u.test(bare) && !/[E/]/u.test(bare)) return digitsText(value, section, code.includes(';'))
  // A code may show a word in place of the number.
  return bare.trim() === '' && section.includes('"') ? withLiterals(section.replace(colourOrCondition, ''), '') : plainNumber(value)
}

/** Without binary noise: 0.1 + 0.2 is 0.3, 12.0 is 12. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS_KEPT))
  return Math.abs(rounded) < 1e21 ? decimalText(rounded) : String(rounded)
}

/** In figures, never with an exponent. */
function decimalText(value: number): string {
  const text = String(value)
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/u, '').replace(/\.$/u, '') : text
}

/** A code has sections for numbers above, below and at zero. */
function sectionFor(code: string, value: number): string {
  const sections = code.split(';')
  const chosen = value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0]
  return chosen === undefined || chosen === '' ? (sections[0] ?? '') : chosen
}

function digitsText(value: number, section: string, hasSections: boolean): string {
  const code = section.replace(colourOrCondition, '')
  const unquoted = code.replace(literal, '')
  const [whole, decimals] = digitPlaces(unquoted)
  const scaled = unquoted.includes('%') ? value * 100 : value
  const least = (decimals.match(/0/gu) ?? []).length
  const fixed = Number(Math.abs(scaled).toPrecision(DIGITS_KEPT)).toFixed(Math.min(decimals.length, 20))
  const [integer = '0', fraction = ''] = fixed.split('.')
  const grouped = groupedInteger(integer, whole)
  const tail = trimmedFraction(fraction, least)
  const number = tail === '' ? grouped : `${grouped}.${tail}`
  const sign = value < 0 && !hasSections && /[1-9]/u.test(number) ? '-' : ''
  return sign + withLiterals(code, number)
}

function digitPlaces(code: string): readonly [whole: string, decimals: string] {
  const [, whole = '', decimals = ''] = /([0#?,]+)(?:\.([0#?]*))?/u.exec(code) ?? []
  return [whole, decimals]
}

/** Places written # or ? show no zero before the number. */
function groupedInteger(integer: string, places: string): string {
  const least = (places.match(/0/gu) ?? []).length
  const padded = integer === '0' && least === 0 ? '' : integer.padStart(least, '0')
  return places.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/gu, ',') : padded
}

function trimmedFraction(fraction: string, least: number): string {
  let end = fraction.length
  while (end > least && fraction[end - 1] === '0') end--
  return fraction.slice(0, end)
}

/** The texts that a code puts around its number. */
function withLiterals(code: string, number: string): string {
  const placed = code.replace(/"[^"]*"|\\.|_.|\*.|[0#?][0#?,.]*/gu, (part) => {
    if (/^[0#?]/u.test(part)) return '\u0000'
    return part.startsWith('"') ? part.slice(1, -1) : part.startsWith('\\') ? part.slice(1) : ''
  })
  const [before = '', ...after] = placed.split('\u0000')
  return `${before}${number}${after.join('')}`.trim()
}

/** Null for a number that is no day. */
function dateText(days: number, section: string): string | null {
  if (days < 0 || days >= LARGEST_DATE) return null
  const moment = new Date(Math.round((days - DAYS_BEFORE_1970) * MS_PER_DAY))
  const code = section.replace(/\[(?:\$[^\]]*|[A-Za-z]+\d*|DBNum\d)\]/gu, '').replace(/;.*$/u, '')
  const tokens = code.match(/"[^"]*"|\\.|_.|\*.|AM\/PM|y+|m+|d+|h+|s+|./giu) ?? []
  const twelve = tokens.some((token) => /^am\/pm$/iu.test(token))
  return tokens.map((token, index) => dateToken(token, moment, isMinutes(tokens, index), twelve)).join('').trim()
}

/** m is minutes after hours and before seconds. */
function isMinutes(tokens: readonly string[], index: number): boolean {
  const isPart = (token: string): boolean => /^[ymdhs]+$/iu.test(token)
  const before = tokens.slice(0, index).filter(isPart).at(-1) ?? ''
  const after = tokens.slice(index + 1).find(isPart) ?? ''
  return /^h/iu.test(before) || /^s/iu.test(after)
}

function dateToken(token: string, moment: Date, minutes: boolean, twelve: boolean): string {
  const two = (value: number): string => String(value).padStart(Math.min(token.length, 2), '0')
  const hours = moment.getUTCHours()
  switch (token.toLowerCase().charAt(0)) {
    case 'y':
      return token.length > 2 ? String(moment.getUTCFullYear()) : String(moment.getUTCFullYear() % 100).padStart(2, '0')
    case 'm':
      return two(minutes ? moment.getUTCMinutes() : moment.getUTCMonth() + 1)
    case 'd':
      return token.length > 2 ? '' : two(moment.getUTCDate())
    case 'h':
      return two(twelve ? hours % 12 || 12 : hours)
    case 's':
      return two(moment.getUTCSeconds())
    case 'a':
      return hours < 12 ? 'AM' : 'PM'
    case '"':
      return token.slice(1, -1)
    case '\\':
      return token.slice(1)
    default:
      return /^[_*@]/u.test(token) ? '' : token
  }
}
