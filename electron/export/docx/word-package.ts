import type { Chart, DocumentProperties } from '../../../shared/document/document'
import { xmlText } from '../../../shared/markup/xml-text'
import { exportedFileWording } from '../../../shared/wording/exported-page'
import type { OfficeParts } from '../office-package'
import { packageSpace, relation, relations, relationSpace, xmlDeclaration } from '../office-xml'
import { writeWorkbook } from '../workbook/write-workbook'
import { chartPart, chartSheet } from './word-chart'
import { LATIN_FONT, wordFonts } from './word-fonts.lexicon'
import type { PageParts } from './word-sections'
import type { Xml } from './word-xml'
import { element, valued } from './word-xml'

const mainSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface WordContent {
  readonly properties: DocumentProperties
  /** Root element of the document. */
  readonly body: Xml
  readonly styles: Xml
  readonly pageParts: PageParts
  readonly charts: readonly Chart[]
}

/** Identifier of a chart's relation; charts are counted from 0. */
export const chartRelation = (index: number): string => `rIdChart${index + 1}`

/** Every part of a Word file (ECMA-376), by path. */
export function wordParts(content: WordContent): OfficeParts {
  const { body, styles, charts, properties } = content
  const pages = Object.entries(content.pageParts)
  return {
    '[Content_Types].xml': contentTypes(content),
    '_rels/.rels': relations(
      relation('rId1', `${relationSpace}/officeDocument`, 'word/document.xml'),
      relation('rId2', `${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relation('rId3', `${relationSpace}/extended-properties`, 'docProps/app.xml'),
    ),
    'docProps/core.xml': coreProperties(properties),
    'docProps/app.xml': `${xmlDeclaration}${element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, element('Application', {}, xmlText(exportedFileWording.generator)), element('Company', {}, xmlText(properties.author)))}`,
    'word/document.xml': `${xmlDeclaration}${body}`,
    'word/styles.xml': styles,
    'word/settings.xml': settings(),
    'word/fontTable.xml': fontTable(),
    'word/_rels/document.xml.rels': relations(
      ...['styles', 'settings', 'fontTable'].map((kind) => relation(`rId_${kind}`, `${relationSpace}/${kind}`, `${kind}.xml`)),
      ...pages.map(([id]) => relation(id, `${relationSpace}/${pageKind(id)}`, `${id}.xml`)),
      ...charts.map((_, index) => relation(chartRelation(index), `${relationSpace}/chart`, `charts/chart${index + 1}.xml`)),
    ),
    ...Object.fromEntries(pages.map(([id, xml]) => [`word/${id}.xml`, xml])),
    ...Object.fromEntries(charts.flatMap((chart, index) => chartParts(chart, index + 1))),
  }
}

function chartParts(chart: Chart, number: number): [string, string | Uint8Array][] {
  return [
    [`word/charts/chart${number}.xml`, chartPart(chart)],
    [`word/charts/_rels/chart${number}.xml.rels`, relations(relation('rId1', `${relationSpace}/package`, `../embeddings/chart${number}.xlsx`))],
    [`word/embeddings/chart${number}.xlsx`, writeWorkbook([chartSheet(chart)])],
  ]
}

function pageKind(id: string): 'header' | 'footer' {
  return id.includes('Header') ? 'header' : 'footer'
}

function contentTypes({ pageParts, charts }: WordContent): Xml {
  const usual = (extension: string, type: string): Xml => element('Default', { Extension: extension, ContentType: type })
  const part = (path: string, type: string): Xml => element('Override', { PartName: `/${path}`, ContentType: type })
  return `${xmlDeclaration}${element(
    'Types',
    { xmlns: `${packageSpace}/content-types` },
    usual('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    usual('xml', 'application/xml'),
    usual('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    part('word/document.xml', `${wordType}.document.main+xml`),
    ...['styles', 'settings', 'fontTable'].map((kind) => part(`word/${kind}.xml`, `${wordType}.${kind}+xml`)),
    ...Object.keys(pageParts).map((id) => part(`word/${id}.xml`, `${wordType}.${pageKind(id)}+xml`)),
    ...charts.map((_, index) => part(`word/charts/chart${index + 1}.xml`, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml')),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  )}`
}

/** Dates are the report's, not the clock's. */
function coreProperties({ title, author, subject, date }: DocumentProperties): Xml {
  const spaces = {
    'xmlns:cp': `${packageSpace}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  const moment = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`)
  const texts = [element('dc:title', {}, xmlText(title)), element('dc:subject', {}, xmlText(subject)), element('dc:creator', {}, xmlText(author))]
  return `${xmlDeclaration}${element('cp:coreProperties', spaces, ...texts, element('cp:lastModifiedBy', {}, xmlText(author)), moment('dcterms:created'), moment('dcterms:modified'), element('dc:language', {}, 'zh-CN'))}`
}

/** Odd and even pages differ, marks may be squeezed, and lines are laid as Word 2013 and later lay them. */
function settings(): Xml {
  const compatible = element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 })
  const compat = ['spaceForUL', 'balanceSingleByteDoubleByteWidth', 'doNotLeaveBackslashAlone', 'ulTrailSpace', 'doNotExpandShiftReturn', 'useFELayout']
  return `${xmlDeclaration}${element(
    'w:settings',
    { 'xmlns:w': mainSpace },
    element('w:zoom', { 'w:percent': 100 }),
    element('w:bordersDoNotSurroundHeader'),
    element('w:bordersDoNotSurroundFooter'),
    valued('w:defaultTabStop', 420),
    element('w:evenAndOddHeaders'),
    valued('w:characterSpacingControl', 'compressPunctuation'),
    element('w:compat', {}, ...compat.map((name) => element(`w:${name}`)), compatible),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  )}`
}

/** What a font is replaced by where it is not installed: one of its other name, or of its family. */
function fontTable(): Xml {
  const chinese = Object.values(wordFonts).map(({ name, otherName, family }) =>
    element('w:font', { 'w:name': name }, valued('w:altName', otherName), valued('w:charset', '86'), valued('w:family', family), valued('w:pitch', name === wordFonts.title.name ? 'default' : 'fixed')),
  )
  const latin = element('w:font', { 'w:name': LATIN_FONT }, valued('w:charset', '00'), valued('w:family', 'roman'), valued('w:pitch', 'variable'))
  return `${xmlDeclaration}${element('w:fonts', { 'xmlns:w': mainSpace }, ...chinese, latin)}`
}
