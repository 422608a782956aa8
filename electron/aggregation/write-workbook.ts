import { strToU8, zipSync } from 'fflate/browser'
import type { Sheet } from '../../shared/aggregation/sheet'
import { sheetPart, workbookParts } from './workbook-parts'

/** The first moment a zip archive can name: the same sums give the same bytes. */
const ARCHIVE_TIME = new Date(1980, 0, 1)

/**
 * The sheets as the bytes of an .xlsx file (ECMA-376). Formulas carry their values, for programs that do not calculate.
 * Written by ourselves: the packages at hand leave the values out or compress in workers, which have no place here.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const parts = { ...workbookParts(sheets), ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)])) }
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(files, { mtime: ARCHIVE_TIME })
}
