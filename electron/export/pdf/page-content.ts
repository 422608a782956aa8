import type { GlyphRun, Ink, PageSize, Shape } from '../../../shared/typeset/page'
import { partsOfInk } from '../../../shared/typeset/ink'
import type { FontSubset } from './font-subset'
import type { MarkedContent, NamedFont, NamedFonts } from './marked-content'
import { beginMark, grouped } from './marked-content'

/** The content stream of a page (ISO 32000-1, 8.5 and 9.4). */
export function pageContent(contents: readonly MarkedContent[], size: PageSize, fonts: NamedFonts): string {
  return grouped(contents, (a, b) => isPlainText(a) && isPlainText(b))
    .map((group) => (group.every(isPlainText) ? textObject(group, size, fonts) : group.map((content) => setApart(content, size, fonts)).join('')))
    .join('')
}

/** Text that needs no other state of the graphics than the text before it. */
function isPlainText(content: MarkedContent): boolean {
  return content.shapes.length === 0 && !isTurned(content) && content.runs.every(({ ink }) => ink === 0)
}

function isTurned(content: MarkedContent): boolean {
  return content.kind === 'artifact' && content.placedOn === 'upright'
}

/** What leaves no trace in what follows: shapes, coloured text, and what is turned clockwise, so that the sheet's left edge becomes the upper one. */
function setApart(content: MarkedContent, size: PageSize, fonts: NamedFonts): string {
  const { shapes } = content
  if (shapes.length > 0) return `${beginMark(content)}\nq\n${shapeOperators(shapes, size)}Q\nEMC\n`
  if (!isTurned(content)) return `q\n${textObject([content], size, fonts)}Q\n`
  return `q\n0 -1 1 0 0 ${decimal(size.height)} cm\n${textObject([content], { width: size.height, height: size.width }, fonts)}Q\n`
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

function textObject(contents: readonly MarkedContent[], size: PageSize, fonts: NamedFonts): string {
  let operators = 'BT\n'
  let before: GlyphRun | undefined
  let [x, y] = [0, 0]
  for (const content of contents) {
    operators += `${beginMark(content)}\n`
    for (const run of content.runs) {
      const named = fonts.get(run.fontId)
      if (named === undefined) throw new Error(`font ${run.fontId} was not embedded`)
      operators += stateOperators(run, named, before)
      // Td moves from where the last Td put the pen; both are rounded the same, so that errors do not add up.
      const [left, up] = [thousandths(run.origins[0] ?? 0), thousandths(size.height - run.baseline)]
      operators += `${decimal(left - x)} ${decimal(up - y)} Td ${showText(run, named.subset)}\n`
      ;[x, y, before] = [left, up, run]
    }
    operators += 'EMC\n'
  }
  return `${operators}ET\n`
}

/** What of the graphics state is another for a run than it was for the one before. */
function stateOperators(run: GlyphRun, { name }: NamedFont, before: GlyphRun | undefined): string {
  const font = run.fontId === before?.fontId && run.size === before.size ? '' : `/${name} ${decimal(run.size)} Tf\n`
  return run.ink === (before?.ink ?? 0) ? font : `${font}${inkOperator(run.ink)}\n`
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
