import type { Edit } from '../../shared/report/edits'

/** A page of the open report. */
export type Place =
  | { readonly kind: 'overview' | 'cover' | 'opening' | 'signature' | 'layout' | 'set-aside' | 'comparison' | 'review' }
  | { readonly kind: 'section'; readonly sectionId: string }

/** The page on which an edit is seen, so that undoing can show what it changed. */
export function placeOf(edit: Edit): Place {
  switch (edit.kind) {
    case 'set-organ':
    case 'set-year':
    case 'set-title':
      return { kind: 'cover' }
    case 'set-signature-organ':
    case 'set-signature-date':
      return { kind: 'signature' }
    case 'set-layout':
    case 'add-attachments':
    case 'name-attachment':
    case 'write-attachment':
    case 'move-attachment':
    case 'remove-attachment':
      return { kind: 'layout' }
    case 'write-narrative':
    case 'return-to-stock':
    case 'take-stock':
    case 'decline-stock':
      return edit.place === 'opening' ? { kind: 'opening' } : { kind: 'section', sectionId: edit.place.sectionId }
    case 'take-tables':
      return edit.tables[0] === undefined ? { kind: 'overview' } : { kind: 'section', sectionId: edit.tables[0].sectionId }
    case 'reply-to-finding':
    case 'withdraw-reply':
      return { kind: 'review' }
    case 'change-format':
      return { kind: 'cover' }
    case 'set-cells':
    case 'state-total':
    case 'print-empty-cells':
    case 'clear-table':
    case 'place-chart':
    case 'remove-chart':
    case 'answer-fact':
    case 'visit-section':
    case 'finish-section':
      return { kind: 'section', sectionId: edit.sectionId }
    case 'rename-section':
    case 'add-section':
    case 'move-section':
    case 'drop-section':
    case 'number-automatically':
      return { kind: 'overview' }
    case 'put-back':
    case 'attach-set-aside':
      return { kind: 'set-aside' }
  }
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && (a.kind !== 'section' || b.kind !== 'section' || a.sectionId === b.sectionId)
}
