import type { BlockOrigin, ReportDocument } from '../../shared/document/document'
import type { MissingGlyph } from '../../shared/typeset/page'
import { invisibleCharacter, placeWording } from '../../shared/wording/places'
import { fill } from '../../shared/wording/template'
import { isSameOrigin } from './page-drawing'

/** What a message needs to name a character that no font has, and where it stands. */
export function describeMissing({ character, origin }: MissingGlyph, document: ReportDocument): { place: string; character: string; codePoint: string } {
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
