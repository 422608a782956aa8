import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { Page } from '../../shared/typeset/page'
import type { WritingPlace } from './marked-blocks'
import type { Mark } from './page-areas'
import type { SetPages } from './use-set-pages'

/** Room left above what is scrolled into view (CSS px). */
const ROOM_ABOVE = 48

interface Focus {
  readonly marks: ReadonlyMap<Page, readonly Mark[]>
  readonly focus: WritingPlace | null
}

/**
 * Scrolls to what is written in one place of the report when the clerk turns to it, and as soon as there are pages;
 * not while some of it is in sight, so that the pages lie still under typing.
 */
export function useFocusInView(scroller: RefObject<Element | null>, pages: SetPages | null, { marks, focus }: Focus): void {
  const isSet = pages !== null
  const key = JSON.stringify(focus)
  useEffect(() => {
    if (scroller.current !== null && pages !== null) bringIntoView(scroller.current, pages.pages, marks)
    // Pages change with every key; only another place, or the first pages, are a reason to scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, isSet, key])
}

function bringIntoView(scroller: Element, pages: readonly Page[], marks: Focus['marks']): void {
  if (marks.size === 0) return
  const view = scroller.getBoundingClientRect()
  const papers = [...scroller.querySelectorAll('.preview-paper')]
  const spans = pages.flatMap((page, index) => {
    const paper = papers[index]?.getBoundingClientRect()
    if (paper === undefined) return []
    const down = (y: number): number => paper.top + (y / page.size.height) * paper.height
    return (marks.get(page) ?? []).map((mark) => ({ top: down(mark.top), bottom: down(mark.bottom) }))
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
