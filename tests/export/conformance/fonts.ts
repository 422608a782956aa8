import { utf16 } from './content-stream'
import type { PdfDict, PdfObjects } from './pdf-objects'
import { nameOf } from './pdf-objects'

/** A composite font of the file. */
export interface FileFont {
  /** With the tag of the subset. */
  readonly name: string
  readonly dict: PdfDict
  readonly descendant: PdfDict
  readonly descriptor: PdfDict
  /** What each code stands for, by its four digits. */
  readonly unicode: ReadonlyMap<string, string>
  /** In thousandths of an em. */
  readonly widthOf: (code: string) => number
  readonly program: Buffer
  readonly cidSet: Buffer | null
}

/** The fonts of a page by the names its content calls them. */
export function fontsOf(objects: PdfObjects, page: string): Map<string, FileFont> {
  const named = objects.dict(objects.dict(objects.dict(page)['/Resources'])['/Font'])
  return new Map(Object.entries(named).map(([name, ref]) => [name, fontFrom(objects, objects.dict(ref))]))
}

const read = new WeakMap<PdfDict, FileFont>()

function fontFrom(objects: PdfObjects, dict: PdfDict): FileFont {
  const known = read.get(dict)
  if (known !== undefined) return known
  const descendant = objects.dict(objects.array(dict['/DescendantFonts'])[0])
  const descriptor = objects.dict(descendant['/FontDescriptor'])
  const widths = widthsFrom(objects, descendant)
  const font = {
    name: nameOf(dict['/BaseFont']).slice(1),
    dict,
    descendant,
    descriptor,
    unicode: unicodeFrom(objects.stream(dict['/ToUnicode'])),
    widthOf: (code: string) => widths.get(parseInt(code, 16)) ?? Number(descendant['/DW'] ?? 1000),
    program: objects.stream(descriptor['/FontFile2'] ?? descriptor['/FontFile3']),
    cidSet: descriptor['/CIDSet'] === undefined ? null : objects.stream(descriptor['/CIDSet']),
  }
  read.set(dict, font)
  return font
}

/** W array, of which we write only the form that lists widths from a CID on (ISO 32000-1, 9.7.4.3). */
function widthsFrom(objects: PdfObjects, descendant: PdfDict): Map<number, number> {
  const array = objects.array(descendant['/W'])
  const widths = new Map<number, number>()
  for (let at = 0; at < array.length; at += 2) {
    objects.numbers(array[at + 1]).forEach((width, index) => widths.set(Number(array[at]) + index, width))
  }
  return widths
}

function unicodeFrom(map: Buffer): Map<string, string> {
  const ranges = map.toString('latin1').matchAll(/^<([0-9a-f]{4})><[0-9a-f]{4}>\[((?:<[0-9a-f]+>)*)\]$/gmu)
  const entries = [...ranges].flatMap(([, first = '', texts = '']) =>
    [...texts.matchAll(/<([0-9a-f]+)>/gu)].map(([, text = ''], index) => [(parseInt(first, 16) + index).toString(16).padStart(4, '0'), text] as const),
  )
  return new Map(entries.map(([code, text]) => [code, utf16(text)]))
}
