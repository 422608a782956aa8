import type { Drawing } from './drawing'
import type { LineBox } from './line-box'
import type { PageLink } from './page'

/** How a sheet is held to be read: a wide table turns it (GB/T 9704-2012, 11). */
export type SheetForm = 'upright' | 'turned'

/** A stretch of a line that leads on when it is clicked, in pt from the page's left edge. */
export interface LinkedStretch {
  readonly left: number
  readonly right: number
  readonly target: PageLink['target']
}

/** A line of the grid: text or empty, and whether it must stay on the page of what follows it. */
export interface Row {
  readonly kind: 'row'
  /** Placed for an upright sheet. */
  readonly line: LineBox | null
  /** Where the line stands when it comes to a turned sheet. */
  readonly alignment: 'start' | 'centre'
  readonly links: readonly LinkedStretch[]
  readonly keepWithNext: boolean
}

/** A table, a figure, or what else stands in one piece: it takes whole rows of the grid, and knows where it may be parted. */
export interface Panel {
  readonly kind: 'panel'
  /** The sheets it stands on. */
  readonly form: SheetForm
  /** Where it comes in turn, or at the foot of the page. */
  readonly position: 'in-turn' | 'foot'
  /** Rows of the grid that it takes in one piece. */
  readonly rowCount: number
  /** Whether it may be parted although it fits on a page. */
  readonly isDivisible: boolean
  readonly keepWithNext: boolean
  /** Parts it for given room; null where it cannot sensibly begin in the room of the first page. */
  readonly partsFor: (room: PanelRoom) => readonly PanelPart[] | null
}

/** Rows of the grid a panel may take. */
export interface PanelRoom {
  /** On the page it begins on. */
  readonly first: number
  /** Under its end, for what must stay with it. */
  readonly underEnd: number
}

/** A piece of a panel on one page. */
export interface PanelPart {
  readonly rowCount: number
  readonly drawing: Drawing
}

/** What follows begins a page. */
export interface PageBreak {
  readonly kind: 'page-break'
  readonly keepWithNext: false
}

/** What a block consists of, in order. */
export type FlowItem = Row | Panel | PageBreak

/** A block's content without its place on a page, and the characters that no font has, each once. */
export interface SetBlock {
  readonly items: readonly FlowItem[]
  readonly missing: readonly string[]
}
