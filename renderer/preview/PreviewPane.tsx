import type { RefObject } from 'react'
import { useRef } from 'react'
import type { BlockOrigin, ReportDocument } from '../../shared/document/document'
import { describeMissing } from '../../shared/document/missing-character'
import type { MissingGlyph } from '../../shared/typeset/page'
import { previewWording } from '../../shared/wording/preview'
import { fill } from '../../shared/wording/template'
import { PageSheet } from './PageSheet'
import { useFocusInView } from './use-focus-in-view'
import type { SetPages } from './use-set-pages'
import { useSetPages } from './use-set-pages'
import './preview.css'

export interface PreviewPaneProps {
  readonly document: ReportDocument
  /** What the clerk is writing in: marked, and scrolled into view when it changes. */
  readonly focus?: BlockOrigin | null
  /** A click on the page: where what stands there was written. */
  readonly onPick?: (origin: BlockOrigin) => void
}

/** The pages as they will be in the PDF, set by the same engine with the same fonts. */
export function PreviewPane({ document, focus = null, onPick }: PreviewPaneProps) {
  const { pages, fonts, missing, readFontsAgain } = useSetPages(document)
  const scroller = useRef<HTMLDivElement>(null)
  useFocusInView(scroller, pages, focus)
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
      <div className="preview-scroller" ref={scroller} role="group" aria-label={previewWording.pages} tabIndex={0}>
        {pages !== null && <Sheets pages={pages} focus={focus} scroller={scroller} onPick={onPick} />}
      </div>
    </div>
  )
}

interface SheetsProps {
  readonly pages: SetPages
  readonly focus: BlockOrigin | null
  readonly scroller: RefObject<Element | null>
  readonly onPick: ((origin: BlockOrigin) => void) | undefined
}

function Sheets({ pages: { document, pages }, focus, scroller, onPick }: SheetsProps) {
  return (
    <ol className="preview-sheets">
      {pages.map((page) => (
        <PageSheet
          key={page.number}
          page={page}
          document={document}
          pageCount={pages.length}
          focus={focus}
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
