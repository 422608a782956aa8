import type { FindingPlace } from '../../shared/checks/finding'
import { partOfFinding } from '../../shared/checks/open-points'
import type { Place } from '../editing/place'
import { useSession } from '../editing/session-context'
import type { TextRange } from './focus-field'
import { focusField } from './focus-field'

/** Where the clerk is taken: a page, the field on it, and the words in the field. */
export interface FieldTarget {
  readonly place: Place
  /** Absent where the page itself is meant. */
  readonly fieldId?: string
  readonly range?: TextRange
}

/** Where the clerk is taken from a finding. */
export function targetOfFinding(place: FindingPlace): FieldTarget {
  const page = partOfFinding(place)
  switch (place.kind) {
    case 'cell':
      return { place: page, fieldId: `${place.sectionId} ${place.tableId} ${place.cell}` }
    case 'text':
      return { place: page, fieldId: place.sectionId === null ? 'opening' : `${place.sectionId} narrative`, range: place }
    case 'section':
      return { place: page, fieldId: `${place.sectionId} narrative` }
    case 'opening':
      return { place: page, fieldId: 'opening' }
    case 'signature':
      return { place: page, fieldId: 'date' }
    case 'layout':
      return { place: page, fieldId: `layout ${place.field}` }
    case 'attachment':
      return { place: page, fieldId: `${place.attachmentId} ${place.field}` }
    case 'cover':
      return { place: page }
  }
}

/** Gives what takes the clerk to a field. */
export function useJump(): (target: FieldTarget) => void {
  const session = useSession()
  return ({ place, fieldId, range }) => {
    session.show(place)
    if (fieldId !== undefined) focusField(fieldId, range)
  }
}
