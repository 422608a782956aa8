/** Where a cell stands; from 0. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly from: CellPosition
  readonly to: CellPosition
}

const LETTERS = 26
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

/** C7 → row 6, column 2; null for what names no cell of a sheet. */
export function cellPosition(reference: string): CellPosition | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/iu.exec(reference) ?? []
  if (digits === '') return null
  const column = [...letters.toUpperCase()].reduce((value, letter) => value * LETTERS + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(digits) - 1
  return row < 0 || row > LAST_ROW || column > LAST_COLUMN ? null : { row, column }
}

/** A1:C7; null for what is no range. */
export function cellRange(reference: string): CellRange | null {
  const [start = '', end = start] = reference.split(':')
  const [from, to] = [cellPosition(start), cellPosition(end)]
  return from === null || to === null || to.row < from.row || to.column < from.column ? null : { from, to }
}
