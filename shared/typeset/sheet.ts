import type { SheetForm } from './flow'
import { LINE_PITCH, LINES_PER_PAGE, PAGE, TEXT_AREA } from './measure'
import type { PageSize } from './page'

/** A rectangle of a page in pt, origin at the page's top left. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A sheet of paper as it is read. */
export interface Sheet {
  readonly size: PageSize
  /** 版心 */
  readonly textArea: Area
  /** Rows of the grid. */
  readonly rowCount: number
}

const upright: Sheet = { size: PAGE, textArea: TEXT_AREA, rowCount: LINES_PER_PAGE }

/** 版心 of a sheet whose left edge, the 订口, has become the upper one: 35 mm left, 28 mm above. */
const turnedArea: Area = { left: PAGE.height - TEXT_AREA.top - TEXT_AREA.height, top: TEXT_AREA.left, width: TEXT_AREA.height, height: TEXT_AREA.width }

/**
 * A wide table stands on the sheet with its head towards the left edge, which is the 订口 of odd pages and the 切口 of
 * even ones (GB/T 9704-2012, 11: 单页码表头在订口一边，双页码表头在切口一边). To be read it is turned clockwise.
 */
const turned: Sheet = {
  size: { width: PAGE.height, height: PAGE.width },
  textArea: turnedArea,
  rowCount: Math.floor(turnedArea.height / LINE_PITCH),
}

export const sheets = { upright, turned } as const satisfies Record<SheetForm, Sheet>
