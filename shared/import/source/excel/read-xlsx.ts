import type { Result } from '../../../contract/result'
import { success } from '../../../contract/result'
import type { ImportNotice } from '../../../wording/import-notices'
import { listOf } from '../../../wording/separators'
import type { Relations } from '../archive/package-part'
import { readNeededPart, readRelations, readXmlPart } from '../archive/package-part'
import type { ZipArchive } from '../archive/zip-archive'
import type { MarkupElement } from '../markup/element-tree'
import { childNamed, childrenNamed } from '../markup/element-tree'
import type { SourceBlock, SourceTable } from '../source-document'
import type { SourceReading } from '../source-reading'
import type { WorkbookTexts } from './sheet-cells'
import { cellFormats, sharedTexts, sheetCells, sheetMerges } from './sheet-cells'
import { sheetTable } from './sheet-table'
import { unnamedSheet } from './workbook.lexicon'

interface Sheet {
  readonly name: string
  readonly path: string | undefined
  readonly hidden: boolean
}

/**
 * Reads an Excel file (.xlsx, .xlsm, and what WPS writes so): each visible sheet is a table, with its name before it
 * where there are several. Cells hold what they show, formulas their last result.
 * Errors: import.damaged, import.password, import.expands-too-far.
 */
export function readXlsx(archive: ZipArchive): Result<SourceReading> {
  const whole = readRelations(archive, '')
  if (!whole.ok) return whole
  const path = whole.value.byKind.get('officeDocument') ?? 'xl/workbook.xml'
  const workbook = readNeededPart(archive, path)
  if (!workbook.ok) return workbook
  const relations = readRelations(archive, path)
  if (!relations.ok) return relations
  const texts = readTexts(archive, workbook.value, relations.value)
  if (!texts.ok) return texts
  const sheets = sheetsOf(workbook.value, relations.value)
  const blocks = readSheets(archive, sheets.filter(({ hidden }) => !hidden), texts.value)
  return blocks.ok ? success({ document: { blocks: blocks.value }, notices: hiddenNotices(archive.fileName, sheets) }) : blocks
}

function readTexts(archive: ZipArchive, workbook: MarkupElement, { byKind }: Relations): Result<WorkbookTexts> {
  const shared = readXmlPart(archive, byKind.get('sharedStrings'))
  if (!shared.ok) return shared
  const styles = readXmlPart(archive, byKind.get('styles'))
  if (!styles.ok) return styles
  const from1904 = ['1', 'true'].includes(childNamed(workbook, 'workbookPr')?.attributes.get('date1904') ?? '')
  return success({ shared: sharedTexts(shared.value ?? undefined), formats: cellFormats(styles.value ?? undefined), from1904 })
}

function sheetsOf(workbook: MarkupElement, { byId }: Relations): Sheet[] {
  return childrenNamed(childNamed(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: attributes.get('name') ?? '',
    path: byId.get(attributes.get('r:id') ?? ''),
    hidden: (attributes.get('state') ?? 'visible') !== 'visible',
  }))
}

function readSheets(archive: ZipArchive, sheets: readonly Sheet[], texts: WorkbookTexts): Result<SourceBlock[]> {
  const blocks: SourceBlock[] = []
  for (const { name, path } of sheets) {
    const sheet = readXmlPart(archive, path)
    if (!sheet.ok) return sheet
    const table = sheet.value === null ? null : sheetTable(sheetCells(sheet.value, texts), sheetMerges(sheet.value))
    if (table === null) continue
    if (sheets.length > 1 && !unnamedSheet.test(name)) blocks.push({ kind: 'line', text: name })
    blocks.push(...(table.columnCount === 1 ? linesOfColumn(table) : [{ kind: 'table', table } as const]))
  }
  return success(blocks)
}

/** Text that was written down a single column is no table. */
function linesOfColumn({ cells }: SourceTable): SourceBlock[] {
  return cells.flatMap(({ text }) => text.split('\n')).flatMap((line) => (line.trim() === '' ? [] : [{ kind: 'line', text: line }]))
}

function hiddenNotices(fileName: string, sheets: readonly Sheet[]): ImportNotice[] {
  const names = sheets.filter(({ hidden }) => hidden).map(({ name }) => name)
  if (names.length === 0) return []
  return [{ code: 'source.hidden-sheets', details: { name: fileName, excerpt: listOf(names) }, place: null }]
}
