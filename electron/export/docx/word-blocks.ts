import type { AttachmentListBlock, Chart, DocumentBlock, FigureBlock, SignatureBlock, TitleBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { layUncaptionedChart } from '../../../shared/typeset/chart-layout'
import { captionText } from '../../../shared/typeset/chart.lexicon'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { wholeWidth } from '../../../shared/typeset/line-box'
import { TEXT_AREA, TITLE_SIZE } from '../../../shared/typeset/measure'
import { BODY } from '../../../shared/typeset/text-rows'
import { signatureRows } from '../../../shared/typeset/signature-rows'
import type { FontSource } from '../../../shared/typeset/page'
import { balanceTitleLine } from '../../../shared/typeset/title-lines'
import { wordStyleNames } from '../../../shared/wording/word-styles'
import { chartSentences } from '../text/chart-sentences'
import { contentsParagraphs, coverParagraphs, imprintBox, letterheadParagraphs } from './word-front'
import { emus, LINE, twips } from './word-measures'
import type { OutlineEntry } from './word-outline'
import { chartRelation } from './word-package'
import { wordTable } from './word-table'
import { silentField, paragraph, run, spanRuns, textRuns } from './word-text'
import type { Xml } from './word-xml'
import { element } from './word-xml'

/** What blocks need of the document, and what they leave for its other parts. */
export interface BlockContext {
  readonly fonts: FontSource
  readonly measure: Measure
  readonly outline: readonly OutlineEntry[]
  /** Tables that the printed pages part. */
  readonly parted: ReadonlySet<number>
  /** Charts so far, in order. */
  readonly charts: Chart[]
  /** Styles of the tables so far, by identifier. */
  readonly tableStyles: Map<string, Xml>
}

/** Where a block stands in the document. */
export interface BlockPlace {
  readonly index: number
  readonly before: DocumentBlock | undefined
  readonly after: DocumentBlock | undefined
}

/** A block as paragraphs and tables. */
export function wordBlock(block: DocumentBlock, { index: blockIndex, before, after }: BlockPlace, context: BlockContext): Xml {
  switch (block.kind) {
    case 'cover':
      return coverParagraphs(block, context.measure).join('')
    case 'contents':
      return contentsParagraphs(block, context.outline, wordStyleNames.attachmentLabel)
    case 'letterhead':
      return letterheadParagraphs(block, context.measure).join('')
    case 'title':
      return titleParagraph(block, after, context)
    case 'addressee':
      return paragraph({ style: 'Addressee' }, run(block.text))
    case 'heading':
      return paragraph({ style: `Heading${block.level}` }, bookmarked(blockIndex, context, textRuns(block.text).join('')))
    case 'paragraph':
      return paragraph({ keepNext: isKeptWith(after) }, leadEntry(blockIndex, context), ...spanRuns(block.spans, { heading1: 'LeadBlack', heading2: 'Lead' }))
    case 'table':
      return table(block, blockIndex, context)
    case 'figure':
      return figure(block, context)
    case 'attachment-list':
      return attachmentList(block).join('')
    case 'signature':
      return signature(block, before, context).join('')
    case 'attachment-head':
      return [
        paragraph({ style: 'AttachmentLabel' }, bookmarked(blockIndex, context, run(block.label))),
        block.title === '' ? '' : paragraph({ style: 'AttachmentTitle' }, run(block.title)),
      ].join('')
    case 'imprint':
      return imprintBox(block, blockIndex, context.measure)
  }
}

/** Date and organ stay with the text over them (7.3.5.5), and so does the list of attachments. */
function isKeptWith(next: DocumentBlock | undefined): boolean {
  return next?.kind === 'signature' || next?.kind === 'attachment-list'
}

/** A title in lines as even as its words allow; over the 主送机关 one empty row is enough (7.3.2). */
function titleParagraph({ lines }: TitleBlock, after: DocumentBlock | undefined, { measure }: BlockContext): Xml {
  const widthOf = (text: string): number => wholeWidth(measure([{ text, face: 'title' }], { size: TITLE_SIZE, cell: TITLE_SIZE }))
  const balanced = lines.flatMap((line) => balanceTitleLine(line, TEXT_AREA.width, widthOf))
  const further = after?.kind === 'addressee' ? [element('w:spacing', { 'w:after': LINE })] : []
  return paragraph({ style: 'Title', further }, run(balanced.join('\n')))
}

/** What the contents lead to. */
function bookmarked(blockIndex: number, { outline }: BlockContext, content: Xml): Xml {
  const entry = outline.find((each) => each.blockIndex === blockIndex)
  if (entry === undefined) return content
  return element('w:bookmarkStart', { 'w:id': blockIndex, 'w:name': entry.bookmark }) + content + element('w:bookmarkEnd', { 'w:id': blockIndex })
}

/** A heading that runs into its text is no paragraph of its own: a field that is not shown names it for the contents. */
function leadEntry(blockIndex: number, context: BlockContext): Xml {
  const entry = context.outline.find((each) => each.blockIndex === blockIndex)
  return entry === undefined ? '' : bookmarked(blockIndex, context, silentField(`TC "${entry.text.replaceAll('"', '')}" \\l ${entry.level}`))
}

function table(block: Extract<DocumentBlock, { kind: 'table' }>, blockIndex: number, { measure, parted, tableStyles }: BlockContext): Xml {
  const { xml, style } = wordTable(block, measure, parted.has(blockIndex) ? 'divisible' : 'whole')
  tableStyles.set(style.id, style.xml)
  return xml
}

/** A chart in a line of its own, its caption under it. */
function figure({ chart }: FigureBlock, { fonts, charts }: BlockContext): Xml {
  const number = charts.push(chart)
  const { width, height } = layUncaptionedChart(chart, TEXT_AREA.width, fonts)
  const drawing = inlineChart(chart, number, emus(width), emus(height))
  return paragraph({ style: 'Figure' }, element('w:r', {}, drawing)) + paragraph({ style: 'Caption' }, run(captionText(chart.title)))
}

function inlineChart(chart: Chart, number: number, width: number, height: number): Xml {
  const spaces = {
    'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  }
  const reference = element('c:chart', { 'r:id': chartRelation(number - 1) })
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { ...spaces, distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', { cx: width, cy: height }),
      element('wp:docPr', { id: number, name: `Chart ${number}`, descr: chartSentences(chart).join('\n') }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', {}, element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' }, reference)),
    ),
  )
}

function attachmentList(block: AttachmentListBlock): Xml[] {
  return linesOfBlock(block).map((line, index) => paragraph({ style: index === 0 ? 'AttachmentList' : 'FurtherAttachment' }, run(line)))
}

/** 署名 and 成文日期 from the right, as far in as the printed page has them; a seal has room above and below. */
function signature(block: SignatureBlock, before: DocumentBlock | undefined, { measure }: BlockContext): Xml[] {
  const { organ, date, seal } = block
  const lines = signatureRows(block, measure).flatMap(({ line }) => (line === null ? [] : [line]))
  const texts = [organ, date].flatMap((text) => (text === null ? [] : [text]))
  const isWhole = lines.length === texts.length
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1
    const rowsBefore = index > 0 || before === undefined ? 0 : seal === 'room' ? 2 : 1
    const spacing = element('w:spacing', { 'w:before': rowsBefore * LINE, 'w:after': isLast && seal === 'room' ? LINE : 0 })
    const width = wholeWidth(measure([{ text, face: 'body' }], BODY))
    const right = TEXT_AREA.left + TEXT_AREA.width - (lines[index]?.runs[0]?.origins[0] ?? 0) - width
    // Without the distance in characters, which would be taken instead.
    const indent = isWhole ? [element('w:ind', { 'w:rightChars': 0, 'w:right': twips(Math.max(0, right)) })] : []
    return paragraph({ style: text === date ? 'SignatureDate' : 'Signature', keepNext: !isLast, further: [spacing, ...indent] }, run(text))
  })
}
