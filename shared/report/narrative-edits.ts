import type { Report, Section } from './schema'
import { changeContent } from './section-change'

/** A step in the running text of a section, or before the first. */
export type NarrativeEdit =
  /** The text becomes the clerk's own; `stock` is the stock text at that moment. */
  | { readonly kind: 'write-narrative'; readonly place: NarrativePlace; readonly text: string; readonly stock: string }
  | { readonly kind: 'return-to-stock'; readonly place: NarrativePlace }
  /** The clerk takes the new stock text into a text of their own. */
  | { readonly kind: 'take-stock'; readonly place: NarrativePlace; readonly stock: string }
  /** The clerk declines the new stock text; it is not offered again until the facts change. */
  | { readonly kind: 'decline-stock'; readonly place: NarrativePlace; readonly stock: string }

/** Where a narrative stands: the paragraphs before the first heading, or a section. */
export type NarrativePlace = 'opening' | { readonly sectionId: string }

/** Gives the report after the edit. */
export function applyNarrativeEdit(report: Report, edit: NarrativeEdit): Report {
  switch (edit.kind) {
    case 'write-narrative':
      return changeNarrative(report, edit.place, () => ({ author: 'clerk', text: edit.text, stockSeen: edit.stock }))
    case 'return-to-stock':
      return changeNarrative(report, edit.place, () => ({ author: 'stock' }))
    case 'take-stock':
      return changeNarrative(report, edit.place, (narrative) => takeStock(narrative, edit.stock))
    case 'decline-stock':
      return changeNarrative(report, edit.place, (narrative) =>
        narrative.author === 'clerk' ? { ...narrative, stockSeen: edit.stock } : narrative,
      )
  }
}

/** The report with another narrative at a place. */
export function changeNarrative(
  report: Report,
  place: NarrativePlace,
  change: (narrative: Section['narrative']) => Section['narrative'],
): Report {
  if (place === 'opening') return { ...report, opening: change(report.opening) }
  return changeContent(report, place.sectionId, (section) => ({ ...section, narrative: change(section.narrative) }))
}

/** Texts one after the other, each from a line of its own; empty ones are left out. */
export function joinParagraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}

/** Replaces the stock text seen before where the clerk kept it whole, else adds the new one as a paragraph. */
function takeStock(narrative: Section['narrative'], stock: string): Section['narrative'] {
  if (narrative.author === 'stock') return narrative
  const { text, stockSeen } = narrative
  const keptWhole = stockSeen !== '' && text.includes(stockSeen)
  const taken = keptWhole ? text.replace(stockSeen, () => stock) : joinParagraphs(text, stock)
  return { author: 'clerk', text: taken, stockSeen: stock }
}
