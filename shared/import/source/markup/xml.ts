import { Parser } from 'htmlparser2'
import type { MarkupElement, MarkupNode } from './element-tree'
import { DEEPEST_NESTING } from './element-tree'

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[]
}

/** How office programs mean the namespaces of their files; other programs may bind other prefixes to them. */
const usualPrefixes: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/wordprocessingml(?:\/2006)?\/main$/u, 'w:'],
  [/spreadsheetml(?:\/2006)?\/main$/u, ''],
  [/officeDocument(?:\/2006)?\/relationships$/u, 'r:'],
  [/markup-compatibility\/2006$/u, 'mc:'],
  [/package\/2006\/relationships$/u, ''],
]

/**
 * Reads XML leniently: what is not closed ends with its parent. The prefixes of Office's namespaces are put as Office
 * writes them, whatever the file calls them. The element given is a nameless one around the root.
 */
export function parseXml(text: string): MarkupElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] }
  const open: OpenElement[] = [root]
  const prefixes = new Map<string, string>()
  let tooDeep = 0
  const parser = new Parser(
    {
      onopentag: (name, written) => {
        for (const [key, value] of Object.entries(written)) if (key.startsWith('xmlns')) bindPrefix(prefixes, key, value)
        const element: OpenElement = { name: usualName(name, prefixes), attributes: usualAttributes(written, prefixes), children: [] }
        open.at(-1)?.children.push(element)
        if (open.length < DEEPEST_NESTING) open.push(element)
        else tooDeep++
      },
      ontext: (piece) => open.at(-1)?.children.push(piece),
      onclosetag: () => {
        if (tooDeep > 0) tooDeep--
        else if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return root
}

function bindPrefix(prefixes: Map<string, string>, attribute: string, namespace: string): void {
  const written = attribute === 'xmlns' ? '' : `${attribute.slice('xmlns:'.length)}:`
  const usual = usualPrefixes.find(([pattern]) => pattern.test(namespace))?.[1]
  if (usual !== undefined && usual !== written) prefixes.set(written, usual)
}

function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (prefixes.size === 0) return name
  const colon = name.indexOf(':') + 1
  const usual = prefixes.get(name.slice(0, colon))
  return usual === undefined ? name : usual + name.slice(colon)
}

const noAttributes: ReadonlyMap<string, string> = new Map()

/** An attribute without a prefix belongs to no namespace. Most elements have no attributes, and share one map. */
function usualAttributes(written: Readonly<Record<string, string>>, prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const entries = Object.entries(written)
  return entries.length === 0 ? noAttributes : new Map(entries.map(([key, value]) => [key.includes(':') ? usualName(key, prefixes) : key, value]))
}
