import { NextAttributeComponent, XmlComponent } from 'docx'
import { writableText } from '../../../shared/markup/xml-text'

/** An element that the library has no name for, by its name in ECMA-376; texts in it are escaped when it is written. */
export function element(name: string, attributes: Readonly<Record<string, string | number>> = {}, ...content: readonly (XmlComponent | string)[]): XmlComponent {
  return new NamedElement(name, attributes, content)
}

class NamedElement extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly (XmlComponent | string)[]) {
    super(name)
    const named = Object.entries(attributes).map(([key, value]) => [key, { key, value: typeof value === 'string' ? writableText(value) : value }] as const)
    if (named.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(named)))
    this.root.push(...content.map((part) => (typeof part === 'string' ? writableText(part) : part)))
  }
}

/** An element of WordprocessingML that says one thing: w:val. */
export function valued(name: string, value: string | number): XmlComponent {
  return element(name, { 'w:val': value })
}
