import type { Chart, DocumentBlock, ReportDocument, TableBlock } from './document'

/** The document's text, a paragraph (title line, heading, signature line, row of a table) a line, in reading order. */
export function plainText(document: ReportDocument): string {
  return document.blocks.flatMap(linesOfBlock).map((line) => `${line}\n`).join('')
}

/** The lines of one block as they are read. */
export function linesOfBlock(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.spans.map(({ text }) => text).join('')]
    case 'signature':
      return [block.organ, block.date].filter((line) => line !== null)
    case 'table':
      return tableLines(block)
    case 'figure':
      return chartLines(block.chart)
  }
}

/** A row a line, its cells parted by tabs; a merged cell stands once, in the row and column where it begins. */
function tableLines({ rowCount, cells }: TableBlock): string[] {
  return Array.from({ length: rowCount }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => text.replace(/\s+/gu, ' '))
      .join('\t'),
  )
}

/** The title with the unit, then a category a line with the figure of each series; '—' where there is none. */
function chartLines({ title, unit, categories, series }: Chart): string[] {
  const heading = [title, ...(unit === '' ? [] : [unit])].join('\t')
  const figures = (index: number): string[] =>
    series.map(({ label, values }) => [...(series.length === 1 ? [] : [label]), String(values[index] ?? '—')].join(' '))
  return [heading, ...categories.map((category, index) => [category, ...figures(index)].join('\t'))]
}
