import { xmlText } from '../../../shared/markup/xml-text'
import { xmlDeclaration } from '../office-xml'
import { FOLIO_FROM_EDGE, HEADER_FROM_EDGE, LINE, MARGIN, SHEET, CHARACTER_SPACE } from './word-measures'
import { field, paragraph, run } from './word-text'
import type { Xml } from './word-xml'
import { element, valued } from './word-xml'

/** Parts at the head and foot of pages, by the identifier of their relation. */
export type PageParts = Readonly<Record<string, Xml>>

export interface SectionForm {
  /** Cover and contents have no page numbers; the text has, from 1; what follows a turned page goes on. */
  readonly numbering: 'none' | 'from-one' | 'on'
  readonly orientation: 'portrait' | 'landscape'
}

const ODD_FOOTER = 'rIdFooterOdd'
const EVEN_FOOTER = 'rIdFooterEven'
const ODD_HEADER = 'rIdHeaderOdd'
const EVEN_HEADER = 'rIdHeaderEven'

/** — 1 —: odd pages right, even pages left, one character free (GB/T 9704-2012, 7.5); and the mark of a draft at the top. */
export function pageParts(pageMark: string | null): PageParts {
  const footers = { [ODD_FOOTER]: pagePart('w:ftr', folio('right')), [EVEN_FOOTER]: pagePart('w:ftr', folio('left')) }
  if (pageMark === null) return footers
  const header = pagePart('w:hdr', paragraph({ style: 'Header' }, run(pageMark)))
  return { ...footers, [ODD_HEADER]: header, [EVEN_HEADER]: header }
}

function pagePart(name: 'w:hdr' | 'w:ftr', content: Xml): Xml {
  return `${xmlDeclaration}${element(name, { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }, content)}`
}

const DASH = '\u2014'

function folio(side: 'left' | 'right'): Xml {
  const indent = element('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: 280, 'w:firstLineChars': 0, 'w:firstLine': 0 })
  const number = field('PAGE', element('w:r', {}, element('w:t', {}, '1')))
  return paragraph({ style: 'Footer', further: [indent, valued('w:jc', side)] }, run(`${DASH} `), number, run(` ${DASH}`))
}

/** The form of the pages up to here: A4, the standard's margins, 22 lines of 28 characters. */
export function sectionProperties({ numbering, orientation }: SectionForm, parts: PageParts): Xml {
  const references = numbering === 'none' ? [ODD_HEADER, EVEN_HEADER] : [ODD_HEADER, EVEN_HEADER, ODD_FOOTER, EVEN_FOOTER]
  const [width, height] = orientation === 'portrait' ? [SHEET.width, SHEET.height] : [SHEET.height, SHEET.width]
  return element(
    'w:sectPr',
    {},
    ...references.filter((id) => parts[id] !== undefined).map(reference),
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': orientation === 'portrait' ? undefined : orientation }),
    element('w:pgMar', { ...margins(orientation), 'w:header': HEADER_FROM_EDGE, 'w:footer': FOLIO_FROM_EDGE, 'w:gutter': 0 }),
    numbering === 'from-one' ? element('w:pgNumType', { 'w:start': 1 }) : '',
    element('w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': LINE, 'w:charSpace': CHARACTER_SPACE }),
  )
}

function reference(id: string): Xml {
  const name = id === ODD_HEADER || id === EVEN_HEADER ? 'w:headerReference' : 'w:footerReference'
  return element(name, { 'w:type': id === ODD_HEADER || id === ODD_FOOTER ? 'default' : 'even', 'r:id': xmlText(id) })
}

/** A page lies on its right side: its top was the left. */
function margins(orientation: SectionForm['orientation']): Readonly<Record<string, number>> {
  const { top, bottom, left, right } = MARGIN
  if (orientation === 'portrait') return { 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left }
  return { 'w:top': left, 'w:right': top, 'w:bottom': right, 'w:left': bottom }
}

/** The end of a section that is not the last, in a line of its own that takes no room. */
export function sectionEnd(form: SectionForm, parts: PageParts): Xml {
  return paragraph({ style: 'SectionEnd', further: [sectionProperties(form, parts)] })
}
