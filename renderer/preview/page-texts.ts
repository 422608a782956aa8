import { ASCENT } from '../../shared/typeset/measure'
import type { GlyphRun, Page } from '../../shared/typeset/page'
import type { Box } from './table-areas'

/** A line of text and the box it stands in (pt). */
export interface TextLine extends Box {
  readonly text: string
}

/** Lines that are read together: of a paragraph, a heading, a cell. */
export interface PageText {
  readonly lines: readonly TextLine[]
}

/** The text of a page in the order in which it is read. */
export function textsOfPage({ runs }: Page): PageText[] {
  const texts: { run: GlyphRun; lines: TextLine[] }[] = []
  for (const run of runs) {
    const last = texts.at(-1)
    if (last?.run.blockIndex === run.blockIndex && last.run.cellIndex === run.cellIndex) addRun(last, run)
    else texts.push({ run, lines: [lineOf(run)] })
  }
  return texts
}

function addRun(text: { run: GlyphRun; lines: TextLine[] }, run: GlyphRun): void {
  const last = text.lines.at(-1)
  if (last !== undefined && text.run.baseline === run.baseline) text.lines[text.lines.length - 1] = joined(last, lineOf(run))
  else text.lines.push(lineOf(run))
  text.run = run
}

function lineOf({ characters, origins, size, baseline }: GlyphRun): TextLine {
  const top = baseline - ASCENT * size
  const left = origins[0] ?? 0
  return { text: characters.join(''), left, right: (origins.at(-1) ?? left) + size, top, bottom: top + size }
}

function joined(a: TextLine, b: TextLine): TextLine {
  return {
    text: a.text + b.text,
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
