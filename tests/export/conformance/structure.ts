import type { PdfDict, PdfObjects, PdfValue } from './pdf-objects'
import { isArray, isDict, nameOf } from './pdf-objects'

/** An element of the structure tree; kids in order. */
export interface StructureElement {
  readonly ref: string
  readonly type: string
  readonly dict: PdfDict
  readonly parentType: string
  readonly kids: readonly StructureKid[]
}

export type StructureKid =
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'content'; readonly page: string; readonly contentId: number }
  | { readonly kind: 'object'; readonly page: string; readonly object: string }

/** The elements under the root of the structure tree. */
export function structureOf(objects: PdfObjects): StructureElement[] {
  const root = objects.dict(objects.catalog['/StructTreeRoot'])
  return listed(root['/K'] ?? null).map((ref) => elementAt(objects, ref, ''))
}

/** All elements in reading order. */
export function allElements(elements: readonly StructureElement[]): StructureElement[] {
  return elements.flatMap((element) => [element, ...allElements(elementsIn(element))])
}

/** Kids that are elements. */
export function elementsIn({ kids }: StructureElement): StructureElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}

function elementAt(objects: PdfObjects, ref: PdfValue, parentType: string): StructureElement {
  if (typeof ref !== 'string') throw new Error('an element that is no indirect object')
  const dict = objects.dict(ref)
  const type = nameOf(dict['/S']).slice(1)
  return { ref, type, dict, parentType, kids: listed(objects.resolve(dict['/K'])).map((kid) => kidOf(objects, kid, { dict, type })) }
}

function kidOf(objects: PdfObjects, kid: PdfValue, { dict, type }: { readonly dict: PdfDict; readonly type: string }): StructureKid {
  const page = nameOf(dict['/Pg'])
  if (typeof kid === 'number') return { kind: 'content', page, contentId: kid }
  const entries = objects.dict(kid)
  if (entries['/Type'] === '/MCR') return { kind: 'content', page: nameOf(entries['/Pg'] ?? page), contentId: Number(entries['/MCID']) }
  if (entries['/Type'] === '/OBJR') return { kind: 'object', page: nameOf(entries['/Pg'] ?? page), object: nameOf(entries['/Obj']) }
  return { kind: 'element', element: elementAt(objects, kid, type) }
}

function listed(value: PdfValue): readonly PdfValue[] {
  if (value === null) return []
  return isArray(value) ? value : isDict(value) ? [value] : [value]
}
