import type { RefObject } from 'react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ReportDocument } from '../../shared/document/document'
import { describeMissing } from '../../shared/document/missing-character'
import type { MissingGlyph, Page } from '../../shared/typeset/page'
import { previewWording } from '../../shared/wording/preview'
import { fill } from '../../shared/wording/template'
import type { GlyphPaths } from './glyph-paths'
import type { WritingPlace } from './marked-blocks'
import { markedBlocks } from './marked-blocks'
import type { Mark } from './page-areas'
import { hasBlockOf, marksOn } from './page-areas'
import type { PageSpot, Point } from './page-spot'
import { spotAt } from './page-spot'
import { PageSheet } from './PageSheet'
import { pointInSight } from './point-in-sight'
import { useFocusInView } from './use-focus-in-view'
import type { SetPages } from './use-set-pages'
import { useSetPages } from './use-set-pages'
import './preview.css'

export interface PreviewPaneProps {
  readonly document: ReportDocument
  /** What the clerk is writing in: marked, and scrolled into view when it changes. */
  readonly focus: WritingPlace | null
  /** A click on the page, or Enter on what stands at the top of the pane: what it belongs to in the document that is shown. */
  readonly onPick: (spot: PageSpot, document: ReportDocument) => void
}

/** The pages as they will be in the PDF, set by the same engine with the same fonts. */
export function PreviewPane({ document, focus, onPick }: PreviewPaneProps) {
  const { pages, glyphs, fonts, missing, readFontsAgain } = useSetPages(document)
  const scroller = useRef<HTMLDivElement>(null)
  const marks = useMarks(pages, focus)
  const pick = usePick(pages, onPick)
  useFocusInView(scroller, pages, { marks, focus })
  const [firstMissing] = missing
  return (
    <div className="preview-pane">
      {firstMissing !== undefined && <MissingNotice missing={firstMissing} document={document} hasPages={pages !== null} />}
      {fonts === 'unreadable' && <UnreadableFonts onTryAgain={readFontsAgain} />}
      {fonts === 'loading' && (
        <p className="preview-loading" role="status">
          {previewWording.loading}
        </p>
      )}
      <div
        className="preview-scroller"
        ref={scroller}
        role="group"
        aria-label={previewWording.pages}
        aria-description={previewWording.pagesHelp}
        tabIndex={0}
        onKeyDown={(event) => {
          const place = event.key === 'Enter' && pages !== null ? pointInSight(event.currentTarget, pages.pages) : null
          if (place === null) return
          event.preventDefault()
          pick(place.page, place.point)
        }}
      >
        {pages !== null && glyphs !== null && <Sheets pages={pages.pages} glyphs={glyphs} marks={marks} scroller={scroller} onPick={pick} />}
      </div>
    </div>
  )
}

type Marks = ReadonlyMap<Page, readonly Mark[]>

function useMarks(set: SetPages | null, focus: WritingPlace | null): Marks {
  return useMemo(() => {
    const marked = set === null || focus === null ? null : markedBlocks(set.document, focus)
    if (set === null || marked === null) return new Map<Page, readonly Mark[]>()
    const { pages } = set
    return new Map(pages.filter((page) => hasBlockOf(page, marked.blockIndexes)).map((page) => [page, marksOn(page, pages, marked)]))
  }, [set, focus])
}

/** The same function all the time, so that sheets are not drawn anew for another. */
function usePick(pages: SetPages | null, onPick: PreviewPaneProps['onPick']): (page: Page, point: Point) => void {
  const latest = useRef({ pages, onPick })
  useEffect(() => {
    latest.current = { pages, onPick }
  })
  return useCallback((page, point) => {
    const { pages: set, onPick: tell } = latest.current
    const spot = set === null ? null : spotAt(set.document, set.pages, page, point)
    if (set !== null && spot !== null) tell(spot, set.document)
  }, [])
}

interface SheetsProps {
  readonly pages: readonly Page[]
  readonly glyphs: GlyphPaths
  readonly marks: Marks
  readonly scroller: RefObject<Element | null>
  readonly onPick: (page: Page, point: Point) => void
}

const noMarks: readonly Mark[] = []

function Sheets({ pages, glyphs, marks, scroller, onPick }: SheetsProps) {
  return (
    <ol className="preview-sheets">
      {pages.map((page) => (
        <PageSheet
          key={page.number}
          page={page}
          pageCount={pages.length}
          glyphs={glyphs}
          marks={marks.get(page) ?? noMarks}
          scroller={scroller}
          onPick={onPick}
        />
      ))}
    </ol>
  )
}

interface MissingNoticeProps {
  readonly missing: MissingGlyph
  readonly document: ReportDocument
  /** Earlier pages are still shown. */
  readonly hasPages: boolean
}

function MissingNotice({ missing, document, hasPages }: MissingNoticeProps) {
  const sentence = hasPages ? previewWording.missing : previewWording.missingFirst
  return (
    <p className="preview-notice" role="alert">
      {fill(sentence, describeMissing(missing, document))}
      {previewWording.missingNextStep}
    </p>
  )
}

function UnreadableFonts({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <div className="preview-notice" role="alert">
      <p>
        {previewWording.fontsUnreadable}
        {previewWording.fontsNextStep}
      </p>
      <button type="button" className="button" onClick={onTryAgain}>
        {previewWording.tryAgain}
      </button>
    </div>
  )
}
