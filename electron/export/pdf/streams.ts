import type { PDFContext, PDFRef } from 'pdf-lib'
import { WrittenStream } from './written-object'

type StreamEntries = Readonly<Record<string, string | number>>

/** Registers bytes that are deflated already, as a stream. */
export function registerDeflated(context: PDFContext, deflated: Uint8Array, entries: StreamEntries = {}): PDFRef {
  return context.register(new WrittenStream({ ...entries, Filter: 'FlateDecode' }, deflated))
}
