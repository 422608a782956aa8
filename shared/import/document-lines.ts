import type { SourceBlock } from './source/source-document'
import { tableLinesOf } from './tables/table-line'
import { bareText, linesOf } from './text-lines'
import type { TextLine } from './text-lines'

/** The lines of a document, counted on from `firstOrder`; a row of a drawn table is a line that knows its cells. */
export function linesOfBlocks(blocks: readonly SourceBlock[], part: number, firstOrder: number): TextLine[] {
  const lines: TextLine[] = []
  for (const block of blocks) {
    const order = firstOrder + lines.length
    const read = block.kind === 'line' ? linesOf(block.text, part, order) : rowLines(block, part, order)
    for (const line of read) lines.push(line)
  }
  return lines
}

function rowLines({ table }: Extract<SourceBlock, { kind: 'table' }>, part: number, firstOrder: number): TextLine[] {
  return tableLinesOf(table)
    .filter(({ cells }) => cells?.some((cell) => cell !== '') === true)
    .map(({ text, cells }, index) => ({
      order: firstOrder + index,
      part,
      text: text.trim(),
      bare: bareText(text),
      indent: 0,
      blankBefore: 0,
      startsPage: false,
      endsPage: false,
      cells: cells ?? [],
    }))
}
