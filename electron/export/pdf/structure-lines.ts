import type { DocumentBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import type { OwnedContent } from './marked-content'

/**
 * The contents of a block by the line they are read in (linesOfBlock), which may take several lines of the page or a part
 * of one, and need not be drawn in that order: each content goes on where a line has come to.
 */
export function byLine<T extends { readonly content: OwnedContent }>(block: DocumentBlock, contents: readonly T[]): T[][] {
  const lines = linesOfBlock(block).map((text) => ({ rest: withoutSpace(text), contents: [] as const satisfies readonly T[] }))
  const filled = contents.reduce<readonly OpenLine<T>[]>(takeUp, lines)
  return filled.flatMap((line) => (line.contents.length === 0 ? [] : [[...line.contents]]))
}

interface OpenLine<T> {
  /** What of its text has not been drawn yet. */
  readonly rest: string
  readonly contents: readonly T[]
}

function takeUp<T extends { readonly content: OwnedContent }>(lines: readonly OpenLine<T>[], each: T): readonly OpenLine<T>[] {
  const text = withoutSpace(each.content.runs.flatMap(({ characters }) => characters).join(''))
  const goesOn = lines.findIndex(({ rest }) => rest !== '' && rest.startsWith(text))
  const at = goesOn < 0 ? lines.length - 1 : goesOn
  return lines.map((line, index) => (index === at ? { rest: line.rest.slice(text.length), contents: [...line.contents, each] } : line))
}

/** White space is not drawn. */
function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}
