import type { ContentsBlock, CoverBlock, DocumentMarks, ImprintBlock, LetterheadBlock, RedHead } from '../../../shared/document/document'
import { coverPanel } from '../../../shared/typeset/cover'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { wholeWidth } from '../../../shared/typeset/line-box'
import { CELL, LINE_PITCH, LINES_PER_PAGE, mm, TEXT_AREA } from '../../../shared/typeset/measure'
import { imprintPanel } from '../../../shared/typeset/imprint'
import { setOrganMark } from '../../../shared/typeset/organ-mark'
import { placeSigners } from '../../../shared/typeset/signers'
import { BODY } from '../../../shared/typeset/text-rows'
import { halfPoints, LINE, TEXT_WIDTH, twips } from './word-measures'
import { boxAtFoot } from './word-box'
import type { OutlineEntry } from './word-outline'
import type { PlacedLine } from './word-placed'
import { lineHeight, linesOfRuns, spacingTo } from './word-placed'
import { field, paragraph, run } from './word-text'
import type { Xml } from './word-xml'
import { element, valued } from './word-xml'

/** 封面: marks at the top, the title at the optical middle, organ and date near the foot, where the printed page has them. */
export function coverParagraphs(block: CoverBlock, measure: Measure): Xml[] {
  const [part] = coverPanel(block, measure).partsFor({ first: LINES_PER_PAGE, underEnd: 0 }) ?? []
  const marks = markParagraphs(block.marks, 0)
  const lines = linesOfRuns(part?.drawing.runs ?? []).slice(marks.length)
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  const [title, foot] = [lines.filter(({ size }) => size === largest), lines.filter(({ size }) => size !== largest)]
  const titled = placedParagraph('CoverTitle', title, marks.length * LINE)
  return [...marks, titled.xml, placedParagraph('CoverLine', foot, titled.taken).xml]
}

/** Lines of one size as a paragraph where they stand on the page, and what is taken down to its end. */
function placedParagraph(style: string, lines: readonly PlacedLine[], taken: number): { readonly xml: Xml; readonly taken: number } {
  const [first, second] = lines
  if (first === undefined) return { xml: '', taken }
  const line = lineHeight(second === undefined ? first.size : second.baseline - first.baseline)
  const spacing = spacingTo(first.baseline, line, lines.length, taken)
  return { xml: paragraph({ style, further: [spacing.xml(0)] }, run(lines.map(({ text }) => text).join('\n'))), taken: spacing.taken }
}

/** 份号, 密级, 紧急程度, a line each; `after` lines of the grid are left under them. */
function markParagraphs({ copyNumber, secrecy, urgency }: DocumentMarks, after: number): Xml[] {
  const marks = [{ style: 'CopyNumber', text: copyNumber }, { style: 'Marks', text: secrecy }, { style: 'Marks', text: urgency }].filter(({ text }) => text !== '')
  return marks.map(({ style, text }, index) => paragraph({ style, further: index === marks.length - 1 && after > 0 ? [linesAfter(after)] : [] }, run(text)))
}

function linesAfter(count: number): Xml {
  return element('w:spacing', { 'w:after': count * LINE })
}

/** Under 发文机关标志, and under the red rule, over the title (7.2.5, 7.3.1). */
const EMPTY_ROWS = 2

/** 版头: marks, organ in red, 发文字号 and 签发人 over the red rule. */
export function letterheadParagraphs({ marks, redHead }: LetterheadBlock, measure: Measure): Xml[] {
  if (redHead === null) return markParagraphs(marks, EMPTY_ROWS)
  const marked = markParagraphs(marks, 0)
  return [...marked, organMark(redHead, marked.length * LINE, measure), ...documentNumber(redHead, measure)]
}

function organMark({ organMark: text }: RedHead, taken: number, measure: Measure): Xml {
  const { runs } = setOrganMark(text, measure)
  const lines = linesOfRuns(runs)
  const [first] = lines
  if (first === undefined) return ''
  const line = lineHeight(1.3 * first.size)
  const spacing = spacingTo(first.baseline, line, lines.length, taken)
  // The rows of the grid that 发文机关标志 reaches into are its own.
  const rows = Math.ceil((spacing.taken - Math.round(0.2 * line)) / LINE) + EMPTY_ROWS
  const [origin = 0, next = origin + first.size] = runs[0]?.origins ?? []
  const tracking = valued('w:spacing', twips(next - origin - first.size))
  const size = valued('w:sz', halfPoints(first.size)) + valued('w:szCs', halfPoints(first.size))
  return paragraph({ style: 'OrganMark', further: [spacing.xml(Math.max(0, rows * LINE - spacing.taken))] }, run(lines.map((each) => each.text).join('\n'), undefined, tracking + size))
}

/** 发文字号 in the middle; where there are 签发人, at the left of the last of them. The rule hangs on the last line. */
function documentNumber({ documentNumber: number, signersLabel, signers }: RedHead, measure: Measure): Xml[] {
  if (signers.length === 0) return [paragraph({ style: 'DocumentNumber' }, run(number))]
  const taken = CELL + wholeWidth(measure([{ text: number, face: 'body' }], BODY))
  const rows = placeSigners(signersLabel, signers, { taken, measure })
  const inRow = rows.length === signers.length ? 1 : 2
  return rows.map((row, index) => {
    const left = twips(row.runs[0]?.origins[0] ?? 0)
    const isLast = index === rows.length - 1
    const names = signers.slice(index * inRow, (index + 1) * inRow).join('\u3000')
    const tabs = element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': left }))
    const content = [run(`${isLast ? number : ''}\t${index === 0 ? signersLabel : ''}`), run(names, 'Lead')]
    return paragraph({ style: isLast ? 'NumberAndSigners' : 'Signers', further: [tabs] }, ...content)
  })
}

/** 目录: a field that Word brings up to date, with its entries as they are. */
export function contentsParagraphs({ heading }: ContentsBlock, outline: readonly OutlineEntry[], attachmentStyle: string): Xml {
  const [opening = '', closing = ''] = field(`TOC \\o "1-2" \\f \\h \\z \\t "${attachmentStyle},1"`, PLACE_OF_ENTRIES).split(PLACE_OF_ENTRIES)
  const entries = outline.map((entry, index) => {
    const isLast = index === outline.length - 1
    return paragraph({ style: `TOC${entry.level}` }, index === 0 ? opening : '', contentsEntry(entry), isLast ? closing : '')
  })
  const gallery = element('w:sdtPr', {}, element('w:docPartObj', {}, valued('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')))
  return element('w:sdt', {}, gallery, element('w:sdtContent', {}, paragraph({ style: 'TOCHeading' }, run(heading)), ...entries))
}

/** Parts a field's code from its end; no text of a document can hold it. */
const PLACE_OF_ENTRIES = '\u0000'

function contentsEntry({ text, bookmark, pageNumber }: OutlineEntry): Xml {
  const number = field(`PAGEREF ${bookmark} \\h`, run(pageNumber))
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, run(`${text}\t`), number)
}

/** 0.35 mm and 0.25 mm (7.4.1), in eighths of a point. */
const THICK = Math.round(mm(0.35) * 8)
const THIN = Math.round(mm(0.25) * 8)

/** 版记: at the foot of the last page, between rules (7.4), in a box that stands on the lower edge of the text area. */
export function imprintBox(block: ImprintBlock, blockIndex: number, measure: Measure): Xml {
  const { copiesTo, issuer, issuedOn } = block
  const issued = issuedOn === '' ? issuer : `${issuer}\t${issuedOn}`
  const texts = [copiesTo, issued].filter((text) => text !== '')
  const height = imprintPanel(block, measure).rowCount * LINE_PITCH
  // A box, as a cell, ends with a paragraph.
  const content = ruledLines(texts) + paragraph({ style: 'SectionEnd' })
  return paragraph({ style: 'SectionEnd' }, element('w:r', {}, boxAtFoot(content, { number: blockIndex + 1, width: TEXT_AREA.width, height })))
}

/** Texts under each other, as wide as the text area: a thick rule over the first and under the last, thin ones between. */
function ruledLines(texts: readonly string[]): Xml {
  const width = { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }
  const form = [
    element('w:tblW', width),
    element('w:tblBorders', {}, rule('top', THICK), rule('bottom', THICK), rule('insideH', THIN)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
  ]
  const rows = texts.map((text) => element('w:tr', {}, element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', width)), paragraph({ style: 'Imprint' }, run(text)))))
  return element('w:tbl', {}, element('w:tblPr', {}, ...form), element('w:tblGrid', {}, element('w:gridCol', { 'w:w': TEXT_WIDTH })), ...rows)
}

function rule(side: string, eighths: number): Xml {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': '000000' })
}
