import type { DocumentBlock, DocumentMarks, ImprintBlock, LetterheadBlock, ReportDocument, SignatureBlock, TableBlock, TextSpan } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { tableNames } from '../../../shared/document/table-names'
import { xmlText } from '../../../shared/markup/xml-text'
import type { FontSource } from '../../../shared/typeset/page'
import { chartFigure } from './chart-picture'
import type { Html } from './html-element'
import { textStretches } from '../text-stretches'
import { element, startTag } from './html-element'
import { tableMarkup } from './table-markup'

interface PageContext {
  readonly fonts: FontSource
  readonly tableNames: ReadonlyMap<TableBlock, string>
}

/** What stands in the page's main part, section by section. A cover and a list of page numbers say nothing without pages. */
export function pageContent(document: ReportDocument, fonts: FontSource): Html {
  const context: PageContext = { fonts, tableNames: tableNames(document) }
  const mark = document.pageMark === null ? [] : [element('p', { class: 'page-mark' }, xmlText(document.pageMark))]
  return ['', ...mark, ...partsOf(document.blocks).map((blocks) => partMarkup(blocks, context)), ''].join('\n')
}

/** The document parted before each first-level heading and each attachment, and behind the signature's list and the text. */
function partsOf(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const parts: DocumentBlock[][] = [[]]
  for (const block of blocks) {
    if (beginsPart(block)) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts.filter(({ length }) => length > 0)
}

function beginsPart({ kind, ...block }: DocumentBlock): boolean {
  if (kind === 'heading') return 'level' in block && block.level === 1
  return ['attachment-list', 'attachment-head', 'signature', 'imprint'].includes(kind)
}

function partMarkup(blocks: readonly DocumentBlock[], context: PageContext): Html {
  const content = blocks.map((block) => blockMarkup(block, context)).filter((html) => html !== '')
  const [first] = blocks
  if (first?.kind === 'heading') return element('section', {}, '\n', content.join('\n'), '\n')
  if (first?.kind === 'attachment-head') return element('section', { class: 'attachment' }, '\n', content.join('\n'), '\n')
  return content.join('\n')
}

function blockMarkup(block: DocumentBlock, context: PageContext): Html {
  switch (block.kind) {
    case 'cover':
      return marksMarkup(block.marks)
    case 'contents':
      return ''
    case 'letterhead':
      return letterheadMarkup(block)
    case 'title':
      return element('header', {}, element('h1', {}, block.lines.map(xmlText).join(startTag('br', {}))))
    case 'addressee':
      return element('p', { class: 'flush' }, xmlText(block.text))
    case 'heading':
      return element(`h${block.level + 1}`, {}, textMarkup(block.text))
    case 'paragraph':
      return element('p', {}, ...block.spans.map(spanMarkup))
    case 'table':
      return tableMarkup(block, context.tableNames.get(block) ?? '')
    case 'figure':
      return chartFigure(block.chart, context.fonts)
    case 'attachment-list':
      return element('div', { class: 'list' }, ...linesOfBlock(block).map((line) => element('p', {}, xmlText(line))))
    case 'signature':
      return signatureMarkup(block)
    case 'attachment-head':
      return [element('p', { class: 'label' }, xmlText(block.label)), ...(block.title === '' ? [] : [element('h2', {}, xmlText(block.title))])].join('\n')
    case 'imprint':
      return imprintMarkup(block)
  }
}

function spanMarkup({ text, face }: TextSpan): Html {
  const content = textMarkup(text)
  if (face === 'heading2') return element('span', { class: 'lead' }, content)
  return face === 'heading1' ? element('strong', {}, content) : content
}

/** Text with its addresses to follow. */
function textMarkup(text: string): Html {
  return textStretches(text)
    .map((stretch) => (stretch.address === null ? xmlText(stretch.text) : element('a', { href: stretch.address }, xmlText(stretch.text))))
    .join('')
}

function marksMarkup({ copyNumber, secrecy, urgency }: DocumentMarks): Html {
  const marks = [copyNumber, secrecy, urgency].filter((mark) => mark !== '')
  return marks.length === 0 ? '' : element('div', { class: 'marks' }, ...marks.map((mark) => element('p', {}, xmlText(mark))))
}

function letterheadMarkup({ marks, redHead }: LetterheadBlock): Html {
  if (redHead === null) return marksMarkup(marks)
  const { organMark, documentNumber, signersLabel, signers } = redHead
  const lines = [
    marksMarkup(marks),
    element('p', { class: 'organ-mark' }, xmlText(organMark)),
    documentNumber === '' ? '' : element('p', { class: 'number' }, xmlText(documentNumber)),
    signers.length === 0 ? '' : element('p', { class: 'signers' }, xmlText(`${signersLabel}${signers.join('\u3000')}`)),
    startTag('hr', { class: 'red-rule' }),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function signatureMarkup({ organ, date, seal }: SignatureBlock): Html {
  const lines = [organ, date].flatMap((text) => (text === null ? [] : [element('p', {}, xmlText(text))]))
  return element('div', { class: seal === 'room' ? 'signature seal' : 'signature' }, ...lines)
}

function imprintMarkup({ copiesTo, issuer, issuedOn }: ImprintBlock): Html {
  const copies = copiesTo === '' ? '' : element('p', {}, xmlText(copiesTo))
  const issued = [issuer, issuedOn].filter((text) => text !== '').map((text) => element('span', {}, xmlText(text)))
  return element('footer', { class: 'imprint' }, copies, issued.length === 0 ? '' : element('p', { class: 'issue' }, ...issued))
}
