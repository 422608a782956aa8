import { AlignmentType, BorderStyle, createAlignment, createIndent, createSpacing, DocumentDefaults, LeaderType, OnOffElement, RunProperties, StyleForCharacter, StyleForParagraph, TabStopType } from 'docx'
import type { IIndentAttributesProperties, IParagraphPropertiesOptions, IRunStylePropertiesOptions, IStylesOptions, TabStopDefinition, XmlComponent } from 'docx'
import { FOLIO_SIZE, TITLE_SIZE } from '../../../shared/typeset/measure'
import type { Density } from '../../../shared/typeset/table-density'
import { fill } from '../../../shared/wording/template'
import { wordStyleNames } from '../../../shared/wording/word-styles'
import { element, valued } from './word-element'
import type { WordFont } from './word-fonts.lexicon'
import { LATIN_FONT, wordFonts } from './word-fonts.lexicon'
import { exactly, FOLIO_LINE, halfPoints, INDENT, LINE, SECTION_END_LINE, TEXT_TRACKING, TEXT_WIDTH, twips } from './word-measures'

/** 3号 in points. */
const BODY_POINTS = 16

/** 4号, of the imprint (GB/T 9704-2012, 7.4). */
const IMPRINT_POINTS = 14

const ORGAN_MARK_POINTS = 42

const CAPTION_POINTS = 12

/** The layout of a paragraph besides, in the style's own words, its type. */
interface ParagraphStyle extends Omit<IParagraphPropertiesOptions, 'run' | 'style'> {
  /** Word's own names are in English; each language shows its own for them (heading 1: 标题 1). */
  readonly name: string
  readonly font?: WordFont
  readonly points?: number
  readonly colour?: string
}

const CHARACTER = INDENT / 2

/** Indents in characters. */
function indents({ left = 0, right = 0, firstLine = 0, hanging = 0 }: Readonly<Partial<Record<'left' | 'right' | 'firstLine' | 'hanging', number>>>): IIndentAttributesProperties {
  const sides = { left: left * CHARACTER, right: right * CHARACTER, firstLineChars: firstLine * 100 }
  return hanging > 0 ? { ...sides, hanging: hanging * CHARACTER } : { ...sides, firstLine: firstLine * CHARACTER }
}

const FLUSH = indents({})
const INDENTED = indents({ firstLine: 2 })

const heading = (level: number, font: WordFont): ParagraphStyle => ({ name: `heading ${level}`, font, outlineLevel: level - 1, keepNext: true, indent: INDENTED })

const contentsTab: TabStopDefinition = { type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }

const contentsEntry = (level: number, font: WordFont, left: number): ParagraphStyle => ({
  name: `toc ${level}`,
  font,
  indent: indents({ left }),
  tabStops: [contentsTab],
  alignment: AlignmentType.LEFT,
})

/** The rule is as wide as the text, and its distance comes out of the empty rows under it (7.2.7). */
const RULE_SPACE = 5
const RULE_POINTS = 2
const overRedRule = {
  border: { bottom: { style: BorderStyle.SINGLE, size: RULE_POINTS * 8, space: RULE_SPACE, color: 'FF0000' } },
  spacing: exactly(LINE, 0, 2 * LINE - twips(RULE_SPACE + RULE_POINTS)),
} as const

const { LEFT, CENTER, RIGHT } = AlignmentType

const paragraphStyles: Readonly<Record<string, ParagraphStyle>> = {
  Title: { name: 'Title', font: wordFonts.title, points: TITLE_SIZE, keepNext: true, alignment: CENTER, indent: FLUSH, spacing: exactly(LINE, 0, 2 * LINE) },
  Heading1: heading(1, wordFonts.heading1),
  Heading2: heading(2, wordFonts.heading2),
  Heading3: heading(3, wordFonts.body),
  Heading4: heading(4, wordFonts.body),
  CopyNumber: { name: wordStyleNames.copyNumber, indent: FLUSH, alignment: LEFT },
  Marks: { name: wordStyleNames.marks, font: wordFonts.heading1, indent: FLUSH, alignment: LEFT },
  OrganMark: { name: wordStyleNames.organMark, font: wordFonts.title, points: ORGAN_MARK_POINTS, colour: 'FF0000', alignment: CENTER, indent: FLUSH },
  DocumentNumber: { name: wordStyleNames.documentNumber, indent: FLUSH, alignment: CENTER, ...overRedRule },
  Signers: { name: wordStyleNames.signers, indent: indents({ left: 1 }), alignment: LEFT },
  NumberAndSigners: { name: wordStyleNames.numberAndSigners, indent: indents({ firstLine: 1 }), alignment: LEFT, ...overRedRule },
  Addressee: { name: wordStyleNames.addressee, indent: FLUSH },
  Figure: { name: wordStyleNames.figure, keepNext: true, indent: FLUSH, alignment: CENTER, spacing: { line: 240, lineRule: 'auto' } },
  Caption: { name: 'caption', points: CAPTION_POINTS, indent: FLUSH, alignment: CENTER, spacing: exactly(LINE) },
  AttachmentList: { name: wordStyleNames.attachmentList, keepNext: true, indent: indents({ left: 5, hanging: 3 }), spacing: exactly(LINE, LINE) },
  FurtherAttachment: { name: wordStyleNames.furtherAttachment, keepNext: true, indent: indents({ left: 6, hanging: 1 }) },
  Signature: { name: wordStyleNames.signature, indent: indents({ right: 2 }), alignment: RIGHT },
  SignatureDate: { name: wordStyleNames.date, indent: indents({ right: 2 }), alignment: RIGHT },
  AttachmentLabel: { name: wordStyleNames.attachmentLabel, font: wordFonts.heading1, keepNext: true, pageBreakBefore: true, indent: FLUSH },
  AttachmentTitle: { name: wordStyleNames.attachmentTitle, font: wordFonts.title, points: TITLE_SIZE, keepNext: true, alignment: CENTER, indent: FLUSH, spacing: exactly(LINE, LINE, LINE) },
  Imprint: {
    name: wordStyleNames.imprint,
    points: IMPRINT_POINTS,
    indent: { left: twips(IMPRINT_POINTS), right: twips(IMPRINT_POINTS), firstLine: 0, firstLineChars: 0 },
    alignment: LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - twips(IMPRINT_POINTS) }],
  },
  CoverTitle: { name: wordStyleNames.coverTitle, font: wordFonts.title, points: 26, alignment: CENTER, indent: FLUSH },
  CoverLine: { name: wordStyleNames.coverLine, alignment: CENTER, indent: FLUSH },
  TOCHeading: { name: 'TOC Heading', font: wordFonts.title, points: TITLE_SIZE, pageBreakBefore: true, alignment: CENTER, indent: FLUSH, spacing: exactly(LINE, 0, LINE) },
  TOC1: contentsEntry(1, wordFonts.heading1, 0),
  TOC2: contentsEntry(2, wordFonts.body, 2),
  Footer: { name: 'footer', font: wordFonts.folio, points: FOLIO_SIZE, indent: FLUSH, spacing: exactly(FOLIO_LINE) },
  Header: { name: 'header', font: wordFonts.heading1, points: FOLIO_SIZE, indent: FLUSH, alignment: RIGHT, spacing: exactly(FOLIO_LINE) },
  SectionEnd: { name: wordStyleNames.sectionEnd, points: 1, indent: FLUSH, spacing: exactly(SECTION_END_LINE) },
}

/** A style, by the identifier that paragraphs name it by. */
export interface NamedStyle {
  readonly id: string
  readonly style: StyleForParagraph
}

/** How the text of a table is set in one of its densities. */
export function tableStyle({ size, leading }: Density): NamedStyle {
  const id = `TableText${size * 100}x${leading * 100}`
  const name = fill(wordStyleNames.tableText, { size: `${size}/${leading}` })
  return { id, style: paragraphStyle(id, { name, points: size, indent: FLUSH, alignment: CENTER, spacing: exactly(twips(leading)) }) }
}

/** The style sheet, with the styles of the tables that the document has. The library's own styles are left out. */
export function styleSheet(tableStyles: readonly StyleForParagraph[]): IStylesOptions {
  const language = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' }
  return {
    importedStyles: [
      new DocumentDefaults({ run: { font: fontsOf(wordFonts.body), ...typeOf(BODY_POINTS), language } }),
      usualStyle(),
      ...Object.entries(paragraphStyles).map(([id, style]) => paragraphStyle(id, style)),
      ...tableStyles,
      new StyleForCharacter({ id: 'Lead', name: wordStyleNames.lead, run: { font: fontsOf(wordFonts.heading2) } }),
      new StyleForCharacter({ id: 'LeadBlack', name: `${wordStyleNames.lead} 2`, run: { font: fontsOf(wordFonts.heading1) } }),
      // Addresses are printed as the text around them.
      new StyleForCharacter({ id: 'Hyperlink', name: 'Hyperlink', run: { color: 'auto' } }),
    ],
  }
}

/** 正文: 3号 仿宋, two characters in, 22 lines a page, marks as the standard breaks them, which the library cannot say. */
function usualStyle(): XmlComponent {
  const off = (name: string): XmlComponent => new OnOffElement(name, false)
  const layout = [off('w:widowControl'), off('w:overflowPunct'), off('w:snapToGrid'), createSpacing(exactly(LINE)), createIndent(INDENTED), createAlignment(AlignmentType.BOTH)]
  const type = new RunProperties({ font: fontsOf(wordFonts.body), snapToGrid: false, ...typeOf(BODY_POINTS) })
  return element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, valued('w:name', 'Normal'), element('w:qFormat'), element('w:pPr', {}, ...layout), type)
}

function paragraphStyle(id: string, { name, font, points, colour, ...layout }: ParagraphStyle): StyleForParagraph {
  const next = layout.outlineLevel === undefined ? {} : { next: 'Normal' }
  const run = { ...(font === undefined ? {} : { font: fontsOf(font) }), ...(colour === undefined ? {} : { color: colour }), ...(points === undefined ? {} : typeOf(points)) }
  return new StyleForParagraph({ id, name, basedOn: 'Normal', ...next, quickFormat: true, paragraph: layout, run })
}

function fontsOf({ name }: WordFont): { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string; readonly cs: string } {
  const latin = name === wordFonts.folio.name || name === wordFonts.title.name ? name : LATIN_FONT
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: LATIN_FONT }
}

/** The library leaves a tracking of 0 out, where that of 正文 would be taken, and rounds this down to 0. */
const NO_TRACKING = 0.5

/**
 * The size of type; the text's is narrowed so that 28 characters stand on a line. The grid of the page does the same in
 * Word, but programs that know no narrow cells give each character two, so the text does not ask for it.
 */
function typeOf(points: number): Pick<IRunStylePropertiesOptions, 'characterSpacing' | 'size'> {
  return { characterSpacing: points === BODY_POINTS ? TEXT_TRACKING : NO_TRACKING, size: halfPoints(points) }
}
