import { LINE_PITCH } from './measure'

/** How closely the text of a table is set; lengths in pt. */
export interface Density {
  readonly size: number
  /** From baseline to baseline in a cell. */
  readonly leading: number
  /** Above and below the lines of a cell. */
  readonly padding: number
}

/** A size (pt) and how closely it may be set, widest first. */
export interface TypeSize {
  readonly size: number
  readonly spacings: readonly Pick<Density, 'leading' | 'padding'>[]
}

/** The sizes a table is read in: 小四, 五号, one between, 小五. */
export const readingSizes: readonly TypeSize[] = [
  { size: 12, spacings: [{ leading: 15.5, padding: 4 }, { leading: 14, padding: 2 }] },
  { size: 10.5, spacings: [{ leading: 13.5, padding: 3 }, { leading: 12, padding: 1.5 }] },
  { size: 9.75, spacings: [{ leading: 11.5, padding: 1.5 }] },
  { size: 9, spacings: [{ leading: 11.5, padding: 2.5 }, { leading: 10.5, padding: 1.5 }] },
]

/** 六号, only where figures are too long for their columns in any reading size. */
export const SMALLEST_SIZE: TypeSize = { size: 7.5, spacings: [{ leading: 9.5, padding: 2 }] }

/** Beside heads: two characters of 12 pt stand in the fifteenth part of the text width. */
export const headPadding = (size: number): number => 0.2 * size

/** Beside figures, which must not touch the rules. */
export const figurePadding = (size: number): number => 0.3 * size

/** Beside text that begins at the start of its cell. */
export const startPadding = (size: number): number => 0.4 * size

/** Thickness of the rules between cells. */
export const RULE = 0.5

/** Thickness of the rules around a table. */
export const FRAME = 1

/** Least distance between a table and the rows of the grid above and under it. */
const TABLE_GAP = 2

/** What a table can take of rows of the grid (pt). */
export function roomIn(rowCount: number): number {
  return rowCount * LINE_PITCH - 2 * TABLE_GAP
}

/** Rows of the grid that a height (pt) takes. */
export function gridRowsFor(height: number): number {
  return Math.ceil((height + 2 * TABLE_GAP) / LINE_PITCH - 1e-6)
}

/** What a table can take (pt) of a page of so many rows with the heading of a section on it. */
export function headedPage(pageRows: number): number {
  return roomIn(pageRows - 1)
}

/** What a table can take of a page of so many rows. */
export function fullPage(pageRows: number): number {
  return roomIn(pageRows)
}
