import type { DocumentBlock } from '../../../shared/document/document'

/** Levels of headings as the document nests them, from 0 for its title; null for what is no heading. */
function headingLevel(block: DocumentBlock): number | null {
  switch (block.kind) {
    case 'title':
      return 0
    case 'attachment-head':
      return 1
    case 'heading':
      return block.origin.part === 'attachment' ? block.level + 1 : block.level
    default:
      return null
  }
}

export type HeadingType = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6'

const HEADING_TYPES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const

/** How deep each heading stands by its block, from 1: under all headings of higher levels before it, whatever levels are left out. */
export function headingDepths(blocks: readonly DocumentBlock[]): Map<number, number> {
  const depths = new Map<number, number>()
  const above: number[] = []
  blocks.forEach((block, blockIndex) => {
    const level = headingLevel(block)
    if (level === null) return
    while ((above.at(-1) ?? -1) >= level) above.pop()
    above.push(level)
    depths.set(blockIndex, above.length)
  })
  return depths
}

/** The structure type of a heading: the first is H1, and none is more than one deeper than the one before (ISO 14289-1, 7.4.2). */
export function headingType(depth: number): HeadingType {
  return HEADING_TYPES[depth - 1] ?? 'H6'
}
