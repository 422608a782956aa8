import type { CheckedReport } from '../checked-report'
import type { Finding, FindingPlace } from '../finding'
import { makeFinding } from '../make-finding'
import { mayNameOneOrgan, titleOrganPattern, titleYearPattern } from '../names.lexicon'
import { ruleFamily } from '../rule-family'
import type { Report } from '../../report/schema'
import { printedSignatureDate, signedDate } from '../../report/signature'
import { parseChineseNumber } from '../../report/numerals.lexicon'

interface Names {
  readonly title: Report['title']
  readonly organ: string
  readonly year: number | null
  readonly signature: Report['signature']
}

/** Title, signature and date against the organ and the year of the report. */
export const signature = ruleFamily(
  'signature',
  ({ report: { title, organ, year, signature: signed } }: CheckedReport) => [{ title, organ, year, signature: signed }],
  (names) => [...titleFindings(names), ...signatureOrganFindings(names), ...signatureDateFindings(names)],
)

function titleFindings({ title, organ, year }: Names): Finding[] {
  if (title.kind === 'automatic') return []
  const place: FindingPlace = { kind: 'cover' }
  const line = title.lines.join('').replace(/\s+/gu, '')
  const written = titleYearPattern.exec(line)?.[1]
  const titleYear = written === undefined ? null : /^\d+$/u.test(written) ? Number(written) : parseChineseNumber(written)
  const titleOrgan = titleOrganPattern.exec(line)?.[1] ?? ''
  return [
    ...(titleYear !== null && year !== null && titleYear !== year ? [makeFinding('title.year', { place, values: { title: line, found: titleYear, year } })] : []),
    ...(mayNameOneOrgan(titleOrgan, organ) ? [] : [makeFinding('title.organ', { place, values: { title: line, organ } })]),
  ]
}

function signatureOrganFindings({ organ, signature: signed }: Names): Finding[] {
  const place: FindingPlace = { kind: 'signature' }
  if (signed.organ.kind === 'omitted') return [makeFinding('signature.no-organ', { place, values: {} })]
  if (signed.organ.kind === 'automatic' || mayNameOneOrgan(signed.organ.text, organ)) return []
  return [makeFinding('signature.organ', { place, values: { found: signed.organ.text.trim(), organ } })]
}

function signatureDateFindings({ year, signature: signed }: Names): Finding[] {
  const place: FindingPlace = { kind: 'signature' }
  const written = printedSignatureDate(signed.date)
  if (written === null) return [makeFinding('signature.no-date', { place, values: {} })]
  const date = signedDate(signed.date)
  if (date === null) return [makeFinding('signature.date-unreadable', { place, values: { date: written } })]
  if (year === null || date >= `${String(year)}-12-31`) return lateFindings(date, written, year, place)
  return [makeFinding('signature.early', { place, values: { date: written, year } })]
}

/** A report is handed in and corrected within the year after; later is mostly a slip of the year. */
function lateFindings(date: string, written: string, year: number | null, place: FindingPlace): Finding[] {
  return year === null || date < `${String(year + 2)}-01-01` ? [] : [makeFinding('signature.late', { place, values: { date: written, year } })]
}
