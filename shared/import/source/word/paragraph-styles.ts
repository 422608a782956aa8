import type { MarkupElement } from '../markup/element-tree'
import { childNamed, childrenNamed } from '../markup/element-tree'
import type { ListPlace } from './numbering'
import { valueOf, wholeNumber } from './word-properties'

/** Where a paragraph stands in an automatic list, by itself or by its style; null for none. */
export type ListPlaceOf = (paragraphProperties: MarkupElement | undefined) => ListPlace | null

interface PartialPlace {
  readonly listId: string | undefined
  readonly level: number | undefined
}

/** A style is based on another, which may be damaged into a ring. */
const LONGEST_CHAIN = 20

/** `styles` and `numbering` are the roots of those parts, if the file has them. */
export function listPlaces(styles: MarkupElement | undefined, numbering: MarkupElement | undefined): ListPlaceOf {
  const paragraphStyles = childrenNamed(styles, 'w:style').filter((style) => style.attributes.get('w:type') === 'paragraph')
  const byId = new Map(paragraphStyles.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const usual = paragraphStyles.find((style) => ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? ''))?.attributes.get('w:styleId')
  const linkedLevels = levelsByStyle(numbering)

  const placeOfStyle = (id: string | undefined): PartialPlace => {
    let place: PartialPlace = { listId: undefined, level: undefined }
    let style = byId.get(id ?? '')
    for (let steps = 0; style !== undefined && place.listId === undefined && steps < LONGEST_CHAIN; steps++) {
      const own = partialPlace(childNamed(style, 'w:pPr'))
      const linked = linkedLevels.get(style.attributes.get('w:styleId') ?? '')
      place = { listId: own.listId, level: place.level ?? own.level ?? linked }
      style = byId.get(valueOf(style, 'w:basedOn') ?? '')
    }
    return place
  }

  return (properties) => {
    const own = partialPlace(properties)
    const inherited = placeOfStyle(valueOf(properties, 'w:pStyle') ?? usual)
    const listId = own.listId ?? inherited.listId
    if (listId === undefined || listId === '0') return null
    return { listId, level: own.level ?? inherited.level ?? 0 }
  }
}

function partialPlace(properties: MarkupElement | undefined): PartialPlace {
  const numbered = childNamed(properties, 'w:numPr')
  const level = valueOf(numbered, 'w:ilvl')
  return { listId: valueOf(numbered, 'w:numId'), level: level === undefined ? undefined : wholeNumber(level, 0) }
}

/** A level of a list may name the style whose paragraphs it numbers. */
function levelsByStyle(numbering: MarkupElement | undefined): Map<string, number> {
  const levels = childrenNamed(numbering, 'w:abstractNum').flatMap((list) => childrenNamed(list, 'w:lvl'))
  return new Map(levels.flatMap((level) => {
    const style = valueOf(level, 'w:pStyle')
    return style === undefined ? [] : [[style, wholeNumber(level.attributes.get('w:ilvl'), 0)] as const]
  }))
}
