import type { TableBlock } from '../../shared/document/document'
import type { GlyphRun, Page, Shape } from '../../shared/typeset/page'

/** A rectangle of a page in pt. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A table as a block of the document. */
export interface PlacedTable {
  readonly blockIndex: number
  readonly table: TableBlock
}

interface Band {
  readonly from: number
  readonly to: number
}

/** Rules are thinner than this, and all else of a table is text (pt). */
const THICKEST_RULE = 3

/** The box of a cell on a page; null where the cell is not on it. The page tells by its rules, between which all text stands. */
export function cellBox(page: Page, pages: readonly Page[], { blockIndex, table, cellIndex }: PlacedTable & { readonly cellIndex: number }): Box | null {
  const cell = table.cells[cellIndex]
  if (cell === undefined) return null
  const [rows, columns] = [rowBands(page, { blockIndex, table }), columnBands(pages, { blockIndex, table })]
  const height = joined(rows, cell.row, cell.rowSpan)
  const width = joined(columns, cell.column, cell.columnSpan)
  return height === null || width === null ? null : { left: width.from, right: width.to, top: height.from, bottom: height.to }
}

/** The cell at a place of a page, an empty one too; null where there is none, as in a head that is repeated. */
export function cellAt(page: Page, pages: readonly Page[], placed: PlacedTable, { x, y }: { readonly x: number; readonly y: number }): number | null {
  const row = bandAt(rowBands(page, placed), y)
  const column = bandAt(columnBands(pages, placed), x)
  if (row === null || column === null) return null
  const index = placed.table.cells.findIndex(
    (cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan,
  )
  return index === -1 ? null : index
}

/** How high the rows of a table stand on a page, by row. */
function rowBands(page: Page, { blockIndex, table }: PlacedTable): Map<number, Band> {
  const bands = new Map<number, Band>()
  for (const run of runsOfCells(page, blockIndex)) {
    const cell = table.cells[run.cellIndex ?? -1]
    if (cell?.rowSpan !== 1 || bands.has(cell.row)) continue
    const box = boxAround(page, blockIndex, run)
    if (box !== null) bands.set(cell.row, { from: box.top, to: box.bottom })
  }
  return bands
}

/** Where the columns of a table stand, by column; the same on all its pages. */
function columnBands(pages: readonly Page[], { blockIndex, table }: PlacedTable): Map<number, Band> {
  const bands = new Map<number, Band>()
  for (const page of pages) {
    for (const run of runsOfCells(page, blockIndex)) {
      const cell = table.cells[run.cellIndex ?? -1]
      if (cell?.columnSpan !== 1 || bands.has(cell.column)) continue
      const box = boxAround(page, blockIndex, run)
      if (box !== null) bands.set(cell.column, { from: box.left, to: box.right })
    }
  }
  return bands
}

function runsOfCells({ runs }: Page, blockIndex: number): GlyphRun[] {
  return runs.filter((run) => run.blockIndex === blockIndex && run.cellIndex !== null)
}

/** The rules nearest to a text on all four sides. */
function boxAround({ shapes }: Page, blockIndex: number, { origins, baseline, size }: GlyphRun): Box | null {
  const [x, y] = [(origins[0] ?? 0) + size / 4, baseline - size / 3]
  const rules = shapes.filter((shape) => shape.blockIndex === blockIndex)
  const upright = rules.filter((rule) => rule.width < THICKEST_RULE && rule.y <= y && y <= rule.y + rule.height).map(middleX)
  const level = rules.filter((rule) => rule.height < THICKEST_RULE && rule.x <= x && x <= rule.x + rule.width).map(middleY)
  const [left, right] = [Math.max(...upright.filter((each) => each < x)), Math.min(...upright.filter((each) => each > x))]
  const [top, bottom] = [Math.max(...level.filter((each) => each < y)), Math.min(...level.filter((each) => each > y))]
  return [left, right, top, bottom].every(Number.isFinite) ? { left, right, top, bottom } : null
}

const middleX = ({ x, width }: Shape): number => x + width / 2
const middleY = ({ y, height }: Shape): number => y + height / 2

/** From the first of neighbouring bands to the last; null where one of the two is not there. */
function joined(bands: ReadonlyMap<number, Band>, first: number, count: number): Band | null {
  const shown = Array.from({ length: count }, (_, index) => bands.get(first + index)).filter((band) => band !== undefined)
  const [from, to] = [shown[0], shown.at(-1)]
  return from === undefined || to === undefined ? null : { from: from.from, to: to.to }
}

function bandAt(bands: ReadonlyMap<number, Band>, at: number): number | null {
  for (const [index, { from, to }] of bands) if (from <= at && at <= to) return index
  return null
}
