import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Page } from '../../shared/typeset/page'
import type { GlyphPaths } from './glyph-paths'
import { paintPage } from './paint-page'

/** Paints a page on a canvas, in the pixels of the screen: whenever the page is another one, and when the canvas has changed its size. */
export function usePaintedPage(canvas: RefObject<HTMLCanvasElement | null>, page: Page, glyphs: GlyphPaths): void {
  const latest = useRef({ page, glyphs })
  useLayoutEffect(() => {
    latest.current = { page, glyphs }
    if (canvas.current !== null && isSized(canvas.current)) paint(canvas.current, page, glyphs)
  }, [canvas, page, glyphs])
  useEffect(() => {
    const element = canvas.current
    if (element === null) return undefined
    const observer = new ResizeObserver((entries) => {
      const size = entries.at(-1)?.devicePixelContentBoxSize[0]
      if (size === undefined || size.inlineSize === 0) return
      // Setting it, to the same size too, would clear the canvas.
      if (element.width === size.inlineSize && element.height === size.blockSize) return
      ;[element.width, element.height] = [size.inlineSize, size.blockSize]
      element.dataset['sized'] = ''
      paint(element, latest.current.page, latest.current.glyphs)
    })
    observer.observe(element, { box: 'device-pixel-content-box' })
    return () => {
      observer.disconnect()
    }
  }, [canvas])
}

/** A canvas has a size of its own before it has that of its place. */
function isSized({ dataset }: HTMLCanvasElement): boolean {
  return dataset['sized'] !== undefined
}

function paint(canvas: HTMLCanvasElement, page: Page, glyphs: GlyphPaths): void {
  const context = canvas.getContext('2d', { alpha: false })
  if (context !== null) paintPage(context, page, glyphs, canvas.width / page.size.width)
}
