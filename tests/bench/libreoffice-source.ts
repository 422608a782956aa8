import { xmlText } from '../../shared/markup/xml-text'
import type { PlainSource } from './plain-source'
import { plainPage } from './plain-source'

/** Family names, as the font files state them. */
const families = {
  latin: 'Liberation Serif',
  title: 'FandolSong',
  heading1: 'FandolHei',
  heading2: 'FandolKai',
  body: 'FandolFang R',
  fallback: 'Noto Serif SC',
} as const

/** The document as a flat OpenDocument text (ODF 1.3): same fonts, same page, same lines to the page. */
export function libreOfficeSource(source: PlainSource): string {
  const { width, height, top, left, right, bottom, pitch } = plainPage
  const kinds = new Map(source.map((paragraph) => [styleName(paragraph), paragraph]))
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}pt" fo:page-height="${height}pt" fo:margin-top="${top}pt" fo:margin-bottom="${bottom}pt" fo:margin-left="${left}pt" fo:margin-right="${right}pt"/></style:page-layout>
${[...kinds].map(([name, paragraph]) => paragraphStyle(name, paragraph, pitch)).join('\n')}
${Object.entries(families).map(([face, family]) => `<style:style style:name="${face}" style:family="text"><style:text-properties fo:font-family="'Liberation Serif'" style:font-family-asian="'${family}'"/></style:style>`).join('\n')}
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text>${source.map(element).join('\n')}</office:text></office:body></office:document>`
}

type Paragraph = PlainSource[number]

function styleName({ size, align, isIndented }: Paragraph): string {
  return `p-${size === plainPage.size ? 'text' : 'title'}-${align}-${isIndented ? 'indented' : 'flush'}`
}

function paragraphStyle(name: string, { size, align, isIndented }: Paragraph, pitch: number): string {
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:line-height="${pitch}pt" fo:text-align="${align}" fo:text-indent="${isIndented ? 2 * size : 0}pt"/><style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt"/></style:style>`
}

function element(paragraph: Paragraph): string {
  const runs = paragraph.runs.map(({ text, face }) => `<text:span text:style-name="${face}">${xmlText(text)}</text:span>`)
  return `<text:p text:style-name="${styleName(paragraph)}">${runs.join('')}</text:p>`
}
