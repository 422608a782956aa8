/** A sheet of a workbook before it is packed; rows and columns are counted from 0. */
export interface Sheet {
  /** At most 31 characters, none of [ ] : * ? / \ and unlike any other of the workbook. */
  readonly name: string
  /** In characters, by column. */
  readonly columnWidths: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly rowCount: number
  /** They do not overlap; what they leave free is empty. */
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly role: 'heading' | 'column-head' | 'row-head' | 'figure' | 'text'
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number }
    /** With the value it has, for programs that do not calculate. */
    | { readonly kind: 'formula'; readonly formula: string; readonly value: number }
}

interface TextPlace {
  readonly row: number
  readonly column: number
  readonly rowSpan?: number
  readonly columnSpan?: number
}

/** A cell of text; of one row and column where nothing is said. */
export function textCell(text: string, role: SheetCell['role'], { row, column, rowSpan = 1, columnSpan = 1 }: TextPlace): SheetCell {
  return { row, column, rowSpan, columnSpan, role, content: { kind: 'text', text } }
}

/** Width of a column of figures, in characters. */
export const FIGURE_WIDTH = 12

const LETTERS = 26
const LETTER_A = 65

/** Address of a cell: A1 for row 0, column 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** Address of a cell of another sheet. */
export function addressIn(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`
}

/** A name that a sheet may have; cut to 31 characters. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const usable = wanted.replace(/[[\]:*?/\\]/gu, '').slice(0, LONGEST_NAME)
  if (!taken.includes(usable)) return usable
  const number = taken.length + 1
  return `${usable.slice(0, LONGEST_NAME - String(number).length)}${number}`
}

const LONGEST_NAME = 31

function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS)
  const last = String.fromCharCode(LETTER_A + (column % LETTERS))
  return rest === 0 ? last : `${columnLetters(rest - 1)}${last}`
}
