import type { MouseEvent, RefObject } from 'react'
import { memo, useId, useMemo, useRef } from 'react'
import type { BlockOrigin, ReportDocument } from '../../shared/document/document'
import { TEXT_AREA } from '../../shared/typeset/measure'
import type { Page } from '../../shared/typeset/page'
import { previewWording } from '../../shared/wording/preview'
import { fill } from '../../shared/wording/template'
import type { BlockArea } from './page-drawing'
import { areasOf, blockAt, drawPage, drawShapes } from './page-drawing'
import { fontFamilyOf } from './preview-fonts'
import { useNearness } from './use-nearness'

export interface PageSheetProps {
  readonly page: Page
  readonly document: ReportDocument
  readonly pageCount: number
  readonly focus: BlockOrigin | null
  readonly scroller: RefObject<Element | null>
  readonly onPick: ((origin: BlockOrigin) => void) | undefined
}

/** One page, drawn only while it is in sight. */
export const PageSheet = memo(function PageSheet({ page, document, pageCount, focus, scroller, onPick }: PageSheetProps) {
  const sheet = useRef<HTMLLIElement>(null)
  const isNear = useNearness(sheet, scroller)
  const label = useId()
  const pick = (event: MouseEvent<SVGSVGElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const blockIndex = blockAt(page, ((event.clientY - top) / height) * page.size.height)
    const block = blockIndex === null ? undefined : document.blocks[blockIndex]
    if (block !== undefined) onPick?.(block.origin)
  }
  return (
    <li className="preview-sheet" ref={sheet}>
      <figure aria-labelledby={label}>
        <svg
          className={`preview-paper ${onPick === undefined ? '' : 'preview-pickable'}`}
          viewBox={`0 0 ${page.size.width} ${page.size.height}`}
          lang="zh-CN"
          onClick={pick}
        >
          {isNear && focus !== null && areasOf(page, document, focus).map((area) => <FocusMark key={area.blockIndex} area={area} />)}
          {isNear && <PageShapes page={page} />}
          {isNear && <PageText page={page} />}
        </svg>
        <figcaption className="preview-number" id={label}>
          {fill(previewWording.page, { number: page.number, count: pageCount })}
        </figcaption>
      </figure>
    </li>
  )
})

/** Rules and bars, as the typesetter placed them. */
const PageShapes = memo(function PageShapes({ page }: { readonly page: Page }) {
  const shapes = useMemo(() => drawShapes(page), [page])
  return shapes.map((shape, index) => <rect key={index} {...shape} />)
})

/** Where each glyph stands is the typesetter's; the window only draws the same fonts' glyphs there. */
const PageText = memo(function PageText({ page }: { readonly page: Page }) {
  const texts = useMemo(() => drawPage(page), [page])
  return texts.map(({ text, x, y, size, fill: colour, fontId }, index) => (
    <text key={index} x={x} y={y} fontSize={size} fill={colour} fontFamily={fontFamilyOf(fontId)}>
      {text}
    </text>
  ))
})

const MARK_DISTANCE = 12
const MARK_WIDTH = 3

/** A bar in the margin beside what the clerk is writing. */
function FocusMark({ area: { top, bottom } }: { readonly area: BlockArea }) {
  return <rect className="preview-focus" x={TEXT_AREA.left - MARK_DISTANCE} y={top} width={MARK_WIDTH} height={bottom - top} />
}
