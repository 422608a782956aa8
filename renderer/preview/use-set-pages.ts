import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReportDocument } from '../../shared/document/document'
import type { FontSource, MissingGlyph, TypesetPages } from '../../shared/typeset/page'
import { typeset } from '../../shared/typeset/typeset'
import { useProgram } from '../app/program-context'
import type { GlyphPaths } from './glyph-paths'
import type { PreviewFonts } from './preview-fonts'
import { openPreviewFonts } from './preview-fonts'

/** Pages, and the document they were set from. */
export interface SetPages extends TypesetPages {
  readonly document: ReportDocument
}

export interface SettingState {
  /** The last that could be set; null before the first. */
  readonly pages: SetPages | null
  /** null until the fonts are read. */
  readonly glyphs: GlyphPaths | null
  readonly fonts: 'loading' | 'ready' | 'unreadable'
  /** Why the newest text could not be set; empty when it could. */
  readonly missing: readonly MissingGlyph[]
  readonly readFontsAgain: () => void
}

/** Sets the document whenever it changes, so that what is typed is on the page in the same frame as in its field. */
export function useSetPages(document: ReportDocument): SettingState {
  const { opened, fonts, readFontsAgain } = useFonts()
  const source = opened?.source ?? null
  const result = useMemo(() => (source === null ? null : setPages(document, source)), [document, source])
  const pages = useLastPages(result?.pages ?? null)
  return { pages, glyphs: opened?.glyphs ?? null, fonts, missing: result?.missing ?? [], readFontsAgain }
}

/** The last pages there were; those that are as before are the same objects, as the typesetter gives them. */
function useLastPages(newest: SetPages | null): SetPages | null {
  const [last, setLast] = useState(newest)
  if (newest !== null && newest !== last) setLast(newest)
  return newest ?? last
}

function setPages(document: ReportDocument, source: FontSource): { pages: SetPages | null; missing: readonly MissingGlyph[] } {
  const result = typeset(document, source)
  return result.ok ? { pages: { document, ...result.value }, missing: [] } : { pages: null, missing: result.missing }
}

interface Fonts {
  readonly opened: PreviewFonts | null
  readonly fonts: SettingState['fonts']
}

function useFonts(): Fonts & Pick<SettingState, 'readFontsAgain'> {
  const [state, setState] = useState<Fonts>({ opened: null, fonts: 'loading' })
  const { pageFonts } = useProgram().settings
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isWanted = true
    openPreviewFonts(pageFonts).then(
      (opened) => {
        if (isWanted) setState({ opened, fonts: 'ready' })
      },
      () => {
        if (isWanted) setState({ opened: null, fonts: 'unreadable' })
      },
    )
    return () => {
      isWanted = false
    }
  }, [attempt, pageFonts])
  const readFontsAgain = useCallback(() => {
    setState({ opened: null, fonts: 'loading' })
    setAttempt((count) => count + 1)
  }, [])
  return { ...state, readFontsAgain }
}
