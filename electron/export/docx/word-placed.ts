import type { ISpacingProperties } from 'docx'
import type { DrawnRun } from '../../../shared/typeset/drawing'
import { exactly, LINE, twips } from './word-measures'

/** A line as it is set: its text, size and baseline in pt. */
export interface PlacedLine {
  readonly text: string
  readonly size: number
  readonly baseline: number
}

/** The lines that runs make, from the top. */
export function linesOfRuns(runs: readonly DrawnRun[]): PlacedLine[] {
  const lines = new Map<number, PlacedLine>()
  for (const { baseline, size, characters } of runs) {
    lines.set(baseline, { baseline, size, text: (lines.get(baseline)?.text ?? '') + characters.join('') })
  }
  return [...lines.values()].sort((a, b) => a.baseline - b.baseline)
}

/** Word sets the baseline of a line of exact height this far down it. */
const BASELINE = 0.8

/** Height of a line of type in twips: a row of the grid, or what larger type needs. */
export function lineHeight(leading: number): number {
  return Math.max(LINE, twips(leading))
}

/**
 * The space before a paragraph whose first baseline stands `baseline` pt under the upper edge of the text area, where what
 * is above it takes `taken` twips; and what is taken with the paragraph's lines.
 */
export function spacingTo(baseline: number, line: number, lineCount: number, taken: number): { readonly spacing: (after: number) => ISpacingProperties; readonly taken: number } {
  const before = Math.max(0, twips(baseline) - Math.round(BASELINE * line) - taken)
  return {
    spacing: (after) => exactly(line, before, after),
    taken: taken + before + lineCount * line,
  }
}
