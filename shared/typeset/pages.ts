import type { Drawing } from './drawing'
import type { FlowItem, Panel } from './flow'
import type { LineBox } from './line-box'
import { LINES_PER_PAGE } from './measure'

/** An item of the text, and the block it belongs to. */
export type BlockItem = FlowItem & { readonly blockIndex: number }

/** What stands in a row of the grid, or begins there. */
export interface PagePlace {
  readonly row: number
  readonly content: { readonly kind: 'line'; readonly line: LineBox } | { readonly kind: 'drawing'; readonly drawing: Drawing }
  readonly blockIndex: number
}

/** Pages as they fill. */
interface Sheaf {
  readonly pages: PagePlace[][]
  /** Rows taken on the last page. */
  used: number
}

/**
 * Puts items on pages of 22 rows. What must stay together goes to the next page together. A table that fits on a page
 * goes there whole, unless more than half of the page before would stay empty: then it is parted.
 */
export function fillPages(items: readonly BlockItem[]): PagePlace[][] {
  const sheaf: Sheaf = { pages: [[]], used: 0 }
  for (const group of keptGroups(items)) placeGroup(sheaf, group)
  return sheaf.pages
}

/** Items that must stay together, in order. */
function keptGroups(items: readonly BlockItem[]): BlockItem[][] {
  const groups: BlockItem[][] = []
  items.forEach((item, index) => {
    if (items[index - 1]?.keepWithNext === true) groups.at(-1)?.push(item)
    else groups.push([item])
  })
  return groups
}

function placeGroup(sheaf: Sheaf, group: readonly BlockItem[]): void {
  const needed = rowsOf(group)
  const free = LINES_PER_PAGE - sheaf.used
  if (needed > free && (needed > LINES_PER_PAGE || isPartedRather(group, free))) placePiecewise(sheaf, group)
  else {
    if (needed > free) turnPage(sheaf)
    for (const item of group) placeItem(sheaf, item, 0)
  }
}

function isPartedRather(group: readonly BlockItem[], free: number): boolean {
  return free > LINES_PER_PAGE / 2 && group.some((item) => item.kind === 'panel' && item.isDivisible)
}

/** A group that is not kept whole: rows with the panel they lead to, the panel over pages, what follows under its end. */
function placePiecewise(sheaf: Sheaf, group: readonly BlockItem[]): void {
  const at = group.findIndex(({ kind }) => kind === 'panel')
  const panel = group[at]
  if (panel?.kind !== 'panel') {
    turnPage(sheaf)
    for (const item of group) placeItem(sheaf, item, 0)
    return
  }
  const [lead, rest] = [group.slice(0, at), group.slice(at + 1)]
  const underEnd = rowsOf(rest)
  if (!canBegin(panel, LINES_PER_PAGE - sheaf.used - lead.length, underEnd)) turnPage(sheaf)
  for (const item of lead) placeItem(sheaf, item, 0)
  placeItem(sheaf, panel, underEnd)
  if (rest.length > 0) placeGroup(sheaf, rest)
}

function canBegin(panel: Panel, first: number, underEnd: number): boolean {
  return first > 0 && panel.partsFor({ first, underEnd }) !== null
}

function placeItem(sheaf: Sheaf, item: BlockItem, underEnd: number): void {
  if (item.kind === 'panel') placePanel(sheaf, item, underEnd)
  else {
    if (sheaf.used === LINES_PER_PAGE) turnPage(sheaf)
    const { line, blockIndex } = item
    if (line !== null) sheaf.pages.at(-1)?.push({ row: sheaf.used, content: { kind: 'line', line }, blockIndex })
    sheaf.used++
  }
}

function placePanel(sheaf: Sheaf, panel: Panel & BlockItem, underEnd: number): void {
  if (!canBegin(panel, LINES_PER_PAGE - sheaf.used, underEnd)) turnPage(sheaf)
  const parts = panel.partsFor({ first: LINES_PER_PAGE - sheaf.used, underEnd }) ?? []
  parts.forEach(({ drawing, rowCount }, index) => {
    if (index > 0) turnPage(sheaf)
    sheaf.pages.at(-1)?.push({ row: sheaf.used, content: { kind: 'drawing', drawing }, blockIndex: panel.blockIndex })
    sheaf.used += rowCount
  })
}

/** An empty page is not left behind. */
function turnPage(sheaf: Sheaf): void {
  if (sheaf.used > 0) sheaf.pages.push([])
  sheaf.used = 0
}

function rowsOf(items: readonly BlockItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'panel' ? item.rowCount : 1), 0)
}
