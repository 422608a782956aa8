import { enoughSigns, reportSigns } from './identity.lexicon'
import type { TextLine } from './text-lines'
import { MOST_LINES } from './text-lines'
import { isOtherPaper } from './title-block'

/** Signs are looked for in this much of the text. */
const TEXT_READ = 100_000

/** Whether a text is a yearly report on information disclosure, and not another paper. */
export function looksLikeReport(lines: readonly TextLine[]): boolean {
  if (!mayBeReport(lines)) return false
  const text = startOf(lines)
  const weight = reportSigns.reduce((sum, [sign, value]) => sum + (sign.test(text) ? value : 0), 0)
  return weight >= enoughSigns
}

/** Whether nothing tells that it is another paper, or something else altogether. */
export function mayBeReport(lines: readonly TextLine[]): boolean {
  return lines.length <= MOST_LINES && !isOtherPaper(lines)
}

function startOf(lines: readonly TextLine[]): string {
  const pieces: string[] = []
  let length = 0
  for (const { bare } of lines) {
    if (length > TEXT_READ) break
    pieces.push(bare)
    length += bare.length
  }
  return pieces.join('').slice(0, TEXT_READ)
}
