import { cellName } from '../cell-name'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { ruleFamily } from '../rule-family'
import { cellPlace } from '../table-figures'
import type { AnsweredTable } from '../table-parts'
import { answeredTables } from '../table-parts'
import type { CellValue } from '../../report/table-values'
import { tableValues } from '../../report/table-values'
import { figureFaultWording } from '../../wording/checks'

/** Cells whose figure cannot be read, or was not given by an imported file. */
export const tableCells = ruleFamily('table-cells', answeredTables, (part) =>
  [...tableValues(part.table, part.answer).values()].flatMap((value) => cellFindings(part, value)),
)

function cellFindings(part: AnsweredTable, { cell, reading, text, origin }: CellValue): Finding[] {
  const [place, name] = [cellPlace(part, cell.key), cellName(part.table, cell.key)]
  if (reading.kind === 'faulty') {
    return [makeFinding('cell.faulty', { place, values: { cell: name, typed: text.trim(), fault: figureFaultWording[reading.fault] } })]
  }
  // A total is unread while one of its parts is; the part is what is to be put right.
  return reading.kind === 'unread' && origin !== 'computed' ? [makeFinding('cell.unread', { place, values: { cell: name } })] : []
}
