import type { Attributes } from '../../../shared/markup/attributes'
import { attributesText } from '../../../shared/markup/attributes'

/** A piece of HTML, escaped already. */
export type Html = string

/** An element with its end tag; `content` is HTML. */
export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  return `${startTag(name, attributes)}${content.join('')}</${name}>`
}

/** An element that has no end tag. */
export function startTag(name: string, attributes: Attributes): Html {
  return `<${name}${attributesText(attributes)}>`
}
