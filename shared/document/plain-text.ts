import type { AttachmentListBlock, Chart, DocumentBlock, DocumentMarks, RedHead, ReportDocument, TableBlock } from './document'

/** The document's text, a paragraph (title line, heading, signature line, row of a table) a line, in reading order. */
export function plainText(document: ReportDocument): string {
  return document.blocks.flatMap(linesOfBlock).map((line) => `${line}\n`).join('')
}

/** The lines of one block as they are read. */
export function linesOfBlock(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [...linesOfMarks(block.marks), ...block.titleLines, ...textsOf(block.organ, block.date)]
    case 'contents':
      return [block.heading]
    case 'letterhead':
      return [...linesOfMarks(block.marks), ...linesOfRedHead(block.redHead)]
    case 'title':
      return block.lines
    case 'addressee':
      return [block.text]
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.spans.map(({ text }) => text).join('')]
    case 'signature':
      return textsOf(block.organ, block.date)
    case 'attachment-list':
      return attachmentNames(block)
    case 'attachment-head':
      return textsOf(block.label, block.title)
    case 'imprint':
      return textsOf(block.copiesTo, block.issuer, block.issuedOn)
    case 'table':
      return tableLines(block)
    case 'figure':
      return chartLines(block.chart)
  }
}

function textsOf(...texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => (text === null || text === '' ? [] : [text]))
}

/** 份号, 密级 and 紧急程度, those that there are. */
export function linesOfMarks({ copyNumber, secrecy, urgency }: DocumentMarks): string[] {
  return textsOf(copyNumber, secrecy, urgency)
}

function linesOfRedHead(redHead: RedHead | null): string[] {
  if (redHead === null) return []
  const { organMark, documentNumber, signersLabel, signers } = redHead
  return textsOf(organMark, documentNumber, signers.length === 0 ? '' : `${signersLabel}${signers.join(' ')}`)
}

/** Several names are numbered, without a stop after them (GB/T 9704-2012, 7.3.4). */
function attachmentNames({ label, names }: AttachmentListBlock): string[] {
  const [first = '', ...others] = names.length === 1 ? names : names.map((name, index) => `${index + 1}.${name}`)
  return [`${label}${first}`, ...others]
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
