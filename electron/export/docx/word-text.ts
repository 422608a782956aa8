import { Paragraph, Tab, TextRun } from 'docx'
import type { IParagraphOptions, IRunPropertiesOptions, ParagraphChild, XmlComponent } from 'docx'
import type { TextSpan } from '../../../shared/document/document'
import { textStretches } from '../text-stretches'
import { element } from './word-element'

/** A paragraph; one without a style is 正文. */
export function paragraph(properties: Omit<IParagraphOptions, 'text' | 'children'>, ...content: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ ...properties, children: content })
}

/**
 * A run of text in the paragraph's look, or with a `look` of its own. Tabs and line ends are Word's own. Marks that Chinese
 * and Latin share (“ ” … —) are set in the Chinese font.
 */
export function run(text: string, look: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ ...look, font: { hint: 'eastAsia' }, children: textParts(text) })
}

/** As elements, because the library takes some texts for the names of fields. */
function textParts(text: string): XmlComponent[] {
  return text.split(/([\t\n])/u).flatMap((part) => {
    if (part === '') return []
    if (part === '\t') return [new Tab()]
    if (part === '\n') return [element('w:br')]
    return [element('w:t', { 'xml:space': 'preserve' }, part)]
  })
}

/** Text with its addresses to follow. */
export function textRuns(text: string, look: IRunPropertiesOptions = {}): TextRun[] {
  return textStretches(text).flatMap((stretch) => (stretch.address === null ? [run(stretch.text, look)] : addressField(stretch.address, stretch.text)))
}

/** Spans in their faces; a heading that runs into its text has a style of its own. */
export function spanRuns(spans: readonly TextSpan[], leadStyles: Readonly<Partial<Record<TextSpan['face'], string>>>): TextRun[] {
  return spans.flatMap(({ text, face }) => {
    const style = leadStyles[face]
    return textRuns(text, style === undefined ? {} : { style })
  })
}

/** A field, as Word reckons it anew, with what it shows until then. */
export function field(instruction: string, ...shown: readonly TextRun[]): TextRun[] {
  return [...fieldOpening(instruction), ...shown, fieldEnd()]
}

/** The beginning of a field that goes on over several paragraphs, to {@link fieldEnd}. */
export function fieldOpening(instruction: string): TextRun[] {
  return [...fieldCode(instruction), fieldCharacter('separate')]
}

export function fieldEnd(): TextRun {
  return fieldCharacter('end')
}

/** A field that shows nothing: a mark for other fields. */
export function silentField(instruction: string): TextRun[] {
  return [...fieldCode(instruction), fieldEnd()]
}

function fieldCode(instruction: string): TextRun[] {
  return [fieldCharacter('begin'), new TextRun({ children: [element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)] })]
}

function fieldCharacter(kind: string): TextRun {
  return new TextRun({ children: [element('w:fldChar', { 'w:fldCharType': kind })] })
}

/** A field needs no entry in the list of the file's relations, for which the library makes another name each time. */
function addressField(address: string, shown: string): TextRun[] {
  return field(`HYPERLINK "${address.replaceAll('"', '%22')}"`, run(shown, { style: 'Hyperlink' }))
}
