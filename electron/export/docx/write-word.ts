import { Document, Packer } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'
import type { DocumentBlock, ReportDocument } from '../../../shared/document/document'
import { measureWith } from '../../../shared/typeset/measure-with'
import type { FontSource } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { isFront } from '../../../shared/typeset/front-pages'
import type { BlockContext } from './word-blocks'
import { wordBlock } from './word-blocks'
import { outlineOf, partedBlocks, turnedBlocks } from './word-outline'
import { ownParts, steadyPackage } from './word-package'
import type { SectionForm } from './word-sections'
import { wordSection } from './word-sections'
import { styleSheet } from './word-styles'
import { paragraph } from './word-text'

/**
 * The document as a Word file (.docx) in the styles of GB/T 9704-2012, for whoever edits it further. Word lays its lines
 * itself; columns, the size of tables' type and what stays together are as on the printed pages. The same document gives
 * the same bytes. A character that no font here has is left to Word's fonts.
 */
export async function documentToWord(document: ReportDocument, fonts: FontSource): Promise<Uint8Array> {
  const set = typeset(document, fonts)
  const pages = set.ok ? set.value : null
  const context: BlockContext = {
    fonts,
    measure: measureWith(fonts, () => undefined),
    outline: outlineOf(document, pages),
    parted: pages === null ? new Set() : partedBlocks(pages),
    tableStyles: new Map(),
  }
  const sections = documentSections(document, context, pages === null ? new Set() : turnedBlocks(pages))
  const file = new Document({ sections, styles: styleSheet([...context.tableStyles.values()]) })
  return steadyPackage(new Uint8Array(await Packer.toArrayBuffer(file, undefined, ownParts(document.properties))))
}

function documentSections({ blocks, pageMark }: ReportDocument, context: BlockContext, turned: ReadonlySet<number>): ISectionOptions[] {
  const forms = sectionForms(blocks, turned)
  const content = blocks.map((block, index) => ({ form: forms[index], children: wordBlock(block, { index, before: blocks[index - 1], after: blocks[index + 1] }, context) }))
  const inOrder = forms.length === 0 ? [EMPTY] : [...new Set(forms)]
  return inOrder.map((form, index) => {
    const children = content.flatMap((each): FileChild[] => (each.form === form ? each.children : []))
    // The end of a section stands in a line of its own that takes no room.
    return wordSection(form, pageMark, index === inOrder.length - 1 ? children : [...children, paragraph({ style: 'SectionEnd' })])
  })
}

const EMPTY: SectionForm = { numbering: 'from-one', orientation: 'portrait' }

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
