import type { FlowBlock } from '../flow'
import { gridOfListedRows } from '../table-grid'

const delimiters = ['\t', ',', ';', '|'] as const
/** As many records tell the delimiter. */
const SAMPLE = 50

/**
 * Reads comma-separated values (RFC 4180), or whatever they are separated by, and what spreadsheets put on the
 * clipboard. Quotes that are not closed are read as characters. Text in a single column is lines.
 */
export function readDelimited(text: string): FlowBlock[] {
  const records = withoutEmptyEnds(recordsOf(text, delimiterOf(text)))
  if (records.every((record) => record.length <= 1)) return records.map(([line = '']) => ({ kind: 'line', text: line }))
  const rows = records.map((record) => record.map((field) => ({ rowSpan: 1, columnSpan: 1, blocks: [{ kind: 'line' as const, text: field }] })))
  return [{ kind: 'grid', grid: gridOfListedRows(rows) }]
}

/** The delimiter by which most records have as many fields as each other, and more than one. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 100_000)
  const scores = delimiters.map((delimiter) => [agreement(recordsOf(start, delimiter).slice(0, SAMPLE)), delimiter] as const)
  return scores.reduce((best, score) => (score[0] > best[0] ? score : best))[1]
}

function agreement(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([length, count]) => count * Math.min(length, 20)))
}

function recordsOf(text: string, delimiter: string): string[][] {
  return quotedRecords(text, delimiter) ?? text.split(/\r\n?|\n/u).map((line) => line.split(delimiter))
}

/** Null where a quote is not closed. */
function quotedRecords(text: string, delimiter: string): string[][] | null {
  const bareField = new RegExp(`[^${delimiter}\\r\\n]*`, 'yu')
  const records: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const field = fieldAt(text, at, bareField)
    if (field === null) return null
    records.at(-1)?.push(field.text)
    const { end } = field
    if (text[end] === delimiter) {
      if (end + 1 === text.length) records.at(-1)?.push('')
      at = end + 1
    } else {
      if (end < text.length) records.push([])
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1
    }
  }
  return records
}

/** What follows the closing quote belongs to the field too. Null where the quote is not closed. */
function fieldAt(text: string, at: number, bareField: RegExp): { readonly text: string; readonly end: number } | null {
  const isQuoted = text[at] === '"'
  const closing = isQuoted ? closingQuote(text, at) : at
  if (closing === null) return null
  bareField.lastIndex = isQuoted ? closing + 1 : at
  const bare = bareField.exec(text)?.[0] ?? ''
  const quoted = isQuoted ? text.slice(at + 1, closing).replaceAll('""', '"') : ''
  return { text: quoted + bare, end: bareField.lastIndex }
}

/** Where the quote that opens at `from` closes; a doubled quote stands for itself. */
function closingQuote(text: string, from: number): number | null {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 ? null : at
}

/** Without the empty rows and columns around the others. */
function withoutEmptyEnds(records: readonly string[][]): string[][] {
  const isFilled = (field: string): boolean => field.trim() !== ''
  const filled = records.map((record) => record.some(isFilled))
  const rows = records.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1)
  const firsts = rows.flatMap((row) => row.flatMap((field, column) => (isFilled(field) ? [column] : [])))
  const first = firsts.reduce((least, column) => Math.min(least, column), Infinity)
  const last = firsts.reduce((most, column) => Math.max(most, column), -1)
  return rows.map((row) => row.slice(Number.isFinite(first) ? first : 0, last + 1))
}
