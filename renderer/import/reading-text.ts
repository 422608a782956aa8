import { cellName, rowName } from '../../shared/report/cell-name'
import type { TableAnswer } from '../../shared/report/schema'
import type { TableDefinition } from '../../shared/report/table-format'
import { tableValues } from '../../shared/report/table-values'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'

/** How many figures were read of a table, which rows were not, and which totals differ from their parts. */
export function readingText(table: TableDefinition, answer: TableAnswer): string {
  const values = [...tableValues(table, answer).values()]
  const read = values.filter(({ origin, text }) => origin === 'typed' && text.trim() !== '').length
  const unread = [...new Set(values.filter(({ origin, reading }) => origin === 'typed' && reading.kind === 'unread').map(({ cell }) => rowName(cell)))]
  const stated = values.filter(({ origin }) => origin === 'stated')
  return [
    fill(importPreviewWording.read, { count: read }),
    ...(unread.length === 0 ? [] : [fill(importPreviewWording.unread, { rows: listOf(unread) })]),
    ...stated.map(({ cell, text, computed }) => fill(importPreviewWording.stated, { cell: cellName(table, cell.key), stated: text, computed: computed ?? importPreviewWording.unknown })),
  ].join('')
}
