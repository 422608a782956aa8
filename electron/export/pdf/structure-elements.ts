import type { DocumentBlock, TableBlock, TableCell } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import type { HeadingType } from './structure-headings'

/** Standard structure types (ISO 32000-1, 14.8.4). */
export type StructureType =
  | HeadingType
  | 'Document'
  | 'P'
  | 'TOC'
  | 'TOCI'
  | 'Caption'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

export function cellType({ role }: TableCell): 'TH' | 'TD' {
  return role === 'data' ? 'TD' : 'TH'
}

/** What a head heads, and over how many rows and columns a cell goes (14.8.5.7); null where there is nothing to say. */
export function cellAttributes({ role, rowSpan, columnSpan }: TableCell): Readonly<Record<string, string | number>> | null {
  const scopes = { 'column-head': { Scope: 'Column' }, 'row-head': { Scope: 'Row' }, 'data': {} } as const
  const attributes = {
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...scopes[role],
  }
  return Object.keys(attributes).length === 0 ? null : { O: 'Table', ...attributes }
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
