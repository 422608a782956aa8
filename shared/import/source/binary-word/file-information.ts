import type { ByteReader } from '../compound/byte-reader'

/** What the beginning of the stream WordDocument says of the file ([MS-DOC] 2.5). */
export interface FileInformation {
  readonly encrypted: boolean
  /** Older than Word 97, and laid out otherwise. */
  readonly beforeWord97: boolean
  readonly tableStream: '0Table' | '1Table'
  /** Characters of each part of the text, in the order they stand in. */
  readonly stories: readonly { readonly name: Story; readonly length: number }[]
  /** Where in the table stream a structure stands. */
  readonly place: (structure: Structure) => { readonly at: number; readonly length: number }
}

export type Story = 'text' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'textBoxes' | 'headerTextBoxes'

const structures = { styles: 1, characterPages: 12, paragraphPages: 13, pieces: 33, lists: 73, listUses: 74 } as const
export type Structure = keyof typeof structures

const WORD_FILE = 0xa5ec
const WORD_97 = 0xc1
const LENGTHS_AT = 0x4c
const PLACES_AT = 0x9a
const storyOrder = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const

/** Null for what is no Word file. */
export function readFileInformation(document: ByteReader): FileInformation | null {
  if (document.u16(0) !== WORD_FILE) return null
  const flags = document.u16(0x0a)
  return {
    encrypted: (flags & 0x0100) !== 0,
    beforeWord97: document.u16(2) < WORD_97,
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    stories: storyOrder.map((name, index) => ({ name, length: Math.min(document.u32(LENGTHS_AT + index * 4), document.length) })),
    place: (structure) => {
      const at = PLACES_AT + structures[structure] * 8
      return { at: document.u32(at), length: document.u32(at + 4) }
    },
  }
}
