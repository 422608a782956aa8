import type { TextSpan } from '../../../shared/document/document'
import { textStretches } from '../text-stretches'
import { xmlText } from '../../../shared/markup/xml-text'
import type { Xml } from './word-xml'
import { element, valued } from './word-xml'

/** Marks that Chinese and Latin share (“ ” … —) are set in the Chinese font. */
const CHINESE_MARKS = element('w:rFonts', { 'w:hint': 'eastAsia' })

/** What a paragraph says of itself besides its style. */
export interface ParagraphProperties {
  readonly style?: string
  readonly keepNext?: boolean
  /** Everything else, in the order of the schema: frame, spacing, indents, alignment, end of a section. */
  readonly further?: readonly Xml[]
}

/** A paragraph; one without a style is 正文. */
export function paragraph({ style, keepNext, further = [] }: ParagraphProperties, ...content: readonly Xml[]): Xml {
  const properties = [...(style === undefined ? [] : [valued('w:pStyle', style)]), ...(keepNext === true ? [element('w:keepNext')] : []), ...further]
  return element('w:p', {}, properties.length === 0 ? '' : element('w:pPr', {}, ...properties), ...content)
}

/**
 * A run of text in the paragraph's look, or in that of a character style, or with a `look` of its own besides. Tabs
 * and line ends are Word's own.
 */
export function run(text: string, characterStyle?: string, look: Xml = ''): Xml {
  const style = characterStyle === undefined ? '' : valued('w:rStyle', characterStyle)
  return element('w:r', {}, element('w:rPr', {}, style, CHINESE_MARKS, look), ...textParts(text))
}

function textParts(text: string): Xml[] {
  return text.split(/([\t\n])/u).flatMap((part) => {
    if (part === '') return []
    if (part === '\t') return [element('w:tab')]
    if (part === '\n') return [element('w:br')]
    return [`<w:t xml:space="preserve">${xmlText(part)}</w:t>`]
  })
}

/** Text with its addresses to follow. */
export function textRuns(text: string, characterStyle?: string): Xml[] {
  return textStretches(text).map((stretch) => (stretch.address === null ? run(stretch.text, characterStyle) : addressField(stretch.address, stretch.text)))
}

/** Spans in their faces; a heading that runs into its text has a style of its own. */
export function spanRuns(spans: readonly TextSpan[], leadStyles: Readonly<Partial<Record<TextSpan['face'], string>>>): Xml[] {
  return spans.flatMap(({ text, face }) => textRuns(text, leadStyles[face]))
}

/** A field, as Word reckons it anew, with what it shows until then. */
export function field(instruction: string, ...shown: readonly Xml[]): Xml {
  const character = (kind: string): Xml => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': kind }))
  const code = element('w:r', {}, instructionText(instruction))
  return [character('begin'), code, character('separate'), ...shown, character('end')].join('')
}

/** A field that shows nothing: a mark for other fields. */
export function silentField(instruction: string): Xml {
  const character = (kind: string): Xml => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': kind }))
  return [character('begin'), element('w:r', {}, instructionText(instruction)), character('end')].join('')
}

function instructionText(instruction: string): Xml {
  return `<w:instrText xml:space="preserve"> ${xmlText(instruction)} </w:instrText>`
}

/** A field needs no entry in the list of the file's relations. */
function addressField(address: string, shown: string): Xml {
  return field(`HYPERLINK "${address.replaceAll('"', '%22')}"`, run(shown, 'Hyperlink'))
}

