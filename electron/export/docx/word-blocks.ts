import { Bookmark, TextRun } from 'docx'
import type { FileChild, Paragraph, ParagraphChild, StyleForParagraph, Table } from 'docx'
import type { AttachmentListBlock, DocumentBlock, FigureBlock, SignatureBlock, TitleBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { captionText } from '../../../shared/typeset/chart.lexicon'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { wholeWidth } from '../../../shared/typeset/line-box'
import { TEXT_AREA, TITLE_SIZE } from '../../../shared/typeset/measure'
import { BODY } from '../../../shared/typeset/text-rows'
import { signatureRows } from '../../../shared/typeset/signature-rows'
import type { FontSource } from '../../../shared/typeset/page'
import { balanceTitleLine } from '../../../shared/typeset/title-lines'
import { wordStyleNames } from '../../../shared/wording/word-styles'
import { wordChart } from './word-chart'
import { contentsTag, coverParagraphs, imprintBox, letterheadParagraphs } from './word-front'
import { LINE, twips } from './word-measures'
import type { OutlineEntry } from './word-outline'
import { wordTable } from './word-table'
import { silentField, paragraph, run, spanRuns, textRuns } from './word-text'

/** What blocks need of the document, and what they leave for its other parts. */
export interface BlockContext {
  readonly fonts: FontSource
  readonly measure: Measure
  readonly outline: readonly OutlineEntry[]
  /** Tables that the printed pages part. */
  readonly parted: ReadonlySet<number>
  /** Styles of the tables so far, by identifier. */
  readonly tableStyles: Map<string, StyleForParagraph>
}

/** Where a block stands in the document. */
export interface BlockPlace {
  readonly index: number
  readonly before: DocumentBlock | undefined
  readonly after: DocumentBlock | undefined
}

/** A block as paragraphs and tables. */
export function wordBlock(block: DocumentBlock, { index: blockIndex, before, after }: BlockPlace, context: BlockContext): FileChild[] {
  switch (block.kind) {
    case 'cover':
      return coverParagraphs(block, context.measure)
    case 'contents':
      return [contentsTag(block, context.outline, wordStyleNames.attachmentLabel)]
    case 'letterhead':
      return letterheadParagraphs(block, context.measure)
    case 'title':
      return [titleParagraph(block, after, context)]
    case 'addressee':
      return [paragraph({ style: 'Addressee' }, run(block.text))]
    case 'heading':
      return [paragraph({ style: `Heading${block.level}` }, ...bookmarked(blockIndex, context, textRuns(block.text)))]
    case 'paragraph':
      return [paragraph(isKeptWith(after) ? { keepNext: true } : {}, ...leadEntry(blockIndex, context), ...spanRuns(block.spans, { heading1: 'LeadBlack', heading2: 'Lead' }))]
    case 'table':
      return [table(block, blockIndex, context)]
    case 'figure':
      return figure(block, context)
    case 'attachment-list':
      return attachmentList(block)
    case 'signature':
      return signature(block, before, context)
    case 'attachment-head':
      return [
        paragraph({ style: 'AttachmentLabel' }, ...bookmarked(blockIndex, context, [run(block.label)])),
        ...(block.title === '' ? [] : [paragraph({ style: 'AttachmentTitle' }, run(block.title))]),
      ]
    case 'imprint':
      return [imprintBox(block, context.measure)]
  }
}

/** Date and organ stay with the text over them (7.3.5.5), and so does the list of attachments. */
function isKeptWith(next: DocumentBlock | undefined): boolean {
  return next?.kind === 'signature' || next?.kind === 'attachment-list'
}

/** A title in lines as even as its words allow; over the 主送机关 one empty row is enough (7.3.2). */
function titleParagraph({ lines }: TitleBlock, after: DocumentBlock | undefined, { measure }: BlockContext): Paragraph {
  const widthOf = (text: string): number => wholeWidth(measure([{ text, face: 'title' }], { size: TITLE_SIZE, cell: TITLE_SIZE }))
  const balanced = lines.flatMap((line) => balanceTitleLine(line, TEXT_AREA.width, widthOf))
  return paragraph({ style: 'Title', ...(after?.kind === 'addressee' ? { spacing: { after: LINE } } : {}) }, run(balanced.join('\n')))
}

/** What the contents lead to. */
function bookmarked(blockIndex: number, { outline }: BlockContext, content: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const entry = outline.find((each) => each.blockIndex === blockIndex)
  return entry === undefined ? content : [new Bookmark({ id: entry.bookmark, children: content })]
}

/** A heading that runs into its text is no paragraph of its own: a field that is not shown names it for the contents. */
function leadEntry(blockIndex: number, context: BlockContext): readonly ParagraphChild[] {
  const entry = context.outline.find((each) => each.blockIndex === blockIndex)
  return entry === undefined ? [] : bookmarked(blockIndex, context, silentField(`TC "${entry.text.replaceAll('"', '')}" \\l ${entry.level}`))
}

function table(block: Extract<DocumentBlock, { kind: 'table' }>, blockIndex: number, { measure, parted, tableStyles }: BlockContext): Table {
  const { table: made, style } = wordTable(block, measure, parted.has(blockIndex) ? 'divisible' : 'whole')
  tableStyles.set(style.id, style.style)
  return made
}

/** A chart in a line of its own, its caption under it. */
function figure({ chart }: FigureBlock, { fonts }: BlockContext): Paragraph[] {
  return [paragraph({ style: 'Figure' }, new TextRun({ children: [wordChart(chart, fonts)] })), paragraph({ style: 'Caption' }, run(captionText(chart.title)))]
}

function attachmentList(block: AttachmentListBlock): Paragraph[] {
  return linesOfBlock(block).map((line, index) => paragraph({ style: index === 0 ? 'AttachmentList' : 'FurtherAttachment' }, run(line)))
}

/** 署名 and 成文日期 from the right, as far in as the printed page has them; a seal has room above and below. */
function signature(block: SignatureBlock, before: DocumentBlock | undefined, { measure }: BlockContext): Paragraph[] {
  const { organ, date, seal } = block
  const lines = signatureRows(block, measure).flatMap(({ line }) => (line === null ? [] : [line]))
  const texts = [organ, date].flatMap((text) => (text === null ? [] : [text]))
  const isWhole = lines.length === texts.length
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1
    const rowsBefore = index > 0 || before === undefined ? 0 : seal === 'room' ? 2 : 1
    const spacing = { before: rowsBefore * LINE, after: isLast && seal === 'room' ? LINE : 0 }
    const width = wholeWidth(measure([{ text, face: 'body' }], BODY))
    const right = TEXT_AREA.left + TEXT_AREA.width - (lines[index]?.runs[0]?.origins[0] ?? 0) - width
    const indent = isWhole ? { indent: { right: twips(Math.max(0, right)) } } : {}
    return paragraph({ style: text === date ? 'SignatureDate' : 'Signature', ...(isLast ? {} : { keepNext: true }), spacing, ...indent }, run(text))
  })
}
