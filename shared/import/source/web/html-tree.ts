import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5'
import { defaultTreeAdapter, parse } from 'parse5'
import type { MarkupElement, MarkupNode } from '../markup/element-tree'

/** Browsers nest no deeper than 512; pages that go on are damaged or made to hold up whoever reads them. */
const DEEPEST_NESTING = 512
/** Unclosed marks of emphasis are opened again in each paragraph, so that a small page may grow without end. */
const MOST_ELEMENTS = 500_000

class EndlessPage extends Error {}

/** The root of a web page, read by the rules of browsers; null for one that nests or grows without end. */
export function parseHtml(text: string): MarkupElement | null {
  try {
    const document = parse(text, { treeAdapter: boundedAdapter(), scriptingEnabled: true })
    return { name: '', attributes: new Map(), children: nodesOf(document) }
  } catch (error) {
    if (error instanceof EndlessPage) return null
    throw error
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let [depth, count] = [0, 0]
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      if (++count > MOST_ELEMENTS) throw new EndlessPage()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      if (++depth > DEEPEST_NESTING) throw new EndlessPage()
    },
    onItemPop: () => {
      depth--
    },
  }
}

function nodesOf(parent: DefaultTreeAdapterMap['parentNode']): MarkupNode[] {
  return parent.childNodes.flatMap((node): MarkupNode[] => {
    if (defaultTreeAdapter.isTextNode(node)) return [node.value]
    if (!defaultTreeAdapter.isElementNode(node)) return []
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    return [{ name: node.tagName, attributes, children: nodesOf(node) }]
  })
}
