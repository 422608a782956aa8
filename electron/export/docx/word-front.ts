import { BorderStyle, FileChild, InternalHyperlink, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import type { ContentsBlock, CoverBlock, DocumentMarks, ImprintBlock, LetterheadBlock, RedHead } from '../../../shared/document/document'
import { coverPanel } from '../../../shared/typeset/cover'
import type { Measure } from '../../../shared/typeset/glyph-line'
import { wholeWidth } from '../../../shared/typeset/line-box'
import { CELL, LINE_PITCH, LINES_PER_PAGE, mm, TEXT_AREA } from '../../../shared/typeset/measure'
import { imprintPanel } from '../../../shared/typeset/imprint'
import { setOrganMark } from '../../../shared/typeset/organ-mark'
import { placeSigners } from '../../../shared/typeset/signers'
import { BODY } from '../../../shared/typeset/text-rows'
import { boxAtFoot } from './word-box'
import { element, valued } from './word-element'
import { halfPoints, LINE, TEXT_WIDTH, twips } from './word-measures'
import type { OutlineEntry } from './word-outline'
import type { PlacedLine } from './word-placed'
import { lineHeight, linesOfRuns, spacingTo } from './word-placed'
import { ruled } from './word-table'
import { field, fieldEnd, fieldOpening, paragraph, run } from './word-text'

/** 封面: marks at the top, the title at the optical middle, organ and date near the foot, where the printed page has them. */
export function coverParagraphs(block: CoverBlock, measure: Measure): Paragraph[] {
  const [part] = coverPanel(block, measure).partsFor({ first: LINES_PER_PAGE, underEnd: 0 }) ?? []
  const marks = markParagraphs(block.marks, 0)
  const lines = linesOfRuns(part?.drawing.runs ?? []).slice(marks.length)
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  const [title, foot] = [lines.filter(({ size }) => size === largest), lines.filter(({ size }) => size !== largest)]
  const titled = placedParagraph('CoverTitle', title, marks.length * LINE)
  return [...marks, ...titled.paragraphs, ...placedParagraph('CoverLine', foot, titled.taken).paragraphs]
}

/** Lines of one size as a paragraph where they stand on the page, and what is taken down to its end. */
function placedParagraph(style: string, lines: readonly PlacedLine[], taken: number): { readonly paragraphs: readonly Paragraph[]; readonly taken: number } {
  const [first, second] = lines
  if (first === undefined) return { paragraphs: [], taken }
  const line = lineHeight(second === undefined ? first.size : second.baseline - first.baseline)
  const place = spacingTo(first.baseline, line, lines.length, taken)
  return { paragraphs: [paragraph({ style, spacing: place.spacing(0) }, run(lines.map(({ text }) => text).join('\n')))], taken: place.taken }
}

/** 份号, 密级, 紧急程度, a line each; `after` lines of the grid are left under them. */
function markParagraphs({ copyNumber, secrecy, urgency }: DocumentMarks, after: number): Paragraph[] {
  const marks = [{ style: 'CopyNumber', text: copyNumber }, { style: 'Marks', text: secrecy }, { style: 'Marks', text: urgency }].filter(({ text }) => text !== '')
  return marks.map(({ style, text }, index) => paragraph({ style, ...(index === marks.length - 1 ? { spacing: { after: after * LINE } } : {}) }, run(text)))
}

/** Under 发文机关标志, and under the red rule, over the title (7.2.5, 7.3.1). */
const EMPTY_ROWS = 2

/** 版头: marks, organ in red, 发文字号 and 签发人 over the red rule. */
export function letterheadParagraphs({ marks, redHead }: LetterheadBlock, measure: Measure): Paragraph[] {
  if (redHead === null) return markParagraphs(marks, EMPTY_ROWS)
  const marked = markParagraphs(marks, 0)
  return [...marked, ...organMark(redHead, marked.length * LINE, measure), ...documentNumber(redHead, measure)]
}

function organMark({ organMark: text }: RedHead, taken: number, measure: Measure): Paragraph[] {
  const { runs } = setOrganMark(text, measure)
  const lines = linesOfRuns(runs)
  const [first] = lines
  if (first === undefined) return []
  const line = lineHeight(1.3 * first.size)
  const place = spacingTo(first.baseline, line, lines.length, taken)
  // The rows of the grid that 发文机关标志 reaches into are its own.
  const rows = Math.ceil((place.taken - Math.round(0.2 * line)) / LINE) + EMPTY_ROWS
  const [origin = 0, next = origin + first.size] = runs[0]?.origins ?? []
  const look = { characterSpacing: twips(next - origin - first.size), size: halfPoints(first.size) }
  return [paragraph({ style: 'OrganMark', spacing: place.spacing(Math.max(0, rows * LINE - place.taken)) }, run(lines.map((each) => each.text).join('\n'), look))]
}

/** 发文字号 in the middle; where there are 签发人, at the left of the last of them. The rule hangs on the last line. */
function documentNumber({ documentNumber: number, signersLabel, signers }: RedHead, measure: Measure): Paragraph[] {
  if (signers.length === 0) return [paragraph({ style: 'DocumentNumber' }, run(number))]
  const taken = CELL + wholeWidth(measure([{ text: number, face: 'body' }], BODY))
  const rows = placeSigners(signersLabel, signers, { taken, measure })
  const inRow = rows.length === signers.length ? 1 : 2
  return rows.map((row, index) => {
    const isLast = index === rows.length - 1
    const names = signers.slice(index * inRow, (index + 1) * inRow).join('\u3000')
    const tabStops = [{ type: TabStopType.LEFT, position: twips(row.runs[0]?.origins[0] ?? 0) }]
    const content = [run(`${isLast ? number : ''}\t${index === 0 ? signersLabel : ''}`), run(names, { style: 'Lead' })]
    return paragraph({ style: isLast ? 'NumberAndSigners' : 'Signers', tabStops }, ...content)
  })
}

/** 目录: a field that Word brings up to date, with its entries as they are; the library's own has other entries. */
export function contentsTag({ heading }: ContentsBlock, outline: readonly OutlineEntry[], attachmentStyle: string): FileChild {
  const opening = fieldOpening(`TOC \\o "1-2" \\f \\h \\z \\t "${attachmentStyle},1"`)
  const entries = outline.map((entry, index) => {
    const isLast = index === outline.length - 1
    return paragraph({ style: `TOC${entry.level}` }, ...(index === 0 ? opening : []), contentsEntry(entry), ...(isLast ? [fieldEnd()] : []))
  })
  return new ContentsTag([paragraph({ style: 'TOCHeading' }, run(heading)), ...entries])
}

/** Marks paragraphs as the document's contents. */
class ContentsTag extends FileChild {
  constructor(content: readonly Paragraph[]) {
    super('w:sdt')
    const gallery = element('w:docPartObj', {}, valued('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique'))
    this.root.push(element('w:sdtPr', {}, gallery), element('w:sdtContent', {}, ...content))
  }
}

function contentsEntry({ text, bookmark, pageNumber }: OutlineEntry): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmark, children: [run(`${text}\t`), ...field(`PAGEREF ${bookmark} \\h`, run(pageNumber))] })
}

/** 0.35 mm and 0.25 mm (7.4.1). */
const THICK = mm(0.35)
const THIN = mm(0.25)

/** 版记: between rules (7.4), in a box on the lower edge of the text area of the last page. */
export function imprintBox(block: ImprintBlock, measure: Measure): Paragraph {
  const { copiesTo, issuer, issuedOn } = block
  const issued = issuedOn === '' ? issuer : `${issuer}\t${issuedOn}`
  const height = imprintPanel(block, measure).rowCount * LINE_PITCH
  // A box, as a cell, ends with a paragraph.
  const content = [ruledLines([copiesTo, issued].filter((text) => text !== '')), paragraph({ style: 'SectionEnd' })]
  return paragraph({ style: 'SectionEnd' }, new TextRun({ children: [boxAtFoot(content, { width: TEXT_AREA.width, height })] }))
}

/** Texts under each other, as wide as the text area: a thick rule over the first and under the last, thin ones between. */
function ruledLines(texts: readonly string[]): Table {
  const width = { size: TEXT_WIDTH, type: WidthType.DXA }
  return new Table({
    width,
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders: { top: ruled(THICK), bottom: ruled(THICK), insideHorizontal: ruled(THIN), left: NO_RULE, right: NO_RULE, insideVertical: NO_RULE },
    rows: texts.map((text) => new TableRow({ children: [new TableCell({ width, children: [paragraph({ style: 'Imprint' }, run(text))] })] })),
  })
}

const NO_RULE = { style: BorderStyle.NIL }
