import type { ColumnDefinition, ColumnLeaf, Relation, RowDefinition, RowLeaf, TableDefinition } from './table-format-schema'

export type * from './table-format-schema'

/** The rows of figures, top to bottom. */
export function rowLeaves(rows: readonly RowDefinition[]): readonly RowLeaf[] {
  return rows.flatMap((row) => ('rows' in row ? rowLeaves(row.rows) : [row]))
}

/** The columns of figures, left to right. */
export function columnLeaves(columns: readonly ColumnDefinition[]): readonly ColumnLeaf[] {
  return columns.flatMap((column) => ('columns' in column ? columnLeaves(column.columns) : [column]))
}

/** Identifiers that stand twice, and those that a relation names but no row or column has; both empty in a sound table. */
export function identifierFaults(table: TableDefinition): { readonly repeated: readonly string[]; readonly unknown: readonly string[] } {
  const rows = table.blocks.flatMap((block) => rowLeaves(block.rows).map(({ id }) => id))
  const columns = table.blocks.map((block) => columnLeaves(block.columns).map(({ id }) => id))
  const named = table.relations.map(namesOf)
  return {
    repeated: [rows, ...columns].flatMap((ids) => ids.filter((id, index) => ids.indexOf(id) !== index)),
    unknown: named.flatMap((names) => [
      ...names.rows.filter((id) => !rows.includes(id)),
      ...names.columns.filter((id) => !columns.some((ids) => ids.includes(id))),
    ]),
  }
}

function namesOf(relation: Relation): { readonly rows: readonly string[]; readonly columns: readonly string[] } {
  switch (relation.kind) {
    case 'row-total':
      return { rows: [], columns: [relation.column, ...relation.parts] }
    case 'column-total':
      return { rows: [relation.row, ...relation.parts], columns: [] }
    case 'balance':
      return { rows: [...relation.left, ...relation.right], columns: [] }
    case 'carried-row':
      return { rows: [relation.row, ...relation.from], columns: [] }
    case 'carried-column':
      return { rows: [], columns: [relation.column, ...relation.from] }
    case 'continued':
      return { rows: [], columns: [relation.column, ...relation.plus, ...relation.minus] }
    case 'not-more':
      return { rows: [], columns: [relation.column, relation.than] }
    case 'only-for':
      return { rows: [relation.row], columns: [] }
  }
}
