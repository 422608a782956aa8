import type { DocumentBlock, ReportDocument } from './document'

/** The document's text, a paragraph (title line, heading, signature line) a line, in reading order. */
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
  }
}
