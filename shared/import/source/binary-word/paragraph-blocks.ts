import type { FlowBlock } from '../flow'
import type { EdgedRow } from '../table-grid'
import { gridOfEdgedRows } from '../table-grid'
import type { ListCounter } from '../word/numbering'
import type { BinaryParagraph } from './paragraphs'
import type { StyleList } from './style-lists'

export interface ParagraphNumbers {
  readonly listOfStyle: (style: number) => StyleList
  readonly countList: ListCounter
}

type RowCell = EdgedRow['cells'][number]

/** Lines and tables of the paragraphs of an old Word file. */
export function paragraphBlocks(paragraphs: readonly BinaryParagraph[], numbers: ParagraphNumbers): FlowBlock[] {
  const blocks: FlowBlock[] = []
  let rows: EdgedRow[] = []
  let cells: RowCell[] = []
  let lines: FlowBlock[] = []
  let innerCells: string[] = []
  const endTable = (): void => {
    if (cells.length > 0 || lines.length > 0) rows.push({ edges: [], cells: [...cells, { continues: false, blocks: lines }] })
    if (rows.length > 0) blocks.push({ kind: 'grid', grid: gridOfEdgedRows(rows) })
    ;[rows, cells, lines] = [[], [], []]
  }
  for (const paragraph of paragraphs) {
    if (!paragraph.inTable) endTable()
    if (paragraph.rowEnd !== null) {
      rows.push(rowWith(cells, lines, paragraph.rowEnd))
      ;[cells, lines] = [[], []]
    } else if (paragraph.innerRowEnd) {
      lines.push({ kind: 'line', text: innerCells.join(' ') })
      innerCells = []
    } else if (paragraph.endsInnerCell) {
      innerCells.push(paragraph.text)
    } else {
      const line: FlowBlock = { kind: 'line', text: numberOf(paragraph, numbers) + paragraph.text }
      if (!paragraph.inTable) blocks.push(line)
      else lines.push(line)
      if (paragraph.endsCell) {
        cells.push({ continues: false, blocks: lines })
        lines = []
      }
    }
  }
  endTable()
  return blocks
}

function rowWith(cells: readonly RowCell[], rest: readonly FlowBlock[], { edges, merges }: NonNullable<BinaryParagraph['rowEnd']>): EdgedRow {
  const all = rest.length > 0 ? [...cells, { continues: false, blocks: rest }] : cells
  const kept: RowCell[] = []
  const keptEdges: number[] = []
  all.forEach((cell, index) => {
    const left = kept.at(-1)
    if (merges[index]?.left === true && left !== undefined) {
      kept[kept.length - 1] = { ...left, blocks: [...left.blocks, ...cell.blocks] }
      return
    }
    kept.push({ continues: merges[index]?.above === true, blocks: cell.blocks })
    keptEdges.push(edges[index] ?? 0)
  })
  const known = edges.length === all.length + 1
  return { cells: kept, edges: known ? [...keptEdges, edges.at(-1) ?? 0] : [] }
}

function numberOf({ style, listUse, listLevel, text, rowEnd }: BinaryParagraph, { listOfStyle, countList }: ParagraphNumbers): string {
  const inherited = listOfStyle(style)
  const use = listUse ?? inherited.use ?? 0
  if (use <= 0 || rowEnd !== null || text === '') return ''
  return countList({ listId: String(use), level: listLevel ?? inherited.level ?? 0 })
}
