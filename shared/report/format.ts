import type { ReportFormat, SectionDefinition } from './format-schema'
import type { TableDefinition } from './table-format'

export type * from './format-schema'

/** The format a year's report is asked for in: the one whose years hold it, else the nearest. */
export function proposeFormat(formats: readonly ReportFormat[], year: number): ReportFormat | undefined {
  const distance = ({ years }: ReportFormat): number => {
    if (year < years.from) return years.from - year
    return years.to !== null && year > years.to ? year - years.to : 0
  }
  return [...formats].sort((a, b) => distance(a) - distance(b))[0]
}

/** What the format asks for in a section with this meaning; undefined for a section of the clerk's own. */
export function sectionDefinitionOf(format: ReportFormat, meaning: string | null): SectionDefinition | undefined {
  return format.sections.find((definition) => definition.meaning === meaning)
}

/** The table of that identifier; undefined where the format has none. */
export function tableDefinitionOf(format: ReportFormat, tableId: string): TableDefinition | undefined {
  return tablesOf(format).find(({ id }) => id === tableId)
}

/** All tables of a format, in its order. */
export function tablesOf(format: Pick<ReportFormat, 'sections'>): readonly TableDefinition[] {
  return format.sections.flatMap(({ tables }) => tables)
}
