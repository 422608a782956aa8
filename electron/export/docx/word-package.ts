import { unzipSync } from 'fflate/browser'
import type { DocumentProperties } from '../../../shared/document/document'
import { xmlText } from '../../../shared/markup/xml-text'
import { exportedFileWording } from '../../../shared/wording/exported-page'
import { packOfficeParts } from '../office-package'
import { LATIN_FONT, wordFonts } from './word-fonts.lexicon'

/** A part of the file that is not the library's, by its path. */
interface OwnPart {
  readonly path: string
  readonly data: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const mainSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Parts that the library writes without what a report needs in them. */
export function ownParts(properties: DocumentProperties): OwnPart[] {
  return [
    { path: 'docProps/core.xml', data: declaration + coreProperties(properties) },
    { path: 'docProps/app.xml', data: declaration + applicationProperties(properties) },
    { path: 'word/settings.xml', data: declaration + settings },
    { path: 'word/fontTable.xml', data: declaration + fontTable() },
  ]
}

/** Dates are the report's, not the clock's. */
function coreProperties({ title, author, subject, date }: DocumentProperties): string {
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  const texts = `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator>`
  const changes = `<cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>${moment('created')}${moment('modified')}`
  return `<cp:coreProperties ${spaces.join(' ')}>${texts}${changes}<dc:language>zh-CN</dc:language></cp:coreProperties>`
}

function applicationProperties({ author }: DocumentProperties): string {
  const content = `<Application>${xmlText(exportedFileWording.generator)}</Application><Company>${xmlText(author)}</Company>`
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${content}</Properties>`
}

/** Odd and even pages differ, marks may be squeezed, and lines are laid as Word 2013 and later lay them. */
const settings = [
  `<w:settings ${mainSpace}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>`,
  '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>',
  '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
].join('')

/** What a font is replaced by where it is not installed: one of its other name, or of its family. */
function fontTable(): string {
  const font = (name: string, otherName: string, charset: string, family: string, pitch: string): string =>
    `<w:font w:name="${name}">${otherName}<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
  const chinese = Object.values(wordFonts).map(({ name, otherName, family }) =>
    font(name, `<w:altName w:val="${otherName}"/>`, '86', family, name === wordFonts.title.name ? 'default' : 'fixed'),
  )
  return `<w:fonts ${mainSpace}>${chinese.join('')}${font(LATIN_FONT, '', '00', 'roman', 'variable')}</w:fonts>`
}

const DOCUMENT = 'word/document.xml'

/**
 * The library's archive without what differs each time: the clock in it, and the numbers of drawings and bookmarks, which
 * the library counts through the whole process.
 */
export function steadyPackage(archive: Uint8Array): Uint8Array {
  const parts: Record<string, string | Uint8Array> = unzipSync(archive)
  const body = parts[DOCUMENT]
  return packOfficeParts(body instanceof Uint8Array ? { ...parts, [DOCUMENT]: numberedFromOne(new TextDecoder().decode(body)) } : parts)
}

/** Attributes that number drawings and bookmarks. */
const numbered = /(<wp:docPr\b[^>]*? id="|<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/gu

function numberedFromOne(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(numbered, (_, before: string, number: string) => {
    const key = `${before.slice(0, '<w:book'.length)}${number}`
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
    return `${before}${String(numbers.get(key))}"`
  })
}
