import type { Chart } from '../document/document'
import { drawBar } from './chart-bars'
import type { ChartType } from './chart-text'
import { centredLines, drawLines } from './chart-text'
import type { Drawing } from './drawing'
import type { LineBox } from './line-box'
import { wholeWidth } from './line-box'

/** A key's side, and the distances from it to its label and to the next entry (ems). */
const KEY = 0.8
const LABEL_GAP = 0.4
const ENTRY_GAP = 1.6

interface Entry {
  readonly seriesIndex: number
  readonly label: string
  /** Of key and label together, in pt. */
  readonly width: number
}

/** The keys of the series with their labels, in centred lines. */
export function drawLegend({ series }: Chart, width: number, type: ChartType): Drawing {
  const keyWidth = (KEY + LABEL_GAP) * type.size
  const entries = series.map(({ label }, seriesIndex) => {
    return { seriesIndex, label, width: Math.min(width, keyWidth + wholeWidth(type.measure(label))) }
  })
  const lines = entryLines(entries, width, ENTRY_GAP * type.size)
  const drawn = lines.flatMap((line, lineIndex) => {
    const lineWidth = line.reduce((sum, entry) => sum + entry.width, (line.length - 1) * ENTRY_GAP * type.size)
    let left = (width - lineWidth) / 2
    const top = lineIndex * type.leading
    return line.map((entry) => {
      const x = left
      left += entry.width + ENTRY_GAP * type.size
      const labelWidth = entry.width - keyWidth
      const label: LineBox[] = centredLines(entry.label, type, { centre: x + keyWidth + labelWidth / 2, width: labelWidth + 0.01, most: 1 })
      const side = KEY * type.size
      const key = drawBar({ x, y: top + (type.leading - side) / 2, width: side, height: side }, entry.seriesIndex)
      return { runs: drawLines(label, top, type), shapes: key }
    })
  })
  return { width, height: lines.length * type.leading, runs: drawn.flatMap(({ runs }) => runs), shapes: drawn.flatMap(({ shapes }) => shapes) }
}

function entryLines(entries: readonly Entry[], width: number, gap: number): Entry[][] {
  const lines: Entry[][] = []
  let used = 0
  for (const entry of entries) {
    const line = lines.at(-1)
    if (line !== undefined && used + gap + entry.width <= width) {
      line.push(entry)
      used += gap + entry.width
    } else {
      lines.push([entry])
      used = entry.width
    }
  }
  return lines
}
