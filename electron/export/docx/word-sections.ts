import { AlignmentType, DocumentGridType, Footer, Header, PageOrientation } from 'docx'
import type { FileChild, ISectionOptions, ISectionPropertiesOptions } from 'docx'
import { CHARACTER_SPACE, FOLIO_FROM_EDGE, HEADER_FROM_EDGE, LINE, MARGIN, SHEET } from './word-measures'
import { field, paragraph, run } from './word-text'

export interface SectionForm {
  /** Cover and contents have no page numbers; the text has, from 1; what follows a turned page goes on. */
  readonly numbering: 'none' | 'from-one' | 'on'
  readonly orientation: 'portrait' | 'landscape'
}

/** Pages of one form, with — 1 — under those that are counted and the mark of a draft at their top. */
export function wordSection(form: SectionForm, pageMark: string | null, children: readonly FileChild[]): ISectionOptions {
  const header = pageMark === null ? {} : { headers: { default: pageHead(pageMark), even: pageHead(pageMark) } }
  // GB/T 9704-2012, 7.5: odd pages right, even pages left.
  const footer = form.numbering === 'none' ? {} : { footers: { default: folio('right'), even: folio('left') } }
  return { ...header, ...footer, properties: sectionProperties(form), children }
}

function pageHead(pageMark: string): Header {
  return new Header({ children: [paragraph({ style: 'Header' }, run(pageMark))] })
}

const DASH = '\u2014'

/** One character free of the edge. */
function folio(side: 'left' | 'right'): Footer {
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT
  const indent = { [side]: FOLIO_INDENT, firstLine: 0, firstLineChars: 0 }
  return new Footer({ children: [paragraph({ style: 'Footer', indent, alignment }, run(`${DASH} `), ...field('PAGE', run('1')), run(` ${DASH}`))] })
}

/** A character of 4号. */
const FOLIO_INDENT = 280

/** The form of the pages: A4, the standard's margins, 22 lines of 28 characters. */
function sectionProperties({ numbering, orientation }: SectionForm): ISectionPropertiesOptions {
  const isUpright = orientation === 'portrait'
  return {
    page: {
      // The library itself turns the sheet.
      size: { ...SHEET, orientation: isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
      margin: { ...(isUpright ? MARGIN : TURNED_MARGIN), header: HEADER_FROM_EDGE, footer: FOLIO_FROM_EDGE, gutter: 0 },
      pageNumbers: numbering === 'from-one' ? { start: 1 } : {},
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE },
  }
}

/** A page lies on its right side: its top was the left. */
const TURNED_MARGIN = { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom } as const
