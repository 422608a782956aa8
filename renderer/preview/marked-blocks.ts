import type { BlockOrigin, DocumentBlock, ReportDocument } from '../../shared/document/document'
import { isSameOrigin } from '../../shared/document/document'
import type { MarkedBlocks } from './page-areas'

/** Where the clerk is writing: a part of the report, as narrowly as it is known, and the cell where it is one of a table. */
export interface WritingPlace {
  readonly origin: BlockOrigin
  readonly cellIndex: number | null
  /** The kinds of block that are meant, where the part has others too; all where it is absent. */
  readonly kinds?: readonly DocumentBlock['kind'][]
}

/** What is written there, as it stands in the document; null where nothing is. */
export function markedBlocks({ blocks }: ReportDocument, { origin, cellIndex, kinds }: WritingPlace): MarkedBlocks | null {
  const ofPart = blocks.flatMap((block, blockIndex) => (isSameOrigin(block.origin, origin) && kinds?.includes(block.kind) !== false ? [{ block, blockIndex }] : []))
  const meant = narrowed(ofPart, origin)
  const [first] = meant
  if (first === undefined) return null
  const table = first.block.kind === 'table' ? first.block : null
  return {
    blockIndexes: new Set(meant.map(({ blockIndex }) => blockIndex)),
    cell: table === null || cellIndex === null ? null : { table, cellIndex },
  }
}

interface PlacedBlock {
  readonly block: DocumentBlock
  readonly blockIndex: number
}

/** The table, the chart, the line; all of the part where none of them is named. */
function narrowed(blocks: readonly PlacedBlock[], { tableId, chartId, line }: BlockOrigin): readonly PlacedBlock[] {
  if (tableId !== undefined) return blocks.filter(({ block }) => block.origin.tableId === tableId)
  if (chartId !== undefined) return blocks.filter(({ block }) => block.origin.chartId === chartId)
  if (line === undefined) return blocks
  // An empty line, and a further line of a table, belong to what stands before them.
  const before = blocks.filter(({ block }) => block.origin.line !== undefined && block.origin.line <= line)
  return before.slice(-1)
}
