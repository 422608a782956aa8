import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tablesOf } from '../../../shared/report/format'
import { gridOfRows, gridOfText, htmlOfRows, textOfRows } from '../../../shared/report/pasted-grid'
import type { PastedGrid } from '../../../shared/report/pasted-grid'
import type { TableAnswer } from '../../../shared/report/schema'
import type { PastePlan } from '../../../shared/report/table-clipboard'
import { copiedRows, planPaste } from '../../../shared/report/table-clipboard'
import { withCells } from '../../../shared/report/table-edits'
import type { TableDefinition } from '../../../shared/report/table-format'
import { figureCells, figureRows, layoutOf } from '../../../shared/report/table-layout'
import { totalsOf, untouchedTable } from '../../../shared/report/table-values'
import { readCopiedPage } from '../../../shared/import/source/web/read-html'
import { standard2019, standard2021, tableOf } from '../report/standard-format'

const applications = tableOf(standard2021, 'applications')
const disclosure = tableOf(standard2021, 'disclosure')
const remedies = tableOf(standard2021, 'remedies')

function paste(table: TableDefinition, grid: PastedGrid, start: string, selected: readonly string[] = [start], answer: TableAnswer = untouchedTable): PastePlan {
  return planPaste({ table, answer, start, selected }, [grid])
}

/** The table as it is printed, with a figure in every cell. */
function printedTable(table: TableDefinition, figure: (key: string) => string): PastedGrid {
  const { rowCount, columnCount, cells } = layoutOf(table)
  return {
    rowCount,
    columnCount,
    cells: cells.map(({ content, ...place }) => ({ ...place, text: content.kind === 'label' ? content.text : figure(content.cell.key) })),
  }
}

describe('A block without labels', () => {
  test('goes from the selected cell on, to the right and down', () => {
    const plan = paste(applications, gridOfText('1\t2\n3\t4\n'), 'granted.business')
    expect(plan.cells).toEqual({
      'granted.business': '1',
      'granted.research': '2',
      'partlyGranted.business': '3',
      'partlyGranted.research': '4',
    })
    expect(plan).toMatchObject({ figures: 4, notApplicable: 0, leftOutColumns: 0, leftOutRows: 0, labels: 'none' })
  })

  test('says what does not fit', () => {
    const plan = paste(applications, gridOfText('1\t2\t3\t4\n5\t6\t7\t8\n9'), 'resultsTotal.legal')
    expect(plan).toMatchObject({ leftOutColumns: 1, leftOutRows: 1 })
  })

  test('puts digits right, takes / as 不适用 and keeps what is no figure', () => {
    const plan = paste(applications, gridOfText('１２\t3 件\t/\t1,234\t无\t若干'), 'granted.natural')
    expect(Object.values(plan.cells)).toEqual(['12', '3', '/', '1234', '/', '若干'])
    expect(plan).toMatchObject({ figures: 3, notApplicable: 2, faulty: 1 })
  })

  test('never fills a total, and compares the figures pasted over totals with what the table adds up', () => {
    const plan = paste(applications, gridOfText('1\t1\t1\t1\t1\t1\t6\n2\t0\t0\t0\t0\t0\t3'), 'received.natural')
    expect(Object.keys(plan.cells)).toHaveLength(12)
    expect(plan.differingTotals).toEqual([{ cell: 'carriedIn.total', pasted: '3', computed: 2 }])
  })

  test('keeps words of a change', () => {
    const plan = paste(tableOf(standard2019, 'disclosure'), gridOfText('10\t增 3\t5'), 'licences.itemsLastYear')
    expect(Object.values(plan.cells)).toEqual(['10', '增3', '5'])
  })
})

test('One figure fills the selection, totals left alone', () => {
  const row = figureRows(applications)[2]?.map(({ key }) => key) ?? []
  const plan = paste(applications, gridOfText('0'), row[0] ?? '', row)
  expect(Object.keys(plan.cells)).toEqual(row.slice(0, -1))
})

describe('A block with labels', () => {
  test.each([...tablesOf(standard2021), ...tablesOf(standard2019)])('the whole printed table of $id finds its cells, wherever the cursor is', (table: TableDefinition) => {
    let next = 0
    const figures = new Map(figureCells(table).map(({ key }) => [key, String(next++)]))
    const last = figureCells(table).at(-1)?.key ?? ''
    const plan = paste(table, printedTable(table, (key) => figures.get(key) ?? ''), last)
    const typed = [...figures].filter(([key]) => !totalsOf(table).has(key))
    expect(plan.cells).toEqual(Object.fromEntries(typed))
    expect(plan).toMatchObject({ labels: 'recognised', leftOutColumns: 0, leftOutRows: 0 })
  })

  test('rows may be in another order, some missing, labels without their numbers', () => {
    const rows = [
      ['本年新收政府信息公开申请数量', '9', '0', '0', '0', '0', '0', '9'],
      ['予以公开', '7', '0', '0', '0', '0', '0', '7'],
      ['重复申请', '2', '0', '0', '0', '0', '0', '2'],
    ]
    const { cells, labels, differingTotals } = paste(applications, gridOfRows(rows), 'carriedOut.natural')
    expect(labels).toBe('recognised')
    expect(cells).toMatchObject({ 'received.natural': '9', 'granted.natural': '7', 'repeated.natural': '2' })
    expect(Object.keys(cells)).toHaveLength(18)
    expect(differingTotals).toEqual([])
  })

  test('columns go by their heads, and a column of another table is left out and said', () => {
    const rows = [
      ['', '商业企业', '其他', '备注'],
      ['（一）予以公开', '4', '5', '6'],
    ]
    const plan = paste(applications, gridOfRows(rows), 'received.natural')
    expect(plan.cells).toEqual({ 'granted.business': '4', 'granted.otherBodies': '5' })
    expect(plan.leftOutColumns).toBe(1)
  })

  test('a row the table does not have is left out and said', () => {
    const rows = [
      ['（一）予以公开', '1', '0', '0', '0', '0', '0', '1'],
      ['（九）转送办理', '3', '0', '0', '0', '0', '0', '3'],
    ]
    const plan = paste(applications, gridOfRows(rows), 'received.natural')
    expect(plan.leftOutRows).toBe(1)
    expect(plan.figures).toBe(6)
  })

  test('heads alone lead to their columns', () => {
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const plan = paste(remedies, gridOfRows([[...heads, ...heads, ...heads], ['1', '2', '3', '4', '10', '0', '0', '0', '0', '0', '5', '0', '0', '0', '5']]), 'cases.directUpheld')
    expect(plan.cells).toMatchObject({ 'cases.reconsiderationPending': '4', 'cases.directPending': '0', 'cases.afterUpheld': '5' })
    expect(plan.differingTotals).toEqual([])
  })

  test('labels of another table are skipped, and the doubt is said', () => {
    const plan = paste(applications, gridOfRows([['科目甲', '1', '2'], ['科目乙', '3', '4']]), 'granted.natural')
    expect(plan.labels).toBe('unknown')
    expect(plan.cells).toEqual({ 'granted.natural': '1', 'granted.business': '2', 'partlyGranted.natural': '3', 'partlyGranted.business': '4' })
  })

  test('cells that are not merged though the form merges them do no harm', () => {
    const rows = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
      ['行政规范性文件', '1', '2', '3'],
      ['信息内容', '本年处理决定数量', '', ''],
      ['行政许可', '44', '', ''],
      ['行政处罚', '55', '', ''],
      ['行政强制', '66', '', ''],
      ['信息内容', '本年收费金额（单位：万元）', '', ''],
      ['行政事业性收费', '1.5', '', ''],
    ]
    const plan = paste(disclosure, gridOfRows(rows), 'rules.made')
    expect(plan).toMatchObject({ figures: 10, leftOutColumns: 0, leftOutRows: 0, labels: 'recognised' })
    expect(plan.cells).toMatchObject({ 'licences.decisions': '44', 'administrativeFees.fees': '1.5' })
  })
})

describe('Several tables of a page', () => {
  const heads = ['信息内容', '本年处理决定数量']

  test('all that are known by their labels are taken, and the others are spoken of', () => {
    const grids = [[['栏目', '条数'], ['要闻', '5']], [heads, ['行政许可', '44']], [heads, ['行政处罚', '55'], ['行政强制', '66']]].map(gridOfRows)
    const plan = planPaste({ table: disclosure, answer: untouchedTable, start: 'rules.made', selected: ['rules.made'] }, grids)
    expect(plan.cells).toEqual({ 'licences.decisions': '44', 'penalties.decisions': '55', 'coercion.decisions': '66' })
    expect(plan).toMatchObject({ figures: 3, leftOutTables: 1, labels: 'recognised' })
  })

  test('a head that other tables have too makes no table known', () => {
    const plan = paste(applications, gridOfRows([['结果维持', '总计', '结果纠正', '总计'], ['1', '1', '2', '2']]), 'received.natural')
    expect(plan.labels).toBe('unknown')
  })
})

describe('What is copied', () => {
  const typed = fc.constantFrom('', '0', '7', '12345', '/')

  test('comes back to the same cells, as text and as a web table', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 175, maxLength: 175 }), (texts) => {
        const totals = totalsOf(applications)
        const cells = figureCells(applications).flatMap(({ key }, index): [string, string][] => (totals.has(key) ? [] : [[key, texts[index] ?? '']]))
        const answer = withCells(untouchedTable, Object.fromEntries(cells))
        const rows = copiedRows(applications, answer, figureCells(applications).map(({ key }) => key))
        const [first] = figureCells(applications)
        for (const grid of [gridOfText(textOfRows(rows)), gridOfHtml(htmlOfRows(rows))]) {
          const plan = paste(applications, grid, first?.key ?? '')
          expect(withCells(untouchedTable, plan.cells)).toEqual(answer)
          expect(plan.differingTotals).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })

  test('text with tabs parts into the same cells, whatever stands in them', () => {
    const cell = fc.string().filter((text) => !/["\t\r\n]/u.test(text)).map((text) => text.trim())
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(block, (rows) => {
        fc.pre(rows.at(-1)?.some((text) => text !== '') === true)
        expect(gridOfText(textOfRows(rows))).toEqual(gridOfRows(rows))
        expect(gridOfText(`${textOfRows(rows)}\r\n`)).toEqual(gridOfRows(rows))
      }),
    )
  })

  test('a cell of several lines stands in quotes', () => {
    expect(gridOfText('"甲\n""乙"""\t1\r\n2\t3\r\n')).toEqual(gridOfRows([['甲\n"乙"', '1'], ['2', '3']]))
  })
})

test('Whatever is pasted goes into cells that are typed, each counted as what it is', () => {
  const text = fc.constantFrom('', '1', '22', '/', '若干', '总计', '其他', '自然人', '（一）予以公开', '2.重复申请')
  const block = fc.array(fc.array(text, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 30 })
  const totals = totalsOf(applications)
  fc.assert(
    fc.property(block, fc.nat(174), (rows, at) => {
      const plan = paste(applications, gridOfRows(rows), figureCells(applications)[at]?.key ?? '')
      expect(Object.keys(plan.cells).filter((key) => totals.has(key))).toEqual([])
      expect(plan.figures + plan.notApplicable + plan.faulty).toBe(Object.values(plan.cells).filter((cell) => cell !== '').length)
    }),
  )
})

test('A block of many thousand cells is read at once', () => {
  const rows = Array.from({ length: 4000 }, (_, row) => ['某科目', ...Array.from({ length: 20 }, (_, column) => String(row + column))])
  const plan = paste(applications, gridOfRows(rows), 'received.natural')
  expect(plan).toMatchObject({ leftOutRows: 4000 - 25, leftOutColumns: 13, labels: 'unknown' })
})

function gridOfHtml(html: string): PastedGrid {
  const table = readCopiedPage(html).find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table.table
}
