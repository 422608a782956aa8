import type { GlyphRun, Page, PageLink, Shape } from '../../shared/typeset/page'

/** The pages, each as the same object as before where nothing on it has changed, so that it is not drawn anew. */
export function keptPages(before: readonly Page[], pages: readonly Page[]): Page[] {
  return pages.map((page, index) => {
    const known = before[index]
    return known !== undefined && isSamePage(known, page) ? known : page
  })
}

function isSamePage(a: Page, b: Page): boolean {
  return (
    a === b ||
    (a.number === b.number &&
      a.folio === b.folio &&
      a.size.width === b.size.width &&
      areSame(a.runs, b.runs, isSameRun) &&
      areSame(a.turnedRuns, b.turnedRuns, isSameRun) &&
      areSame(a.shapes, b.shapes, isSameShape) &&
      areSame(a.links, b.links, isSameLink))
  )
}

function isSameRun(a: GlyphRun, b: GlyphRun): boolean {
  return (
    a.baseline === b.baseline &&
    a.fontId === b.fontId &&
    a.size === b.size &&
    a.ink === b.ink &&
    a.blockIndex === b.blockIndex &&
    a.cellIndex === b.cellIndex &&
    areSame(a.characters, b.characters, Object.is) &&
    areSame(a.origins, b.origins, Object.is)
  )
}

function isSameShape(a: Shape, b: Shape): boolean {
  return isSamePlace(a, b) && a.ink === b.ink
}

function isSameLink(a: PageLink, b: PageLink): boolean {
  return isSamePlace(a, b) && JSON.stringify(a.target) === JSON.stringify(b.target)
}

type Placed = Pick<Shape, 'x' | 'y' | 'width' | 'height' | 'blockIndex'>

function isSamePlace(a: Placed, b: Placed): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height && a.blockIndex === b.blockIndex
}

function areSame<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index]
      return other !== undefined && isSame(each, other)
    })
  )
}
