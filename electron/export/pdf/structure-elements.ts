import type { DocumentBlock, HeadingBlock, TableBlock, TableCell } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'

/** Standard structure types (ISO 32000-1, 14.8.4). */
export type StructureType = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P' | 'TOC' | 'Table' | 'TH' | 'TD' | 'Figure'

/** The title is the first level. */
const HEADING_TYPES = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' } as const satisfies Record<HeadingBlock['level'], StructureType>

/** The structure type of a block. */
export function structureType(block: DocumentBlock): StructureType {
  switch (block.kind) {
    case 'title':
      return 'H1'
    case 'attachment-head':
      return 'H2'
    case 'heading':
      return HEADING_TYPES[block.level]
    case 'contents':
      return 'TOC'
    case 'cover':
    case 'letterhead':
    case 'addressee':
    case 'attachment-list':
    case 'imprint':
    case 'paragraph':
    case 'signature':
      return 'P'
    case 'table':
      return 'Table'
    case 'figure':
      return 'Figure'
  }
}

/** The structure type of what a block, or a cell of its table, puts on a page. */
export function contentType(block: DocumentBlock, cellIndex: number | null): StructureType {
  const cell = block.kind === 'table' && cellIndex !== null ? block.cells[cellIndex] : undefined
  return cell === undefined ? structureType(block) : cellType(cell)
}

export function cellType({ role }: TableCell): 'TH' | 'TD' {
  return role === 'data' ? 'TD' : 'TH'
}

/** What a head heads, and over how many rows and columns a cell goes (14.8.5.7). */
export function cellAttributes({ role, rowSpan, columnSpan }: TableCell): Readonly<Record<string, string | number>> {
  const scopes = { 'column-head': { Scope: 'Column' }, 'row-head': { Scope: 'Row' }, 'data': {} } as const
  return {
    O: 'Table',
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...scopes[role],
  }
}

/** Positions of a table's cells by the row they begin in, each row in the order of columns. */
export function cellsByRow({ rowCount, cells }: TableBlock): number[][] {
  const rows = Array.from({ length: rowCount }, (): number[] => [])
  cells.forEach(({ row }, index) => rows[row]?.push(index))
  return rows.map((row) => row.sort((a, b) => (cells[a]?.column ?? 0) - (cells[b]?.column ?? 0)))
}

/** What is read out instead of a figure (14.9.3): its title and figures. */
export function alternativeText(block: DocumentBlock): string {
  return linesOfBlock(block).join('\n')
}
