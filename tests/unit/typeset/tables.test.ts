import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentBlock, HeadingBlock, TableBlock, TableCell } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import { ASCENT, BODY_SIZE, LINE_PITCH, PAGE, TEXT_AREA } from '../../../shared/typeset/measure'
import type { GlyphRun, Page, TypesetPages } from '../../../shared/typeset/page'
import type { Area } from '../../../shared/typeset/sheet'
import { sheets } from '../../../shared/typeset/sheet'
import { wordsOf } from '../../../shared/typeset/title-lines'
import { paragraph, setPages, textOf } from './assets'
import type { Box } from './ink'
import { around, boxOf, inkOf, overlap } from './ink'
import { applicationsTable, disclosureTable, figure, head, label, reviewTable } from './standard-tables'

const TABLE = 0

const EMPTY_PAGE: Page = { number: 1, folio: 1, size: PAGE, runs: [], turnedRuns: [], shapes: [], links: [] }

/** What a page shows of a table: the text of each cell with its runs, repetitions apart. */
function cellsOn(page: Page, blockIndex: number): Map<number, GlyphRun[]> {
  const cells = new Map<number, GlyphRun[]>()
  for (const run of page.runs) {
    if (run.blockIndex !== blockIndex || run.cellIndex === null) continue
    cells.set(run.cellIndex, [...(cells.get(run.cellIndex) ?? []), run])
  }
  return cells
}

/** Runs that a table says again on a further page. */
function repeatedOn(page: Page): GlyphRun[] {
  return page.runs.filter(({ blockIndex, size }) => blockIndex === null && size !== 14)
}

/** A page that is wider than high was turned for a wide table. */
function textAreaOf({ size }: Page): Area {
  return size.width > size.height ? sheets.turned.textArea : sheets.upright.textArea
}

function rulesOn(page: Page, blockIndex: number): Box[] {
  return page.shapes.filter((shape) => shape.blockIndex === blockIndex).map(boxOf)
}

function sizesIn({ pages }: TypesetPages, blockIndex: number): number[] {
  return [...new Set(pages.flatMap(({ runs }) => runs.flatMap((run) => (run.blockIndex === blockIndex ? run.size : []))))]
}

/** Fails where text of a cell lies on a rule, on other text, or outside of the table. */
function expectTextInCells({ pages }: TypesetPages, blockIndex: number): void {
  for (const page of pages) {
    const rules = rulesOn(page, blockIndex)
    if (rules.length === 0) continue
    const table = around(rules)
    const area = textAreaOf(page)
    expect(table.bottom).toBeLessThanOrEqual(area.top + area.height)
    const texts = [...cellsOn(page, blockIndex).values()].map((runs) => around(runs.map(inkOf)))
    texts.forEach((text, index) => {
      expect(text.left).toBeGreaterThanOrEqual(table.left)
      expect(text.right).toBeLessThanOrEqual(table.right)
      expect(text.top).toBeGreaterThanOrEqual(table.top)
      expect(text.bottom).toBeLessThanOrEqual(table.bottom)
      expect(rules.filter((rule) => overlap(rule, text))).toEqual([])
      expect(texts.slice(index + 1).filter((other) => overlap(other, text))).toEqual([])
    })
  }
}

/** Each cell's characters as they stand on the pages. */
function textsOf({ pages }: TypesetPages, table: TableBlock, blockIndex: number): string[] {
  return table.cells.map((_, cellIndex) => pages.map((page) => textOf(cellsOn(page, blockIndex).get(cellIndex) ?? [])).join(''))
}

const filler = (count: number): DocumentBlock[] => Array.from({ length: count }, () => paragraph('公开。'))
const heading: HeadingBlock = { kind: 'heading', level: 1, text: '三、收到和处理政府信息公开申请情况', origin: { part: 'opening' } }

/** A head, then rows of two columns. */
function listTable(rowCount: number, textOfRow: (row: number) => string = (row) => `第${String(row)}行`): TableBlock {
  const cells = [head('事项', { row: 0, column: 0 }), head('件数', { row: 0, column: 1 })]
  for (let row = 1; row <= rowCount; row++) cells.push(label(textOfRow(row), { row, column: 0 }), figure(String(row), { row, column: 1 }))
  return { kind: 'table', columnWeights: [3, 1], rowCount: rowCount + 1, headRows: 1, cells, origin: { part: 'opening', tableId: 'list' } }
}

/** Groups of three rows; each label column but the last is merged over its group. */
function groupedTable(labels: number, figures: number): TableBlock {
  const cells = [head('事项', { row: 0, column: 0, columnSpan: labels })]
  for (let column = 0; column < figures; column++) cells.push(head('本年处理数量', { row: 0, column: labels + column }))
  for (let group = 0; group < 4; group++) {
    const first = 1 + 3 * group
    for (let column = 0; column < labels - 1; column++) cells.push(label('（一）主动公开情况', { row: first, column, rowSpan: 3 }))
    for (let row = first; row < first + 3; row++) {
      cells.push(label('1.行政机关确认或重新出具', { row, column: labels - 1 }))
      for (let column = 0; column < figures; column++) cells.push(figure(String(row * 37), { row, column: labels + column }))
    }
  }
  return { kind: 'table', columnWeights: [...Array<number>(labels).fill(2), ...Array<number>(figures).fill(1)], rowCount: 13, headRows: 1, cells, origin: { part: 'opening' } }
}

function disclosureTableOf2019(): TableBlock {
  const blocks = [
    ['第二十条第（一）项', ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '规范性文件']],
    ['第二十条第（五）项', ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'], ['行政许可', '其他对外管理服务事项']],
    ['第二十条第（八）项', ['信息内容', '上一年项目数量', '本年增/减'], ['行政事业性收费']],
    ['第二十条第（九）项', ['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购']],
  ] as const
  // Twelve narrow columns divide into two, three and four alike.
  const cells: TableCell[] = []
  let row = 0
  for (const [title, heads, rows] of blocks) {
    const columnSpan = 12 / heads.length
    cells.push(head(title, { row: row++, column: 0, columnSpan: 12 }))
    heads.forEach((text, index) => cells.push(head(text, { row, column: index * columnSpan, columnSpan })))
    row++
    for (const text of rows) {
      cells.push(label(text, { row, column: 0, columnSpan }))
      heads.slice(1).forEach((_, index) => cells.push(figure('1234', { row, column: (index + 1) * columnSpan, columnSpan })))
      row++
    }
  }
  return { kind: 'table', columnWeights: Array<number>(12).fill(1), rowCount: row, headRows: 0, cells, origin: { part: 'opening' } }
}

describe('the tables of the form of 2021', () => {
  const tables = [
    ['two', disclosureTable()],
    ['three', applicationsTable()],
    ['four', reviewTable()],
  ] as const

  test.each(tables)('part %s takes the text width and one page, under its heading', (_, table) => {
    const { pages } = setPages(heading, table)
    expect(pages).toHaveLength(1)
    const frame = around(rulesOn(pages[0] ?? EMPTY_PAGE, 1))
    expect(frame.left).toBeCloseTo(TEXT_AREA.left, 6)
    expect(frame.right).toBeCloseTo(TEXT_AREA.left + TEXT_AREA.width, 6)
    expect(frame.bottom).toBeLessThan(TEXT_AREA.top + TEXT_AREA.height)
  })

  test.each(tables)('part %s keeps the text of each cell between its rules', (_, table) => {
    const set = setPages(table)
    expectTextInCells(set, TABLE)
    expect(textsOf(set, table, TABLE)).toEqual(table.cells.map(({ text }) => text))
  })

  test('parts two and four are set in 小四, part three in 五号', () => {
    expect(sizesIn(setPages(disclosureTable()), TABLE)).toEqual([12])
    expect(sizesIn(setPages(reviewTable()), TABLE)).toEqual([12])
    expect(sizesIn(setPages(applicationsTable()), TABLE)).toEqual([10.5])
  })

  test('heads of narrow columns are broken between words', () => {
    const table = reviewTable()
    const cells = cellsOn(setPages(table).pages[0] ?? EMPTY_PAGE, TABLE)
    const linesIn = (cellIndex: number): string[] => (cells.get(cellIndex) ?? []).map((run) => textOf([run]))
    expect(linesIn(table.cells.findIndex(({ text }) => text === '结果维持'))).toEqual(['结果', '维持'])
    expect(linesIn(table.cells.findIndex(({ text }) => text === '尚未审结'))).toEqual(['尚未', '审结'])
  })

  test('a word that the dictionary takes for single characters is not parted in a head', () => {
    expect(wordsOf('公开层级')).toEqual(['公开', '层级'])
    expect(wordsOf('责任人满意率')).toEqual(['责任人', '满意率'])
  })

  test.each(['12,345,678', '1234.567890', '999999'])('a figure as long as %s stays in one line', (text) => {
    for (const table of [disclosureTable(() => text), applicationsTable((_, column) => (column === 7 ? text : '0')), reviewTable((column) => (column === 4 ? text : '0'))]) {
      const set = setPages(table)
      expectTextInCells(set, TABLE)
      const lines = set.pages.flatMap((page) => [...cellsOn(page, TABLE).values()].flatMap((runs) => runs.map((run) => textOf([run]))))
      expect(lines).toContain(text)
    }
  })

  test('figures too long for all columns together are broken rather than lost', () => {
    const table = reviewTable(() => '123456789012')
    const set = setPages(table)
    expectTextInCells(set, TABLE)
    expect(textsOf(set, table, TABLE)).toEqual(table.cells.map(({ text }) => text))
    expect(sizesIn(set, TABLE)).toEqual([7.5])
  })

  test('text is in the middle of its cell from top to bottom', () => {
    const table = listTable(1, () => '政府信息公开申请的办理情况'.repeat(4))
    const [page = EMPTY_PAGE] = setPages(table).pages
    const cells = cellsOn(page, TABLE)
    const middle = ({ top, bottom }: Box): number => (top + bottom) / 2
    expect(middle(around((cells.get(3) ?? []).map(inkOf)))).toBeCloseTo(middle(around((cells.get(2) ?? []).map(inkOf))), 1)
  })
})

describe('tables of other forms', () => {
  test.each([1, 2, 3])('with %i columns of labels keep to their cells, whatever the number of figures', (labels) => {
    for (let figures = 1; figures <= 12; figures++) {
      const table = groupedTable(labels, figures)
      const set = setPages(heading, table)
      expect(set.pages).toHaveLength(1)
      expectTextInCells(set, 1)
      expect(textsOf(set, table, 1)).toEqual(table.cells.map(({ text }) => text))
    }
  })

  test('of 2019, with blocks of two, three and four columns under each other, are set in 小四', () => {
    const table = disclosureTableOf2019()
    const set = setPages(heading, table)
    expect(set.pages).toHaveLength(1)
    expectTextInCells(set, 1)
    expect(sizesIn(set, 1)).toEqual([12])
  })

  test('may be head only, one cell, or empty cells', () => {
    const cell = head('合计', { row: 0, column: 0 })
    const single: TableBlock = { kind: 'table', columnWeights: [1], rowCount: 1, headRows: 1, cells: [cell], origin: { part: 'opening' } }
    for (const table of [single, { ...single, cells: [{ ...cell, text: '' }] }]) {
      const set = setPages(table)
      expect(textsOf(set, table, TABLE)).toEqual(table.cells.map(({ text }) => text))
      expect(set.pages[0]?.shapes).toHaveLength(4)
    }
  })
})

describe('a table too wide for an upright sheet', () => {
  const columns = ['序号', '单位名称', '信息内容', '公开依据', '公开时限', '公开主体', '公开渠道', '公开对象', '公开方式', '公开层级', '责任人', '联系电话']
  const texts = ['1', '张店区图书馆', '公共文化服务保障政策', '《公共文化服务保障法》第三十一条', '信息形成之日起20个工作日内', '张店区文化和旅游局', '政府网站、公开栏', '全社会', '主动公开', '县级、乡级', '王小明', '0533-2765432']
  const rows = Array.from({ length: 12 }, (_, row) => texts.map((text, column) => figure(text, { row: row + 1, column })))
  const heads = columns.map((text, column) => head(text, { row: 0, column }))
  const wide: TableBlock = { kind: 'table', columnWeights: columns.map(() => 1), rowCount: 13, headRows: 1, cells: [...heads, ...rows.flat()], origin: { part: 'opening' } }

  test('turns the sheet, and the text before and after it stays upright', () => {
    const { pages } = setPages(paragraph('公开。'), wide, paragraph('以上。'))
    const isTurned = pages.map(({ size }) => size.width > size.height)
    expect(isTurned[0]).toBe(false)
    expect(isTurned.at(-1)).toBe(false)
    expect(isTurned.slice(1, -1).every((turned) => turned)).toBe(true)
    expect(isTurned.length).toBeGreaterThan(2)
    expectTextInCells({ pages }, 1)
  })

  test('takes its heading along', () => {
    const { pages } = setPages(paragraph('公开。'), heading, wide)
    const turned = pages[1] ?? EMPTY_PAGE
    expect(textOf(turned.runs.filter(({ blockIndex }) => blockIndex === 1))).toBe(heading.text)
    expect(turned.runs[0]?.origins[0]).toBeGreaterThan(sheets.turned.textArea.left)
  })

  test('leaves the page number where other pages have it, turned with the sheet', () => {
    const { pages } = setPages(paragraph('公开。'), wide)
    const turned = pages[1] ?? EMPTY_PAGE
    expect(turned.runs.every(({ blockIndex }) => blockIndex !== null)).toBe(true)
    expect(turned.turnedRuns.map(({ characters }) => characters.join('')).join('')).toBe('— 2 —')
    expect(turned.turnedRuns[0]?.origins[0]).toBeCloseTo(TEXT_AREA.left + 14 + 0.77, 1)
  })

  test('the tables of the forms never turn it, whatever their figures', () => {
    for (const table of [disclosureTable(() => '12,345'), applicationsTable(() => '99,999'), reviewTable(() => '12,345')]) {
      for (const page of setPages(table).pages) expect(page.size).toEqual(PAGE)
    }
  })
})

describe('rules', () => {
  test('a merged cell has none inside, and each cell has them around', () => {
    const cells = [
      label('合', { row: 0, column: 0, rowSpan: 2 }),
      figure('1', { row: 0, column: 1 }),
      figure('2', { row: 0, column: 2 }),
      figure('3', { row: 1, column: 1, columnSpan: 2 }),
    ]
    const table: TableBlock = { kind: 'table', columnWeights: [1, 1, 1], rowCount: 2, headRows: 0, cells, origin: { part: 'opening' } }
    const [page = EMPTY_PAGE] = setPages(table).pages
    const rules = rulesOn(page, TABLE)
    const frame = around(rules)
    const third = TEXT_AREA.width / 3
    const thin = rules.filter(({ left, right, top, bottom }) => Math.min(right - left, bottom - top) < 0.75)
    expect(rules).toHaveLength(4 + 3)
    expect(thin).toHaveLength(3)
    const across = thin.find(({ left, right }) => right - left > 1)
    expect(across?.left).toBeCloseTo(frame.left + third, 3)
    expect(across?.right).toBeCloseTo(frame.right, 3)
    const down = thin.filter(({ left, right }) => right - left < 1).sort((a, b) => a.left - b.left)
    expect(down[0]?.bottom).toBeCloseTo(frame.bottom, 3)
    expect(down[1]?.bottom).toBeCloseTo(across?.top ?? NaN, 0)
  })
})

describe('pages', () => {
  test('text after a table is on the grid again', () => {
    for (const table of [disclosureTable(), applicationsTable(), reviewTable(), listTable(3), listTable(70)]) {
      const { pages } = setPages(paragraph('公开。'), table, paragraph('以上。'))
      const run = pages.at(-1)?.runs.find(({ blockIndex }) => blockIndex === 2)
      const row = ((run?.baseline ?? NaN) - TEXT_AREA.top - (LINE_PITCH - BODY_SIZE) / 2 - ASCENT * BODY_SIZE) / LINE_PITCH
      expect(row).toBeCloseTo(Math.round(row), 6)
    }
  })

  test('a table never touches the text around it', () => {
    for (const table of [disclosureTable(), reviewTable(), listTable(5)]) {
      const [page = EMPTY_PAGE] = setPages(paragraph('公开。'), table, paragraph('以上。')).pages
      const frame = around(rulesOn(page, 1))
      for (const run of page.runs.filter(({ blockIndex }) => blockIndex === 0 || blockIndex === 2)) expect(overlap(inkOf(run), frame)).toBe(false)
    }
  })

  test('a heading is on the page its table begins on', () => {
    for (let rows = 0; rows <= 22; rows++) {
      for (const table of [reviewTable(), applicationsTable(), listTable(60)]) {
        const { pages } = setPages(...filler(rows), heading, table)
        const pageOf = (blockIndex: number): number => pages.findIndex(({ runs }) => runs.some((run) => run.blockIndex === blockIndex))
        expect(pageOf(rows)).toBe(pageOf(rows + 1))
      }
    }
  })

  test('a table that fits a page goes whole to the next, unless more than half a page would stay empty', () => {
    const pagesOfTable = (rowsBefore: number): number => {
      const { pages } = setPages(...filler(rowsBefore), applicationsTable())
      return pages.filter((page) => rulesOn(page, rowsBefore).length > 0).length
    }
    for (let rows = 11; rows <= 21; rows++) expect(pagesOfTable(rows)).toBe(1)
    for (let rows = 2; rows <= 10; rows++) expect(pagesOfTable(rows)).toBe(2)
  })

  test('the head is repeated where a table goes on, and belongs there to the page', () => {
    const { pages } = setPages(listTable(80))
    expect(pages.length).toBeGreaterThan(2)
    expect(textOf(repeatedOn(pages[0] ?? EMPTY_PAGE))).toBe('')
    for (const page of pages.slice(1)) expect(textOf(repeatedOn(page))).toBe('事项件数')
  })

  test('no single row is left for a last page', () => {
    for (let rows = 20; rows <= 90; rows++) {
      const last = setPages(listTable(rows)).pages.at(-1) ?? EMPTY_PAGE
      expect(cellsOn(last, TABLE).size).toBeGreaterThanOrEqual(4)
    }
  })

  test('no row is parted: what it says is on one page', () => {
    const table = listTable(60, (row) => '政府信息公开申请的办理情况'.repeat(1 + (row % 5)))
    const { pages } = setPages(...filler(3), table)
    for (let row = 1; row <= 60; row++) {
      const cells = table.cells.flatMap((cell, index) => (cell.row === row ? index : []))
      expect(pages.filter((page) => cells.some((cell) => cellsOn(page, 3).has(cell)))).toHaveLength(1)
    }
  })

  test('a cell that a break crosses is closed on both pages and says its text on both', () => {
    const table = applicationsTable()
    const { pages } = setPages(...filler(6), table)
    const [first = EMPTY_PAGE, second = EMPTY_PAGE] = pages
    const merged = table.cells.findIndex(({ text }) => text === '三、本年度办理结果')
    expect(textOf(cellsOn(first, 6).get(merged) ?? [])).toBe('三、本年度办理结果')
    expect(textOf(repeatedOn(second))).toContain('三、本年度办理结果')
    for (const page of [first, second]) {
      const frame = around(rulesOn(page, 6))
      expect(rulesOn(page, 6).filter(({ bottom, left, right }) => Math.abs(bottom - frame.bottom) < 0.01 && right - left > TEXT_AREA.width - 0.01)).toHaveLength(1)
    }
    expectTextInCells({ pages }, 6)
  })

  test('a row taller than a page goes on over pages', () => {
    const long = '政府信息公开工作年度报告'.repeat(400)
    const table = listTable(3, (row) => (row === 2 ? long : '短'))
    const set = setPages(...filler(4), table)
    expect(textsOf(set, table, 4)[4]).toBe(long)
    expectTextInCells(set, 4)
  })

  test('署名 and date do not stand alone after a table', () => {
    const signature: DocumentBlock = { kind: 'signature', organ: '某局', date: '2023年1月20日', seal: 'none', origin: { part: 'signature' } }
    for (let rows = 5; rows <= 60; rows++) {
      const { pages } = setPages(listTable(rows), signature)
      const last = pages.at(-1) ?? EMPTY_PAGE
      expect(rulesOn(last, TABLE).length).toBeGreaterThan(0)
      expect(last.runs.some(({ blockIndex }) => blockIndex === 1)).toBe(true)
    }
  })
})

describe('the text of a table', () => {
  test('is a row a line, its cells parted by tabs, a merged cell where it begins', () => {
    const lines = linesOfBlock(reviewTable())
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe('行政复议\t行政诉讼')
    expect(lines[1]).toBe('结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉')
    expect(lines[3]).toBe('0\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14')
  })
})

describe('speed', () => {
  test('a table of 250 cells, changed with every key, is set before the next key', () => {
    const times = Array.from({ length: 60 }, (_, key) => {
      const table = applicationsTable((row, column) => String(row * column + key))
      const start = performance.now()
      setPages(table)
      return performance.now() - start
    })
    const median = [...times].sort((a, b) => a - b)[30] ?? NaN
    // Some 2 ms; the bound leaves room for a machine that does other things.
    expect(median).toBeLessThan(25)
  })
})

describe('properties of any table', () => {
  const words = fc.constantFrom('', '0', '12', '1,234', '12,345,678', '1234.567890', '总计', '行政许可', '（一）予以公开', '其他法律行政法规禁止公开', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '公开信息'.repeat(60))

  /** A grid of 1–30 rows and 1–10 columns, some cells merged, some rows heads. */
  const anyTable: fc.Arbitrary<TableBlock> = fc
    .record({
      rowCount: fc.integer({ min: 1, max: 30 }),
      columnCount: fc.integer({ min: 1, max: 10 }),
      headRows: fc.integer({ min: 0, max: 4 }),
      merges: fc.array(fc.tuple(fc.nat(29), fc.nat(9), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
      texts: fc.array(words, { minLength: 1, maxLength: 40 }),
      weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 10, maxLength: 10 }),
    })
    .map(({ rowCount, columnCount, headRows, merges, texts, weights }) => ({
      kind: 'table',
      columnWeights: weights.slice(0, columnCount),
      rowCount,
      headRows: Math.min(headRows, rowCount),
      cells: tiling(rowCount, columnCount, merges).map((place, index): TableCell => {
        const text = texts[index % texts.length] ?? ''
        const role = place.row < headRows ? 'column-head' : place.column === 0 ? 'row-head' : 'data'
        return { ...place, text, role, align: text.length > 8 ? 'start' : 'centre' }
      }),
      origin: { part: 'opening' },
    }))

  test('each cell says all of its text once, in its rules, on the pages', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 0, max: 21 }), (table, rowsBefore) => {
        const set = setPages(...filler(rowsBefore), table, paragraph('以上。'))
        expect(textsOf(set, table, rowsBefore)).toEqual(table.cells.map(({ text }) => text))
        expectTextInCells(set, rowsBefore)
      }),
      { numRuns: 150 },
    )
  })

  test('nothing is drawn outside of the text area', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const page of setPages(heading, table, heading, table).pages) {
          const { left, top, width, height } = textAreaOf(page)
          for (const shape of page.shapes) {
            expect(Math.min(shape.x - left, shape.y - top)).toBeGreaterThanOrEqual(-0.01)
            expect(shape.y + shape.height).toBeLessThanOrEqual(top + height + 0.01)
            expect(shape.x + shape.width).toBeLessThanOrEqual(left + width + 0.01)
            expect(Math.min(shape.width, shape.height)).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

type Place = Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

/** Cells that cover a grid, those of `merges` (row, column, rows, columns) that find free room first. */
function tiling(rowCount: number, columnCount: number, merges: readonly (readonly [number, number, number, number])[]): Place[] {
  const taken = Array.from({ length: rowCount }, () => Array<boolean>(columnCount).fill(false))
  const places: Place[] = []
  const take = ({ row, column, rowSpan, columnSpan }: Place): void => {
    const rows = taken.slice(row, row + rowSpan)
    if (rows.length < rowSpan || column + columnSpan > columnCount) return
    if (rows.some((cells) => cells.slice(column, column + columnSpan).includes(true))) return
    for (const cells of rows) cells.fill(true, column, column + columnSpan)
    places.push({ row, column, rowSpan, columnSpan })
  }
  for (const [row, column, rowSpan, columnSpan] of merges) take({ row, column, rowSpan, columnSpan })
  for (let row = 0; row < rowCount; row++) for (let column = 0; column < columnCount; column++) take({ row, column, rowSpan: 1, columnSpan: 1 })
  return places
}
