import type { ReportDocument, TableBlock, TableCell } from '../../../shared/document/document'
import { tableNames } from '../../../shared/document/table-names'
import type { Sheet, SheetCell } from '../../../shared/workbook/sheet'
import { FIGURE_WIDTH, sheetName } from '../../../shared/workbook/sheet'

/** Width of a column of labels of weight 1, in characters. */
const LABEL_WIDTH = 10

const WIDEST_COLUMN = 60

/** A number as Excel keeps it without loss: 15 digits. Figures with a sign (+2) or zeros before (007) are texts. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u

/** The tables of the document, a sheet each, with merged heads as they are printed. */
export function tableSheets(document: ReportDocument): Sheet[] {
  const sheets: Sheet[] = []
  for (const [table, name] of tableNames(document)) sheets.push(tableSheet(table, sheetName(name, sheets.map((sheet) => sheet.name))))
  return sheets
}

function tableSheet({ columnWeights, rowCount, headRows, cells }: TableBlock, name: string): Sheet {
  const isLabel = columnWeights.map((_, column) => cells.some((cell) => cell.column === column && cell.columnSpan === 1 && cell.role === 'row-head'))
  const columnWidths = columnWeights.map((weight, column) =>
    isLabel[column] === true ? Math.min(WIDEST_COLUMN, Math.max(FIGURE_WIDTH, weight * LABEL_WIDTH)) : FIGURE_WIDTH,
  )
  return { name, columnWidths, frozenRows: headRows, frozenColumns: 0, rowCount, cells: cells.map(sheetCell) }
}

function sheetCell({ text, role, align, row, column, rowSpan, columnSpan }: TableCell): SheetCell {
  const place = { row, column, rowSpan, columnSpan }
  if (role !== 'data') return { ...place, role, content: { kind: 'text', text } }
  if (plainNumber.test(text)) return { ...place, role: 'figure', content: { kind: 'number', value: Number(text) } }
  return { ...place, role: align === 'start' ? 'text' : 'figure', content: { kind: 'text', text } }
}
