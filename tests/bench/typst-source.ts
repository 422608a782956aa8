import type { DocumentBlock, Face, ReportDocument } from '../../shared/document/document'
import { linesOfBlock } from '../../shared/document/plain-text'

/** Family names, as the font files state them. */
const families: Readonly<Record<Face, string>> = {
  title: 'FandolSong',
  heading1: 'FandolHei',
  heading2: 'FandolKai',
  body: 'FandolFang R',
  folio: 'Noto Serif SC',
}

/** The document in Typst's language: same fonts, same page, same lines to the page, page numbers. */
export function typstSource({ properties, blocks }: ReportDocument): string {
  return `#set document(title: ${quoted(properties.title)}, author: ${quoted(properties.author)}, date: none)
#set page(width: 210mm, height: 297mm, margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: ${chain('body')}, size: 15.8pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13.19pt, spacing: 13.19pt)
#show heading: set text(size: 15.8pt, weight: "regular")
#show heading: set block(spacing: 13.19pt)
#show heading.where(level: 1): set text(font: ${chain('heading1')})
#show heading.where(level: 2): set text(font: ${chain('heading2')})
${blocks.map(markup).join('\n\n')}
`
}

function markup(block: DocumentBlock): string {
  switch (block.kind) {
    case 'title': {
      const lines = block.lines.map((line) => `#text(${quoted(line)})`).join(' \\ ')
      return `#align(center)[#set text(font: ${chain('title')}, size: 22pt, weight: "bold")\n${lines}]`
    }
    case 'heading':
      return `#heading(level: ${block.level})[#text(${quoted(block.text)})]`
    case 'paragraph':
      return block.spans.map(({ text, face }) => `#text(font: ${chain(face)}, ${quoted(text)})`).join('')
    case 'signature': {
      const lines = [block.organ, block.date].filter((line) => line !== null)
      return `#align(right)[${lines.map((line) => `#text(${quoted(line)})`).join(' \\ ')}]`
    }
    case 'cover':
    case 'contents':
    case 'letterhead':
    case 'addressee':
    case 'attachment-list':
    case 'attachment-head':
    case 'imprint':
    case 'table':
    case 'figure':
      return linesOfBlock(block).map((line) => `#text(${quoted(line)})`).join(' \\ ')
  }
}

function chain(face: Face): string {
  return `("Liberation Serif", ${quoted(families[face])}, "Noto Serif SC")`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
