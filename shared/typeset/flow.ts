import type { Drawing } from './drawing'
import type { LineBox } from './line-box'

/** A line of the grid: text or empty, and whether it must stay on the page of what follows it. */
export interface Row {
  readonly kind: 'row'
  readonly line: LineBox | null
  readonly keepWithNext: boolean
}

/** A table or a figure: it takes whole rows of the grid, and knows where it may be parted. */
export interface Panel {
  readonly kind: 'panel'
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

/** What a block consists of, in order. */
export type FlowItem = Row | Panel

/** A block's content without its place on a page, and the characters that no font has, each once. */
export interface SetBlock {
  readonly items: readonly FlowItem[]
  readonly missing: readonly string[]
}
