import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DocumentBlock, ReportDocument } from '../../../shared/document/document'
import { createFontSource, fontFiles } from '../../../shared/font/font-set'
import { openFont } from '../../../shared/font/sfnt'
import type { GlyphRun, TypesetPages } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'

const fontFolder = new URL('../../../assets/fonts/', import.meta.url)

/** The fonts of the program, opened. */
export const fonts = new Map(
  Object.entries(fontFiles).map(([id, file]) => [id, openFont(readFileSync(fileURLToPath(new URL(file, fontFolder))))]),
)
export const fontSource = createFontSource(fonts)

export function documentOf(...blocks: DocumentBlock[]): ReportDocument {
  return { properties: { title: '年度报告', author: '某局', subject: '年度报告', date: '2016-12-31' }, pageMark: null, blocks }
}

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', spans: [{ text, face: 'body' }], origin: { part: 'opening' } }
}

export function setPages(...blocks: DocumentBlock[]): TypesetPages {
  const result = typeset(documentOf(...blocks), fontSource)
  if (!result.ok) throw new Error(`no glyph for ${result.missing.map(({ character }) => character).join('')}`)
  return result.value
}

/** The runs of each line of text, page numbers left out, from top to bottom. */
export function linesOf(pages: TypesetPages): GlyphRun[][] {
  return pages.pages.flatMap((page) => {
    const lines = new Map<number, GlyphRun[]>()
    for (const run of page.runs.filter(({ blockIndex }) => blockIndex !== null)) {
      lines.set(run.baseline, [...(lines.get(run.baseline) ?? []), run])
    }
    return [...lines.values()]
  })
}

export function textOf(runs: readonly GlyphRun[]): string {
  return runs.flatMap(({ characters }) => characters).join('')
}
