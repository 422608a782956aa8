import type { ImportNotice } from '../wording/import-notices'
import type { DecodedText } from './decode-text'

/** What a clerk is told about how the files' bytes were read. */
export function encodingNotices(files: readonly { readonly fileName: string }[], texts: readonly DecodedText[]): ImportNotice[] {
  return texts.flatMap(({ encoding, certain, damaged }, index): ImportNotice[] => {
    const name = files[index]?.fileName ?? ''
    const guessed: ImportNotice = { code: 'encoding.guessed', details: { name, encoding: encoding.toUpperCase() }, place: null }
    const damage: ImportNotice = { code: 'encoding.damaged', details: { name, count: damaged }, place: null }
    return [...(certain ? [] : [guessed]), ...(damaged === 0 ? [] : [damage])]
  })
}
