import { readCopiedPage } from '../../shared/import/source/web/read-html'
import type { PastedGrid } from '../../shared/report/pasted-grid'
import { gridOfText, htmlOfRows, textOfRows } from '../../shared/report/pasted-grid'
import { copiedRows, planPaste } from '../../shared/report/table-clipboard'
import { untouchedTable } from '../../shared/report/table-values'
import { pasteWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import type { FigureGrid } from './figure-grid'
import { pasteMessage } from './paste-message'
import { clearBlock } from './run-grid-command'

/** Puts the block chosen on the clipboard, as text and as a table that spreadsheets and word processors take. */
export function copyBlock(grid: FigureGrid, clipboard: DataTransfer): void {
  const keys = grid.block().flat()
  const rows = copiedRows(grid.table, grid.answer() ?? untouchedTable, keys)
  clipboard.setData('text/plain', textOfRows(rows))
  clipboard.setData('text/html', htmlOfRows(rows))
  grid.say(fill(pasteWording.copied, { count: keys.length }))
}

/** As {@link copyBlock}, and empties the block. */
export function cutBlock(grid: FigureGrid, clipboard: DataTransfer): void {
  copyBlock(grid, clipboard)
  const count = clearBlock(grid)
  grid.say(fill(pasteWording.cut, { count }))
}

/** Takes a block from the clipboard in one step, and says what became of it. */
export function pasteBlock(grid: FigureGrid, clipboard: DataTransfer): void {
  const [pasted, block] = [gridsOf(clipboard), grid.block()]
  const start = block[0]?.[0]
  if (pasted.length === 0 || start === undefined) {
    grid.say(pasteWording.nothing)
    return
  }
  const target = { table: grid.table, answer: grid.answer() ?? untouchedTable, start, selected: block.flat() }
  const plan = planPaste(target, pasted)
  grid.setCells(plan.cells)
  grid.say(pasteMessage(grid.table, plan))
}

/** Whether the clipboard holds more than what goes into a single cell. */
export function holdsBlock(clipboard: DataTransfer): boolean {
  return gridsOf(clipboard).some(({ rowCount, columnCount }) => rowCount * columnCount > 1)
}

/** The tables of what was copied from a spreadsheet, a document or a web page; else its text as a table. */
function gridsOf(clipboard: DataTransfer): readonly PastedGrid[] {
  const tables = readCopiedPage(clipboard.getData('text/html')).flatMap((block) => (block.kind === 'table' ? [trimmed(block.table)] : []))
  if (tables.length > 0) return tables
  const text = clipboard.getData('text/plain')
  return text.trim() === '' ? [] : [gridOfText(text)]
}

function trimmed(grid: PastedGrid): PastedGrid {
  return { ...grid, cells: grid.cells.map((cell) => ({ ...cell, text: cell.text.trim() })) }
}
