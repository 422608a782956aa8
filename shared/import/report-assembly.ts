import { parseWrittenDate, writeDate } from '../report/dates'
import type { ReportFormat } from '../report/format'
import { plainLayout } from '../report/layout'
import { automaticLabel, ordinalOf } from '../report/numbering'
import type { HeadingNumber, Report, Section, SignatureDate, SignatureOrgan, Title } from '../report/schema'
import { REPORT_SCHEMA_VERSION } from '../report/schema'
import { automaticTitle } from '../report/title'
import type { FoundSection } from './outline'
import type { Paragraph } from './paragraphs'
import type { ReportParts } from './report-parts'
import type { SectionTable } from './tables/section-tables'
import { sameCharacters } from './text-lines'

export interface ReportIdentity {
  readonly organ: string
  readonly year: number | null
  readonly format: ReportFormat
}

/** The report that the parts of a text make. What a program would write the same is automatic, all else as written. */
export function assembleReport(
  parts: ReportParts,
  tables: readonly SectionTable[],
  { organ, year, format }: ReportIdentity,
  origin: Report['origin'],
  newId: () => string,
): Report {
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    id: newId(),
    formatId: format.id,
    year,
    organ,
    title: titleOf(parts.title, automaticTitle(format, organ, year)),
    opening: clerksText(parts.outline.opening),
    sections: numbered(parts.outline.sections).map((section, index) => sectionOf(section, answersOf(tables, index), newId())),
    signature: { organ: signatureOrganOf(parts.signature.organ, organ), date: signatureDateOf(parts.signature.date) },
    layout: plainLayout,
    attachments: [],
    setAside: parts.setAside.map(({ text, reason }) => ({ id: newId(), text, reason })),
    findingReplies: [],
    origin,
  }
}

function clerksText(paragraphs: readonly Paragraph[]): Section['narrative'] {
  return { author: 'clerk', text: paragraphs.map(({ text }) => text).join('\n'), stockSeen: '' }
}

function answersOf(tables: readonly SectionTable[], index: number): Section['tables'] {
  return Object.fromEntries(tables.flatMap(({ section, reading: { table, answer } }) => (section === index && answer !== null ? [[table.id, answer]] : [])))
}

function titleOf(found: readonly string[], automatic: readonly string[]): Title {
  const isAutomatic = found.length === automatic.length && found.every((line, index) => sameCharacters(line, automatic[index] ?? ''))
  return found.length === 0 || isAutomatic ? { kind: 'automatic' } : { kind: 'as-written', lines: [...found] }
}

type NumberedSection = FoundSection & { readonly number: HeadingNumber }

/** A number that its place gives stays automatic, any other as it was written. */
function numbered(sections: readonly FoundSection[]): NumberedSection[] {
  const found: NumberedSection[] = []
  for (const section of sections) {
    const isExpected = section.label === automaticLabel(ordinalOf(found.length, found))
    found.push({ ...section, number: isExpected ? { kind: 'automatic' } : { kind: 'as-written', label: section.label } })
  }
  return found
}

function sectionOf({ number, heading, match, paragraphs }: NumberedSection, tables: Section['tables'], id: string): Section {
  return {
    id,
    meaning: match?.meaning.id ?? null,
    number,
    heading,
    facts: {},
    tables,
    charts: [],
    narrative: clerksText(paragraphs),
    visited: false,
    finished: false,
  }
}

function signatureOrganOf(found: string, organ: string): SignatureOrgan {
  if (found === '') return { kind: 'omitted' }
  return sameCharacters(found, organ) ? { kind: 'automatic' } : { kind: 'as-written', text: found }
}

function signatureDateOf(found: string): SignatureDate {
  if (found === '') return { kind: 'unset' }
  const date = parseWrittenDate(found)?.date
  const writing = date === undefined ? undefined : (['arabic', 'chinese'] as const).find((each) => sameCharacters(writeDate(date, each), found))
  return date === undefined || writing === undefined ? { kind: 'as-written', text: found } : { kind: 'calendar', date, writing }
}
