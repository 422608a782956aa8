import type { ImportNotice } from '../../wording/import-notices'
import type { SourceDocument } from './source-document'

/** What a reader gives: the document, and what a clerk must know of what could not be read. */
export interface SourceReading {
  readonly document: SourceDocument
  readonly notices: readonly ImportNotice[]
}

/** Counts of what a reader left out. */
export interface LeftOut {
  readonly pictures: number
  readonly hiddenTexts: number
}

/** What a clerk is told of what was left out; nothing where nothing was. */
export function leftOutNotices(fileName: string, { pictures, hiddenTexts }: LeftOut): ImportNotice[] {
  const counted = [
    ['source.pictures', pictures],
    ['source.hidden-text', hiddenTexts],
  ] as const
  return counted.flatMap(([code, count]) => (count === 0 ? [] : [{ code, details: { name: fileName, count }, place: null }]))
}
