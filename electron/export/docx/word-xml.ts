import { xmlText } from '../../../shared/markup/xml-text'

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A piece of XML, escaped already. */
export type Xml = string

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An element; `content` is XML. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`]))
  const inner = content.join('')
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

/** An element of WordprocessingML that says one thing: w:val. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value })
}

/** A switch of WordprocessingML that is off. */
export function off(name: string): Xml {
  return valued(name, 0)
}
