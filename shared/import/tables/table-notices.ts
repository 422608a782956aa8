import { cellName, rowName } from '../../report/cell-name'
import type { TableDefinition } from '../../report/table-format'
import { figureCells } from '../../report/table-layout'
import type { ImportNotice } from '../../wording/import-notices'
import { importedListWording } from '../../wording/import-tables'
import { listOf } from '../../wording/separators'
import { fill } from '../../wording/template'
import type { TableReading } from './table-reading'

/** A notice names this many rows or cells. */
const MOST_NAMED = 8
/** Each total that differs has a notice of its own, up to so many. */
const MOST_TOTALS = 5

/** What a clerk is told of a table that was read: what is not known, what differs, what is no figure. */
export function tableReadingNotices(reading: TableReading, place: string | null): ImportNotice[] {
  const { table } = reading
  const notice = (code: ImportNotice['code'], details: ImportNotice['details'], items: readonly unknown[]): ImportNotice[] =>
    items.length === 0 ? [] : [{ code, details: { table: table.name, ...details }, place }]
  const cellNames = (keys: readonly string[]): string => named(keys.map((key) => cellName(table, key)))
  return [
    ...(reading.answer === null ? notice('tables.blank', {}, [table]) : []),
    ...notice('tables.other-columns', { blocks: named(reading.otherColumns) }, reading.otherColumns),
    ...notice('tables.unread-rows', { rows: named(rowNames(table, reading.unreadRows)) }, reading.unreadRows),
    ...notice('tables.missing-rows', { rows: named(rowNames(table, reading.missingRows)) }, reading.missingRows),
    ...notice('tables.no-figures', { cells: cellNames(reading.faulty) }, reading.faulty),
    ...notice('tables.other-unit', { cells: cellNames(reading.otherUnits) }, reading.otherUnits),
    ...totalNotices(reading, place),
  ]
}

/** What a clerk is told of a table that a document does not have. */
export function missingTable(table: TableDefinition, place: string | null): ImportNotice[] {
  return [{ code: 'tables.not-found', details: { table: table.name }, place }]
}

function totalNotices({ table, differingTotals }: TableReading, place: string | null): ImportNotice[] {
  const compared = differingTotals.flatMap(({ cell, stated, computed }) => (computed === null ? [] : [{ cell: cellName(table, cell), stated, computed }]))
  const [more, uncompared] = [Math.max(0, compared.length - MOST_TOTALS), differingTotals.length - compared.length]
  return [
    ...compared.slice(0, MOST_TOTALS).map((details): ImportNotice => ({ code: 'tables.total-differs', details: { table: table.name, ...details }, place })),
    ...(more === 0 ? [] : [{ code: 'tables.more-totals', details: { table: table.name, count: more }, place } as const]),
    ...(uncompared === 0 ? [] : [{ code: 'tables.totals-not-compared', details: { table: table.name, count: uncompared }, place } as const]),
  ]
}

/** Names of the rows, in words, in the order of the table. */
function rowNames(table: TableDefinition, rowIds: readonly string[]): readonly string[] {
  return rowIds.map((id) => {
    const cell = figureCells(table).find(({ row }) => row.id === id)
    const name = cell === undefined ? '' : rowName(cell)
    return name === '' ? table.name : name
  })
}

function named(names: readonly string[]): string {
  const list = listOf(names.slice(0, MOST_NAMED))
  return names.length <= MOST_NAMED ? list : fill(importedListWording.more, { list, count: names.length })
}
