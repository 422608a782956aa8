import type { ContentsBlock, DocumentBlock, ParagraphBlock } from '../document/document'
import type { ContentsEntry } from './contents'
import type { PlacedBlock } from './document-items'
import { itemsOf } from './document-items'
import type { SetBlock } from './flow'
import { ENTRY_SPACE, withoutStop } from './layout.lexicon'
import type { FilledPage } from './pages'
import { fillPages } from './pages'

/** Whether a block stands before the text, on pages without a number. */
export function isFront({ kind }: DocumentBlock): boolean {
  return kind === 'cover' || kind === 'contents'
}

export interface FrontPages {
  readonly pages: readonly FilledPage[]
  /** As they were set in the end. */
  readonly blocks: readonly PlacedBlock[]
}

type SetContents = (block: ContentsBlock, entries: readonly ContentsEntry[]) => SetBlock

/**
 * 封面 and 目录, each beginning a page. The 目录 names the printed numbers of the text's pages, which begin at 1 whatever
 * stands before them; where its links lead depends on how many pages it takes itself, so it is set twice.
 */
export function frontPages(blocks: readonly PlacedBlock[], text: readonly FilledPage[], document: readonly DocumentBlock[], setContents: SetContents): FrontPages {
  const setBefore = (frontCount: number): FrontPages => {
    const set = blocks.map((placed) => {
      const { block } = placed
      return block.kind === 'contents' ? { ...placed, set: setContents(block, entriesOf(document, text, frontCount)) } : placed
    })
    return { pages: set.flatMap((placed) => fillPages(itemsOf([placed]))), blocks: set }
  }
  return blocks.length === 0 ? { pages: [], blocks: [] } : setBefore(setBefore(0).pages.length)
}

function entriesOf(document: readonly DocumentBlock[], text: readonly FilledPage[], frontCount: number): ContentsEntry[] {
  const folios = folioOfBlocks(text)
  return document.flatMap((block, blockIndex) => {
    const [named, folio] = [namedInContents(block), folios.get(blockIndex)]
    return named === null || folio === undefined ? [] : [{ ...named, folio, pageNumber: frontCount + folio }]
  })
}

/** Headings of the first two levels, those that run into their text among them, and attachments. */
export function namedInContents(block: DocumentBlock): Pick<ContentsEntry, 'text' | 'level'> | null {
  switch (block.kind) {
    case 'attachment-head':
      return { text: `${block.label}${ENTRY_SPACE}${block.title}`.trim(), level: 1 }
    case 'heading':
      return block.level === 1 || block.level === 2 ? { text: block.text, level: block.level } : null
    case 'paragraph':
      return leadOf(block)
    default:
      return null
  }
}

function leadOf({ spans: [first] }: ParagraphBlock): Pick<ContentsEntry, 'text' | 'level'> | null {
  return first?.face === 'heading2' ? { text: withoutStop(first.text), level: 2 } : null
}

/** The number of the page on which each block begins. */
function folioOfBlocks(text: readonly FilledPage[]): Map<number, number> {
  const folios = new Map<number, number>()
  text.forEach(({ places }, index) => {
    for (const { blockIndex } of places) if (!folios.has(blockIndex)) folios.set(blockIndex, index + 1)
  })
  return folios
}
