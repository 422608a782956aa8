import { FOLIO_SIZE, TITLE_SIZE } from '../../../shared/typeset/measure'
import type { Density } from '../../../shared/typeset/table-density'
import { fill } from '../../../shared/wording/template'
import { wordStyleNames } from '../../../shared/wording/word-styles'
import { xmlDeclaration } from '../office-xml'
import type { WordFont } from './word-fonts.lexicon'
import { LATIN_FONT, wordFonts } from './word-fonts.lexicon'
import { FOLIO_LINE, halfPoints, INDENT, LINE, SECTION_END_LINE, TEXT_TRACKING, TEXT_WIDTH, twips } from './word-measures'
import type { Xml } from './word-xml'
import { element, off, valued } from './word-xml'

/** 3号 in points. */
export const BODY_POINTS = 16

/** 4号, of the imprint (GB/T 9704-2012, 7.4). */
const IMPRINT_POINTS = 14

const ORGAN_MARK_POINTS = 42

const CAPTION_POINTS = 12

/** The identifiers by which paragraphs name their style; {@link tableStyle} makes those of tables. */
export type StyleId = keyof typeof paragraphStyles

interface ParagraphStyle {
  /** Word's own names are in English; each language shows its own for them (heading 1: 标题 1). */
  readonly name: string
  readonly font?: WordFont
  readonly points?: number
  readonly colour?: string
  readonly outlineLevel?: number
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  /** Paragraph borders. */
  readonly borders?: Xml
  readonly tabs?: Xml
  readonly spacing?: Xml
  readonly indent?: Xml
  readonly align?: 'left' | 'center' | 'right' | 'both'
}

const exactly = (line: number, before = 0, after = 0): Xml =>
  element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'exact' })

const CHARACTER = INDENT / 2

/** Indents in hundredths of a character, and in twips for programs that know no characters. */
function indents({ left = 0, right = 0, firstLine = 0, hanging = 0 }: Readonly<Partial<Record<'left' | 'right' | 'firstLine' | 'hanging', number>>>): Xml {
  const inTwips = (characters: number): number => Math.round(characters * CHARACTER)
  return element('w:ind', {
    'w:leftChars': left * 100,
    'w:left': inTwips(left),
    'w:rightChars': right * 100,
    'w:right': inTwips(right),
    ...(hanging > 0 ? { 'w:hangingChars': hanging * 100, 'w:hanging': inTwips(hanging) } : { 'w:firstLineChars': firstLine * 100, 'w:firstLine': inTwips(firstLine) }),
  })
}

const FLUSH = indents({})
const INDENTED = indents({ firstLine: 2 })

const heading = (level: number, font: WordFont): ParagraphStyle => ({ name: `heading ${level}`, font, outlineLevel: level - 1, keepNext: true, indent: INDENTED })

function rightTab(position: number, leader?: 'dot'): Xml {
  return element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': leader, 'w:pos': position }))
}

const contentsEntry = (level: number, font: WordFont, left: number): ParagraphStyle => ({
  name: `toc ${level}`,
  font,
  indent: indents({ left }),
  tabs: rightTab(TEXT_WIDTH, 'dot'),
  align: 'left',
})

/** The rule is as wide as the text, and its distance comes out of the empty rows under it (7.2.7). */
const RULE_SPACE = 5
const RULE_POINTS = 2
const overRedRule = {
  borders: element('w:pBdr', {}, element('w:bottom', { 'w:val': 'single', 'w:sz': RULE_POINTS * 8, 'w:space': RULE_SPACE, 'w:color': 'FF0000' })),
  spacing: exactly(LINE, 0, 2 * LINE - twips(RULE_SPACE + RULE_POINTS)),
}

const paragraphStyles = {
  Title: { name: 'Title', font: wordFonts.title, points: TITLE_SIZE, keepNext: true, align: 'center', indent: FLUSH, spacing: exactly(LINE, 0, 2 * LINE) },
  Heading1: heading(1, wordFonts.heading1),
  Heading2: heading(2, wordFonts.heading2),
  Heading3: heading(3, wordFonts.body),
  Heading4: heading(4, wordFonts.body),
  CopyNumber: { name: wordStyleNames.copyNumber, indent: FLUSH, align: 'left' },
  Marks: { name: wordStyleNames.marks, font: wordFonts.heading1, indent: FLUSH, align: 'left' },
  OrganMark: { name: wordStyleNames.organMark, font: wordFonts.title, points: ORGAN_MARK_POINTS, colour: 'FF0000', align: 'center', indent: FLUSH },
  DocumentNumber: { name: wordStyleNames.documentNumber, indent: FLUSH, align: 'center', ...overRedRule },
  Signers: { name: wordStyleNames.signers, indent: indents({ left: 1 }), align: 'left' },
  NumberAndSigners: { name: wordStyleNames.numberAndSigners, indent: indents({ firstLine: 1 }), align: 'left', ...overRedRule },
  Addressee: { name: wordStyleNames.addressee, indent: FLUSH },
  Figure: { name: wordStyleNames.figure, keepNext: true, indent: FLUSH, align: 'center', spacing: element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }) },
  Caption: { name: 'caption', points: CAPTION_POINTS, indent: FLUSH, align: 'center', spacing: exactly(LINE) },
  AttachmentList: { name: wordStyleNames.attachmentList, keepNext: true, indent: indents({ left: 5, hanging: 3 }), spacing: exactly(LINE, LINE) },
  FurtherAttachment: { name: wordStyleNames.furtherAttachment, keepNext: true, indent: indents({ left: 6, hanging: 1 }) },
  Signature: { name: wordStyleNames.signature, indent: indents({ right: 2 }), align: 'right' },
  SignatureDate: { name: wordStyleNames.date, indent: indents({ right: 2 }), align: 'right' },
  AttachmentLabel: { name: wordStyleNames.attachmentLabel, font: wordFonts.heading1, keepNext: true, pageBreakBefore: true, indent: FLUSH },
  AttachmentTitle: {
    name: wordStyleNames.attachmentTitle,
    font: wordFonts.title,
    points: TITLE_SIZE,
    keepNext: true,
    align: 'center',
    indent: FLUSH,
    spacing: exactly(LINE, LINE, LINE),
  },
  Imprint: { name: wordStyleNames.imprint, points: IMPRINT_POINTS, indent: element('w:ind', { 'w:left': twips(IMPRINT_POINTS), 'w:right': twips(IMPRINT_POINTS), 'w:firstLineChars': 0, 'w:firstLine': 0 }), align: 'left', tabs: rightTab(TEXT_WIDTH - twips(IMPRINT_POINTS)) },
  CoverTitle: { name: wordStyleNames.coverTitle, font: wordFonts.title, points: 26, align: 'center', indent: FLUSH },
  CoverLine: { name: wordStyleNames.coverLine, align: 'center', indent: FLUSH },
  TOCHeading: { name: 'TOC Heading', font: wordFonts.title, points: TITLE_SIZE, pageBreakBefore: true, align: 'center', indent: FLUSH, spacing: exactly(LINE, 0, LINE) },
  TOC1: contentsEntry(1, wordFonts.heading1, 0),
  TOC2: contentsEntry(2, wordFonts.body, 2),
  Footer: { name: 'footer', font: wordFonts.folio, points: FOLIO_SIZE, indent: FLUSH, spacing: exactly(FOLIO_LINE) },
  Header: { name: 'header', font: wordFonts.heading1, points: FOLIO_SIZE, indent: FLUSH, align: 'right', spacing: exactly(FOLIO_LINE) },
  SectionEnd: { name: wordStyleNames.sectionEnd, points: 1, indent: FLUSH, spacing: exactly(SECTION_END_LINE) },
} as const satisfies Readonly<Record<string, ParagraphStyle>>

/** How the text of a table is set in one of its densities. */
export function tableStyle({ size, leading }: Density): { readonly id: string; readonly xml: Xml } {
  const id = `TableText${size * 100}x${leading * 100}`
  const name = fill(wordStyleNames.tableText, { size: `${size}/${leading}` })
  return { id, xml: paragraphStyle(id, { name, points: size, indent: FLUSH, align: 'center', spacing: exactly(twips(leading)) }) }
}

/** The style sheet, with the styles of the tables that the document has. */
export function stylesPart(tableStyles: readonly Xml[]): Xml {
  const fonts = fontsOf(wordFonts.body)
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, fonts, typeOf(BODY_POINTS), language)),
    element('w:pPrDefault'),
  )
  const styles = [
    usualStyle(),
    ...Object.entries(paragraphStyles).map(([id, style]) => paragraphStyle(id, style)),
    ...tableStyles,
    characterStyle('Lead', wordStyleNames.lead, fontsOf(wordFonts.heading2)),
    characterStyle('LeadBlack', `${wordStyleNames.lead} 2`, fontsOf(wordFonts.heading1)),
    // Addresses are printed as the text around them.
    characterStyle('Hyperlink', 'Hyperlink', valued('w:color', 'auto')),
    plainTable(),
  ]
  return `${xmlDeclaration}${element('w:styles', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }, defaults, ...styles)}`
}

/** 正文: 3号 仿宋, two characters in, 22 lines a page, marks as the standard breaks them. */
function usualStyle(): Xml {
  const layout = [off('w:widowControl'), off('w:overflowPunct'), off('w:snapToGrid'), exactly(LINE), INDENTED, valued('w:jc', 'both')]
  const content = [valued('w:name', 'Normal'), element('w:qFormat'), element('w:pPr', {}, ...layout), element('w:rPr', {}, fontsOf(wordFonts.body), off('w:snapToGrid'), typeOf(BODY_POINTS))]
  return element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, ...content)
}

function paragraphStyle(id: string, style: ParagraphStyle): Xml {
  const { name, outlineLevel } = style
  const look = lookOf(style)
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': isOwnName(name) ? 1 : undefined, 'w:styleId': id },
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    outlineLevel === undefined ? '' : valued('w:next', 'Normal'),
    element('w:qFormat'),
    element('w:pPr', {}, layoutOf(style)),
    look === '' ? '' : element('w:rPr', {}, look),
  )
}

/** In the order of the schema. */
function layoutOf({ keepNext, pageBreakBefore, borders = '', tabs = '', spacing = '', indent = '', align, outlineLevel }: ParagraphStyle): Xml {
  return [
    keepNext === true ? element('w:keepNext') : '',
    pageBreakBefore === true ? element('w:pageBreakBefore') : '',
    borders,
    tabs,
    spacing,
    indent,
    align === undefined ? '' : valued('w:jc', align),
    outlineLevel === undefined ? '' : valued('w:outlineLvl', outlineLevel),
  ].join('')
}

function lookOf({ font, colour, points }: ParagraphStyle): Xml {
  return [font === undefined ? '' : fontsOf(font), colour === undefined ? '' : valued('w:color', colour), points === undefined ? '' : typeOf(points)].join('')
}

/** Word's own styles have English names. */
function isOwnName(name: string): boolean {
  return !/^[\x20-\x7e]+$/u.test(name)
}

function characterStyle(id: string, name: string, look: Xml): Xml {
  return element('w:style', { 'w:type': 'character', 'w:customStyle': isOwnName(name) ? 1 : undefined, 'w:styleId': id }, valued('w:name', name), element('w:rPr', {}, look))
}

/** Word asks for a table style that is the usual one. */
function plainTable(): Xml {
  const none = ['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' }))
  const layout = element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), element('w:tblCellMar', {}, ...none))
  return element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, valued('w:name', 'Normal Table'), layout)
}

function fontsOf({ name }: WordFont): Xml {
  const latin = name === wordFonts.folio.name || name === wordFonts.title.name ? name : LATIN_FONT
  return element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': name, 'w:cs': LATIN_FONT })
}

/**
 * The size of type; the text's is narrowed so that 28 characters stand on a line. The grid of the page does the same in
 * Word, but programs that know no narrow cells give each character two, so the text does not ask for it.
 */
function typeOf(points: number): Xml {
  const spacing = valued('w:spacing', points === BODY_POINTS ? TEXT_TRACKING : 0)
  return spacing + valued('w:sz', halfPoints(points)) + valued('w:szCs', halfPoints(points))
}
