import { addressEnd, addressPattern } from './addresses.lexicon'

/** A stretch of text: an address that can be followed, or what stands between addresses. */
export interface TextStretch {
  readonly text: string
  /** null where the stretch is no address. */
  readonly address: string | null
}

/** The text parted where web addresses begin and end. */
export function stretchesOf(text: string): TextStretch[] {
  const stretches: TextStretch[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(addressPattern)) {
    const shown = found.replace(addressEnd, '')
    if (index > end) stretches.push({ text: text.slice(end, index), address: null })
    stretches.push({ text: shown, address: /^www\./iu.test(shown) ? `http://${shown}` : shown })
    end = index + shown.length
  }
  if (end < text.length) stretches.push({ text: text.slice(end), address: null })
  return stretches
}
