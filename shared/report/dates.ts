import { chineseDigits, chineseOrdinal, dateUnits, parseChineseNumber, writtenDatePattern } from './numerals.lexicon'

/** A day of the calendar as YYYY-MM-DD, without time zone. */
export type CalendarDate = string

export type DateWriting = 'arabic' | 'chinese'

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * Writes 成文日期: 'arabic' 2017年1月20日, without leading zeros (GB/T 9704-2012, 7.3.5.4);
 * 'chinese' 二〇一七年一月二十日, as before 2012 and still asked for by some offices.
 * @throws RangeError if `date` is no day of the calendar.
 */
export function writeDate(date: CalendarDate, writing: DateWriting): string {
  const parts = partsOf(date)
  if (parts === null) throw new RangeError('not a calendar date')
  const [year, month, day] =
    writing === 'arabic'
      ? [parts.year, parts.month, parts.day].map(String)
      : [chineseDigits(parts.year), chineseOrdinal(parts.month), chineseOrdinal(parts.day)]
  return `${year ?? ''}${dateUnits.year}${month ?? ''}${dateUnits.month}${day ?? ''}${dateUnits.day}`
}

/**
 * Reads a date in any writing met in reports (2017年1月20日, 二○一七年一月二十日, 2017-1-20, 2017.01.20, 2017/1/20);
 * white space is passed over. Null for anything else and for days that do not exist.
 */
export function parseWrittenDate(text: string): { readonly date: CalendarDate } | null {
  const bare = text.replace(/\s+/gu, '')
  const match = writtenDatePattern.exec(bare) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(bare)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(readNumber)
  if (year === undefined || month === undefined || day === undefined) return null
  const date = [pad(year, 4), pad(month, 2), pad(day, 2)].join('-')
  return partsOf(date) === null ? null : { date }
}

/** Whether `date` is a day of the calendar. */
export function isCalendarDate(date: string): boolean {
  return partsOf(date) !== null
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / 86_400_000)
}

function partsOf(date: CalendarDate): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) return null
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const utc = new Date(Date.UTC(year, month - 1, day))
  const exists = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day
  return exists ? { year, month, day } : null
}

function utcOf(date: CalendarDate): number {
  const parts = partsOf(date)
  return parts === null ? NaN : Date.UTC(parts.year, parts.month - 1, parts.day)
}

function readNumber(text: string): number {
  const halfWidth = text.replace(/[\uff10-\uff19]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
  return /^\d+$/.test(halfWidth) ? Number(halfWidth) : (parseChineseNumber(halfWidth) ?? NaN)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
