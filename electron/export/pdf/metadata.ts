import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PDFContext } from 'pdf-lib'
import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { DocumentProperties } from '../../../shared/document/document'
import { xmlText } from '../../../shared/markup/xml-text'
import { readingAids } from '../../../shared/wording/reading-aids'
import type { PdfFile } from './pdf-file'
import { srgbProfile } from './srgb-profile'
import { registerDeflated } from './streams'
import { WrittenStream } from './written-object'

const PRODUCER = 'nianbao'

/**
 * States what the file is: title, author, language, dates, and conformance to PDF/A-2a and PDF/UA-1.
 * All of it follows from the report; /ID from the contents of the pages.
 */
export function describeFile({ context, catalog }: PdfFile, properties: DocumentProperties, contents: readonly Uint8Array[]): void {
  const metadata = Buffer.from(xmpPacket(properties), 'utf8')
  catalog.set(PDFName.of('Metadata'), context.register(new WrittenStream({ Type: 'Metadata', Subtype: 'XML' }, metadata)))
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent(context)]))
  catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
  context.trailerInfo.Info = context.register(context.obj(information(properties)))
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
}

function information({ title, author, subject, date }: DocumentProperties) {
  const written = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`)
  return {
    Title: PDFHexString.fromText(title),
    Author: PDFHexString.fromText(author),
    Subject: PDFHexString.fromText(subject),
    Keywords: PDFHexString.fromText(keywordsOf(author).join(', ')),
    Creator: PDFString.of(PRODUCER),
    Producer: PDFString.of(PRODUCER),
    CreationDate: written,
    ModDate: written,
  }
}

function keywordsOf(author: string): string[] {
  return [author, ...readingAids.keywords].filter((keyword) => keyword !== '')
}

/** The same in every file. */
let deflatedProfile: Uint8Array | null = null

function outputIntent(context: PDFContext) {
  const name = PDFString.of('sRGB IEC61966-2.1')
  const profile = registerDeflated(context, (deflatedProfile ??= deflateSync(srgbProfile())), { N: 3 })
  return { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: name, Info: name, DestOutputProfile: profile }
}

/** XMP (ISO 16684-1) with the schema that PDF/A asks for describing pdfuaid (ISO 19005-2, 6.6.2.3). */
function xmpPacket({ title, author, subject, date }: DocumentProperties): string {
  const instant = `${date}T00:00:00Z`
  const keywords = keywordsOf(author).map(xmlText)
  const alternative = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:format>application/pdf</dc:format><dc:title>${alternative(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator><dc:description>${alternative(subject)}</dc:description>`,
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    `<dc:subject><rdf:Bag>${keywords.map((keyword) => `<rdf:li>${keyword}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate>`,
    `<pdf:Keywords>${keywords.join(', ')}</pdf:Keywords><pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
    '<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>',
    '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
