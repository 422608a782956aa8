import { xmlText } from '../markup/xml-text'

/** A block of cells from the clipboard, as it was drawn; a table read from a file fits. */
export interface PastedGrid {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly PastedCell[]
}

/** Merged cells are one, at their top left. */
export interface PastedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** Reads what spreadsheets put on the clipboard as text: cells parted by tabs, rows by line ends, quotes around cells of several lines. */
export function gridOfText(text: string): PastedGrid {
  const rows = withoutLastEmptyLine(recordsOf(text.replace(/\r\n?/gu, '\n')))
  return gridOfRows(rows)
}

/** A plain block. */
export function gridOfRows(rows: readonly (readonly string[])[]): PastedGrid {
  return {
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map(({ length }) => length)),
    cells: rows.flatMap((texts, row) => texts.map((cell, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: cell.trim() }))),
  }
}

/** Cells parted by tabs, rows by line ends. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n')
}

/** A table as spreadsheets and word processors take it. */
export function htmlOfRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${xmlText(cell)}</td>`).join('')}</tr>`)
  return `<table>${lines.join('')}</table>`
}

/** A cell in quotes, quotes doubled within, or whatever stands before the next tab or line end; then what parts it from the next. */
const cellPattern = /(?:"(?<quoted>(?:[^"]|"")*)"(?=\t|\n|$)|(?<bare>[^\t\n]*))(?<end>\t|\n|$)/gyu

function recordsOf(text: string): string[][] {
  const records: string[][] = [[]]
  for (const match of text.matchAll(cellPattern)) {
    records.at(-1)?.push(cellText(match.groups))
    const end = match.groups?.['end']
    if (end === '\n') records.push([])
    if (end === '') break
  }
  return records
}

function cellText(groups: Readonly<Record<string, string | undefined>> | undefined): string {
  return groups?.['quoted']?.replace(/""/gu, '"') ?? groups?.['bare'] ?? ''
}

function withoutLastEmptyLine(rows: readonly string[][]): readonly string[][] {
  const [cell, another] = rows.at(-1) ?? []
  return rows.length > 1 && cell === '' && another === undefined ? rows.slice(0, -1) : rows
}
