import type { Report, StatedTotal, TableAnswer } from './schema'
import { changeContent } from './section-change'
import type { CellKey } from './table-layout'
import { untouchedTable } from './table-values'
import { withoutKey } from './without-key'

/** One step a clerk takes in a table. */
export type TableEdit =
  /** What was typed, pasted or filled into cells at once; '' empties a cell. Touches the table. */
  | { readonly kind: 'set-cells'; readonly sectionId: string; readonly tableId: string; readonly cells: Readonly<Record<CellKey, string>> }
  /** A total other than its parts add up, with the reason; null lets it fill itself again. */
  | { readonly kind: 'state-total'; readonly sectionId: string; readonly tableId: string; readonly cell: CellKey; readonly stated: StatedTotal | null }
  | { readonly kind: 'print-empty-cells'; readonly sectionId: string; readonly tableId: string; readonly emptyAs: TableAnswer['emptyAs'] }
  /** The table is untouched again. */
  | { readonly kind: 'clear-table'; readonly sectionId: string; readonly tableId: string }
  /** Whole tables read from a file, in one step. */
  | { readonly kind: 'take-tables'; readonly tables: readonly TakenTable[] }

export interface TakenTable {
  readonly sectionId: string
  readonly tableId: string
  readonly answer: TableAnswer
}

/** Gives the report after the edit; an edit that names what is not there changes nothing. */
export function applyTableEdit(report: Report, edit: TableEdit): Report {
  switch (edit.kind) {
    case 'set-cells':
      return changeTable(report, edit, (answer) => withCells(answer, edit.cells))
    case 'state-total':
      return changeTable(report, edit, (answer) => withStatedTotal(answer, edit.cell, edit.stated))
    case 'print-empty-cells':
      return changeTable(report, edit, (answer) => ({ ...answer, emptyAs: edit.emptyAs }))
    case 'clear-table':
      return changeContent(report, edit.sectionId, (section) => ({ ...section, tables: withoutKey(section.tables, edit.tableId) }))
    case 'take-tables':
      return edit.tables.reduce((taken, { answer, ...place }) => changeTable(taken, place, () => answer), report)
  }
}

interface TablePlace {
  readonly sectionId: string
  readonly tableId: string
}

function changeTable(report: Report, { sectionId, tableId }: TablePlace, change: (answer: TableAnswer) => TableAnswer): Report {
  return changeContent(report, sectionId, (section) => ({
    ...section,
    tables: { ...section.tables, [tableId]: change(section.tables[tableId] ?? untouchedTable) },
  }))
}

/** An answer with texts put into its cells; '' empties a cell. */
export function withCells(answer: TableAnswer, typed: Readonly<Record<CellKey, string>>): TableAnswer {
  const cells = Object.entries({ ...answer.cells, ...typed }).filter(([, text]) => text !== '')
  return { ...answer, cells: Object.fromEntries(cells), unread: answer.unread.filter((key) => !(key in typed)) }
}

function withStatedTotal(answer: TableAnswer, cell: CellKey, stated: StatedTotal | null): TableAnswer {
  const others = withoutKey(answer.statedTotals, cell)
  return { ...answer, statedTotals: stated === null ? others : { ...others, [cell]: stated } }
}
