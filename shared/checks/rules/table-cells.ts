import { cellName } from '../../report/cell-name'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import { cellPlace } from '../table-figures'
import type { AnsweredTable } from '../table-parts'
import { answeredTables } from '../table-parts'
import type { CellValue } from '../../report/table-values'
import { tableValues } from '../../report/table-values'
import { figureFaultWording } from '../../wording/checks'

/** So many unread cells of a table are named one by one; more are one piece of work. */
const MOST_NAMED = 3

/** Cells whose figure cannot be read, or was not given by an imported file. */
export const tableCells = ruleFamily('table-cells', answeredTables, (part) => {
  const values = [...tableValues(part.table, part.answer).values()]
  // A total is unread while one of its parts is; the part is what is to be put right.
  const unread = values.filter(({ reading, origin }) => reading.kind === 'unread' && origin !== 'computed')
  return [...values.flatMap((value) => faultyCell(part, value)), ...unreadCells(part, unread)]
})

function faultyCell(part: AnsweredTable, { cell, reading, text }: CellValue): Finding[] {
  if (reading.kind !== 'faulty') return []
  const values = { cell: cellName(part.table, cell.key), typed: text.trim(), fault: figureFaultWording[reading.fault] }
  return [makeFinding('cell.faulty', { place: cellPlace(part, cell.key), values })]
}

function unreadCells(part: AnsweredTable, unread: readonly CellValue[]): Finding[] {
  const [first, ...others] = unread.map(({ cell }) => ({ place: cellPlace(part, cell.key), name: cellName(part.table, cell.key) }))
  if (first === undefined) return []
  if (unread.length <= MOST_NAMED) return [first, ...others].map(({ place, name }) => makeFinding('cell.unread', { place, values: { cell: name } }))
  const values = { table: part.table.name, count: unread.length, cell: first.name }
  return [makeFinding('table.unread', { place: first.place, related: others.map(({ place }) => place), values })]
}
