import type { Drawing } from './drawing'
import type { FlowItem, Panel, Row, SheetForm } from './flow'
import type { LineBox } from './line-box'
import { sheets } from './sheet'

/** An item of the text, and the block it belongs to. */
export interface BlockItem {
  readonly item: FlowItem
  /** Position of the block in the document. */
  readonly blockIndex: number
  /** As the item says, or because of what stands around it. */
  readonly keepWithNext: boolean
}

/** What stands in a row of the grid, or begins there. */
export interface PagePlace {
  readonly row: number
  readonly content:
    | ({ readonly kind: 'line'; readonly line: LineBox } & Pick<Row, 'alignment' | 'links'>)
    | { readonly kind: 'drawing'; readonly drawing: Drawing }
  readonly blockIndex: number
}

export interface FilledPage {
  readonly form: SheetForm
  readonly places: readonly PagePlace[]
}

interface GrowingPage extends FilledPage {
  readonly places: PagePlace[]
  /** Rows taken. */
  used: number
}

/** Pages as they fill. */
interface Sheaf {
  readonly pages: GrowingPage[]
  current: GrowingPage
}

/**
 * Puts items on pages of 22 rows. What must stay together goes to the next page together. A table that fits on a page
 * goes there whole, unless more than half of the page before would stay empty: then it is parted. A wide table turns
 * the sheet, and what leads to it goes there too.
 */
export function fillPages(items: readonly BlockItem[]): FilledPage[] {
  const first = emptyPage('upright')
  const sheaf: Sheaf = { pages: [first], current: first }
  for (const group of keptGroups(items)) placeGroup(sheaf, group)
  return sheaf.pages
}

function emptyPage(form: SheetForm): GrowingPage {
  return { form, places: [], used: 0 }
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
  const wide = group.findLastIndex(({ item }) => item.kind === 'panel' && item.form === 'turned')
  turnSheet(sheaf, wide < 0 ? 'upright' : 'turned')
  const needed = rowsOf(group)
  const free = freeRows(sheaf)
  const followsWide = wide >= 0 && wide < group.length - 1
  if (followsWide || (needed > free && (needed > rowsOfPage(sheaf) || isPartedRather(group, sheaf)))) placePiecewise(sheaf, group)
  else {
    if (needed > free) turnPage(sheaf)
    for (const each of group) placeItem(sheaf, each, 0)
  }
}

function isPartedRather(group: readonly BlockItem[], sheaf: Sheaf): boolean {
  return freeRows(sheaf) > rowsOfPage(sheaf) / 2 && group.some(({ item }) => item.kind === 'panel' && item.isDivisible)
}

/** A group that is not kept whole: rows with the panel they lead to, the panel over pages, what follows under its end. */
function placePiecewise(sheaf: Sheaf, group: readonly BlockItem[]): void {
  const at = group.findIndex(({ item }) => item.kind === 'panel')
  const first = group[at]
  if (first?.item.kind !== 'panel') {
    turnPage(sheaf)
    for (const each of group) placeItem(sheaf, each, 0)
    return
  }
  const [lead, rest] = [group.slice(0, at), group.slice(at + 1)]
  // Upright rows do not stay under a wide table.
  const underEnd = first.item.form === 'turned' ? 0 : rowsOf(rest)
  if (!canBegin(first.item, freeRows(sheaf) - lead.length, underEnd)) turnPage(sheaf)
  for (const each of lead) placeItem(sheaf, each, 0)
  placeItem(sheaf, first, underEnd)
  if (rest.length > 0) placeGroup(sheaf, rest)
}

function canBegin(panel: Panel, first: number, underEnd: number): boolean {
  return first > 0 && panel.partsFor({ first, underEnd }) !== null
}

function placeItem(sheaf: Sheaf, { item, blockIndex }: BlockItem, underEnd: number): void {
  if (item.kind === 'page-break') turnPage(sheaf)
  else if (item.kind === 'panel') placePanel(sheaf, item, { blockIndex, underEnd })
  else placeRow(sheaf, item, blockIndex)
}

function placeRow(sheaf: Sheaf, { line, alignment, links }: Row, blockIndex: number): void {
  if (freeRows(sheaf) === 0) turnPage(sheaf)
  if (line !== null) sheaf.current.places.push({ row: sheaf.current.used, content: { kind: 'line', line, alignment, links }, blockIndex })
  sheaf.current.used++
}

function placePanel(sheaf: Sheaf, panel: Panel, { blockIndex, underEnd }: { blockIndex: number; underEnd: number }): void {
  if (!canBegin(panel, freeRows(sheaf), underEnd)) turnPage(sheaf)
  if (panel.position === 'foot') sheaf.current.used = Math.max(0, rowsOfPage(sheaf) - panel.rowCount)
  const parts = panel.partsFor({ first: freeRows(sheaf), underEnd }) ?? []
  parts.forEach(({ drawing, rowCount }, index) => {
    if (index > 0) turnPage(sheaf)
    sheaf.current.places.push({ row: sheaf.current.used, content: { kind: 'drawing', drawing }, blockIndex })
    sheaf.current.used += rowCount
  })
}

function rowsOfPage({ current }: Sheaf): number {
  return sheets[current.form].rowCount
}

function freeRows(sheaf: Sheaf): number {
  return rowsOfPage(sheaf) - sheaf.current.used
}

/** An empty page is not left behind. */
function turnPage(sheaf: Sheaf): void {
  if (sheaf.current.used > 0) addPage(sheaf, sheaf.current.form)
}

/** Goes on on a sheet of that form. */
function turnSheet(sheaf: Sheaf, form: SheetForm): void {
  if (sheaf.current.form === form) return
  if (sheaf.current.used === 0) sheaf.pages.pop()
  addPage(sheaf, form)
}

function addPage(sheaf: Sheaf, form: SheetForm): void {
  sheaf.current = emptyPage(form)
  sheaf.pages.push(sheaf.current)
}

function rowsOf(items: readonly BlockItem[]): number {
  return items.reduce((sum, { item }) => sum + (item.kind === 'panel' ? item.rowCount : item.kind === 'row' ? 1 : 0), 0)
}
