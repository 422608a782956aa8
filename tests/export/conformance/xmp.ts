import { Parser } from 'htmlparser2'

/**
 * The properties of an XMP packet by their prefixed names: texts of simple ones, of the items of lists and alternatives,
 * and of fields of described schemas, in order.
 */
export function xmpProperties(packet: string): Map<string, string[]> {
  const properties = new Map<string, string[]>()
  const path: string[] = []
  let text = ''
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name)
        text = ''
      },
      ontext(part) {
        text += part
      },
      onclosetag(name) {
        const owner = path.findLast((each) => !each.startsWith('rdf:'))
        if (text.trim() !== '' && owner !== undefined) properties.set(owner, [...(properties.get(owner) ?? []), text])
        text = ''
        if (path.pop() !== name) throw new Error(`${name} is not closed`)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(packet)
  return properties
}
