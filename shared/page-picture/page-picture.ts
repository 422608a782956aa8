import type { OpenTypeFont } from '../font/sfnt'
import { inkColour } from '../typeset/ink'
import { neighbours } from '../typeset/neighbours'
import type { GlyphRun, Ink, Page, Shape } from '../typeset/page'
import type { GlyphBook } from './glyph-book'
import { createGlyphBook } from './glyph-book'
import { decimal } from './outline-data'

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'

/**
 * A set page as an SVG file of its size in pt: paper, shapes, and the outline of every glyph at its place. It needs no
 * font and no script, and looks the same wherever it is shown.
 * @throws Error if a font lacks a character of the page; the typesetter reports those before.
 */
export function pagePicture(page: Page, fonts: ReadonlyMap<string, OpenTypeFont>): string {
  const book = createGlyphBook(fonts)
  const content = pageContent(page, book)
  return `${openingTag(page)}<defs>${book.definitions()}</defs>${content}</svg>\n`
}

/** Pictures that stand together in one document and share their glyphs. */
export interface PagePictures {
  /** To stand before the pages: the glyphs of all of them, which show nothing by themselves. */
  readonly glyphs: string
  /** An <svg> element for each page, of its size in pt. */
  readonly pages: readonly string[]
}

/** As {@link pagePicture}, for all pages of one document. */
export function pagePictures(pages: readonly Page[], fonts: ReadonlyMap<string, OpenTypeFont>): PagePictures {
  const book = createGlyphBook(fonts)
  const pictures = pages.map((page) => `${openingTag(page)}${pageContent(page, book)}</svg>`)
  return { glyphs: `<svg ${NAMESPACE} width="0" height="0"><defs>${book.definitions()}</defs></svg>`, pages: pictures }
}

function openingTag({ size: { width, height } }: Page): string {
  const [x, y] = [decimal(width), decimal(height)]
  return `<svg ${NAMESPACE} width="${x}pt" height="${y}pt" viewBox="0 0 ${x} ${y}">`
}

function pageContent({ size: { width, height }, runs, turnedRuns, shapes }: Page, book: GlyphBook): string {
  const paper = `<path fill="#fff" d="M0 0H${decimal(width)}V${decimal(height)}H0Z"/>`
  const glyphs = (each: readonly GlyphRun[]): string => each.map((run) => runGroup(run, book)).join('')
  const turned = turnedRuns.length === 0 ? '' : `<g transform="matrix(0 1 -1 0 ${decimal(width)} 0)">${glyphs(turnedRuns)}</g>`
  return paper + neighbours(shapes, (a, b) => a.ink === b.ink).map(shapesPath).join('') + glyphs(runs) + turned
}

function shapesPath(shapes: readonly Shape[]): string {
  const data = shapes.map(({ x, y, width, height }) => `M${decimal(x)} ${decimal(y)}h${decimal(width)}v${decimal(height)}h${decimal(-width)}z`)
  return `<path${fillOf(shapes[0]?.ink ?? 0)} d="${data.join('')}"/>`
}

/** Glyphs in font units, scaled to their size and turned upright, for SVG counts downwards. */
function runGroup({ fontId, size, baseline, characters, origins, ink }: GlyphRun, book: GlyphBook): string {
  const scale = size / book.unitsPerEm(fontId)
  const glyphs = characters.map((character, index) => {
    const id = book.idOf(fontId, character)
    return id === null ? '' : `<use href="#${id}" x="${decimal((origins[index] ?? 0) / scale)}"/>`
  })
  return `<g${fillOf(ink)} transform="matrix(${exact(scale)} 0 0 ${exact(-scale)} 0 ${decimal(baseline)})">${glyphs.join('')}</g>`
}

/** Black needs no words. */
function fillOf(ink: Ink): string {
  return ink === 0 ? '' : ` fill="${inkColour(ink)}"`
}

function exact(scale: number): string {
  return String(Number(scale.toPrecision(9)))
}
