import { xmlText } from '../../../shared/markup/xml-text'

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A piece of HTML, escaped already. */
export type Html = string

/** An element with its end tag; `content` is HTML. */
export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  return `${startTag(name, attributes)}${content.join('')}</${name}>`
}

/** An element that has no end tag. */
export function startTag(name: string, attributes: Attributes): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`]))
  return `<${name}${written.join('')}>`
}
