import { invisibleCharacter, placeWording } from '../wording/places'
import { fill } from '../wording/template'
import type { BlockOrigin, ReportDocument } from './document'
import { isSameOrigin } from './document'

/** What a message needs to name a character that no font has, and where it stands. */
export interface MissingCharacterDetails {
  readonly place: string
  readonly character: string
  /** As U+3007. */
  readonly codePoint: string
}

/** Describes a character of a document that no font has. */
export function describeMissing(
  { character, origin }: { readonly character: string; readonly origin: BlockOrigin },
  document: ReportDocument,
): MissingCharacterDetails {
  return {
    place: placeOf(origin, document),
    character: /^[\p{C}\p{Z}\p{M}]/u.test(character) ? invisibleCharacter : character,
    codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }
}

function placeOf(origin: BlockOrigin, { blocks }: ReportDocument): string {
  if (origin.part !== 'section') return placeWording[origin.part]
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1 && isSameOrigin(block.origin, origin))
  if (heading?.kind === 'heading') return fill(placeWording.section, { heading: heading.text })
  const sections = new Set(blocks.flatMap((block) => block.origin.sectionId ?? []))
  return fill(placeWording.sectionWithoutHeading, { position: [...sections].indexOf(origin.sectionId ?? '') + 1 })
}
