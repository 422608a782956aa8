import type { FlowBlock } from '../flow'
import type { EdgedRow } from '../table-grid'
import { gridOfEdgedRows } from '../table-grid'

interface CellDefinition {
  readonly edge: number
  readonly above: boolean
  readonly left: boolean
}

/** Takes what stands in an RTF file in its order, and gives lines and tables. */
export interface RtfBlocks {
  /** A word that describes the row of a table, or ends a cell or row; false for any other word. */
  readonly tableWord: (word: string, number: number | null) => boolean
  readonly endParagraph: (text: string, inTable: boolean) => void
  readonly endCell: (text: string) => void
  readonly finish: () => FlowBlock[]
}

/** Lines and tables of one RTF file, which are given to it in their order. */
export function rtfBlocks(): RtfBlocks {
  const blocks: FlowBlock[] = []
  let definitions: CellDefinition[] = []
  let [rowStart, above, left] = [0, false, false]
  let rows: EdgedRow[] = []
  let cells: FlowBlock[][] = []
  let lines: FlowBlock[] = []

  const endRow = (): void => {
    if (lines.some((line) => line.kind === 'line' && line.text.trim() !== '')) cells.push(lines)
    if (cells.length > 0) rows.push(rowWith(cells, definitions, rowStart))
    ;[cells, lines] = [[], []]
  }
  const endTable = (): void => {
    endRow()
    if (rows.length > 0) blocks.push({ kind: 'grid', grid: gridOfEdgedRows(rows) })
    rows = []
  }
  const words: Readonly<Record<string, (number: number) => void>> = {
    trowd: () => {
      definitions = []
      ;[rowStart, above, left] = [0, false, false]
    },
    trleft: (number) => (rowStart = number),
    clvmrg: () => (above = true),
    clmrg: () => (left = true),
    cellx: (number) => {
      definitions.push({ edge: number, above, left })
      ;[above, left] = [false, false]
    },
    row: endRow,
  }
  return {
    tableWord: (word, number) => {
      const change = Object.hasOwn(words, word) ? words[word] : undefined
      change?.(number ?? 0)
      return change !== undefined
    },
    endParagraph: (text, inTable) => {
      if (inTable) lines.push({ kind: 'line', text })
      else if (text.trim() !== '' || rows.length === 0) {
        endTable()
        blocks.push({ kind: 'line', text })
      }
    },
    endCell: (text) => {
      cells.push([...lines, { kind: 'line', text }])
      lines = []
    },
    finish: () => {
      endTable()
      return blocks
    },
  }
}

function rowWith(cells: readonly (readonly FlowBlock[])[], definitions: readonly CellDefinition[], rowStart: number): EdgedRow {
  const kept: { continues: boolean; blocks: readonly FlowBlock[] }[] = []
  const edges: number[] = [rowStart]
  const defined = withoutUndefined(cells, definitions.length)
  defined.forEach((blocks, index) => {
    const definition = definitions[index]
    const before = kept.at(-1)
    if (definition?.left === true && before !== undefined) {
      before.blocks = [...before.blocks, ...blocks]
      edges[edges.length - 1] = definition.edge
      return
    }
    kept.push({ continues: definition?.above === true, blocks })
    edges.push(definition?.edge ?? 0)
  })
  return { cells: kept, edges: definitions.length >= defined.length ? edges : [] }
}

/** Some programs end a row's cells once more than it has cells. */
function withoutUndefined(cells: readonly (readonly FlowBlock[])[], count: number): readonly (readonly FlowBlock[])[] {
  const isEmpty = (blocks: readonly FlowBlock[]): boolean => blocks.every((block) => block.kind === 'line' && block.text.trim() === '')
  return count > 0 && cells.slice(count).every(isEmpty) ? cells.slice(0, count) : cells
}
