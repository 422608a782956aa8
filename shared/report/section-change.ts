import type { Report, Section } from './schema'

/** The report with one section changed; the same report where nothing changed or no section has that identifier. */
export function changeSection(report: Report, sectionId: string, change: (section: Section) => Section): Report {
  const sections = report.sections.map((section) => (section.id === sectionId ? change(section) : section))
  return sections.every((section, index) => section === report.sections[index]) ? report : { ...report, sections }
}

/** A change of what the section says takes its 已完成 back. */
export function changeContent(report: Report, sectionId: string, change: (section: Section) => Section): Report {
  return changeSection(report, sectionId, (section) => ({ ...change(section), visited: true, finished: false }))
}
