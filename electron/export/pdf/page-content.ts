import type { GlyphRun, Ink, PageSize, Shape } from '../../../shared/typeset/page'
import { partsOfInk } from '../../../shared/typeset/ink'
import { neighbours } from '../../../shared/typeset/neighbours'
import { hundredths } from '../hundredths'
import type { FontSubset } from './font-subset'
import type { MarkedContent, NamedFont, NamedFonts } from './marked-content'
import { beginMark } from './marked-content'

/** The content stream of a page (ISO 32000-1, 8.5 and 9.4); each of its characters is a byte. */
export function pageContent(contents: readonly MarkedContent[], size: PageSize, fonts: NamedFonts): string {
  return neighbours(contents, (a, b) => isPlainText(a) && isPlainText(b))
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
  return neighbours(shapes, (a, b) => a.ink === b.ink)
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
  let before: TextState = START_OF_TEXT
  for (const content of contents) {
    operators += `${beginMark(content)}\n`
    for (const run of content.runs) {
      const named = fonts.get(run.fontId)
      if (named === undefined) throw new Error(`font ${run.fontId} was not embedded`)
      const state = { run, x: hundredths(run.origins[0] ?? 0), y: hundredths(size.height - run.baseline), spacing: commonSpacing(run, named.subset) }
      // Td moves from where the last Td put the pen; both are rounded the same, so that errors do not add up.
      const move = `${decimal(state.x - before.x)} ${decimal(state.y - before.y)} Td`
      operators += `${stateOperators(state, named, before)}${move}${showText(run, named.subset, state.spacing)}\n`
      before = state
    }
    operators += 'EMC\n'
  }
  return `${operators}ET\n`
}

/** What holds when a run is shown; lengths in pt. */
interface TextState {
  /** Its font, size and ink; null before the first. */
  readonly run: GlyphRun | null
  /** Where Td put the pen. */
  readonly x: number
  readonly y: number
  /** Tc; null before the first, where it is still that of the text before. */
  readonly spacing: number | null
}

const START_OF_TEXT: TextState = { run: null, x: 0, y: 0, spacing: null }

/** What of the text state is another for a run than it was for the one before. */
function stateOperators({ run, spacing }: { run: GlyphRun; spacing: number }, { name }: NamedFont, before: TextState): string {
  const font = run.fontId === before.run?.fontId && run.size === before.run.size ? '' : `/${name} ${decimal(run.size)} Tf\n`
  const ink = run.ink === (before.run?.ink ?? 0) ? '' : `${inkOperator(run.ink)}\n`
  return font + ink + (spacing === before.spacing ? '' : `${decimal(spacing)} Tc\n`)
}

/** The spacing a run's second character has, which is that of most in a line set on the grid or justified. */
function commonSpacing({ characters, origins, size }: GlyphRun, { characterOf }: FontSubset): number {
  if (origins.length < 3) return 0
  const width = ((characterOf(characters[1] ?? '')?.width ?? 0) * size) / 1000
  return thousandths((origins[2] ?? 0) - (origins[1] ?? 0) - width)
}

/** A glyph is moved when it would stand further than this from its place (pt). */
const TOLERANCE = 0.01

/** Writes a run's characters with the spacing that most have; the others are moved. */
function showText({ characters, origins, size }: GlyphRun, { characterOf }: FontSubset, spacing: number): string {
  let [text, pen, isMoved] = ['', origins[0] ?? 0, false]
  for (let index = 0; index < characters.length; index++) {
    const drift = pen - (origins[index] ?? pen)
    if (Math.abs(drift) > TOLERANCE) {
      const adjustment = Math.round((drift * 100_000) / size) / 100
      text += `)${adjustment}(`
      pen -= (adjustment * size) / 1000
      isMoved = true
    }
    const { code, width } = characterOf(characters[index] ?? '') ?? NOTHING
    text += code
    pen += (width * size) / 1000 + spacing
  }
  return isMoved ? `[(${text})]TJ` : `(${text})Tj`
}

const NOTHING = { code: '\0\0', width: 0 } as const

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}

function decimal(value: number): string {
  return String(thousandths(value))
}
