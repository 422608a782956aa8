import type { DocumentBlock } from '../document/document'
import type { SetBlock } from './flow'
import { emptyRows } from './flow-items'
import type { BlockItem } from './pages'

/** A block of the document with what it was set to. */
export interface PlacedBlock {
  readonly block: DocumentBlock
  /** Position in the document. */
  readonly blockIndex: number
  readonly set: SetBlock
}

/** Puts set blocks one after the other: the empty rows between them, and what stays with what. */
export function itemsOf(blocks: readonly PlacedBlock[]): BlockItem[] {
  const items: BlockItem[] = []
  let before: DocumentBlock | undefined
  for (const { block, blockIndex, set } of blocks) {
    if (set.items.length === 0) continue
    const between = before === undefined ? 0 : rowsBetween(before, block)
    if (staysWithBefore(block)) keepLast(items)
    const isWhole = isKeptWhole(block, set)
    for (const item of emptyRows(between)) items.push({ item, blockIndex, keepWithNext: true })
    for (const item of set.items) items.push({ item, blockIndex, keepWithNext: item.keepWithNext || (isWhole && item.kind === 'row') })
    before = block
  }
  return items
}

/**
 * Empty rows of the grid: two under the title, one where the 主送机关 follows (GB/T 9704-2012, 7.3.2); one over 附件说明
 * (7.3.4) and over a 署名 without a seal (7.3.5.2). A seal begins within one row of the text and covers 署名 and date
 * below its middle (7.3.5.1): one of 42 mm over two rows leaves two free above them.
 */
function rowsBetween(before: DocumentBlock, after: DocumentBlock): number {
  if (before.kind === 'title') return after.kind === 'addressee' ? 1 : 2
  if (before.kind === 'attachment-head' || after.kind === 'attachment-list') return 1
  if (after.kind === 'signature') return after.seal === 'room' ? 2 : 1
  return 0
}

/** Date and organ name stay with at least one line of the text (7.3.5.5), and so does what names the attachments. */
function staysWithBefore({ kind }: DocumentBlock): boolean {
  return kind === 'signature' || kind === 'attachment-list'
}

/** 附件说明 of more rows may be parted. */
const LONGEST_KEPT_LIST = 8

/** A short 附件说明 stays in one piece, with the 署名 under it. */
function isKeptWhole({ kind }: DocumentBlock, { items }: SetBlock): boolean {
  return kind === 'attachment-list' && items.length <= LONGEST_KEPT_LIST
}

function keepLast(items: BlockItem[]): void {
  const last = items.at(-1)
  if (last !== undefined && last.item.kind !== 'page-break') items[items.length - 1] = { ...last, keepWithNext: true }
}
