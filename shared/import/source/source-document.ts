/**
 * What a file holds before anything in it is understood: lines and tables in reading order. Made by the reader of the
 * file's kind (Word, Excel, web page, comma-separated values, plain text); understood by the rest of shared/import.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[]
}

export type SourceBlock =
  /** A paragraph, heading or line; white space inside as found. */
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly table: SourceTable }

/** A table as it was drawn; cells cover the grid, but damaged files may leave gaps. */
export interface SourceTable {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly SourceCell[]
}

/** A cell; merged cells are one, at their top left. Rows and columns are counted from 0. */
export interface SourceCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Text as shown, lines within the cell joined by \n. */
  readonly text: string
}
