import type { Drawing } from './drawing'
import type { PageBreak, Panel, Row } from './flow'
import type { LineBox } from './line-box'
import { LINES_PER_PAGE } from './measure'

/** A line of text that may end a page. */
export function textRow(line: LineBox, links: Row['links'] = []): Row {
  return { kind: 'row', line, alignment: 'start', links, keepWithNext: false }
}

/** A line in the middle of the page, of a title: it never ends a page. */
export function centredRow(line: LineBox): Row {
  return { kind: 'row', line, alignment: 'centre', links: [], keepWithNext: true }
}

/** Empty rows, which stay with what follows. */
export function emptyRows(count: number): Row[] {
  return Array.from({ length: count }, () => ({ kind: 'row', line: null, alignment: 'start', links: [], keepWithNext: true }))
}

/** A drawing that is never parted, on an upright sheet; one taller than a page begins a page, so that nothing is lost. */
export function undividedPanel(drawing: Drawing, rowCount: number, { position, keepWithNext }: Pick<Panel, 'position' | 'keepWithNext'>): Panel {
  const part = { rowCount, drawing }
  const partsFor: Panel['partsFor'] = ({ first }) => (Math.min(rowCount, LINES_PER_PAGE) <= first ? [part] : null)
  return { kind: 'panel', form: 'upright', position, rowCount, isDivisible: false, keepWithNext, partsFor }
}

export const pageBreak: PageBreak = { kind: 'page-break', keepWithNext: false }
