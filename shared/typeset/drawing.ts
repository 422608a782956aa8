import type { LineBox } from './line-box'
import { ASCENT } from './measure'
import type { GlyphRun, PageLink, Shape } from './page'

/** A run of a drawing. Lengths in pt, origin at the drawing's top left. */
export interface DrawnRun extends Omit<GlyphRun, 'blockIndex'> {
  /** Said before, on another page: a repeated head, or the text of a cell that goes on. */
  readonly isRepetition: boolean
}

/** A filled rectangle of a drawing. Lengths in pt, origin at the drawing's top left. */
export type DrawnShape = Omit<Shape, 'blockIndex'>

/** An area of a drawing that leads on. Lengths in pt, origin at the drawing's top left. */
export type DrawnLink = Omit<PageLink, 'blockIndex'>

/** Text and rectangles that stand together; their place on a page is still open. Lengths in pt. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly runs: readonly DrawnRun[]
  /** Drawn under the text, in this order. */
  readonly shapes: readonly DrawnShape[]
  readonly links?: readonly DrawnLink[]
}

/** Whose text a run of a drawing is. */
export type RunOwner = Pick<DrawnRun, 'cellIndex' | 'isRepetition'>

export const NO_CELL: RunOwner = { cellIndex: null, isRepetition: false }

/** The baseline (pt) of a line of type in a row of `leading` pt: its em box stands in the middle. */
export function baselineIn(top: number, leading: number, size: number): number {
  return top + (leading - size) / 2 + ASCENT * size
}

/** The runs of a line on a baseline of the drawing. */
export function drawLine({ runs, size }: LineBox, baseline: number, { cellIndex, isRepetition }: RunOwner): DrawnRun[] {
  return runs.map(({ fontId, characters, origins }) => ({ fontId, size, baseline, ink: 0, characters, origins, cellIndex, isRepetition }))
}

/** A drawing's content at its place on a page; what is repeated there belongs to the page, not to the block. */
export function placeDrawing(
  { runs, shapes, links = [] }: Drawing,
  { left, top, blockIndex }: { readonly left: number; readonly top: number; readonly blockIndex: number },
): { readonly runs: GlyphRun[]; readonly shapes: Shape[]; readonly links: PageLink[] } {
  return {
    runs: runs.map(({ fontId, size, baseline, ink, characters, origins, cellIndex, isRepetition }) => ({
      fontId,
      size,
      baseline: top + baseline,
      ink,
      characters,
      origins: origins.map((origin) => left + origin),
      blockIndex: isRepetition ? null : blockIndex,
      cellIndex: isRepetition ? null : cellIndex,
    })),
    shapes: shapes.map((shape) => ({ ...shape, x: left + shape.x, y: top + shape.y, blockIndex })),
    links: links.map((link) => ({ ...link, x: left + link.x, y: top + link.y, blockIndex })),
  }
}

/** The same drawing, lower by `distance` pt. */
export function movedDown(drawing: Drawing, distance: number): Drawing {
  return {
    ...drawing,
    runs: drawing.runs.map((run) => ({ ...run, baseline: run.baseline + distance })),
    shapes: drawing.shapes.map((shape) => ({ ...shape, y: shape.y + distance })),
  }
}
