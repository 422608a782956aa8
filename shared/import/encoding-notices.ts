import type { ImportNotice } from '../wording/import-notices'
import type { DecodedText } from './decode-text'
import { countRadicals } from './text-lines'

/** What a clerk is told about how the files' bytes were read. */
export function encodingNotices(files: readonly { readonly fileName: string }[], texts: readonly DecodedText[]): ImportNotice[] {
  return texts.flatMap(({ text, encoding, certain, damaged }, index): ImportNotice[] => {
    const name = files[index]?.fileName ?? ''
    const guessed: ImportNotice = { code: 'encoding.guessed', details: { name, encoding: encoding.toUpperCase() }, place: null }
    const damage: ImportNotice = { code: 'encoding.damaged', details: { name, count: damaged }, place: null }
    const radicals: ImportNotice = { code: 'text.radicals', details: { name, count: countRadicals(text) }, place: null }
    return [...(certain ? [] : [guessed]), ...(damaged === 0 ? [] : [damage]), ...(radicals.details['count'] === 0 ? [] : [radicals])]
  })
}
