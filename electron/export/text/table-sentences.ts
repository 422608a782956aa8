import type { TableBlock, TableCell } from '../../../shared/document/document'
import { plainTextWording } from '../../../shared/wording/plain-text'
import { fill } from '../../../shared/wording/template'

/** A table in words: its name, then a line for each row of figures, each figure with the heads it stands under. */
export function tableSentences(table: TableBlock, name: string): string[] {
  const grid = gridOf(table)
  const rows = grid.flatMap((row, index) => lineOfRow(row, index, grid))
  return [fill(plainTextWording.tableName, { name: oneLine(name) }), ...rows]
}

type Grid = readonly (readonly (TableCell | undefined)[])[]

/** Which cell stands at each row and column. */
function gridOf({ rowCount, columnWeights, cells }: TableBlock): Grid {
  const grid = Array.from({ length: rowCount }, () => new Array<TableCell | undefined>(columnWeights.length).fill(undefined))
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) grid[row]?.fill(cell, cell.column, cell.column + cell.columnSpan)
  }
  return grid
}

function lineOfRow(row: Grid[number], index: number, grid: Grid): string[] {
  const data = row.flatMap((cell) => (cell?.role === 'data' && cell.row === index ? [cell] : []))
  const figures = distinct(data)
  if (figures.length === 0) return titleOf(row, index)
  const label = distinct(row.flatMap((cell) => (cell?.role === 'row-head' ? [cell] : []))).map(({ text }) => oneLine(text)).filter((text) => text !== '')
  const told = figuresUnderHeads(figures.map((cell) => ({ cell, heads: headsOver(cell, grid, figures) })))
  return [label.length === 0 ? told : fill(plainTextWording.row, { label: label.join(plainTextWording.betweenLabels), figures: told })]
}

/** A head over the whole width is a title of the rows under it. */
function titleOf(row: Grid[number], index: number): string[] {
  const [first] = row
  const isTitle = first?.role === 'column-head' && first.row === index && row.every((cell) => cell === first)
  return isTitle && first.text !== '' ? [oneLine(first.text)] : []
}

/** The heads of the next rows of heads above, outermost first, but for those that stand over all of the row's figures. */
function headsOver(cell: TableCell, grid: Grid, figures: readonly TableCell[]): string[] {
  const above = grid.slice(0, cell.row).map((row) => row[cell.column])
  const last = above.findLastIndex((each) => each?.role === 'column-head')
  const first = above.slice(0, last + 1).findLastIndex((each) => each?.role !== 'column-head') + 1
  const heads = distinct(above.slice(first, last + 1).flatMap((each) => each ?? []))
  const tellsApart = (head: TableCell): boolean => figures.length === 1 || !figures.every(({ column }) => column >= head.column && column < head.column + head.columnSpan)
  return heads.filter((head) => head.text !== '' && tellsApart(head)).map(({ text }) => oneLine(text))
}

interface ToldFigure {
  readonly cell: TableCell
  readonly heads: readonly string[]
}

/** Neighbours under the same outer heads are told under them together. */
function figuresUnderHeads(figures: readonly ToldFigure[]): string {
  const { betweenHeads, betweenLabels, figuresUnderHead } = plainTextWording
  const groups: { readonly outer: string; readonly told: string[] }[] = []
  for (const { cell, heads } of figures) {
    const outer = heads.slice(0, -1).join(betweenLabels)
    const told = sentenceOf(oneLine(cell.text), heads.at(-1))
    const last = groups.at(-1)
    if (last?.outer === outer) last.told.push(told)
    else groups.push({ outer, told: [told] })
  }
  const hasOuter = groups.some(({ outer }) => outer !== '')
  return groups
    .map(({ outer, told }) => ({ outer, figures: told.join(plainTextWording.betweenFigures) }))
    .map(({ outer, figures: told }) => (outer === '' ? told : fill(figuresUnderHead, { head: outer, figures: told })))
    .join(hasOuter ? betweenHeads : plainTextWording.betweenFigures)
}

function sentenceOf(text: string, head: string | undefined): string {
  const figure = text === '' ? plainTextWording.noFigure : text
  return head === undefined ? figure : fill(plainTextWording.figure, { head, figure })
}

function distinct(cells: readonly TableCell[]): TableCell[] {
  return [...new Set(cells)]
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
