import type { GlyphRun, Ink, Page, PageSize, Shape } from '../../../shared/typeset/page'
import { partsOfInk } from '../../../shared/typeset/ink'
import type { FontSubset } from './font-subset'

/** What one block, or one cell of a table, puts on a page without a break; block null is page furniture. */
export interface MarkedContent {
  readonly blockIndex: number | null
  readonly cellIndex: number | null
  /** Either shapes or runs; shapes lie under all text of the page. */
  readonly shapes: readonly Shape[]
  readonly runs: readonly GlyphRun[]
}

export interface NamedFont {
  /** Name in the page's resources. */
  readonly name: string
  readonly subset: FontSubset
}

/** The page's shapes, then its runs, grouped by what they belong to, in reading order. */
export function markedContents({ shapes, runs }: Page): MarkedContent[] {
  const shapeGroups = grouped(shapes, (a, b) => a.blockIndex === b.blockIndex)
  const runGroups = grouped(runs, (a, b) => a.blockIndex === b.blockIndex && a.cellIndex === b.cellIndex)
  return [
    ...shapeGroups.map((group) => ({ blockIndex: group[0]?.blockIndex ?? null, cellIndex: null, shapes: group, runs: [] })),
    ...runGroups.map((group) => ({ blockIndex: group[0]?.blockIndex ?? null, cellIndex: group[0]?.cellIndex ?? null, shapes: [], runs: group })),
  ]
}

function grouped<T>(items: readonly T[], belongTogether: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && belongTogether(last[0], item)) last.push(item)
    else groups.push([item])
  }
  return groups
}

/**
 * The content stream of a page (ISO 32000-1, 8.5 and 9.4). `beginMark` gives the operator that opens a piece of content.
 */
export function pageContent(
  contents: readonly MarkedContent[],
  size: PageSize,
  fonts: ReadonlyMap<string, NamedFont>,
  beginMark: (content: MarkedContent) => string,
): string {
  return contents.map((content) => `${beginMark(content)}\n${operatorsOf(content, size, fonts)}EMC\n`).join('')
}

function operatorsOf({ shapes, runs }: MarkedContent, size: PageSize, fonts: ReadonlyMap<string, NamedFont>): string {
  return shapes.length > 0 ? `q\n${shapeOperators(shapes, size)}Q\n` : textObject(runs, size, fonts)
}

/** Text in another ink than black leaves no trace in what follows. */
function textObject(runs: readonly GlyphRun[], size: PageSize, fonts: ReadonlyMap<string, NamedFont>): string {
  const text = `BT\n${textOperators(runs, size, fonts)}ET\n`
  return runs.every(({ ink }) => ink === 0) ? text : `q\n${text}Q\n`
}

/** Shapes of one ink after the other are filled together. */
function shapeOperators(shapes: readonly Shape[], { height }: PageSize): string {
  return grouped(shapes, (a, b) => a.ink === b.ink)
    .map((group) => {
      const rectangles = group.map((shape) => [shape.x, height - shape.y - shape.height, shape.width, shape.height].map(decimal).join(' '))
      return `${inkOperator(group[0]?.ink ?? 0)}\n${rectangles.map((rectangle) => `${rectangle} re\n`).join('')}f\n`
    })
    .join('')
}

function inkOperator(ink: Ink): string {
  return typeof ink === 'number' ? `${decimal(ink)} g` : `${partsOfInk(ink).map(decimal).join(' ')} rg`
}

function textOperators(runs: readonly GlyphRun[], size: PageSize, fonts: ReadonlyMap<string, NamedFont>): string {
  let operators = ''
  let before: GlyphRun | undefined
  let [x, y] = [0, 0]
  for (const line of linesOf(runs)) {
    const isSpaced = line.length > 1 || line.some((run) => hasGap(run, fonts.get(run.fontId)))
    operators += isSpaced ? `/Span <</ActualText <${utf16(line)}>>> BDC\n` : ''
    for (const run of line) {
      const named = fonts.get(run.fontId)
      if (named === undefined) throw new Error(`font ${run.fontId} was not embedded`)
      operators += stateOperators(run, named, before)
      // Td moves from where the last Td put the pen; both are rounded the same, so that errors do not add up.
      const [left, up] = [thousandths(run.origins[0] ?? 0), thousandths(size.height - run.baseline)]
      operators += `${decimal(left - x)} ${decimal(up - y)} Td ${showText(run, named.subset)}\n`
      ;[x, y, before] = [left, up, run]
    }
    operators += isSpaced ? 'EMC\n' : ''
  }
  return operators
}

/** What of the graphics state is another for a run than it was for the one before. */
function stateOperators(run: GlyphRun, { name }: NamedFont, before: GlyphRun | undefined): string {
  const font = run.fontId === before?.fontId && run.size === before.size ? '' : `/${name} ${decimal(run.size)} Tf\n`
  return run.ink === (before?.ink ?? 0) ? font : `${font}${inkOperator(run.ink)}\n`
}

/** In ems; programs that search and copy take a wider gap for a typed space. */
const WIDEST_GAP = 0.08

/** Such a line says what was typed (ActualText, ISO 32000-1, 14.9.4). */
function hasGap({ characters, origins, size }: GlyphRun, named: NamedFont | undefined): boolean {
  if (named === undefined) return false
  return origins.some((origin, index) => {
    if (index === 0) return false
    const gap = origin - (origins[index - 1] ?? 0) - widthOf(characters[index - 1], named.subset.characters, size)
    return gap > WIDEST_GAP * size
  })
}

/** Runs on one baseline. */
function linesOf(runs: readonly GlyphRun[]): GlyphRun[][] {
  const lines: GlyphRun[][] = []
  for (const run of runs) {
    const last = lines.at(-1)
    if (last?.[0]?.baseline === run.baseline) last.push(run)
    else lines.push([run])
  }
  return lines
}

function utf16(line: readonly GlyphRun[]): string {
  const text = Buffer.from(line.map(({ characters }) => characters.join('')).join(''), 'utf16le')
  return `feff${text.swap16().toString('hex')}`
}

/** A glyph is moved when it would stand further than this from its place (pt). */
const TOLERANCE = 0.01

/**
 * Writes a run's characters with the spacing its second character has (Tc), which is that of most in a line set on the
 * grid or justified; the others are moved.
 */
function showText({ characters, origins, size }: GlyphRun, { characters: written }: FontSubset): string {
  const first = origins[0] ?? 0
  const spacing = thousandths(((origins[2] ?? 0) - (origins[1] ?? 0)) - widthOf(characters[1], written, size))
  const commonSpacing = origins.length > 2 ? spacing : 0
  let [text, pen] = ['', first]
  characters.forEach((character, index) => {
    const drift = pen - (origins[index] ?? pen)
    if (Math.abs(drift) > TOLERANCE) {
      const adjustment = Math.round((drift * 100_000) / size) / 100
      text += `>${String(adjustment)}<`
      pen -= (adjustment * size) / 1000
    }
    const { code, width } = written.get(character) ?? NOTHING
    text += code
    pen += (width * size) / 1000 + commonSpacing
  })
  return `${decimal(commonSpacing)} Tc [<${text}>] TJ`
}

const NOTHING = { code: '0000', width: 0 } as const

function widthOf(character: string | undefined, written: FontSubset['characters'], size: number): number {
  return ((written.get(character ?? '')?.width ?? 0) * size) / 1000
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}

function decimal(value: number): string {
  return String(thousandths(value))
}
