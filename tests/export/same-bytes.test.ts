import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paintPdf } from '../../electron/export/pdf/paint-pdf'
import type { DocumentBlock } from '../../shared/document/document'
import { createFontSource } from '../../shared/font/font-set'
import type { OpenTypeFont } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'
import { typeset } from '../../shared/typeset/typeset'
import { documentOf, fonts, paragraph } from '../unit/typeset/assets'

/** Fonts that nothing was set or painted with yet: what is remembered goes with them. */
function freshFonts(): { readonly fonts: ReadonlyMap<string, OpenTypeFont>; readonly source: FontSource } {
  const fresh = new Map(fonts)
  return { fonts: fresh, source: createFontSource(fresh) }
}

function digestOf(blocks: readonly DocumentBlock[], used: ReturnType<typeof freshFonts>): string {
  const document = documentOf(...blocks)
  const set = typeset(document, used.source)
  if (!set.ok) throw new Error('a glyph is missing')
  return createHash('sha256').update(paintPdf(document, set.value, used.fonts)).digest('hex')
}

const words = ['公开', '信息', '，', '。', '2016年', '《条例》', '(甲)', '鑫淼', '复议\\诉讼', 'App']
const anyParagraph = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }).map((parts) => paragraph(parts.join('')))
const anyText = fc.array(anyParagraph, { minLength: 1, maxLength: 20 })

test('a file is the same to the byte whether its text is the first or comes after others', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 2 }), fc.nat(19), (text, others, kept) => {
      const used = freshFonts()
      // The texts before share their first paragraphs with it, so that pages are known again.
      for (const other of others) digestOf([...text.slice(0, kept), ...other], used)
      expect(digestOf(text, used)).toBe(digestOf(text, freshFonts()))
    }),
    { numRuns: 20 },
  )
})
