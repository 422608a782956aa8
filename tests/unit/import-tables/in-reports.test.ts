import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportContext } from '../../../shared/import/import-report'
import { importReport } from '../../../shared/import/import-report'
import type { ReportFormat } from '../../../shared/report/format'
import type { Report, TableAnswer } from '../../../shared/report/schema'
import { reportSchema } from '../../../shared/report/schema'
import type { TableDefinition } from '../../../shared/report/table-format'
import { figureCells } from '../../../shared/report/table-layout'
import { tableValues, totalsOf, untouchedTable } from '../../../shared/report/table-values'
import { meanings, textOf, utf8 } from '../import/importing'
import { countingIds } from '../report/ten-section-format'
import { formatOf, layouts, rowsOf, tablesOf } from './layouts'

const formats = ['standard-2021', 'standard-2019', 'ten-section-2008'].map(formatOf)
const layoutNames = fc.constantFrom(...Object.values(layouts))

function imported(text: string, given: ImportContext['given'] = {}): { readonly report: Report; readonly codes: readonly string[] } {
  const result = importReport([{ fileName: '年报.txt', bytes: utf8(text) }], { formats, meanings, newId: countingIds(), given, origin: 'imported' })
  if (!result.ok) throw new Error(result.error.code)
  reportSchema.parse(result.value.report)
  return { report: result.value.report, codes: result.value.notices.map(({ code }) => code) }
}

const numbers = ['一', '二', '三', '四', '五', '六']

/** A report in the format: its headings, `textOf` each section, and each table laid out. */
function reportText(format: ReportFormat, year: number, bodies: (meaning: string) => readonly string[]): string {
  const sections = format.sections.flatMap(({ heading, meaning }, index) => [`${numbers[index] ?? ''}、${heading}`, ...bodies(meaning)])
  return [`榆河县水利局${String(year)}年政府信息公开工作年度报告`, ...sections, '榆河县水利局', `${String(year + 1)}年1月15日`].join('\n')
}

function answerOf(report: Report, tableId: string): TableAnswer | undefined {
  return report.sections.map(({ tables }) => tables[tableId]).find((answer) => answer !== undefined)
}

const isWork = (meaning: string): boolean => meaning === 'overview' || meaning === 'problems-improvement'
const sentence = '2022年，我局主动公开政府信息132条，组织培训2次。'

/** Figures for all cells that do not fill themselves. */
const figuresFor = (table: TableDefinition): fc.Arbitrary<TableAnswer> => {
  const cells = figureCells(table).filter(({ key }) => !totalsOf(table).has(key))
  return fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: cells.length, maxLength: cells.length })
    .map((figures) => ({ ...untouchedTable, cells: Object.fromEntries(cells.map(({ key }, index) => [key, String(figures[index] ?? 0)])) }))
}

describe('nothing of a table is lost or read wrong', () => {
  test.each([['standard-2021', 2022], ['standard-2019', 2020]] as const)('%s, in whatever layout', (id, year) => {
    const format = formatOf(id)
    const tables = fc.tuple(...tablesOf(format).map((table) => fc.tuple(figuresFor(table), layoutNames)))
    fc.assert(
      fc.property(tables, (drawn) => {
        const text = reportText(format, year, (meaning) => {
          if (isWork(meaning)) return [sentence]
          const own = format.sections.find((section) => section.meaning === meaning)?.tables ?? []
          return own.length === 0 ? ['本年度未收取信息处理费。'] : own.flatMap((table) => {
            const [answer, layOut] = drawn[tablesOf(format).indexOf(table)] ?? []
            return answer === undefined || layOut === undefined ? [] : layOut(rowsOf(table, answer))
          })
        })
        const { report } = imported(text)
        expect(report.formatId).toBe(id)
        tablesOf(format).forEach((table, index) => {
          const read = answerOf(report, table.id)
          expect(read).toMatchObject({ unread: [], statedTotals: {} })
          const [wanted] = drawn[index] ?? []
          const figures = (answer: TableAnswer | undefined): (string | undefined)[] => (answer === undefined ? [] : [...tableValues(table, answer).values()].map(({ text: figure }) => figure))
          expect(figures(read)).toEqual(figures(wanted))
        })
        expect(report.sections.map((section) => textOf(section))).toEqual(format.sections.map(({ meaning, tables: own }) => (isWork(meaning) ? sentence : own.length === 0 ? '本年度未收取信息处理费。' : '')))
      }),
      { numRuns: 40 },
    )
  })

  test('a line with words of the clerk stays in the text', () => {
    const form = formatOf('standard-2021')
    const { report } = imported(reportText(form, 2022, (meaning) => {
      if (meaning !== 'proactive-disclosure') return [sentence]
      return ['说明：以下数据截至年底', '规章 0 0 0', '行政规范性文件 2 0 9', '行政许可 4', '其中林木采伐许可 1', '行政处罚 5', '行政强制 0', '行政事业性收费 0', '注：收费由财政局统一征收']
    }))
    expect(answerOf(report, 'disclosure')?.cells).toMatchObject({ 'normativeDocuments.inForce': '9', 'penalties.decisions': '5' })
    expect(textOf(report.sections[1]).split('\n')).toEqual(['说明：以下数据截至年底', '其中林木采伐许可1', '注：收费由财政局统一征收'])
  })
})

test('a sentence in place of a table leaves it untouched, and is quoted', () => {
  const { report, codes } = imported(reportText(formatOf('standard-2021'), 2022, (meaning) => (meaning === 'applications' ? ['2022年，我局未收到政府信息公开申请。'] : [sentence])))
  expect(answerOf(report, 'applications')).toBeUndefined()
  expect(codes).toContain('tables.in-words')
  expect(textOf(report.sections[2])).toBe('2022年，我局未收到政府信息公开申请。')
})

describe('what stands among the rows of a table', () => {
  const form = formatOf('standard-2021')
  const [disclosure] = tablesOf(form)
  if (disclosure === undefined) throw new Error('no table')
  const rows = (inForce: string): string[] => ['规章 0 0 0', `行政规范性文件 2 0 ${inForce}`, '行政许可 4', '行政处罚 5', '行政强制 0', '行政事业性收费 0']
  const withDisclosure = (lines: readonly string[]): ReturnType<typeof imported> =>
    imported(reportText(form, 2022, (meaning) => (meaning === 'proactive-disclosure' ? lines : [sentence])))

  test('page numbers are set aside', () => {
    const { report, codes } = withDisclosure([...rows('9').slice(0, 3), '3', ...rows('9').slice(3)])
    expect(report.setAside.map(({ text, reason }) => [text, reason])).toEqual([['3', 'page-number']])
    expect(textOf(report.sections[1])).toBe('')
    expect(codes).toContain('set-aside.page-number')
  })

  test('a copy of the table with the same figures is none of the text; with others it is', () => {
    const [same, other] = [withDisclosure([...rows('9'), ...rows('9')]), withDisclosure([...rows('9'), ...rows('8')])]
    expect(textOf(same.report.sections[1])).toBe('')
    expect(textOf(other.report.sections[1])).toContain('行政规范性文件')
    expect(other.codes).toContain('tables.as-text')
  })
})

describe('tables without a report', () => {
  const tabbed = (table: TableDefinition): string => layouts['cells between tabs'](rowsOf(table, zeros(table))).join('\n')
  const zeros = (table: TableDefinition): TableAnswer => ({ ...untouchedTable, cells: Object.fromEntries(figureCells(table).filter(({ key }) => !totalsOf(table).has(key)).map(({ key }) => [key, '0'])) })

  test.each(['standard-2021', 'standard-2019'])('make one in the format that asks for them, year and organ unknown: %s', (id) => {
    const format = formatOf(id)
    const { report, codes } = imported(tablesOf(format).map(tabbed).join('\n'))
    expect(report).toMatchObject({ year: null, organ: '', formatId: id })
    expect(report.sections.map(({ heading }) => heading)).toEqual(format.sections.map(({ heading }) => heading))
    for (const { id: tableId } of tablesOf(format)) expect(answerOf(report, tableId)?.unread).toEqual([])
    expect(report.sections.map((section) => textOf(section)).join('')).toBe('')
    expect(codes).toEqual(expect.arrayContaining(['year.missing', 'organ.missing', 'title.missing']))
  })

  test.each([[0, 1], [1, 0]])('in a file of their own belong to the report chosen with it, whichever comes first', (...order) => {
    const format = formatOf('standard-2021')
    const text = reportText(format, 2022, (meaning) => (format.sections.some((section) => section.meaning === meaning && section.tables.length > 0) ? [] : [sentence]))
    const files = [{ fileName: '报告.txt', bytes: utf8(text) }, { fileName: '表.txt', bytes: utf8(`${tablesOf(format).map(tabbed).join('\n')}\n单位：件`) }]
    const result = importReport(order.flatMap((index) => files.slice(index, index + 1)), { formats, meanings, newId: countingIds(), given: {}, origin: 'imported' })
    if (!result.ok) throw new Error(result.error.code)
    const { report } = result.value
    expect(report.signature.date).toMatchObject({ date: '2023-01-15' })
    expect(report.sections.map(({ heading }) => heading)).toEqual(format.sections.map(({ heading }) => heading))
    for (const { id } of tablesOf(format)) expect(answerOf(report, id)?.unread).toEqual([])
    expect(report.setAside.map((piece) => piece.text)).toEqual(['单位：件'])
  })

  test('a few rows of some other table are no report', () => {
    const rows = ['行政许可 3', '行政处罚 5', '行政检查 20', '行政奖励 1']
    const result = importReport([{ fileName: '统计.txt', bytes: utf8(rows.join('\n')) }], { formats, meanings, newId: countingIds(), given: {}, origin: 'imported' })
    expect(result).toMatchObject({ ok: false, error: { code: 'import.not-a-report' } })
  })
})

describe('the format of a report', () => {
  const table2019 = tablesOf(formatOf('standard-2019'))[0]
  const lines = table2019 === undefined ? [] : layouts['a text layer'](rowsOf(table2019, { ...untouchedTable, cells: { 'rules.made': '0', 'licences.decisions': '7' } }).map((row) => row.map((cell) => ({ ...cell, text: cell.isFigure && cell.text === '' ? '0' : cell.text }))))
  const bodies = (meaning: string): readonly string[] => (meaning === 'proactive-disclosure' ? lines : [sentence.replace('2022年，', '')])

  test('is that of its year, which is said', () => {
    const { report, codes } = imported(reportText(formatOf('standard-2019'), 2020, bodies))
    expect(report.formatId).toBe('standard-2019')
    expect(codes).toContain('format.by-year')
    expect(codes).not.toContain('format.tables-of-another')
  })

  test('is told from the tables where there is no year', () => {
    const text = reportText(formatOf('standard-2019'), 2020, bodies).replace(/202\d年(?:1月15日)?/gu, '')
    expect(imported(text).report).toMatchObject({ year: null, formatId: 'standard-2019' })
  })

  test('is doubted where the tables are those of another', () => {
    const { report, codes } = imported(reportText(formatOf('standard-2019'), 2021, bodies))
    expect(report.formatId).toBe('standard-2021')
    expect(codes).toContain('format.tables-of-another')
  })
})

test('whatever stands around pieces of tables, no figure is read that the text does not have', () => {
  const pieces = formats.flatMap(tablesOf).flatMap((table) => rowsOf(table, untouchedTable).flat().map(({ text }) => text))
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('|', '||', '\t', '\n', '\n', '\n', ' ', '（', '）', '7', '12', '0', '345', '无', '见附件', '其中：', sentence))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 250 }), (soup) => {
      const text = reportText(formatOf('standard-2021'), 2022, (meaning) => (meaning === 'applications' ? soup.join('').split('\n') : [sentence]))
      const { report } = imported(text)
      const cells = report.sections.flatMap(({ tables }) => Object.values(tables)).flatMap((answer) => Object.values(answer.cells))
      for (const cell of cells) expect(cell === '/' || text.includes(cell)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test.each(['(|', '| |\n', '行政许可|', '一、本年新收\n', '0\n', '（', '规章 0 0 0\n'])('a long text of “%s” does not hold the program up', (unit) => {
  const text = reportText(formatOf('standard-2021'), 2022, (meaning) => (meaning === 'proactive-disclosure' ? unit.repeat(15_000).split('\n').slice(0, 15_000) : [sentence]))
  const start = performance.now()
  importReport([{ fileName: '年报.txt', bytes: utf8(text) }], { formats, meanings, newId: countingIds(), given: {}, origin: 'imported' })
  expect(performance.now() - start).toBeLessThan(8000)
})
