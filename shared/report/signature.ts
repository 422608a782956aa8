import { writeDate } from './dates'
import type { Report, SignatureDate } from './schema'

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
