import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib'
import { PDFHeader, PDFStream } from 'pdf-lib'

/**
 * The bytes of a file: streams as they are, all other objects packed into object streams (ISO 32000-1, 7.5.7) and listed
 * in a cross-reference stream (7.5.8). pdf-lib's own writer does the same with a deflate written in JavaScript, which
 * takes a sixth of an export.
 */
export function writeFile(context: PDFContext): Uint8Array {
  const objects = context.enumerateIndirectObjects()
  const packed = inGroups(objects.filter(([, object]) => !(object instanceof PDFStream)), OBJECTS_PER_STREAM)
  const file = new FileBytes()
  file.append(bytesOf(PDFHeader.forVersion(1, 7)))
  const entries = new Map<number, CrossReference>()
  for (const [{ objectNumber }, object] of objects) {
    if (object instanceof PDFStream) entries.set(objectNumber, file.appendObject(objectNumber, bytesOf(object)))
  }
  packed.forEach((group, index) => {
    const streamNumber = context.largestObjectNumber + 1 + index
    entries.set(streamNumber, file.appendObject(streamNumber, objectStream(group)))
    group.forEach(([{ objectNumber }], position) => entries.set(objectNumber, { kind: IN_OBJECT_STREAM, place: streamNumber, detail: position }))
  })
  const start = file.length
  const ownNumber = context.largestObjectNumber + 1 + packed.length
  entries.set(ownNumber, { kind: AT_OFFSET, place: start, detail: 0 })
  file.appendObject(ownNumber, crossReferenceStream(context, entries, ownNumber + 1))
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

  appendObject(objectNumber: number, object: Uint8Array): CrossReference {
    const place = this.length
    this.append(latin1(`\n${objectNumber} 0 obj\n`))
    this.append(object)
    this.append(latin1('\nendobj\n'))
    return { kind: AT_OFFSET, place: place + 1, detail: 0 }
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts)
  }
}

function objectStream(group: readonly IndirectObject[]): Uint8Array {
  const offsets: string[] = []
  const parts: Uint8Array[] = []
  let offset = 0
  for (const [{ objectNumber }, object] of group) {
    const bytes = bytesOf(object)
    offsets.push(`${objectNumber} ${offset}`)
    parts.push(bytes, latin1('\n'))
    offset += bytes.length + 1
  }
  const header = latin1(`${offsets.join(' ')}\n`)
  return stream(`/Type /ObjStm /N ${group.length} /First ${header.length}`, Buffer.concat([header, ...parts]))
}

/** W: a byte for the kind, four for the place, two for the detail. */
const ENTRY_SIZE = 7

function crossReferenceStream({ trailerInfo }: PDFContext, entries: ReadonlyMap<number, CrossReference>, size: number): Uint8Array {
  const table = Buffer.alloc(size * ENTRY_SIZE)
  // Object 0 heads the list of free objects.
  table.writeUInt16BE(0xffff, 5)
  for (const [objectNumber, { kind, place, detail }] of entries) {
    table.writeUInt8(kind, objectNumber * ENTRY_SIZE)
    table.writeUInt32BE(place, objectNumber * ENTRY_SIZE + 1)
    table.writeUInt16BE(detail, objectNumber * ENTRY_SIZE + 5)
  }
  const trailer = Object.entries({ Root: trailerInfo.Root, Info: trailerInfo.Info, ID: trailerInfo.ID })
  const links = trailer.map(([key, value]) => (value === undefined ? '' : `/${key} ${value.toString()}`)).join(' ')
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${links}`, table)
}

function stream(entries: string, content: Uint8Array): Uint8Array {
  const deflated = deflateSync(content)
  return Buffer.concat([latin1(`<< ${entries} /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n`), deflated, latin1('\nendstream')])
}

function bytesOf(object: PDFObject | PDFHeader): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) => items.slice(group * size, (group + 1) * size))
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
