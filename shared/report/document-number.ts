import { documentNumberForm, documentNumberPattern, looseDocumentNumberPattern } from './document-number.lexicon'
import { halfWidth } from './figures'

/** 发文字号 in the form of GB/T 9704-2012, 7.2.5, where it can be told what is meant; as typed otherwise. */
export function tidyDocumentNumber(typed: string): string {
  const groups = looseDocumentNumberPattern.exec(halfWidth(typed).replace(/\s+/gu, ''))?.groups
  if (groups === undefined) return typed
  return documentNumberForm(groups['code'] ?? '', groups['year'] ?? '', groups['number'] ?? '')
}

/** The year of a 发文字号 in the standard's form; null for any other text. */
export function yearOfDocumentNumber(documentNumber: string): number | null {
  const year = documentNumberPattern.exec(documentNumber.trim())?.groups?.['year']
  return year === undefined ? null : Number(year)
}
