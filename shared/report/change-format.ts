import { sectionFromDefinition } from './create'
import type { ReportFormat, SectionDefinition } from './format'
import type { Edit } from './edits'
import type { Report, Section } from './schema'

/**
 * The step that brings a report into another format: sections keep their place in the new outline by what they are
 * about and take its headings; those it does not ask for stay behind them as they are, if anything stands in them.
 * Nothing that was typed is lost: answers that the new format does not ask for stay stored with their section.
 */
export function inFormat(report: Report, format: ReportFormat, newId: () => string): Extract<Edit, { kind: 'change-format' }> {
  const asked = format.sections.map((definition) => adopted(report, definition, newId))
  const taken = new Set(asked.map(({ id }) => id))
  const others = report.sections.filter((section) => !taken.has(section.id) && !isUntouched(section))
  return { kind: 'change-format', formatId: format.id, sections: [...asked, ...others] }
}

function adopted(report: Report, definition: SectionDefinition, newId: () => string): Section {
  const section = report.sections.find(({ meaning }) => meaning === definition.meaning)
  if (section === undefined) return sectionFromDefinition(definition, newId())
  return { ...section, heading: definition.heading, number: { kind: 'automatic' }, finished: false }
}

/** Nothing was typed into it, so that leaving it out loses nothing. */
function isUntouched({ facts, tables, charts, narrative, meaning }: Section): boolean {
  const isEmpty = [facts, tables].every((answers) => Object.keys(answers).length === 0) && charts.length === 0
  return isEmpty && meaning !== null && (narrative.author === 'stock' || narrative.text.trim() === '')
}

