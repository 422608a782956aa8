import type { Sheet, SheetCell } from '../../../shared/workbook/sheet'
import { cellAddress } from '../../../shared/workbook/sheet'
import { xmlText } from '../../../shared/markup/xml-text'
import { aggregationSheetWording } from '../../../shared/wording/aggregation'
import { packageSpace, relation, relations, relationSpace, xmlDeclaration } from '../office-xml'

const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places of the roles in the style sheet's list of cell formats; 0 is Excel's own. */
const styleOf: Readonly<Record<SheetCell['role'], number>> = { 'heading': 1, 'column-head': 2, 'row-head': 3, 'figure': 4, 'text': 5 }

/** Free of text at both sides of a cell together, in characters. */
const CELL_MARGIN = 1

/** Width of a Han character, in digits of the same font, a little more than two. */
const HAN_WIDTH = 2.1

/** Of a line of 11 pt, in pt. */
const LINE_HEIGHT = 15

/** Everything of the archive but the sheets, by path. */
export function workbookParts(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const numbers = sheets.map((_, index) => index + 1)
  const override = (path: string, kind: string): string => `<Override PartName="/xl/${path}" ContentType="${contentType}.${kind}+xml"/>`
  return {
    '[Content_Types].xml': `${xmlDeclaration}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', `${relationSpace}/officeDocument`, 'xl/workbook.xml')),
    'xl/workbook.xml': `${xmlDeclaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...numbers.map((number) => relation(`rId${number}`, `${relationSpace}/worksheet`, `worksheets/sheet${number}.xml`)),
      relation(`rId${sheets.length + 1}`, `${relationSpace}/styles`, 'styles.xml'),
    ),
    'xl/styles.xml': styleSheet(),
  }
}

/** One sheet: frozen heads, widths, cells row by row, merged heads; landscape, as wide as a page. */
export function sheetPart(sheet: Sheet): string {
  const merged = sheet.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
  const ranges = merged.map(
    ({ row, column, rowSpan, columnSpan }) => `<mergeCell ref="${cellAddress(row, column)}:${cellAddress(row + rowSpan - 1, column + columnSpan - 1)}"/>`,
  )
  const columns = sheet.columnWidths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  return [
    `${xmlDeclaration}<worksheet xmlns="${mainSpace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${frozenPane(sheet)}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${rowsOf(sheet)}</sheetData>`,
    ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('')
}

function frozenPane({ frozenRows, frozenColumns }: Sheet): string {
  if (frozenRows + frozenColumns === 0) return ''
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight'
  const splits = `${frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`}${frozenRows === 0 ? '' : ` ySplit="${frozenRows}"`}`
  return `<pane${splits} topLeftCell="${cellAddress(frozenRows, frozenColumns)}" activePane="${pane}" state="frozen"/>`
}

function rowsOf(sheet: Sheet): string {
  const { cells, rowCount } = sheet
  const lineCounts = linesByRow(sheet)
  const rows = Array.from({ length: rowCount }, () => new Map<number, string>())
  for (const cell of cells) {
    for (let index = 0; index < cell.rowSpan * cell.columnSpan; index++) {
      const [row, column] = [cell.row + Math.floor(index / cell.columnSpan), cell.column + (index % cell.columnSpan)]
      // Excel draws the lines around merged cells from every cell below them.
      rows[row]?.set(column, cellElement(cell, cellAddress(row, column), index === 0))
    }
  }
  return rows
    .map((row, index) => `<row r="${index + 1}"${heightOf(lineCounts[index] ?? 1)}>${[...row].sort(([a], [b]) => a - b).map(([, element]) => element).join('')}</row>`)
    .join('')
}

/** How many lines each row has once its texts are wrapped: no program makes a row as high as a merged cell's text needs. */
function linesByRow({ cells, rowCount, columnWidths }: Sheet): number[] {
  const counts = Array.from({ length: rowCount }, () => 1)
  for (const { row, column, rowSpan, columnSpan, content } of cells) {
    if (content.kind !== 'text' || rowSpan > 1) continue
    const width = columnWidths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, -CELL_MARGIN)
    counts[row] = Math.max(counts[row] ?? 1, Math.ceil(widthInCharacters(content.text) / width))
  }
  return counts
}

/** As columns are measured: in digits of the font. */
function widthInCharacters(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? HAN_WIDTH : 1), 0)
}

function heightOf(lineCount: number): string {
  return lineCount === 1 ? '' : ` ht="${lineCount * LINE_HEIGHT}" customHeight="1"`
}

function cellElement({ role, content }: SheetCell, address: string, isFirst: boolean): string {
  const start = `<c r="${address}" s="${styleOf[role]}"`
  if (!isFirst || (content.kind === 'text' && content.text === '')) return `${start}/>`
  switch (content.kind) {
    case 'text':
      return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(content.text)}</t></is></c>`
    case 'number':
      return `${start}><v>${content.value}</v></c>`
    case 'formula':
      return `${start}><f>${xmlText(content.formula)}</f><v>${content.value}</v></c>`
  }
}

/** One font and its bold, a grey for heads, thin lines; the formats in the order of {@link styleOf}. */
function styleSheet(): string {
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="${aggregationSheetWording.font}"/></font>`
  const line = (side: string): string => `<${side} style="thin"><color rgb="FF8A96A5"/></${side}>`
  const format = (attributes: string, alignment: string): string =>
    `<xf numFmtId="0" xfId="0" applyAlignment="1" ${attributes}><alignment ${alignment}/></xf>`
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format('fontId="1" fillId="0" borderId="0"', 'vertical="center" wrapText="1"'),
    format('fontId="1" fillId="2" borderId="1"', 'horizontal="center" vertical="center" wrapText="1"'),
    format('fontId="0" fillId="0" borderId="1"', 'vertical="center" wrapText="1"'),
    format('fontId="0" fillId="0" borderId="1"', 'horizontal="center" vertical="center"'),
    format('fontId="0" fillId="0" borderId="1"', 'vertical="top" wrapText="1"'),
  ]
  return [
    `${xmlDeclaration}<styleSheet xmlns="${mainSpace}"><fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F4"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`,
  ].join('')
}
