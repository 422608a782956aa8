import type { BlockOrigin } from '../../shared/document/document'
import { printedHeading } from '../../shared/report/numbering'
import type { Report } from '../../shared/report/schema'
import { outlineWording, reportPageWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import type { Place } from '../editing/place'
import { isSamePlace } from '../editing/place'

/** The pages of a report in the order in which they are filled in. */
export function placesOf(report: Report): Place[] {
  return [
    { kind: 'overview' },
    { kind: 'cover' },
    { kind: 'opening' },
    ...report.sections.map(({ id }) => ({ kind: 'section', sectionId: id }) as const),
    { kind: 'signature' },
    { kind: 'layout' },
    ...(report.setAside.length === 0 ? [] : [{ kind: 'set-aside' } as const]),
    { kind: 'comparison' },
    { kind: 'review' },
  ]
}

/** The page after this one; the last page itself after the last. */
export function placeAfter(report: Report, place: Place): Place {
  return neighbour(report, place, 1) ?? place
}

/** The page before or after, or null at the end. */
export function neighbour(report: Report, place: Place, by: -1 | 1): Place | null {
  const places = placesOf(report)
  return places[places.findIndex((each) => isSamePlace(each, place)) + by] ?? null
}

/** What a page is called in the list of pages. */
export function nameOfPlace(report: Report, place: Place): string {
  switch (place.kind) {
    case 'section': {
      const index = report.sections.findIndex(({ id }) => id === place.sectionId)
      const section = report.sections[index]
      return (section === undefined ? '' : printedHeading(section, index, report.sections)) || outlineWording.noHeading
    }
    case 'set-aside':
      return fill(reportPageWording.setAside, { count: report.setAside.length })
    case 'overview':
    case 'cover':
    case 'opening':
    case 'signature':
    case 'layout':
    case 'comparison':
    case 'review':
      return reportPageWording[place.kind]
  }
}

/** The page on which a part of the document is written. */
export function placeOfOrigin({ part, sectionId }: BlockOrigin): Place {
  if (part === 'section' && sectionId !== undefined) return { kind: 'section', sectionId }
  if (part === 'attachment') return { kind: 'layout' }
  return { kind: part === 'opening' || part === 'signature' || part === 'layout' ? part : 'cover' }
}

/** The part of the document that is written on a page; null where none is. */
export function originOfPlace(place: Place): BlockOrigin | null {
  switch (place.kind) {
    case 'section':
      return { part: 'section', sectionId: place.sectionId }
    case 'cover':
      return { part: 'title' }
    case 'opening':
    case 'signature':
    case 'layout':
      return { part: place.kind }
    case 'overview':
    case 'set-aside':
    case 'comparison':
    case 'review':
      return null
  }
}
