/** The part of the Encoding Standard used here; both Node and browsers have it. */
declare class TextDecoder {
  constructor(label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252', options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(input: Uint8Array): string
}
