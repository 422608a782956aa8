import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentBlock, Face, ReportDocument } from '../../shared/document/document'
import { linesOfBlock } from '../../shared/document/plain-text'
import { faceFontFiles } from './faces'

/** The document as a page for printing: same fonts, same page, same lines to the page; no page numbers. */
export function chromiumSource({ properties, blocks }: ReportDocument): string {
  const faces = Object.entries(faceFontFiles).map(
    ([face, file]) => `@font-face { font-family: ${face}; src: url('${pathToFileURL(path.resolve('assets/fonts', file)).href}') }`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(properties.title)}</title><style>
${faces.join('\n')}
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }
body { margin: 0; font: 15.8pt latin, body, fallback; line-height: 28.99pt; text-align: justify }
h1, h2, h3, p { margin: 0; font-size: 15.8pt; font-weight: normal; text-indent: 2em }
h1 { font: 22pt latin, title, fallback; line-height: 28.99pt; text-align: center; text-indent: 0 }
.heading1 { font-family: latin, heading1, fallback } .heading2 { font-family: latin, heading2, fallback }
.signature { text-align: right }
</style>${blocks.map(element).join('\n')}</html>`
}

function element(block: DocumentBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map(escaped).join('<br>')}</h1>`
    case 'heading':
      return `<h${block.level + 1} class="heading${block.level}">${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${block.spans.map(({ text, face }) => `<span class="${classOf(face)}">${escaped(text)}</span>`).join('')}</p>`
    case 'signature':
      return `<p class="signature">${[block.organ, block.date].filter((line) => line !== null).map(escaped).join('<br>')}</p>`
    case 'cover':
    case 'contents':
    case 'letterhead':
    case 'addressee':
    case 'attachment-list':
    case 'attachment-head':
    case 'imprint':
    case 'table':
    case 'figure':
      return `<pre>${linesOfBlock(block).map(escaped).join('\n')}</pre>`
  }
}

function classOf(face: Face): string {
  return face
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
