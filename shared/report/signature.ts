import type { CalendarDate } from './dates'
import { parseWrittenDate, writeDate } from './dates'
import type { Report, SignatureDate } from './schema'
import { enclosingBrackets } from './text.lexicon'

/** 署名 as printed, or null where the report is signed by its date alone. */
export function printedSignatureOrgan(report: Report): string | null {
  const { organ } = report.signature
  if (organ.kind === 'omitted') return null
  const text = organ.kind === 'automatic' ? report.organ : organ.text
  return text.trim() === '' ? null : text
}

/** 成文日期 as printed, or null while it is not set. */
export function printedSignatureDate(date: SignatureDate): string | null {
  if (date.kind === 'unset') return null
  return date.kind === 'calendar' ? writeDate(date.date, date.writing) : date.text
}

/** The day that 成文日期 names, or null while none is set or none can be read. */
export function signedDate(date: SignatureDate): CalendarDate | null {
  if (date.kind === 'calendar') return date.date
  return date.kind === 'unset' ? null : (parseWrittenDate(date.text.replace(enclosingBrackets, ''))?.date ?? null)
}
