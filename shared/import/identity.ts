import { parseChineseNumber } from '../report/numerals.lexicon'
import { halfWidthDigits } from './digits.lexicon'
import {
  anyYear, disclosureWords, longestTitle, organName, organsInText, ownName, partialName, placeName, publisherLine, reportedYears, sealMark,
  titleAroundOrgan, titleYear, writtenYear, yearWords,
} from './identity.lexicon'
import { bareText } from './text-lines'

/** A value and where it was found. */
export interface Found<T, Source extends string> {
  readonly value: T
  readonly source: Source
}

export type YearSource = 'given' | 'title' | 'text' | 'file-name' | 'none'
export type OrganSource = 'given' | 'title' | 'signature' | 'page' | 'text' | 'file-name' | 'none'

/** The parts of a report that can name its year and organ, in the order they are believed. */
export interface Naming {
  /** Lines of the title, then of titles set aside. */
  readonly titles: readonly string[]
  readonly signatureOrgan: string
  readonly furniture: readonly string[]
  /** The first paragraphs. */
  readonly text: string
  readonly fileName: string
}

/** Years a report can be about: the regulation of 2008 first asked for one. */
const FIRST_YEAR = 2008
const LAST_YEAR = 2100
const TEXT_READ = 20_000
/** The letter O, which stands for 〇 in a year's digits. */
const ZERO = 'O'

/** The year reported on. */
export function findYear(naming: Naming, given: number | undefined): Found<number | null, YearSource> {
  if (given !== undefined) return { value: given, source: 'given' }
  const titles = bareText(naming.titles.join('')).slice(0, longestTitle * 4)
  const inTitle = yearIn(titles, writtenYear) ?? yearIn(titles, titleYear)
  if (inTitle !== null) return { value: inTitle, source: 'title' }
  const text = bareText(naming.text.slice(0, TEXT_READ))
  const inText = firstOf(reportedYears.map((pattern) => yearIn(text, pattern))) ?? mostNamedYear(text)
  if (inText !== null) return { value: inText, source: 'text' }
  const inFileName = yearIn(bareText(naming.fileName), writtenYear) ?? yearIn(bareText(naming.fileName), /(20[0-9]{2})/u)
  return inFileName === null ? { value: null, source: 'none' } : { value: inFileName, source: 'file-name' }
}

/** The organ reporting, as written; a name with its place before one without. */
export function findOrgan(naming: Naming, given: string | undefined): Found<string, OrganSource> {
  if (given !== undefined && given.trim() !== '') return { value: given.trim(), source: 'given' }
  const title = firstOf(naming.titles.map((line) => organInTitle(bareText(line)))) ?? ''
  const signature = bareText(naming.signatureOrgan).replace(sealMark, '')
  const candidates: readonly Found<string, OrganSource>[] = [
    { value: organName.test(title) && !placeName.test(title) ? title : '', source: 'title' },
    { value: signature, source: 'signature' },
    { value: firstOf(naming.furniture.map(publisherIn)) ?? '', source: 'page' },
    { value: organNamedIn(naming.text), source: 'text' },
    { value: title, source: 'title' },
    { value: organInTitle(bareText(naming.fileName).replace(/\.[a-z]{1,4}$/iu, '')) ?? '', source: 'file-name' },
  ]
  const named = candidates.filter(({ value }) => value !== '')
  return named.find(({ value }) => !partialName.test(value)) ?? named[0] ?? { value: '', source: 'none' }
}

/** What a title names besides year and kind of report: 张店区广播电视局2016年政府信息公开工作年度报告. */
export function organInTitle(title: string): string | null {
  if (title.length > longestTitle) return null
  const beforeName = title.split(disclosureWords)[0] ?? ''
  if (beforeName === title && !organName.test(title)) return null
  const year = yearWords.exec(beforeName)
  const [before, after] = year === null ? [beforeName, ''] : [beforeName.slice(0, year.index), beforeName.slice(year.index + year[0].length)]
  return [before, after].map((part) => part.replace(titleAroundOrgan, '').replace(titleAroundOrgan, '')).find((part) => part.length >= 2) ?? null
}

function publisherIn(line: string): string | null {
  return publisherLine.exec(bareText(line.slice(0, 500)))?.[1] ?? null
}

function organNamedIn(text: string): string {
  const bare = bareText(text.slice(0, TEXT_READ))
  const organs = organsInText.map((pattern) => pattern.exec(bare)?.[1] ?? '')
  return organs.find((organ) => organ !== '' && !ownName.test(organ)) ?? ''
}

function yearIn(text: string, pattern: RegExp): number | null {
  return readYear(pattern.exec(text)?.[1])
}

function mostNamedYear(text: string): number | null {
  const times = new Map<number, number>()
  for (const [, digits] of text.matchAll(anyYear)) {
    const year = readYear(digits)
    if (year !== null) times.set(year, (times.get(year) ?? 0) + 1)
  }
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function readYear(digits: string | undefined): number | null {
  if (digits === undefined) return null
  const plain = halfWidthDigits(digits)
  const year = /^[0-9]+$/u.test(plain) ? Number(plain) : parseChineseNumber(plain.replaceAll('0', ZERO))
  return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null
}
