import type { TableBlock, TableCell } from '../../../shared/document/document'
import { xmlText } from '../../../shared/markup/xml-text'
import type { Html } from './html-element'
import { element, startTag } from './html-element'

/**
 * A table, its heads told from its figures, and each head's reach; wider ones scroll in their frame. A name of its own is
 * its caption; one that goes by the heading over it says so to screen readers only.
 */
export function tableMarkup(table: TableBlock, name: string): Html {
  const caption = table.name === undefined ? '' : element('caption', {}, xmlText(table.name))
  const groups = columnGroups(table).map((span) => startTag('colgroup', { span }))
  const inner = element('table', {}, caption, ...groups, ...rowGroups(table).map((group) => rowGroup(table, group)))
  return element('section', { 'class': 'table', 'aria-label': name, 'tabindex': 0 }, inner)
}

/** How many columns stand together: under the same outermost head of several, or one by one. */
function columnGroups({ columnWeights, headRows, cells }: TableBlock): number[] {
  const heads = cells.filter(({ role, columnSpan, row }) => role === 'column-head' && columnSpan > 1 && columnSpan < columnWeights.length && row < headRows)
  const spans: number[] = []
  for (let column = 0; column < columnWeights.length; ) {
    const span = Math.max(1, ...heads.filter((head) => head.column === column).map(({ columnSpan }) => columnSpan))
    spans.push(span)
    column += span
  }
  return spans
}

interface RowGroup {
  readonly kind: 'thead' | 'tbody'
  readonly first: number
  readonly end: number
}

/** Repeated heads, then rows by what they are headed by: no cell reaches beyond its group. */
function rowGroups({ rowCount, headRows, cells }: TableBlock): RowGroup[] {
  const groups: RowGroup[] = headRows === 0 ? [] : [{ kind: 'thead', first: 0, end: headRows }]
  for (let first = headRows; first < rowCount; ) {
    const reach = (row: number): number => Math.max(...cells.filter((cell) => cell.row === row).map((cell) => row + cell.rowSpan), row + 1)
    let end = first + 1
    for (let row = first; row < end; row++) end = Math.max(end, reach(row))
    const last = groups.at(-1)
    const isSingle = end === first + 1
    if (isSingle && last?.kind === 'tbody' && last.end - last.first >= 1 && !isSpanned(last, cells)) groups[groups.length - 1] = { ...last, end }
    else groups.push({ kind: 'tbody', first, end })
    first = end
  }
  return groups
}

/** Whether a head of several rows makes these rows a group of their own. */
function isSpanned({ first, end }: RowGroup, cells: readonly TableCell[]): boolean {
  return cells.some(({ row, rowSpan }) => row >= first && row < end && rowSpan > 1)
}

function rowGroup({ cells }: TableBlock, { kind, first, end }: RowGroup): Html {
  const rows = Array.from({ length: end - first }, (_, index) => cells.filter(({ row }) => row === first + index).sort((a, b) => a.column - b.column))
  return element(kind, {}, ...rows.map((row) => element('tr', {}, ...row.map(cellMarkup))))
}

function cellMarkup(cell: TableCell): Html {
  const { text, role, align, rowSpan, columnSpan } = cell
  const attributes = {
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    colspan: columnSpan > 1 ? columnSpan : undefined,
    class: align === 'start' ? 'start' : undefined,
  }
  // An empty head heads nothing.
  if (role === 'data' || text === '') return element('td', attributes, xmlText(text))
  return element('th', { scope: scopeOf(cell), ...attributes }, xmlText(text))
}

function scopeOf({ role, rowSpan, columnSpan }: TableCell): string {
  if (role === 'row-head') return rowSpan > 1 ? 'rowgroup' : 'row'
  return columnSpan > 1 ? 'colgroup' : 'col'
}
