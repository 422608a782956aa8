import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReadSource } from '../../../shared/import/source/read-source'
import { readSource } from '../../../shared/import/source/read-source'
import type { SourceBlock, SourceDocument, SourceTable } from '../../../shared/import/source/source-document'

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/import-source/${name}`, import.meta.url))))
}

/** Reads bytes; fails the test where they are refused. */
export function read(bytes: Uint8Array, fileName = '文件'): ReadSource {
  const result = readSource(bytes, fileName)
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return result.value
}

export const readFixture = (name: string): ReadSource => read(fixture(name), name)
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The code of the error by which bytes are refused; '' where they are read. */
export function refusalOf(bytes: Uint8Array, fileName = '文件'): string {
  const result = readSource(bytes, fileName)
  return result.ok ? '' : result.error.code
}

export const linesOf = ({ blocks }: SourceDocument): string[] => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
export const tablesOf = ({ blocks }: SourceDocument): SourceTable[] => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

/** Texts of a table's cells row by row; merged cells once. */
export function rowsOf(table: SourceTable | undefined): string[][] {
  if (table === undefined) throw new Error('no table')
  return Array.from({ length: table.rowCount }, (_, row) => table.cells.filter((cell) => cell.row === row).map(({ text }) => text))
}

/** The cell at a place, as text with its spans: '甲 2×1'. */
export function cellAt(table: SourceTable | undefined, row: number, column: number): string {
  const cell = table?.cells.find((each) => each.row === row && each.column === column)
  return cell === undefined ? '' : `${cell.text} ${String(cell.rowSpan)}×${String(cell.columnSpan)}`
}

export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

/** All text in reading order, without white space. */
export function wholeText({ blocks }: SourceDocument): string {
  const textOf = (block: SourceBlock): string => (block.kind === 'line' ? block.text : block.table.cells.map(({ text }) => text).join(''))
  return withoutSpace(blocks.map(textOf).join(''))
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

function relationsXml(targets: Readonly<Record<string, string>>): string {
  const items = Object.entries(targets).map(([kind, target], index) => `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A Word file of this body; `parts` are its other parts: numbering, styles, footnotes. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const others = Object.entries(parts)
  return zipOf({
    '_rels/.rels': relationsXml({ officeDocument: 'word/document.xml' }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(Object.fromEntries(others.map(([kind]) => [kind, `${kind}.xml`]))),
    ...Object.fromEntries(others.map(([kind, xml]) => [`word/${kind}.xml`, `<w:${kind} ${WORD}>${xml}</w:${kind}>`])),
  })
}

export const paragraph = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** An Excel file of one sheet, of these rows. */
export function xlsxOf(rows: string, parts: { readonly styles?: string; readonly shared?: string; readonly merges?: string } = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return zipOf({
    '_rels/.rels': relationsXml({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml', sharedStrings: 'sharedStrings.xml' }),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData>${parts.merges ?? ''}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${main}>${parts.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${parts.shared ?? ''}</sst>`,
  })
}
