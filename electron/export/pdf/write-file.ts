import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib'
import { PDFHeader } from 'pdf-lib'
import type { PainterMemory } from './painter-memory'
import { WrittenStream } from './written-object'

/**
 * The bytes of a file: streams as they are, all other objects packed into object streams (ISO 32000-1, 7.5.7) and listed
 * in a cross-reference stream (7.5.8). pdf-lib's own writer does the same with a deflate written in JavaScript, which
 * takes a sixth of an export.
 */
export function writeFile(context: PDFContext, memory: PainterMemory): Uint8Array {
  const objects = context.enumerateIndirectObjects()
  const packed = inGroups(objects.filter(([, object]) => !(object instanceof WrittenStream)), OBJECTS_PER_STREAM)
  const file = new FileBytes()
  file.append(headerOf(PDFHeader.forVersion(1, 7)))
  const entries = new Map<number, CrossReference>()
  for (const [{ objectNumber }, object] of objects) {
    if (object instanceof WrittenStream) entries.set(objectNumber, file.appendStream(objectNumber, object))
  }
  packed.forEach((group, index) => {
    const streamNumber = context.largestObjectNumber + 1 + index
    entries.set(streamNumber, file.appendStream(streamNumber, objectStream(group, memory)))
    group.forEach(([{ objectNumber }], position) => entries.set(objectNumber, { kind: IN_OBJECT_STREAM, place: streamNumber, detail: position }))
  })
  const start = file.length
  const ownNumber = context.largestObjectNumber + 1 + packed.length
  entries.set(ownNumber, { kind: AT_OFFSET, place: start, detail: 0 })
  file.appendStream(ownNumber, crossReferenceStream(context, entries, ownNumber + 1))
  file.append(latin1(`startxref\n${start}\n%%EOF\n`))
  return file.bytes()
}

type IndirectObject = [PDFRef, PDFObject]

/** An entry of the cross-reference stream (7.5.8.3): an offset, or an object stream and the position in it. */
interface CrossReference {
  readonly kind: number
  readonly place: number
  readonly detail: number
}

const AT_OFFSET = 1
const IN_OBJECT_STREAM = 2

const OBJECTS_PER_STREAM = 200

class FileBytes {
  readonly #parts: Uint8Array[] = []
  length = 0

  append(part: Uint8Array): void {
    this.#parts.push(part)
    this.length += part.length
  }

  appendStream(objectNumber: number, { head, bytes }: WrittenStream): CrossReference {
    const place = this.length
    this.append(latin1(`${objectNumber} 0 obj\n${head}stream\n`))
    this.append(bytes)
    this.append(latin1('\nendstream\nendobj\n'))
    return { kind: AT_OFFSET, place, detail: 0 }
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts)
  }
}

function objectStream(group: readonly IndirectObject[], memory: PainterMemory): WrittenStream {
  let [offsets, texts] = ['', '']
  for (const [{ objectNumber }, object] of group) {
    offsets += `${objectNumber} ${texts.length} `
    texts += `${object.toString()}\n`
  }
  const entries = { Type: 'ObjStm', N: group.length, First: offsets.length, Filter: 'FlateDecode' }
  return new WrittenStream(entries, memory.deflateObjects(offsets + texts))
}

/** W: a byte for the kind, four for the place, two for the detail. */
const ENTRY_WIDTHS = [1, 4, 2] as const
const ENTRY_SIZE = 7

/** Each byte as its difference from the one above (7.4.4.4, PNG Up): the rows of an object stream's objects come to nearly nothing. */
function crossReferenceStream({ trailerInfo }: PDFContext, entries: ReadonlyMap<number, CrossReference>, size: number): WrittenStream {
  const rows = Buffer.alloc(size * ENTRY_SIZE)
  // Object 0 heads the list of free objects.
  rows.writeUInt16BE(0xffff, 5)
  for (const [objectNumber, { kind, place, detail }] of entries) {
    rows.writeUInt8(kind, objectNumber * ENTRY_SIZE)
    rows.writeUInt32BE(place, objectNumber * ENTRY_SIZE + 1)
    rows.writeUInt16BE(detail, objectNumber * ENTRY_SIZE + 5)
  }
  const { Root = null, Info = null, ID = null } = trailerInfo
  const predictor = { Predictor: PNG_UP, Columns: ENTRY_SIZE }
  const links = { Type: 'XRef', Size: size, W: ENTRY_WIDTHS, Root, Info, ID }
  return new WrittenStream({ ...links, Filter: 'FlateDecode', DecodeParms: predictor }, deflateSync(differences(rows, size)))
}

const PNG_UP = 12
const PNG_UP_ROW = 2

function differences(rows: Buffer, count: number): Buffer {
  const coded = Buffer.alloc(count * (ENTRY_SIZE + 1))
  for (let row = 0; row < count; row++) {
    const [from, to] = [row * ENTRY_SIZE, row * (ENTRY_SIZE + 1)]
    coded[to] = PNG_UP_ROW
    for (let byte = 0; byte < ENTRY_SIZE; byte++) {
      const above = row === 0 ? 0 : (rows[from - ENTRY_SIZE + byte] ?? 0)
      coded[to + 1 + byte] = (rows[from + byte] ?? 0) - above
    }
  }
  return coded
}

function headerOf(header: PDFHeader): Uint8Array {
  const bytes = new Uint8Array(header.sizeInBytes() + 1)
  bytes[header.copyBytesInto(bytes, 0)] = LINE_FEED
  return bytes
}

const LINE_FEED = 10

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) => items.slice(group * size, (group + 1) * size))
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
