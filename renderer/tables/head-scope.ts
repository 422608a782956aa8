import type { LayoutCell } from '../../shared/report/table-layout'

/** What a head of a printed table is the head of, for readers of the screen. */
export function headScope({ content, rowSpan, columnSpan }: LayoutCell): 'row' | 'rowgroup' | 'col' | 'colgroup' {
  if (content.kind === 'label' && content.role === 'row-head') return rowSpan > 1 ? 'rowgroup' : 'row'
  return columnSpan > 1 ? 'colgroup' : 'col'
}
