import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFHexString } from 'pdf-lib'

export interface Bookmark {
  readonly text: string
  readonly page: PDFRef
  /** Distance of its top from the page's lower edge in pt. */
  readonly top: number
}

/** Registers a flat outline (ISO 32000-1, 12.3.3); gives its reference, or null where there is nothing to list. */
export function registerBookmarks(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef | null {
  if (bookmarks.length === 0) return null
  const root = context.nextRef()
  const refs = bookmarks.map(() => context.nextRef())
  bookmarks.forEach(({ text, page, top }, index) => {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (ref === undefined) return
    const links = { ...(previous === undefined ? {} : { Prev: previous }), ...(next === undefined ? {} : { Next: next }) }
    context.assign(ref, context.obj({ Title: PDFHexString.fromText(text), Parent: root, Dest: [page, 'XYZ', null, top, null], ...links }))
  })
  const [first, last] = [refs[0], refs.at(-1)]
  if (first !== undefined && last !== undefined) context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }))
  return root
}
