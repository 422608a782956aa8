import type { ReportFormat } from '../report/format'
import { sectionDefinitionOf } from '../report/format'
import type { Report, Section } from '../report/schema'
import { narrativeText, stockTextOf } from '../report/stock-text'
import { composeTable } from './compose-table'
import { linesOfBlock } from './plain-text'

/** All that a section says under its heading as plain lines: its text, and the tables that were filled in. */
export function sectionText(report: Report, section: Section, format: ReportFormat): string {
  const tables = (sectionDefinitionOf(format, section.meaning)?.tables ?? []).filter(({ id }) => section.tables[id] !== undefined)
  const rows = tables.flatMap((table) => linesOfBlock(composeTable(table, section.tables[table.id], { part: 'section', sectionId: section.id })))
  return [narrativeText(section.narrative, stockTextOf(report, section, format)), ...rows].filter((line) => line !== '').join('\n')
}
