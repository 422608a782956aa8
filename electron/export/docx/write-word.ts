import type { DocumentBlock, ReportDocument } from '../../../shared/document/document'
import { measureWith } from '../../../shared/typeset/measure-with'
import type { FontSource } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { packOfficeParts } from '../office-package'
import { isFront } from '../../../shared/typeset/front-pages'
import type { BlockContext } from './word-blocks'
import { wordBlock } from './word-blocks'
import { outlineOf, partedBlocks, turnedBlocks } from './word-outline'
import { wordParts } from './word-package'
import type { PageParts, SectionForm } from './word-sections'
import { pageParts, sectionEnd, sectionProperties } from './word-sections'
import { stylesPart } from './word-styles'
import type { Xml } from './word-xml'
import { element } from './word-xml'

/**
 * The document as a Word file (.docx) in the styles of GB/T 9704-2012, for whoever edits it further. Word lays its lines
 * itself; columns, the size of tables' type and what stays together are as on the printed pages. The same document gives
 * the same bytes. A character that no font here has is left to Word's fonts.
 */
export function documentToWord(document: ReportDocument, fonts: FontSource): Uint8Array {
  const set = typeset(document, fonts)
  const pages = set.ok ? set.value : null
  const context: BlockContext = {
    fonts,
    measure: measureWith(fonts, () => undefined),
    outline: outlineOf(document, pages),
    parted: pages === null ? new Set() : partedBlocks(pages),
    charts: [],
    tableStyles: new Map(),
  }
  const parts = pageParts(document.pageMark)
  const body = documentBody(document, context, { parts, turned: pages === null ? new Set() : turnedBlocks(pages) })
  return packOfficeParts(
    wordParts({ properties: document.properties, body, styles: stylesPart([...context.tableStyles.values()]), pageParts: parts, charts: context.charts }),
  )
}

interface BodyPages {
  readonly parts: PageParts
  readonly turned: ReadonlySet<number>
}

function documentBody({ blocks }: ReportDocument, context: BlockContext, { parts, turned }: BodyPages): Xml {
  const forms = sectionForms(blocks, turned)
  const content = blocks.map((block, index) => {
    const xml = wordBlock(block, { index, before: blocks[index - 1], after: blocks[index + 1] }, context)
    const [form, next] = [forms[index], forms[index + 1]]
    return form === undefined || next === undefined || form === next ? xml : xml + sectionEnd(form, parts)
  })
  const spaces = {
    'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  return element('w:document', spaces, element('w:body', {}, ...content, sectionProperties(forms.at(-1) ?? TEXT, parts)))
}

const TEXT: SectionForm = { numbering: 'from-one', orientation: 'portrait' }

/** The section that each block stands in: the same object for those of one section. */
function sectionForms(blocks: readonly DocumentBlock[], turned: ReadonlySet<number>): SectionForm[] {
  const forms: SectionForm[] = []
  blocks.forEach((block, index) => {
    const before = forms.at(-1)
    const numbering = isFront(block) ? 'none' : before === undefined || before.numbering === 'none' ? 'from-one' : 'on'
    const orientation = turned.has(index) ? 'landscape' : 'portrait'
    const goesOn = before?.orientation === orientation && (before.numbering === 'none') === (numbering === 'none')
    forms.push(goesOn ? before : { numbering, orientation })
  })
  return forms
}
