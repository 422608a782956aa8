import type { GlyphRun, Page, PageSize } from '../../../shared/typeset/page'
import type { EmbeddedFont } from './embedded-font'

/** Consecutive runs of one block on one page, marked as one piece of content; block null is page furniture. */
export interface MarkedContent {
  readonly blockIndex: number | null
  readonly runs: readonly GlyphRun[]
}

export interface NamedFont {
  /** Name in the page's resources. */
  readonly name: string
  readonly font: EmbeddedFont
}

/** The page's runs grouped by the block they belong to, in reading order. */
export function markedContents(page: Page): MarkedContent[] {
  const contents: { blockIndex: number | null; runs: GlyphRun[] }[] = []
  for (const run of page.runs) {
    const current = contents.at(-1)
    if (current?.blockIndex === run.blockIndex) current.runs.push(run)
    else contents.push({ blockIndex: run.blockIndex, runs: [run] })
  }
  return contents
}

/**
 * The content stream of a page (ISO 32000-1, 9.4). `beginMark` gives the operator that opens a piece of content.
 */
export function pageContent(
  contents: readonly MarkedContent[],
  size: PageSize,
  fonts: ReadonlyMap<string, NamedFont>,
  beginMark: (content: MarkedContent) => string,
): string {
  return contents
    .map((content) => `${beginMark(content)}\n${content.runs.map((run) => textObject(run, size, fonts)).join('')}EMC\n`)
    .join('')
}

function textObject(run: GlyphRun, size: PageSize, fonts: ReadonlyMap<string, NamedFont>): string {
  const named = fonts.get(run.fontId)
  if (named === undefined) throw new Error(`font ${run.fontId} was not embedded`)
  const x = decimal(run.origins[0] ?? 0)
  const y = decimal(size.height - run.baseline)
  return `BT /${named.name} ${decimal(run.size)} Tf ${x} ${y} Td ${showText(run, named.font)} TJ ET\n`
}

/** A glyph is moved when it would stand further than this from its place (pt). */
const TOLERANCE = 0.01

function showText({ characters, origins, size }: GlyphRun, font: EmbeddedFont): string {
  let [text, pen] = ['', origins[0] ?? 0]
  characters.forEach((character, index) => {
    const drift = pen - (origins[index] ?? pen)
    if (Math.abs(drift) > TOLERANCE) {
      const adjustment = Math.round((drift * 100_000) / size) / 100
      text += `> ${String(adjustment)} <`
      pen -= (adjustment * size) / 1000
    }
    text += font.codeOf(character)
    pen += (font.widthOf(character) * size) / 1000
  })
  return `[<${text}>]`
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
