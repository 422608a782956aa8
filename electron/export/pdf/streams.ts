import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFRef } from 'pdf-lib'
import { WrittenStream } from './written-object'

type StreamEntries = Readonly<Record<string, string | number>>

/** Registers bytes as a stream, deflated. */
export function registerStream(context: PDFContext, bytes: Uint8Array, entries: StreamEntries = {}): PDFRef {
  return registerDeflated(context, deflateSync(bytes), entries)
}

/** Registers bytes that are deflated already. */
export function registerDeflated(context: PDFContext, deflated: Uint8Array, entries: StreamEntries = {}): PDFRef {
  return context.register(new WrittenStream({ ...entries, Filter: 'FlateDecode' }, deflated))
}
