import type { ReportFormat } from './format'
import { sectionDefinitionOf } from './format'
import type { Report, Section, TableAnswer } from './schema'
import type { TableDefinition } from './table-format'
import { rowLeaves } from './table-format'
import type { FigureCell } from './table-layout'
import { figureCells } from './table-layout'
import type { CellReading, TableValues } from './table-values'
import { tableValues } from './table-values'
import { notApplicableMark } from './figure-cell.lexicon'
import { pathSeparator } from './text.lexicon'

export interface TableRowInspection {
  readonly id: string
  /** As printed; '' for a row without a label. */
  readonly label: string
  /** Labels of the groups it stands in, outermost first. */
  readonly groups: readonly string[]
  /**
   * By the column's label, with the labels of its groups before it where the label alone is not unique; null where
   * the cell is empty or was not read, '/' for 不适用, the text where it is no figure.
   */
  readonly figures: Readonly<Record<string, number | string | null>>
}

/** A table of the report in plain data. */
export interface TableInspection {
  readonly id: string
  readonly name: string
  /** Identifier and meaning of the section it stands in. */
  readonly sectionId: string
  readonly meaning: string | null
  readonly state: 'untouched' | 'answered'
  readonly columns: readonly string[]
  readonly rows: readonly TableRowInspection[]
  /** Totals stated otherwise than their parts add up. */
  readonly statedTotals: readonly { readonly row: string; readonly column: string; readonly stated: string; readonly computed: number | null; readonly reason: string }[]
}

/** Every table that the format asks for, in the order of the report. */
export function inspectTables(report: Report, format: ReportFormat): TableInspection[] {
  return report.sections.flatMap((section) =>
    (sectionDefinitionOf(format, section.meaning)?.tables ?? []).map((table) => inspectTable(section, table, section.tables[table.id])),
  )
}

function inspectTable(section: Section, table: TableDefinition, answer: TableAnswer | undefined): TableInspection {
  const cells = figureCells(table)
  const nameOf = columnNames(cells)
  const values: TableValues = answer === undefined ? new Map() : tableValues(table, answer)
  return {
    id: table.id,
    name: table.name,
    sectionId: section.id,
    meaning: section.meaning,
    state: answer === undefined ? 'untouched' : 'answered',
    columns: [...new Set(cells.map(nameOf))],
    rows: table.blocks.flatMap(({ rows }) => rowLeaves(rows)).map(({ id, label }) => {
      const own = cells.filter(({ row }) => row.id === id)
      const groups = (own[0]?.rowPath ?? []).slice(0, label === '' ? undefined : -1)
      return { id, label, groups, figures: Object.fromEntries(own.map((cell) => [nameOf(cell), plainFigure(values.get(cell.key)?.reading, values.get(cell.key)?.text)])) }
    }),
    statedTotals: [...values.values()].flatMap((value) =>
      value.origin === 'stated'
        ? [{ row: value.cell.row.label, column: nameOf(value.cell), stated: value.text, computed: value.computed, reason: answer?.statedTotals[value.cell.key]?.reason ?? '' }]
        : [],
    ),
  }
}

/** The label of a column, with its groups' where another column of the table has the same. */
function columnNames(cells: readonly FigureCell[]): (cell: FigureCell) => string {
  const owners = new Map<string, Set<string>>()
  for (const { column } of cells) owners.set(column.label, (owners.get(column.label) ?? new Set()).add(column.id))
  return ({ column, columnPath }) => ((owners.get(column.label)?.size ?? 0) > 1 ? columnPath.join(pathSeparator) : column.label)
}

function plainFigure(reading: CellReading | undefined, text = ''): number | string | null {
  switch (reading?.kind) {
    case 'figure':
      return reading.value
    case 'not-applicable':
      return notApplicableMark
    case 'faulty':
      return text
    case 'empty':
    case 'unread':
    case undefined:
      return null
  }
}
