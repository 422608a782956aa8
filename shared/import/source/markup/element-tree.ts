/** An element of XML or of a web page, without links upwards. */
export interface MarkupElement {
  /** As written; in web pages in lower case. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly MarkupNode[]
}

/** Text is a string, entities put as the characters they stand for. */
export type MarkupNode = MarkupElement | string

/** Deeper than this browsers do not nest either; what is deeper stands in its ancestor, so that readers may recurse. */
export const DEEPEST_NESTING = 400

/** The elements straight within an element, texts left out. */
export function elementsOf(element: MarkupElement): MarkupElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The elements of this name straight within an element; none where there is no element. */
export function childrenNamed(element: MarkupElement | undefined, name: string): MarkupElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name)
}

/** The first element of this name straight within an element. */
export function childNamed(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return childrenNamed(element, name)[0]
}

/** Whether an element of this name stands straight within an element. */
export function hasChild(element: MarkupElement | undefined, name: string): boolean {
  return childNamed(element, name) !== undefined
}

/** All text at any depth. */
export function textWithin(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('')
}
