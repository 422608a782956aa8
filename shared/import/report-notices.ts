import { parseWrittenDate } from '../report/dates'
import type { ReportFormat } from '../report/format'
import { tablesOf } from '../report/format'
import type { Report } from '../report/schema'
import type { ImportNotice, ImportNoticeCode } from '../wording/import-notices'
import { enclosingBrackets } from '../report/text.lexicon'
import { excerptOf } from './excerpt'
import type { Found, OrganSource, YearSource } from './identity'
import type { ReportParts, SetAsideReason } from './report-parts'
import { bareText } from './text-lines'
import { sectionNotices, tableNotices } from './section-notices'
import type { OutlineTables } from './tables/section-tables'
import { outlineTableNotices } from './tables/section-tables'

const yearCodes = {
  'given': null,
  'title': null,
  'text': 'year.from-text',
  'file-name': 'year.from-file-name',
  'none': 'year.missing',
} as const satisfies Record<YearSource, ImportNoticeCode | null>

const organCodes = {
  'given': null,
  'title': null,
  'signature': 'organ.from-signature',
  'page': 'organ.from-page',
  'text': 'organ.from-text',
  'file-name': 'organ.from-file-name',
  'none': 'organ.missing',
} as const satisfies Record<OrganSource, ImportNoticeCode | null>

const setAsideCodes = {
  'page-furniture': 'set-aside.page-furniture',
  'page-number': 'set-aside.page-number',
  'after-signature': 'set-aside.after-signature',
  'repeated-title': 'set-aside.repeated-title',
  'dropped-section': null,
} as const satisfies Record<SetAsideReason, ImportNoticeCode | null>

export interface FoundIdentity {
  readonly year: Found<number | null, YearSource>
  readonly organ: Found<string, OrganSource>
  readonly format: ReportFormat
  /** The year chose it; the format whose tables the report has more of, if another. */
  readonly formatSource: 'given' | 'year' | 'sections'
  readonly formatOfTables: ReportFormat | undefined
}

/** What a clerk is told about an imported report: what was not found, what was guessed, what was set aside. */
export function reportNotices(parts: ReportParts, tables: OutlineTables, identity: FoundIdentity, report: Report): ImportNotice[] {
  return [
    ...identityNotices(identity),
    ...titleNotices(parts),
    ...tableNotices(parts.outline.opening, null),
    ...sectionNotices(parts.outline.sections, report.sections),
    ...outlineTableNotices(tables, (index) => report.sections[index]?.id ?? null),
    ...signatureNotices(parts, identity),
    ...setAsideNotices(parts),
  ]
}

function notice(code: ImportNoticeCode | null, details: ImportNotice['details'] = {}): ImportNotice[] {
  return code === null ? [] : [{ code, details, place: null }]
}

function identityNotices({ year, organ, format, formatSource, formatOfTables }: FoundIdentity): ImportNotice[] {
  return [
    ...notice(yearCodes[year.source], year.value === null ? {} : { year: year.value }),
    ...(formatSource === 'sections' ? notice('format.by-headings', { format: format.name }) : []),
    ...(formatSource === 'year' && tablesOf(format).length > 0 ? notice('format.by-year', { year: year.value ?? '', format: format.name }) : []),
    ...(formatOfTables === undefined ? [] : notice('format.tables-of-another', { format: format.name, other: formatOfTables.name })),
    ...notice(organCodes[organ.source], { organ: organ.value }),
  ]
}

function titleNotices({ title }: ReportParts): ImportNotice[] {
  return title.length === 0 ? notice('title.missing') : []
}

function signatureNotices({ signature }: ReportParts, { organ }: FoundIdentity): ImportNotice[] {
  const { date, stood } = signature
  if (date === '' && signature.organ === '') return notice('signature.missing')
  const signed = bareText(signature.organ)
  const isShorter = signed.includes(organ.value) || organ.value.includes(signed)
  const differs = organ.source === 'title' && !isShorter
  return [
    ...(differs ? notice('organ.differs', { organ: organ.value, signature: signature.organ }) : []),
    ...(signature.organ === '' ? notice('signature.no-organ') : []),
    ...(date === '' ? notice('date.missing') : []),
    ...(date !== '' && stood === 'under-title' ? underTitle(signature.organ, date) : []),
    ...(date !== '' && parseWrittenDate(date.replace(enclosingBrackets, '')) === null ? notice('date.unreadable', { text: date }) : []),
  ]
}

function underTitle(organ: string, date: string): ImportNotice[] {
  return organ === '' ? notice('date.under-title', { text: date }) : notice('signature.under-title', { organ, date })
}

function setAsideNotices({ setAside }: ReportParts): ImportNotice[] {
  const reasons = [...new Set(setAside.map(({ reason }) => reason))]
  return reasons.flatMap((reason) => {
    const pieces = setAside.filter((piece) => piece.reason === reason)
    return notice(setAsideCodes[reason], { count: pieces.length, excerpt: excerptOf(pieces[0]?.text ?? '') })
  })
}
