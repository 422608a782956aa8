import type { Sheet } from '../../../shared/workbook/sheet'
import { isOfficeFile } from '../office-file'
import { packOfficeParts } from '../office-package'
import { sheetPart, workbookParts } from './workbook-parts'

/**
 * The sheets as the bytes of an .xlsx file (ECMA-376). Formulas carry their values, for programs that do not calculate.
 * Written by ourselves: the packages at hand leave the values out or compress in workers, which have no place here.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  return packOfficeParts({ ...workbookParts(sheets), ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)])) })
}

/** Whether the bytes are an archive as Excel files are: what may be replaced by a new one. */
export function isWorkbook(existing: Uint8Array): boolean {
  return isOfficeFile(existing, 'xl/workbook.xml')
}
