import { describe, expect, test } from 'vitest'
import { numberText } from '../../../shared/import/source/excel/number-text'
import { cellAt, linesOf, read, rowsOf, tablesOf, xlsxOf } from './reading'

describe('numbers in cells', () => {
  test.each([
    [12, null, '12'], [0.1 + 0.2, null, '0.3'], [1276.5534, null, '1276.5534'], [1e21, 'General', '1e+21'], [0.0000001, null, '0.0000001'], [-3, null, '-3'],
    [11839, '#,##0', '11,839'], [1234567.891, '#,##0.00', '1,234,567.89'], [0, '#,##0', '0'], [0, '#', ''], [5, '00', '05'], [2.5, '0', '3'], [2.50, '0.0#', '2.5'],
    [0.256, '0%', '26%'], [0.256, '0.0%', '25.6%'], [-5, '0;(0)', '(5)'], [-5, '0.0', '-5.0'], [21, '0"件"', '21件'], [0, '0;-0;"无"', '无'],
    [45050, 'yyyy/m/d', '2023/5/4'], [45050, 'yyyy"年"m"月"d"日"', '2023年5月4日'], [45050.5, 'yyyy-mm-dd hh:mm', '2023-05-04 12:00'], [45050.75, 'h:mm AM/PM', '6:00 PM'],
    [45050, '[$-804]yyyy"年"m"月";@', '2023年5月'], [-1, 'yyyy/m/d', '-1'], [7, '@', '7'],
  ])('%f shown by %s is %s', (value, code, shown) => {
    expect(numberText(value, code, false)).toBe(shown)
  })

  test('count days from 1904 where the file says so', () => {
    expect(numberText(43588, 'yyyy/m/d', true)).toBe('2023/5/4')
  })
})

describe('cells of an Excel file', () => {
  const shared = '<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yi</t></rPh></si>'

  test('hold shared and inline strings, results of formulas, truth values and errors', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
      + '<row r="2"><c r="A2" t="inlineStr"><is><t>丁_x000D_\n戊</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
      + '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="str"><f>A1</f><v>甲</v></c></row>'
    const { document } = read(xlsxOf(rows, { shared }))
    expect(rowsOf(tablesOf(document)[0])).toEqual([['甲', '乙丙'], ['丁\n戊', '2'], ['TRUE', '甲']])
  })

  test('stand where they say, or one after another where they say nothing', () => {
    expect(rowsOf(tablesOf(read(xlsxOf('<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>')).document)[0])).toEqual([['1', '2'], ['', ''], ['', '3']])
  })

  test('are joined as they are merged, within the filled part', () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>'
    const [table] = tablesOf(read(xlsxOf(rows, { merges: '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="A9:F99"/></mergeCells>' })).document)
    expect([table?.rowCount, table?.columnCount, cellAt(table, 0, 0)]).toEqual([3, 2, '1 2×1'])
  })

  test('far from each other make no endless table', () => {
    const [table] = tablesOf(read(xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')).document)
    expect([table?.rowCount, table?.columnCount]).toEqual([2, 2])
  })

  test('in a single column are lines', () => {
    const { document } = read(xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'))
    expect(linesOf(document)).toEqual(['1', '2'])
  })
})
