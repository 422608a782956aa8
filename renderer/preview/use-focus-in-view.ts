import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { BlockOrigin } from '../../shared/document/document'
import { areasOf } from './page-drawing'
import type { SetPages } from './use-set-pages'

/** Room left above what is scrolled into view (CSS px). */
const ROOM_ABOVE = 48

/**
 * Scrolls to what is written in one place of the report when the clerk turns to it, and as soon as there are pages;
 * not while some of it is in sight, so that the pages lie still under typing.
 */
export function useFocusInView(scroller: RefObject<Element | null>, pages: SetPages | null, focus: BlockOrigin | null): void {
  const isSet = pages !== null
  const key = focus === null ? null : `${focus.part} ${focus.sectionId ?? ''}`
  useEffect(() => {
    if (scroller.current === null || pages === null || focus === null) return
    bringIntoView(scroller.current, pages, focus)
    // Pages change with every key; only another place, or the first pages, are a reason to scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, isSet, key])
}

function bringIntoView(scroller: Element, { document, pages }: SetPages, focus: BlockOrigin): void {
  const view = scroller.getBoundingClientRect()
  const spans = [...scroller.querySelectorAll('.preview-paper')].flatMap((paper, index) => {
    const page = pages[index]
    const { top, height } = paper.getBoundingClientRect()
    const pageHeight = page?.size.height ?? 1
    const areas = page === undefined ? [] : areasOf(page, document, focus)
    return areas.map((area) => ({ top: top + (area.top / pageHeight) * height, bottom: top + (area.bottom / pageHeight) * height }))
  })
  const [first] = spans
  if (first === undefined || spans.some(({ top, bottom }) => top >= view.top && bottom <= view.bottom)) return
  const way = first.top - view.top - ROOM_ABOVE
  // Gliding past whole pages tells nothing and takes long.
  scroller.scrollBy({ top: way, behavior: Math.abs(way) < view.height && isMotionWanted() ? 'smooth' : 'auto' })
}

function isMotionWanted(): boolean {
  return !window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
