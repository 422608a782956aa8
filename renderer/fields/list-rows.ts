import type { FactRow } from '../../shared/report/schema'

export function withCell(rows: readonly FactRow[], rowId: string, columnId: string, text: string): FactRow[] {
  return rows.map((row) => (row.id === rowId ? { ...row, cells: { ...row.cells, [columnId]: text } } : row))
}

export function movedRow(rows: readonly FactRow[], from: number, to: number): FactRow[] {
  const row = rows[from]
  if (row === undefined) return [...rows]
  return rows.filter((_, index) => index !== from).toSpliced(to, 0, row)
}

/** The cells of a block copied from a spreadsheet or a list of lines; null for a text of one cell. */
export function cellsOfPaste(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n')
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  return cells.length === 1 && cells[0]?.length === 1 ? null : cells
}

interface PastePlace {
  readonly row: number
  readonly column: number
  readonly columnIds: readonly string[]
  readonly newId: () => string
}

/** Puts a block of cells into a list from one cell on; rows are added as needed, cells right of the list are left out. */
export function pastedRows(rows: readonly FactRow[], cells: readonly (readonly string[])[], place: PastePlace): FactRow[] {
  const pasted = [...rows]
  cells.forEach((line, offset) => {
    const index = place.row + offset
    const row = pasted[index] ?? { id: place.newId(), cells: {} }
    const filled = line.flatMap((cell, column) => {
      const columnId = place.columnIds[place.column + column]
      return columnId === undefined ? [] : [[columnId, cell] as const]
    })
    pasted[index] = { ...row, cells: { ...row.cells, ...Object.fromEntries(filled) } }
  })
  return pasted
}
