import { strToU8, zipSync } from 'fflate'
import { workbookSheets } from '../../../shared/aggregation/workbook-sheets'
import { aggregate } from '../../../shared/aggregation/aggregation'
import { composeDocument } from '../../../shared/document/compose'
import type { DocumentBlock, TableBlock, TableCell } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import type { ReportFormat } from '../../../shared/report/format'
import type { Report } from '../../../shared/report/schema'
import { handedReport } from '../../../shared/aggregation/handed-report'
import { writeWorkbook } from '../../../electron/export/workbook/write-workbook'

/** The kinds of files that departments hand in. */
export const handedKinds = ['json', 'docx', 'html', 'txt', 'xlsx'] as const
export type HandedKind = (typeof handedKinds)[number]

/** A report as a file of that kind, as an office program would have saved it. */
export function departmentFile(report: Report, format: ReportFormat, kind: HandedKind): Uint8Array {
  const { blocks } = composeDocument(report, format)
  switch (kind) {
    case 'json':
      return strToU8(JSON.stringify(report))
    case 'docx':
      return wordFile(blocks)
    case 'html':
      return strToU8(`<!doctype html><html><head><meta charset="utf-8"></head><body>${blocks.map(webBlock).join('\n')}</body></html>`)
    case 'txt':
      return strToU8(blocks.flatMap(linesOfBlock).join('\r\n'))
    case 'xlsx':
      return tablesFile(report, format)
  }
}

/** The report's tables alone, a sheet each, as offices collect figures. */
function tablesFile(report: Report, format: ReportFormat): Uint8Array {
  const handed = handedReport({ file: '', modifiedAt: 0 }, report, format)
  const question = { year: report.year ?? 0, format, formats: [format], organ: '', roll: [], lastYear: [], decided: new Map<string, boolean>() }
  const [, ...sheets] = workbookSheets(aggregate([handed], question))
  return writeWorkbook(sheets.slice(0, -1).map((sheet) => ({ ...sheet, cells: sheet.cells.map(withoutFormula) })))
}

function withoutFormula<Cell extends { readonly content: object }>(cell: Cell): Cell {
  return 'value' in cell.content ? { ...cell, content: { kind: 'number', value: cell.content.value } } : cell
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function rowsOf({ rowCount, cells }: TableBlock): TableCell[][] {
  return Array.from({ length: rowCount }, (_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column))
}

function webBlock(block: DocumentBlock): string {
  if (block.kind !== 'table') return linesOfBlock(block).map((line) => `<p>${escaped(line)}</p>`).join('')
  const cell = ({ text, rowSpan, columnSpan }: TableCell): string => `<td rowspan="${rowSpan}" colspan="${columnSpan}">${escaped(text)}</td>`
  return `<table>${rowsOf(block).map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`
}

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

function wordFile(blocks: readonly DocumentBlock[]): Uint8Array {
  const document = `<w:document xmlns:w="${wordSpace}"><w:body>${blocks.map(wordBlock).join('')}</w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(`<Relationships xmlns="${relationSpace}"><Relationship Id="rId1" Type="${officeRelation}" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': strToU8(document),
  })
}

function wordBlock(block: DocumentBlock): string {
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  if (block.kind !== 'table') return linesOfBlock(block).map(paragraph).join('')
  const columns = block.columnWeights.length
  const rows = Array.from({ length: block.rowCount }, (_, row) => `<w:tr>${wordRow(block, row, columns, paragraph)}</w:tr>`)
  return `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** A cell that goes on from the row above stands in each of its rows. */
function wordRow({ cells }: TableBlock, row: number, columns: number, paragraph: (text: string) => string): string {
  let written = ''
  for (let column = 0; column < columns; ) {
    const at = column
    const cell = cells.find((each) => each.column === at && each.row <= row && row < each.row + each.rowSpan)
    if (cell === undefined) throw new Error('the cells cover the grid')
    const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
    const text = cell.row === row ? cell.text : ''
    written += `<w:tc><w:tcPr><w:gridSpan w:val="${cell.columnSpan}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`
    column += cell.columnSpan
  }
  return written
}
