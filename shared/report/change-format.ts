import { sectionFromDefinition } from './create'
import type { Edit } from './edits'
import type { ReportFormat, SectionDefinition } from './format'
import { sectionDefinitionOf, tablesOf } from './format'
import type { Report, Section } from './schema'
import { stockTextOf } from './stock-text'

/** What a change of format leaves stored but no longer asked, so that the clerk can be told before. */
export interface LeftBehind {
  /** Headings of sections that come after the new outline. */
  readonly sections: readonly string[]
  /** Names of filled tables that are not printed in the new format; they come back with the old one. */
  readonly tables: readonly string[]
}

/**
 * The step that brings a report into another format: sections keep their text and answers and take their place in the
 * new outline by what they are about; those it does not ask for stay behind them. Text that followed from answers the
 * new format does not ask for becomes the clerk's own, so that no word on the page is lost.
 */
export function inFormat(report: Report, from: ReportFormat, to: ReportFormat, newId: () => string): Extract<Edit, { kind: 'change-format' }> {
  const keep = (section: Section): Section => withLastingText(report, section, from, to)
  const asked = to.sections.map((definition) => adopted(report, definition, keep, newId))
  return { kind: 'change-format', formatId: to.id, sections: [...asked, ...sectionsBehind(report, to).map(keep)] }
}

/** What {@link inFormat} would leave behind. */
export function leftBehind(report: Report, from: ReportFormat, to: ReportFormat): LeftBehind {
  const kept = new Set(tablesOf(to).map(({ id }) => id))
  const filled = report.sections.flatMap((section) => Object.keys(section.tables))
  const names = tablesOf(from).filter(({ id }) => filled.includes(id) && !kept.has(id)).map(({ name }) => name)
  return { sections: sectionsBehind(report, to).map(({ heading }) => heading), tables: names }
}

function adopted(report: Report, definition: SectionDefinition, keep: (section: Section) => Section, newId: () => string): Section {
  const section = report.sections.find(({ meaning }) => meaning === definition.meaning)
  if (section === undefined) return sectionFromDefinition(definition, newId())
  return { ...keep(section), heading: definition.heading, number: { kind: 'automatic' }, finished: false }
}

/** Sections that the format has no place for and in which something stands; a second one of the same meaning too. */
function sectionsBehind(report: Report, to: ReportFormat): readonly Section[] {
  const adoptedSections = new Set(to.sections.map(({ meaning }) => report.sections.find((section) => section.meaning === meaning)))
  return report.sections.filter((section) => !adoptedSections.has(section) && !isUntouched(section))
}

function withLastingText(report: Report, section: Section, from: ReportFormat, to: ReportFormat): Section {
  if (section.narrative.author === 'clerk') return section
  const text = stockTextOf(report, section, from)
  const asked = new Set(sectionDefinitionOf(to, section.meaning)?.facts.map(({ id }) => id))
  const isStillFollowed = Object.keys(section.facts).every((id) => asked.has(id))
  return text === '' || isStillFollowed ? section : { ...section, narrative: { author: 'clerk', text, stockSeen: '' } }
}

/** Nothing was typed into it, so that leaving it out loses nothing. */
function isUntouched({ facts, tables, charts, narrative, meaning }: Section): boolean {
  const isEmpty = [facts, tables].every((answers) => Object.keys(answers).length === 0) && charts.length === 0
  return isEmpty && meaning !== null && (narrative.author === 'stock' || narrative.text.trim() === '')
}
