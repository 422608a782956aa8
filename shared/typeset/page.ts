import type { BlockOrigin, Face } from '../document/document'

/** What the engine must know of the fonts; given by the caller, so that the engine reads no file. */
export interface FontSource {
  /** The fonts to try for a character in this face, best first. Which width it is set in the text decides. */
  chainOf(face: Face, character: string, width: 'proportional' | 'full-width'): readonly string[]
  /** Advance width in thousandths of an em, or null where the font has no glyph for the code point. */
  advanceOf(fontId: string, codePoint: number): number | null
  /** How far the ink of a glyph reaches; null where there is no glyph, or no ink. */
  inkOf(fontId: string, codePoint: number): GlyphInk | null
}

/** Heights over the baseline in thousandths of an em. */
export interface GlyphInk {
  readonly top: number
  readonly bottom: number
}

/** Grey from 0, black, to 1, white; or the red of a 红头. */
export type Ink = number | 'red'

/** Characters of one font, size and ink on one baseline. All lengths in pt, origin at the page's top left. */
export interface GlyphRun {
  readonly fontId: string
  /** Font size in pt. */
  readonly size: number
  /** Baseline, measured down from the top edge of the page. */
  readonly baseline: number
  /** The characters drawn, one per entry of `origins` (code points, not UTF-16 units). */
  readonly characters: readonly string[]
  readonly ink: Ink
  /** The x of each glyph's origin, measured from the left edge of the page. */
  readonly origins: readonly number[]
  /** Position of the block in the document; null for the page number, and for what a table repeats on a further page. */
  readonly blockIndex: number | null
  /** Position of the cell in its table; null outside of tables. */
  readonly cellIndex: number | null
}

/** A filled rectangle: the rule of a table, the bar of a chart. Lengths in pt, origin at the page's top left. */
export interface Shape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
  /** Position of the block in the document. */
  readonly blockIndex: number
}

/** Where a click leads on. Lengths in pt, origin at the page's top left. */
export interface PageLink {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly target: { readonly kind: 'address'; readonly address: string } | { readonly kind: 'page'; readonly pageNumber: number }
  /** Position in the document of the block that the link stands in. */
  readonly blockIndex: number
}

export interface Page {
  /** 1 for the first page of the file. */
  readonly number: number
  /** The number that is printed, from 1 on the first page of the text; null on cover and contents, which have none. */
  readonly folio: number | null
  readonly size: PageSize
  readonly runs: readonly GlyphRun[]
  /**
   * Page number and mark of a page that is turned for a wide table, placed as on an upright sheet: they are turned with
   * it. The upright sheet's left edge is this page's upper one: x there is y here, y there is the distance from the right
   * edge here. Empty on upright pages.
   */
  readonly turnedRuns: readonly GlyphRun[]
  /** Drawn under the characters, in this order. */
  readonly shapes: readonly Shape[]
  readonly links: readonly PageLink[]
}

/** A character that no font of its chain has; reported before anything is drawn. */
export interface MissingGlyph {
  readonly character: string
  readonly origin: BlockOrigin
}

export interface PageSize {
  /** pt */
  readonly width: number
  /** pt */
  readonly height: number
}

export interface TypesetPages {
  readonly pages: readonly Page[]
}
