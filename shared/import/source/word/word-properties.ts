import type { MarkupElement } from '../markup/element-tree'
import { childNamed } from '../markup/element-tree'

/** The attribute w:val of the child of this name. */
export function valueOf(element: MarkupElement | undefined, child: string): string | undefined {
  return childNamed(element, child)?.attributes.get('w:val')
}

/** A switch of Word's: on where it stands, unless it says off. */
export function isOn(element: MarkupElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes.get('w:val') ?? '')
}

/** A whole number of at most nine digits; `otherwise` for anything else. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : otherwise
}
