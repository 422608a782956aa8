import type { AttachmentListBlock, Chart, DocumentBlock, FigureBlock, SignatureBlock, TitleBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { layUncaptionedChart } from '../../../shared/typeset/chart-layout'
import { captionText } from '../../../shared/typeset/chart.lexicon'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { wholeWidth } from '../../../shared/typeset/line-box'
import { TEXT_AREA, TITLE_SIZE } from '../../../shared/typeset/measure'
import type { FontSource } from '../../../shared/typeset/page'
import { balanceTitleLine } from '../../../shared/typeset/title-lines'
import { wordStyleNames } from '../../../shared/wording/word-styles'
import { chartSentences } from '../text/chart-sentences'
import { contentsParagraphs, coverParagraphs, imprintParagraphs, letterheadParagraphs } from './word-front'
import { emus } from './word-measures'
import type { OutlineEntry } from './word-outline'
import { chartRelation } from './word-package'
import { wordTable } from './word-table'
import { paragraph, run, spanRuns, textRuns } from './word-text'
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

/** A block as paragraphs and tables. `keepNext` keeps it on the page of the block after it. */
export function wordBlock(block: DocumentBlock, blockIndex: number, keepNext: boolean, context: BlockContext): Xml {
  switch (block.kind) {
    case 'cover':
      return coverParagraphs(block).join('')
    case 'contents':
      return contentsParagraphs(block, context.outline, wordStyleNames.attachmentLabel)
    case 'letterhead':
      return letterheadParagraphs(block).join('')
    case 'title':
      return titleParagraph(block, context)
    case 'addressee':
      return paragraph({ style: 'Addressee' }, run(block.text))
    case 'heading':
      return paragraph({ style: `Heading${block.level}` }, bookmarked(blockIndex, context, textRuns(block.text).join('')))
    case 'paragraph':
      return paragraph({ keepNext }, ...spanRuns(block.spans, { heading1: 'LeadBlack', heading2: 'Lead' }))
    case 'table':
      return table(block, blockIndex, context)
    case 'figure':
      return figure(block, context)
    case 'attachment-list':
      return attachmentList(block).join('')
    case 'signature':
      return signature(block).join('')
    case 'attachment-head':
      return [
        paragraph({ style: 'AttachmentLabel' }, bookmarked(blockIndex, context, run(block.label))),
        block.title === '' ? '' : paragraph({ style: 'AttachmentTitle' }, run(block.title)),
      ].join('')
    case 'imprint':
      return imprintParagraphs(block).join('')
  }
}

/** A title in lines as even as its words allow. */
function titleParagraph({ lines }: TitleBlock, { measure }: BlockContext): Xml {
  const widthOf = (text: string): number => wholeWidth(measure([{ text, face: 'title' }], { size: TITLE_SIZE, cell: TITLE_SIZE }))
  const balanced = lines.flatMap((line) => balanceTitleLine(line, TEXT_AREA.width, widthOf))
  return paragraph({ style: 'Title' }, run(balanced.join('\n')))
}

/** What the contents lead to. */
function bookmarked(blockIndex: number, { outline }: BlockContext, content: Xml): Xml {
  const entry = outline.find((each) => each.blockIndex === blockIndex)
  if (entry === undefined) return content
  return element('w:bookmarkStart', { 'w:id': blockIndex, 'w:name': entry.bookmark }) + content + element('w:bookmarkEnd', { 'w:id': blockIndex })
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

function signature({ organ, date }: SignatureBlock): Xml[] {
  return [organ === null ? '' : paragraph({ style: 'Signature' }, run(organ)), date === null ? '' : paragraph({ style: 'SignatureDate' }, run(date))]
}
