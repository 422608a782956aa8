import { useEffect, useState } from 'react'
import type { FontSource } from '../../shared/typeset/page'
import { openPreviewFonts } from '../preview/preview-fonts'

/** The program's fonts for drawing charts, or why there are none yet. */
export function useChartFonts(): FontSource | 'loading' | 'unreadable' {
  const [fonts, setFonts] = useState<FontSource | 'loading' | 'unreadable'>('loading')
  useEffect(() => {
    let isWanted = true
    openPreviewFonts().then(
      (source) => {
        if (isWanted) setFonts(source)
      },
      () => {
        if (isWanted) setFonts('unreadable')
      },
    )
    return () => {
      isWanted = false
    }
  }, [])
  return fonts
}
