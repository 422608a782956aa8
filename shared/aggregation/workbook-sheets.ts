import type { LayoutCell } from '../report/table-layout'
import { layoutOf } from '../report/table-layout'
import type { CellValue, TableValues } from '../report/table-values'
import { printedFigure, tableValues, untouchedTable } from '../report/table-values'
import { aggregationSheetWording, departmentStateWording } from '../wording/aggregation'
import { fill } from '../wording/template'
import type { SummedTable } from './aggregate-reports'
import type { Aggregation, Department } from './aggregation'
import { countedParts } from './aggregation'
import { departmentNotes } from './concern-text'
import type { DetailSheet } from './detail-sheet'
import { detailSheet } from './detail-sheet'
import { countsOf } from './roll-counts'
import type { Sheet, SheetCell } from '../workbook/sheet'
import { cellAddress, FIGURE_WIDTH, sheetName, textCell } from '../workbook/sheet'

const LABEL_WIDTH = 34
const GROUP_WIDTH = 12
const ROLL_WIDTHS = [6, 30, 12, 36, 80]

/** The sums as a workbook: who has handed in, each table as the form prints it, and every department's figures. */
export function workbookSheets(aggregation: Aggregation): readonly Sheet[] {
  const detail = detailSheet(countedParts(aggregation.departments), aggregation.question.format)
  const roll = rollSheet(aggregation)
  const taken = [roll.name, detail.sheet.name]
  const tables = aggregation.sums.map((sum) => {
    const sheet = tableSheet(sum, detail, sheetName(sum.table.name, taken))
    taken.push(sheet.name)
    return sheet
  })
  return [roll, ...tables, detail.sheet]
}

function rollSheet(aggregation: Aggregation): Sheet {
  const { rollSheet: name, rollColumns, totalLine, countedLine } = aggregationSheetWording
  const heads = [rollColumns.number, rollColumns.name, rollColumns.state, rollColumns.file, rollColumns.concerns]
  const counts = countsOf(aggregation)
  const summary = fill(counts.expected === 0 ? countedLine : totalLine, counts)
  return {
    name,
    columnWidths: ROLL_WIDTHS,
    frozenRows: 2,
    frozenColumns: 0,
    rowCount: aggregation.departments.length + 2,
    cells: [
      textCell(summary, 'heading', { row: 0, column: 0, columnSpan: heads.length }),
      ...heads.map((head, column) => textCell(head, 'column-head', { row: 1, column })),
      ...aggregation.departments.flatMap((department, index) => rollRow(department, index, aggregation)),
    ],
  }
}

function rollRow(department: Department, index: number, { question }: Aggregation): SheetCell[] {
  const row = index + 2
  const { name, state, report } = department
  const notes = departmentNotes(department, question.format)
  const texts = [name, departmentStateWording[state], report?.file ?? '', notes.map(({ text }) => text).join('\n')]
  const number: SheetCell = { row, column: 0, rowSpan: 1, columnSpan: 1, role: 'figure', content: { kind: 'number', value: index + 1 } }
  return [number, ...texts.map((text, column) => textCell(text, 'text', { row, column: column + 1 }))]
}

function tableSheet({ table, answer }: SummedTable, detail: DetailSheet, name: string): Sheet {
  const layout = layoutOf(table)
  const values = tableValues(table, answer ?? untouchedTable)
  const places = new Map(layout.cells.flatMap(({ content, row, column }) => (content.kind === 'figure' ? [[content.cell.key, { row, column }] as const] : [])))
  const addressOf = (key: string): string => {
    const place = places.get(key)
    return place === undefined ? '0' : cellAddress(place.row, place.column)
  }
  const figures = { tableId: table.id, values, isAnswered: answer !== undefined, detail, addressOf }
  const widths = Array.from({ length: layout.columnCount }, (_, column) => {
    if (column >= layout.labelColumns) return FIGURE_WIDTH
    return column === layout.labelColumns - 1 ? LABEL_WIDTH : GROUP_WIDTH
  })
  return {
    name,
    columnWidths: widths,
    frozenRows: layout.headRows,
    frozenColumns: 0,
    rowCount: layout.rowCount,
    cells: layout.cells.map((cell) => tableCell(cell, figures)),
  }
}

interface TableFigures {
  readonly tableId: string
  readonly values: TableValues
  readonly isAnswered: boolean
  readonly detail: DetailSheet
  readonly addressOf: (key: string) => string
}

function tableCell({ content, ...area }: LayoutCell, figures: TableFigures): SheetCell {
  if (content.kind === 'label') return { ...area, role: content.role === 'row-head' ? 'row-head' : 'column-head', content: { kind: 'text', text: content.text } }
  const value = figures.values.get(content.cell.key)
  const isBlank = value === undefined || !figures.isAnswered
  return { ...area, role: 'figure', content: isBlank ? { kind: 'text', text: '' } : figureContent(value, figures) }
}

/** A sum points to its column of the details, a total adds up the cells of its own table. */
function figureContent(value: CellValue, { tableId, detail, addressOf }: TableFigures): SheetCell['content'] {
  const { reading, cell, parts } = value
  if (reading.kind !== 'figure') return { kind: 'text', text: printedFigure(value, '0') }
  if (parts.length > 0) return { kind: 'formula', formula: `SUM(${parts.map((key) => addressOf(key)).join(',')})`, value: reading.value }
  const formula = detail.sumAddress(tableId, cell.key)
  return formula === undefined ? { kind: 'number', value: reading.value } : { kind: 'formula', formula, value: reading.value }
}
