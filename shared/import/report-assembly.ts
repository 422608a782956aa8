import { parseWrittenDate, writeDate } from '../report/dates'
import type { ReportFormat } from '../report/format'
import { automaticLabel } from '../report/numbering'
import type { Report, Section, SignatureDate, SignatureOrgan, Title } from '../report/schema'
import { REPORT_SCHEMA_VERSION } from '../report/schema'
import { automaticTitle } from '../report/title'
import type { FoundSection } from './outline'
import type { ReportParts } from './report-parts'
import { sameCharacters } from './text-lines'

export interface ReportIdentity {
  readonly organ: string
  readonly year: number | null
  readonly format: ReportFormat
}

/** The report that the parts of a text make. What a program would write the same is automatic, all else as written. */
export function assembleReport(parts: ReportParts, { organ, year, format }: ReportIdentity, origin: Report['origin'], newId: () => string): Report {
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    id: newId(),
    formatId: format.id,
    year,
    organ,
    title: titleOf(parts.title, automaticTitle(format, organ, year)),
    opening: clerksText(parts.outline.opening),
    sections: parts.outline.sections.map((section, index) => sectionOf(section, index, newId())),
    signature: { organ: signatureOrganOf(parts.signature.organ, organ), date: signatureDateOf(parts.signature.date) },
    setAside: parts.setAside.map(({ text, reason }) => ({ id: newId(), text, reason })),
    origin,
  }
}

function clerksText(paragraphs: readonly string[]): Section['narrative'] {
  return { author: 'clerk', text: paragraphs.join('\n'), stockSeen: '' }
}

function titleOf(found: readonly string[], automatic: readonly string[]): Title {
  const isAutomatic = found.length === automatic.length && found.every((line, index) => sameCharacters(line, automatic[index] ?? ''))
  return found.length === 0 || isAutomatic ? { kind: 'automatic' } : { kind: 'as-written', lines: [...found] }
}

function sectionOf({ label, heading, match, paragraphs }: FoundSection, index: number, id: string): Section {
  return {
    id,
    meaning: match?.meaning.id ?? null,
    number: label === automaticLabel(index) ? { kind: 'automatic' } : { kind: 'as-written', label },
    heading,
    facts: {},
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
