import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReportFormat } from '../../../shared/report/format'
import { reportFormatSchema } from '../../../shared/report/format-schema'
import type { TableAnswer } from '../../../shared/report/schema'
import type { TableDefinition } from '../../../shared/report/table-format'
import type { CellKey, LayoutCell } from '../../../shared/report/table-layout'
import { figureCells, layoutOf } from '../../../shared/report/table-layout'
import { tableValues, totalsOf, untouchedTable } from '../../../shared/report/table-values'
import type { SourceTable } from '../../../shared/import/source/source-document'

/** Tables of the form as office programs, web pages and PDF files give them. */

export function formatOf(id: string): ReportFormat {
  return reportFormatSchema.parse(JSON.parse(readFileSync(fileURLToPath(new URL(`../../../assets/formats/${id}.json`, import.meta.url)), 'utf8')))
}

export function tablesOf(format: ReportFormat): readonly TableDefinition[] {
  return format.sections.flatMap(({ tables }) => tables)
}

/** An answer with a different figure in each cell, small ones, so that no two rows are the same. */
export function filledAnswer(table: TableDefinition, figureAt: (index: number) => string = (index) => String((index * 7) % 23)): TableAnswer {
  const totals = totalsOf(table)
  const own = figureCells(table).filter(({ key }) => !totals.has(key))
  const typed = own.map(({ key, column }, index): [string, string] => [key, column.kind === 'change' && index % 2 === 0 ? `减${figureAt(index)}` : figureAt(index)])
  return { ...untouchedTable, cells: Object.fromEntries(typed) }
}

/** Every figure as printed, totals included. */
export function printed(table: TableDefinition, answer: TableAnswer): ReadonlyMap<CellKey, string> {
  return new Map([...tableValues(table, answer)].map(([key, { text }]) => [key, text]))
}

interface TextCell extends Omit<LayoutCell, 'content'> {
  readonly text: string
  readonly isFigure: boolean
}

export function textCells(table: TableDefinition, answer: TableAnswer): readonly TextCell[] {
  const texts = printed(table, answer)
  return layoutOf(table).cells.map(({ content, ...place }) => ({
    ...place,
    text: content.kind === 'label' ? content.text : (texts.get(content.cell.key) ?? ''),
    isFigure: content.kind === 'figure',
  }))
}

/** As Word draws it. */
export function drawn(table: TableDefinition, answer: TableAnswer): SourceTable {
  const { rowCount, columnCount } = layoutOf(table)
  const cells = textCells(table, answer).map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
  return { rowCount, columnCount, cells }
}

/** The rows of a table, each with the cells that begin in it. */
export function rowsOf(table: TableDefinition, answer: TableAnswer): TextCell[][] {
  const cells = textCells(table, answer)
  return Array.from({ length: layoutOf(table).rowCount }, (_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column))
}

export const layouts = {
  'cells between bars, merged cells as bars alone': (rows: TextCell[][]) => rows.map((row) => row.map(({ text, columnSpan }) => `${text} |${'|'.repeat(columnSpan - 1)}`).join(' ')),
  'a bar before the first cell': (rows: TextCell[][]) => rows.map((row) => `| ${row.map(({ text }) => text).join(' | ')} |`),
  'a cell a line with bars': (rows: TextCell[][]) => rows.flat().map(({ text }) => `${text} |`),
  'bars on lines of their own': (rows: TextCell[][]) => rows.flat().flatMap(({ text }) => (text === '' ? ['|'] : [text, '|'])),
  'bars on lines of their own, merged cells as bars alone': (rows: TextCell[][]) =>
    rows.flat().flatMap(({ text, columnSpan }) => [...(text === '' ? ['|'] : [text, '|']), ...(columnSpan > 1 ? ['|'.repeat(columnSpan - 1)] : [])]),
  'long labels with their bar below': (rows: TextCell[][]) => rows.flat().flatMap(({ text, isFigure }) => (isFigure || text.length < 6 ? [`${text} |`] : [text, '|'])),
  'a cell a line': (rows: TextCell[][]) => rows.flat().map(({ text }) => text).filter((text) => text !== ''),
  'a cell a line, heads and labels broken': (rows: TextCell[][]) =>
    rows.flat().filter(({ text }) => text !== '').flatMap(({ text, isFigure }) => (isFigure || text.length < 5 ? [text] : [text.slice(0, 3), text.slice(3)])),
  'cells between tabs': (rows: TextCell[][]) => rows.map((row) => row.map(({ text, columnSpan }) => `${text}${'\t'.repeat(columnSpan - 1)}`).join('\t')),
  'a text layer': (rows: TextCell[][]) => rows.map((row) => row.map(({ text }) => text).join(' ')),
  'a text layer, labels broken around their figures': (rows: TextCell[][]) =>
    rows.flatMap((row) => {
      const [labels, figures] = [row.filter(({ isFigure }) => !isFigure).map(({ text }) => text), row.filter(({ isFigure }) => isFigure).map(({ text }) => text).join(' ')]
      const own = labels.at(-1) ?? ''
      if (figures === '' || own.length < 10) return [[...labels, figures].join(' ')]
      return [[...labels.slice(0, -1), own.slice(0, 7), figures].join(' '), own.slice(7)]
    }),
} satisfies Record<string, (rows: TextCell[][]) => string[]>
