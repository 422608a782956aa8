import type { DocumentMarks, Layout, Letterhead } from './schema'

/** What can be filled in around the text, each a field of the form. */
export type LayoutField = 'cover' | 'contents' | 'seal' | keyof DocumentMarks | keyof Letterhead

/** A report as it is mostly handed in: its pages alone, without 封面, 目录 and 红头. */
export const plainLayout: Layout = {
  cover: false,
  contents: false,
  seal: 'none',
  marks: { copyNumber: '', secrecy: '', urgency: '' },
  letterhead: {
    printed: false,
    organMark: '',
    documentNumber: '',
    signers: '',
    addressee: '',
    copiesTo: '',
    issuer: '',
    issuedOn: '',
  },
}

/** Last year's layout as a start for this year's: what belongs to one document alone, its number, copy and day, is left out. */
export function layoutAfter({ marks, letterhead, ...rest }: Layout): Layout {
  return { ...rest, marks: { ...marks, copyNumber: '' }, letterhead: { ...letterhead, documentNumber: '', issuedOn: '' } }
}

/** Whether nothing is asked for and nothing filled in around the text. */
export function isPlain(layout: Layout): boolean {
  const { cover, contents, seal, marks, letterhead } = layout
  const texts = [...Object.values(marks), ...Object.values(letterhead)]
  return !cover && !contents && seal === 'none' && texts.every((text) => text === '' || text === false)
}
