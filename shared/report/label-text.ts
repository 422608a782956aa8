import { rowNumberPattern } from './label-text.lexicon'

/** Letters and digits of a label; copies differ in all else. */
export function lettersOf(label: string): string {
  return label.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Z}\p{C}]/gu, '')
}

/** A label without its number: 1.属于国家秘密 is 属于国家秘密. */
export function unnumbered(label: string): string {
  return label.trim().replace(rowNumberPattern, '')
}
