import type { Page } from '../../shared/typeset/page'
import { blockAreas } from './page-areas'
import type { Point } from './page-spot'

/** Just inside what is pointed at (pt). */
const INSIDE = 2

/** The first place on the pages that is wholly in sight in the pane: where the first of the blocks stands there. */
export function pointInSight(scroller: Element, pages: readonly Page[]): { readonly page: Page; readonly point: Point } | null {
  const view = scroller.getBoundingClientRect()
  for (const [index, paper] of [...scroller.querySelectorAll('.preview-paper')].entries()) {
    const page = pages[index]
    const { top, bottom, height } = paper.getBoundingClientRect()
    if (page === undefined || bottom <= view.top || top >= view.bottom) continue
    const hidden = ((view.top - top) / height) * page.size.height
    const area = blockAreas(page).find((each) => each.bottom > hidden)
    if (area !== undefined) return { page, point: { x: 0, y: Math.max(area.top, hidden) + INSIDE } }
  }
  return null
}
