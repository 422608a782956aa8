import type { DocumentBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import type { OwnedContent } from './marked-content'

/**
 * The contents of a block in the lines it is read in (linesOfBlock), each of which may take several lines of the page or
 * a part of one. Contents are drawn in reading order, so their characters count off the lines.
 */
export function byLine<T extends { readonly content: OwnedContent }>(block: DocumentBlock, contents: readonly T[]): T[][] {
  const ends = endsOf(linesOfBlock(block))
  const lines = ends.map((): T[] => [])
  let count = 0
  for (const each of contents) {
    const at = ends.findIndex((end) => count < end)
    lines.at(at)?.push(each)
    count += each.content.runs.reduce((sum, { characters }) => sum + lengthOf(characters), 0)
  }
  return lines.filter((line) => line.length > 0)
}

/** How many characters there are up to the end of each line. */
function endsOf(lines: readonly string[]): number[] {
  let count = 0
  return lines.map((line) => (count += lengthOf([...line])))
}

/** White space is not drawn. */
function lengthOf(characters: readonly string[]): number {
  return characters.filter((character) => !/\s/u.test(character)).length
}
