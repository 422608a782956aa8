import type { MarkupElement } from '../markup/element-tree'
import { childNamed, childrenNamed, textWithin } from '../markup/element-tree'
import type { CellRange } from './cell-reference'
import { cellPosition, cellRange } from './cell-reference'
import { numberText } from './number-text'
import type { SheetCell } from './sheet-table'
import { builtInFormats } from './workbook.lexicon'

/** What the cells of all sheets share. */
export interface WorkbookTexts {
  readonly shared: readonly string[]
  /** Number format of each cell style; null for General. */
  readonly formats: readonly (string | null)[]
  readonly from1904: boolean
}

/** The cells of a sheet that show something. */
export function sheetCells(sheet: MarkupElement, texts: WorkbookTexts): SheetCell[] {
  const cells: SheetCell[] = []
  let row = -1
  for (const line of childrenNamed(childNamed(sheet, 'sheetData'), 'row')) {
    row = indexOf(line.attributes.get('r'), row + 1)
    let column = -1
    for (const cell of childrenNamed(line, 'c')) {
      const position = cellPosition(cell.attributes.get('r') ?? '') ?? { row, column: column + 1 }
      column = position.column
      cells.push({ ...position, text: cellText(cell, texts) })
    }
  }
  return cells
}

/** The stretches of a sheet that are merged into one cell. */
export function sheetMerges(sheet: MarkupElement): CellRange[] {
  return childrenNamed(childNamed(sheet, 'mergeCells'), 'mergeCell').flatMap((merge) => cellRange(merge.attributes.get('ref') ?? '') ?? [])
}

/** The texts of a workbook that its cells name by number. */
export function sharedTexts(part: MarkupElement | undefined): string[] {
  return childrenNamed(part, 'si').map(richText)
}

/** The number format of each cell style; null for General. */
export function cellFormats(styles: MarkupElement | undefined): (string | null)[] {
  const own = childrenNamed(childNamed(styles, 'numFmts'), 'numFmt')
  const codes = new Map(own.map((format) => [format.attributes.get('numFmtId'), format.attributes.get('formatCode') ?? null]))
  return childrenNamed(childNamed(styles, 'cellXfs'), 'xf').map((style) => {
    const id = style.attributes.get('numFmtId') ?? '0'
    return codes.get(id) ?? builtInFormats[Number(id)] ?? null
  })
}

function cellText(cell: MarkupElement, texts: WorkbookTexts): string {
  const value = childNamed(cell, 'v')
  const written = value === undefined ? '' : textWithin(value)
  switch (cell.attributes.get('t') ?? 'n') {
    case 's':
      return (texts.shared[Number(written)] ?? '').trim()
    case 'inlineStr':
      return cell.children.map((child) => (typeof child === 'string' ? '' : child.name === 'is' ? richText(child) : '')).join('').trim()
    case 'b':
      return written === '' ? '' : written === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return shownNumber(written, texts, Number(cell.attributes.get('s') ?? '0'))
    default:
      return unescaped(written).trim()
  }
}

function shownNumber(written: string, { formats, from1904 }: WorkbookTexts, style: number): string {
  const value = Number(written)
  return written.trim() === '' || !Number.isFinite(value) ? written.trim() : numberText(value, formats[style] ?? null, from1904)
}

/** Text of one or several runs; readings of characters (rPh) are left out. */
function richText(element: MarkupElement): string {
  const runs = element.children.map((child) => {
    if (typeof child === 'string') return ''
    if (child.name === 't') return textWithin(child)
    return child.name === 'r' ? childrenNamed(child, 't').map(textWithin).join('') : ''
  })
  return unescaped(runs.join(''))
}

/** Characters that XML cannot hold are written as _x000D_; line ends are \n. */
function unescaped(text: string): string {
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return plain.replace(/\r\n?/gu, '\n')
}

function indexOf(number: string | undefined, otherwise: number): number {
  return number !== undefined && /^\d{1,7}$/u.test(number) ? Number(number) - 1 : otherwise
}
