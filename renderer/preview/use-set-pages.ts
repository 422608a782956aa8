import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { ReportDocument } from '../../shared/document/document'
import type { FontSource, MissingGlyph, TypesetPages } from '../../shared/typeset/page'
import { typeset } from '../../shared/typeset/typeset'
import { openPreviewFonts } from './preview-fonts'

/** Pages, and the document they were set from. */
export interface SetPages extends TypesetPages {
  readonly document: ReportDocument
}

export interface SettingState {
  /** The last that could be set; null before the first. */
  readonly pages: SetPages | null
  readonly fonts: 'loading' | 'ready' | 'unreadable'
  /** Why the newest text could not be set; empty when it could. */
  readonly missing: readonly MissingGlyph[]
  readonly readFontsAgain: () => void
}

/** Sets the document whenever it changes, after what the clerk types has been shown in its field. */
export function useSetPages(document: ReportDocument): SettingState {
  const { source, fonts, readFontsAgain } = useFonts()
  const settled = useDeferredValue(document)
  const result = useMemo(() => (source === null ? null : setPages(settled, source)), [settled, source])
  const [pages, setLastPages] = useState<SetPages | null>(null)
  const newest = result?.pages ?? null
  if (newest !== null && newest !== pages) setLastPages(newest)
  return { pages, fonts, missing: result?.missing ?? [], readFontsAgain }
}

function setPages(document: ReportDocument, source: FontSource): { pages: SetPages | null; missing: readonly MissingGlyph[] } {
  const result = typeset(document, source)
  return result.ok ? { pages: { document, ...result.value }, missing: [] } : { pages: null, missing: result.missing }
}

interface Fonts {
  readonly source: FontSource | null
  readonly fonts: SettingState['fonts']
}

function useFonts(): Fonts & Pick<SettingState, 'readFontsAgain'> {
  const [state, setState] = useState<Fonts>({ source: null, fonts: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isWanted = true
    openPreviewFonts().then(
      (source) => {
        if (isWanted) setState({ source, fonts: 'ready' })
      },
      () => {
        if (isWanted) setState({ source: null, fonts: 'unreadable' })
      },
    )
    return () => {
      isWanted = false
    }
  }, [attempt])
  const readFontsAgain = useCallback(() => {
    setState({ source: null, fonts: 'loading' })
    setAttempt((count) => count + 1)
  }, [])
  return { ...state, readFontsAgain }
}
