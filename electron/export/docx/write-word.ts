import type { DocumentBlock, ReportDocument } from '../../../shared/document/document'
import { measureWith } from '../../../shared/typeset/measure-with'
import type { FontSource } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { packOfficeParts } from '../office-package'
import type { BlockContext } from './word-blocks'
import { wordBlock } from './word-blocks'
import { outlineOf, partedBlocks } from './word-outline'
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
  const body = documentBody(document, context, parts)
  return packOfficeParts(
    wordParts({ properties: document.properties, body, styles: stylesPart([...context.tableStyles.values()]), pageParts: parts, charts: context.charts }),
  )
}

const TEXT: SectionForm = { numbering: 'from-one', orientation: 'portrait' }
const FRONT: SectionForm = { numbering: 'none', orientation: 'portrait' }

function documentBody({ blocks }: ReportDocument, context: BlockContext, parts: PageParts): Xml {
  const content = blocks.map((block, index) => {
    const xml = wordBlock(block, index, isKeptWith(blocks[index + 1]), context)
    return endsFront(block, blocks[index + 1]) ? xml + sectionEnd(FRONT, parts) : xml
  })
  const spaces = {
    'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  return element('w:document', spaces, element('w:body', {}, ...content, sectionProperties(TEXT, parts)))
}

/** Date and organ stay with the text over them (7.3.5.5), and so does the list of attachments. */
function isKeptWith(next: DocumentBlock | undefined): boolean {
  return next?.kind === 'signature' || next?.kind === 'attachment-list'
}

function isFront(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'cover' || block?.kind === 'contents'
}

function endsFront(block: DocumentBlock, next: DocumentBlock | undefined): boolean {
  return isFront(block) && !isFront(next)
}
