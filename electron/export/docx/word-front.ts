import type { ContentsBlock, CoverBlock, DocumentMarks, ImprintBlock, LetterheadBlock } from '../../../shared/document/document'
import { LINE, MARGIN, TEXT_WIDTH } from './word-measures'
import type { OutlineEntry } from './word-outline'
import { field, paragraph, run } from './word-text'
import type { Xml } from './word-xml'
import { element } from './word-xml'

/** Lines of the grid from the top of a cover to its title, and to its organ where nothing is long. */
const COVER_TITLE_LINE = 6
const COVER_ORGAN_LINE = 18

/** 封面: marks at the top, the title in the upper half, organ and date near the foot. */
export function coverParagraphs({ marks, titleLines, organ, date }: CoverBlock): Xml[] {
  const marked = markParagraphs(marks)
  const signed = [organ, date].flatMap((text) => (text === null ? [] : [text]))
  const toTitle = Math.max(1, COVER_TITLE_LINE - marked.length)
  const toOrgan = Math.max(1, COVER_ORGAN_LINE - COVER_TITLE_LINE - 2 * titleLines.length)
  return [
    ...marked,
    paragraph({ style: 'CoverTitle', further: [linesBefore(toTitle, 2)] }, run(titleLines.join('\n'))),
    ...signed.map((text, index) => paragraph({ style: 'CoverLine', further: index === 0 ? [linesBefore(toOrgan, 1)] : [] }, run(text))),
  ]
}

function linesBefore(count: number, lines: number): Xml {
  return element('w:spacing', { 'w:before': count * LINE, 'w:after': 0, 'w:line': lines * LINE, 'w:lineRule': 'exact' })
}

export function markParagraphs({ copyNumber, secrecy, urgency }: DocumentMarks): Xml[] {
  return [copyNumber, secrecy, urgency].flatMap((mark) => (mark === '' ? [] : [paragraph({ style: 'Marks' }, run(mark))]))
}

/** 版头: marks, organ in red, 发文字号 and 签发人 over the red rule. */
export function letterheadParagraphs({ marks, redHead }: LetterheadBlock): Xml[] {
  if (redHead === null) return markParagraphs(marks)
  const { organMark, documentNumber, signersLabel, signers } = redHead
  const numbered =
    signers.length === 0
      ? paragraph({ style: 'DocumentNumber' }, run(documentNumber))
      : paragraph({ style: 'DocumentNumberSigned' }, run(`${documentNumber}\t${signersLabel}`), run(signers.join('\u3000'), 'Lead'))
  return [...markParagraphs(marks), paragraph({ style: 'OrganMark' }, run(organMark)), numbered]
}

/** 目录: a field that Word brings up to date, with its entries as they are. */
export function contentsParagraphs({ heading }: ContentsBlock, outline: readonly OutlineEntry[], attachmentStyle: string): Xml {
  const begin = field(`TOC \\o "1-2" \\h \\z \\u \\t "${attachmentStyle},1"`, '\u0000')
  const [opening = '', closing = ''] = begin.split('\u0000')
  const entries = outline.map((entry, index) => {
    const isLast = index === outline.length - 1
    return paragraph({ style: `TOC${entry.level}` }, index === 0 ? opening : '', contentsEntry(entry), isLast ? closing : '')
  })
  const gallery = element('w:sdtPr', {}, element('w:docPartObj', {}, element('w:docPartGallery', { 'w:val': 'Table of Contents' }), element('w:docPartUnique')))
  return element('w:sdt', {}, gallery, element('w:sdtContent', {}, paragraph({ style: 'TOCHeading' }, run(heading)), ...entries))
}

function contentsEntry({ text, bookmark, pageNumber }: OutlineEntry): Xml {
  const number = field(`PAGEREF ${bookmark} \\h`, run(pageNumber))
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, run(`${text}\t`), number)
}

/** 版记: at the foot of the last page, between rules (7.4). A frame is as wide as the text and stands on its lower edge. */
export function imprintParagraphs({ copiesTo, issuer, issuedOn }: ImprintBlock): Xml[] {
  const issued = [issuer, issuedOn].filter((text) => text !== '')
  const texts = [...(copiesTo === '' ? [] : [copiesTo]), ...(issued.length === 0 ? [] : [issued.join('\t')])]
  const frame = element('w:framePr', { 'w:w': TEXT_WIDTH, 'w:hRule': 'auto', 'w:wrap': 'around', 'w:vAnchor': 'margin', 'w:hAnchor': 'page', 'w:x': MARGIN.left, 'w:yAlign': 'bottom' })
  const tabs = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH - INSET }))
  return texts.map((text, index) => {
    const rules = element('w:pBdr', {}, rule('top', index === 0 ? THICK : THIN), index === texts.length - 1 ? rule('bottom', THICK) : '')
    return paragraph({ style: 'Imprint', further: [frame, rules, tabs] }, run(text))
  })
}

/** One character of 4号. */
const INSET = 280

/** 0.35 mm and 0.25 mm, in eighths of a point (7.4.1). */
const THICK = 8
const THIN = 6

function rule(side: string, eighths: number): Xml {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 1, 'w:color': '000000' })
}
