import type { MouseEvent, RefObject } from 'react'
import { memo, useId, useRef } from 'react'
import { TEXT_AREA } from '../../shared/typeset/measure'
import type { Page } from '../../shared/typeset/page'
import { previewWording } from '../../shared/wording/preview'
import { fill } from '../../shared/wording/template'
import type { GlyphPaths } from './glyph-paths'
import type { Mark } from './page-areas'
import type { Point } from './page-spot'
import { PageText } from './PageText'
import { useNearness } from './use-nearness'
import { usePaintedPage } from './use-painted-page'

export interface PageSheetProps {
  readonly page: Page
  readonly pageCount: number
  readonly glyphs: GlyphPaths
  readonly marks: readonly Mark[]
  readonly scroller: RefObject<Element | null>
  readonly onPick: ((page: Page, point: Point) => void) | undefined
}

/** One page: a plain sheet, painted while it is in sight or nearly so. Not drawn anew as long as all it is given is the same. */
export const PageSheet = memo(function PageSheet({ page, pageCount, glyphs, marks, scroller, onPick }: PageSheetProps) {
  const sheet = useRef<HTMLLIElement>(null)
  const isNear = useNearness(sheet, scroller)
  const label = useId()
  const { width, height } = page.size
  const pick = (event: MouseEvent<HTMLDivElement>): void => {
    const paper = event.currentTarget.getBoundingClientRect()
    onPick?.(page, { x: ((event.clientX - paper.left) / paper.width) * width, y: ((event.clientY - paper.top) / paper.height) * height })
  }
  return (
    <li className="preview-sheet" ref={sheet}>
      <figure aria-labelledby={label}>
        <div
          className={`preview-paper ${onPick === undefined ? '' : 'preview-pickable'}`}
          style={{ aspectRatio: `${width} / ${height}` }}
          lang="zh-CN"
          onClick={pick}
        >
          {isNear && <PaintedPage page={page} glyphs={glyphs} />}
          {isNear && <PageText page={page} />}
          {marks.map((mark, index) => (
            <MarkOnPage key={index} mark={mark} page={page} />
          ))}
        </div>
        <figcaption className="preview-number" id={label}>
          {fill(previewWording.page, { number: page.number, count: pageCount })}
        </figcaption>
      </figure>
    </li>
  )
})

function PaintedPage({ page, glyphs }: { readonly page: Page; readonly glyphs: GlyphPaths }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  usePaintedPage(canvas, page, glyphs)
  return <canvas ref={canvas} className="preview-picture" aria-hidden />
}

const MARK_DISTANCE = 12
const MARK_WIDTH = 3

/** A bar in the margin beside what the clerk is writing, or a frame around the cell. */
function MarkOnPage({ mark, page: { size } }: { readonly mark: Mark; readonly page: Page }) {
  const { left, right } = mark.kind === 'frame' ? mark : { left: TEXT_AREA.left - MARK_DISTANCE, right: TEXT_AREA.left - MARK_DISTANCE + MARK_WIDTH }
  const across = (length: number): string => `${(length / size.width) * 100}%`
  const down = (length: number): string => `${(length / size.height) * 100}%`
  const place = { left: across(left), top: down(mark.top), width: across(right - left), height: down(mark.bottom - mark.top) }
  return <div className={`preview-mark preview-mark-${mark.kind}`} style={place} />
}
