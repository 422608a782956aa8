import type { RuleId } from '../wording/checks'
import { ruleWording } from '../wording/checks'
import { fillLoosely } from '../wording/template'
import type { Finding, FindingLevel, FindingPlace } from './finding'

export interface FoundFault {
  readonly place: FindingPlace
  readonly related?: readonly FindingPlace[]
  /** For the message's places. */
  readonly values: Readonly<Record<string, string | number>>
  /** Where the format gives the source, or the case its own level. */
  readonly source?: string
  readonly level?: FindingLevel
  /** The figures and words it is about, from which its fingerprint is made; the message's values where nothing is said. */
  readonly about?: readonly (string | number)[]
}

/** A finding of a rule, in the rule's words. */
export function makeFinding(rule: RuleId, fault: FoundFault): Finding {
  const { message, source, level } = ruleWording[rule]
  const { place, related = [], values } = fault
  return {
    rule,
    level: fault.level ?? level,
    message: fillLoosely(message, values),
    source: fault.source ?? source,
    place,
    related,
    fingerprint: [...placeNames(place), ...(fault.about ?? Object.values(values))].join('|'),
  }
}

/** What stays of a place while text before it is typed. */
function placeNames(place: FindingPlace): readonly string[] {
  switch (place.kind) {
    case 'cell':
      return [place.tableId, place.cell]
    case 'section':
      return [place.sectionId]
    case 'text':
      return [place.sectionId ?? 'opening']
    case 'layout':
      return [place.kind, place.field]
    case 'attachment':
      return [place.attachmentId, place.field]
    case 'cover':
    case 'opening':
    case 'signature':
      return [place.kind]
  }
}
