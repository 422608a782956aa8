import { useEffect, useState } from 'react'
import { useProgram } from '../app/program-context'
import type { PreviewFonts } from '../preview/preview-fonts'
import { openPreviewFonts } from '../preview/preview-fonts'

/** The program's fonts for drawing charts, or why there are none yet. */
export function useChartFonts(): PreviewFonts | 'loading' | 'unreadable' {
  const [fonts, setFonts] = useState<PreviewFonts | 'loading' | 'unreadable'>('loading')
  const { pageFonts } = useProgram().settings
  useEffect(() => {
    let isWanted = true
    openPreviewFonts(pageFonts).then(
      (opened) => {
        if (isWanted) setFonts(opened)
      },
      () => {
        if (isWanted) setFonts('unreadable')
      },
    )
    return () => {
      isWanted = false
    }
  }, [pageFonts])
  return fonts
}
