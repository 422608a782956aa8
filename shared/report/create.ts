import type { ReportFormat, SectionDefinition } from './format'
import { plainLayout } from './layout'
import type { Report, Section } from './schema'
import { REPORT_SCHEMA_VERSION } from './schema'

/** An empty report in the format, with the format's outline. Identifiers come from `newId`. */
export function createReport(format: ReportFormat, year: number, organ: string, newId: () => string): Report {
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    id: newId(),
    formatId: format.id,
    year,
    organ,
    title: { kind: 'automatic' },
    opening: { author: 'stock' },
    sections: format.sections.map((definition) => sectionFromDefinition(definition, newId())),
    signature: { organ: { kind: 'automatic' }, date: { kind: 'unset' } },
    layout: plainLayout,
    attachments: [],
    setAside: [],
    findingReplies: [],
    origin: { kind: 'new' },
  }
}

/** A section as the format asks for it, unanswered. */
export function sectionFromDefinition(definition: SectionDefinition, id: string): Section {
  return emptySection(id, definition.meaning, definition.heading)
}

/** A section of the clerk's own, that no format asks for. */
export function ownSection(heading: string, id: string): Section {
  return { ...emptySection(id, null, heading), narrative: { author: 'clerk', text: '', stockSeen: '' } }
}

function emptySection(id: string, meaning: string | null, heading: string): Section {
  return {
    id,
    meaning,
    number: { kind: 'automatic' },
    heading,
    facts: {},
    tables: {},
    charts: [],
    narrative: { author: 'stock' },
    visited: false,
    finished: false,
  }
}
