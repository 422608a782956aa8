import type { SourceBlock, SourceDocument } from '../import/source/source-document'
import { betweenNames, rollHeadPattern } from './organ-names.lexicon'
import { namesOfList } from './organ-names'

/** Names of a list that was pasted or typed: a name a line, or parted by commas. */
export function rollFromText(text: string): readonly string[] {
  return namesOfList(text.split(betweenNames)).filter((name) => !rollHeadPattern.test(name))
}

/** Names of a list from a file: of each table the first column that holds names, of running lines all. */
export function rollFromSource({ blocks }: SourceDocument): readonly string[] {
  return namesOfList(blocks.flatMap(entriesOf)).filter((name) => !rollHeadPattern.test(name))
}

function entriesOf(block: SourceBlock): readonly string[] {
  if (block.kind === 'line') return block.text.split(betweenNames)
  const { cells, columnCount } = block.table
  const columns = Array.from({ length: columnCount }, (_, column) => cells.filter((cell) => cell.column === column).map(({ text }) => text))
  return columns.find((texts) => texts.some(isName)) ?? []
}

/** 序号 over a column of numbers is no name. */
function isName(text: string): boolean {
  const [name] = namesOfList([text])
  return name !== undefined && !rollHeadPattern.test(name)
}
