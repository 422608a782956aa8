import { PDFObject, PDFRef } from 'pdf-lib'

/** What an object of a file is made of; a string is a name, other text comes as a string object of pdf-lib. */
export type Written = string | number | null | PDFObject | readonly Written[] | { readonly [key: string]: Written }

/**
 * An object kept as the text that stands in the file. A report of 100 pages has a thousand structure elements: as objects
 * of pdf-lib they take half the time of an export, for each is a map of names that are looked up and written again.
 */
export class WrittenObject extends PDFObject {
  readonly #text: string

  constructor(value: Written) {
    super()
    this.#text = textOf(value)
  }

  override toString(): string {
    return this.#text
  }

  override sizeInBytes(): number {
    return this.#text.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).write(this.#text, offset, 'latin1')
  }
}

/** A stream (ISO 32000-1, 7.3.8) whose bytes are written as they are. */
export class WrittenStream extends PDFObject {
  readonly head: string
  readonly bytes: Uint8Array

  constructor(entries: Readonly<Record<string, Written>>, bytes: Uint8Array) {
    super()
    this.head = textOf({ ...entries, Length: bytes.length })
    this.bytes = bytes
  }
}

/** As it stands in a file (7.3), without a space that is not needed. */
function textOf(value: Written): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return String(value)
  if (value === null) return 'null'
  if (value instanceof PDFRef) return value.tag
  if (value instanceof PDFObject) return value.toString()
  if (isList(value)) return `[${value.map(textOf).join(' ')}]`
  let entries = ''
  for (const key in value) entries += entry(key, value[key] ?? null)
  return `<<${entries}>>`
}

function isList(value: readonly Written[] | Readonly<Record<string, Written>>): value is readonly Written[] {
  return Array.isArray(value)
}

function entry(key: string, value: Written): string {
  const text = textOf(value)
  return SELF_DELIMITING.has(text[0]) ? `/${key}${text}` : `/${key} ${text}`
}

/** How names, lists, dictionaries and strings begin. */
const SELF_DELIMITING = new Set<string | undefined>(['/', '[', '<', '('])
