import type { Attributes } from '../../../shared/markup/attributes'
import { attributesText } from '../../../shared/markup/attributes'

/** A piece of XML, escaped already. */
export type Xml = string

/** An element; `content` is XML. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const [start, inner] = [`<${name}${attributesText(attributes)}`, content.join('')]
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`
}

/** An element of WordprocessingML that says one thing: w:val. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value })
}

/** A switch of WordprocessingML that is off. */
export function off(name: string): Xml {
  return valued(name, 0)
}
