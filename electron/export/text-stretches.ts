import { addressesInText } from '../../shared/typeset/address-links'

/** A stretch of text: an address that can be followed, or what stands between addresses. */
export interface TextStretch {
  readonly text: string
  /** null where the stretch is no address. */
  readonly address: string | null
}

/** The text parted where web addresses begin and end. */
export function textStretches(text: string): TextStretch[] {
  const stretches: TextStretch[] = []
  let end = 0
  for (const { address, index } of addressesInText(text)) {
    if (index > end) stretches.push({ text: text.slice(end, index), address: null })
    stretches.push({ text: address, address })
    end = index + address.length
  }
  return end < text.length ? [...stretches, { text: text.slice(end), address: null }] : stretches
}
