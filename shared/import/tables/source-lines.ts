import type { SourceBlock } from '../source/source-document'
import type { TableLine } from './table-line'
import { tableLineOf, tableLinesOf } from './table-line'

/** The lines of a document, those of its tables with their cells. */
export function sourceLines(blocks: readonly SourceBlock[]): TableLine[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [tableLineOf(block.text)] : tableLinesOf(block.table)))
}
