import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

/** How far outside the scrolled area an element counts as near: one height of it either way. */
const MARGIN = '100% 0px'

/** Whether an element is in sight of the area it is scrolled in, or nearly so. */
export function useNearness(element: RefObject<Element | null>, scroller: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.at(-1)?.isIntersecting === true)
      },
      { root: scroller.current, rootMargin: MARGIN },
    )
    if (element.current !== null) observer.observe(element.current)
    return () => {
      observer.disconnect()
    }
  }, [element, scroller])
  return isNear
}
