import { useState } from 'react'
import type { Image } from '../../shared/contract/schemas'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import type { GlyphPaths } from '../preview/glyph-paths'
import { paintPng } from './chart-png'
import { writeSvg } from './chart-svg'
import type { DrawnChart } from './drawn-chart'

interface ImageSaving {
  /** Name of the file saved last; null before the first. */
  readonly saved: string | null
  readonly save: (kind: Image['kind']) => void
}

/** Saves a chart as a picture where the clerk says in the system's dialog. */
export function useImageSaving(drawn: DrawnChart, glyphs: GlyphPaths): ImageSaving {
  const { tell } = useProgram()
  const [saved, setSaved] = useState<string | null>(null)
  const save = async (kind: Image['kind']): Promise<void> => {
    const image = await imageOf(drawn, kind, glyphs)
    const answer = await request('image.save', { name: drawn.chart.title, image })
    if (!answer.ok) tell(answer.error)
    else if (answer.value.fileName !== null) setSaved(answer.value.fileName)
  }
  return { saved, save: (kind) => void save(kind) }
}

async function imageOf(drawn: DrawnChart, kind: Image['kind'], glyphs: GlyphPaths): Promise<Image> {
  return kind === 'svg' ? { kind, text: writeSvg(drawn) } : { kind, bytes: await paintPng(drawn, glyphs) }
}
