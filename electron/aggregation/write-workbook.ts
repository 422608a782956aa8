import type { CellObject, SheetData } from 'write-excel-file/universal'
import writeExcelFile from 'write-excel-file/universal'
import type { Sheet, SheetCell } from '../../shared/aggregation/sheet'
import { aggregationSheetWording } from '../../shared/wording/aggregation'

const FONT_SIZE = 11
const HEAD_GREY = '#eef1f4'
const LINE_GREY = '#8a96a5'

const line = { borderStyle: 'thin', borderColor: LINE_GREY } as const

const styles: Readonly<Record<SheetCell['role'], Partial<CellObject>>> = {
  'heading': { fontWeight: 'bold', alignVertical: 'center', wrap: true },
  'column-head': { ...line, fontWeight: 'bold', backgroundColor: HEAD_GREY, align: 'center', alignVertical: 'center', wrap: true },
  'row-head': { ...line, alignVertical: 'center', wrap: true },
  'figure': { ...line, align: 'center', alignVertical: 'center' },
  'text': { ...line, alignVertical: 'top', wrap: true },
}

/** The sheets as the bytes of an .xlsx file. Formulas carry their values, for programs that do not calculate. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    data: sheetData(sheet),
    sheet: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    ...(sheet.frozenRows === 0 ? {} : { stickyRowsCount: sheet.frozenRows }),
    ...(sheet.frozenColumns === 0 ? {} : { stickyColumnsCount: sheet.frozenColumns }),
    orientation: 'landscape' as const,
  }))
  const formulaValues = sheets.map(valuesOfFormulas)
  const withValues = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
            addValues(content, formulaValues[sheetIndex] ?? []),
        },
      },
    },
  }
  const file = await writeExcelFile(written, { fontFamily: aggregationSheetWording.font, fontSize: FONT_SIZE, features: [withValues] }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

/** Places below a merged cell stay null, as the package wants them. */
function sheetData({ rowCount, columnWidths, cells }: Sheet): SheetData {
  const rows: SheetData = Array.from({ length: rowCount }, () => columnWidths.map(() => null))
  for (const cell of cells) {
    const row = rows[cell.row]
    if (row !== undefined) row[cell.column] = cellObject(cell)
  }
  return rows
}

function cellObject({ content, role, rowSpan, columnSpan }: SheetCell): CellObject {
  const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) }
  const look: CellObject = { ...styles[role], ...spans }
  switch (content.kind) {
    case 'text':
      return content.text === '' ? look : { ...look, type: String, value: content.text }
    case 'number':
      return { ...look, type: Number, value: content.value }
    case 'formula':
      return { ...look, type: 'Formula', value: content.formula }
  }
}

/** In the order the file has them: row by row. */
function valuesOfFormulas({ cells }: Sheet): readonly number[] {
  return [...cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap(({ content }) => (content.kind === 'formula' ? [content.value] : []))
}

function addValues(content: string, values: readonly number[]): string {
  let index = 0
  return content.replace(/<\/f>/gu, () => `</f><v>${values[index++] ?? 0}</v>`)
}
