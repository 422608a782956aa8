import { describe, expect, test } from 'vitest'
import { cellAt, fixture, linesOf, readFixture, rowsOf, tablesOf, wholeText, withoutSpace } from './reading'

const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']
const lines = [
  '榆河县粮食和物资储备局2023年政府信息公开工作年度报告',
  '本报告根据《中华人民共和国政府信息公开条例》编制。全文包括六个部分，所列数据的统计期限为2023年1月1日至2023年12月31日。',
  '一、总体情况',
  '（一）主动公开。全年公开信息137条，其中储备粮轮换公告21条。',
  '（二）依申请公开。收到申请9件，均按期答复。',
  '（三）监督保障。开展培训2次，参加46人次。',
  ...headings.slice(1, 5),
  '更新不够及时。',
  '下一步将按月检查，补上的话。',
  '六、其他需要报告的事项',
  '本年度未收取信息处理费。',
  '榆河县粮食和物资储备局',
  '2024年1月16日',
]

describe.each(['report.docx', 'report.doc', 'report.rtf'])('%s', (name) => {
  const { document, notices } = readFixture(name)

  test('gives its paragraphs with the numbers Word shows, without headers and deleted text', () => {
    expect(linesOf(document)).toEqual(lines)
    expect(notices).toEqual([])
  })

  test('has the same text in the same order as LibreOffice reads in it, which keeps what was deleted', () => {
    const said = new TextDecoder().decode(fixture('report-as-libreoffice-says.txt'))
    expect(wholeText(document)).toBe(withoutSpace(said).replace('删去的话', ''))
  })

  test('gives the table of applications with its merged cells', () => {
    const table = tablesOf(document)[1]
    expect([table?.rowCount, table?.columnCount]).toEqual([28, 10])
    expect(cellAt(table, 0, 0)).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3')
    expect(cellAt(table, 0, 3)).toBe('申请人情况 1×7')
    expect(cellAt(table, 5, 0)).toBe('三、本年度办理结果 22×1')
    expect(cellAt(table, 7, 1)).toBe('（三）不予公开 8×1')
    expect(rowsOf(table)[15]).toEqual(['（四）无法提供', '1.本机关不掌握相关政府信息', '2', '0', '0', '0', '0', '0', '2'])
    expect(rowsOf(table)[26]).toEqual(['（七）总计', '7', '2', '0', '0', '0', '0', '9'])
  })

  test('covers each place of its tables once', () => {
    for (const { rowCount, columnCount, cells } of tablesOf(document)) {
      const places = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_, index) => (row + Math.floor(index / columnSpan)) * columnCount + column + (index % columnSpan)))
      expect(places.sort((one, other) => one - other)).toEqual(Array.from({ length: rowCount * columnCount }, (_, place) => place))
    }
  })
})

describe('the same report as a web page', () => {
  const [utf8Page, gbPage, archived] = ['report-utf8.htm', 'report-gb2312.htm', 'report.mht'].map((name) => readFixture(name).document)

  test('is the same in UTF-8, in GB 18030 and in a web archive', () => {
    expect(gbPage).toEqual(utf8Page)
    expect(archived).toEqual(utf8Page)
  })

  test('has the paragraphs of the Word file; LibreOffice gives web pages plain numbers', () => {
    const bare = (line: string): string => line.replace(/^(?:[一二三四五六]、|（[一二三]）|\d\. )/u, '').replace('删去的话', '')
    expect(linesOf(utf8Page ?? { blocks: [] }).map(bare)).toEqual(lines.map(bare))
  })

  test('has its tables', () => {
    const table = tablesOf(utf8Page ?? { blocks: [] })[1]
    expect(cellAt(table, 5, 0)).toBe('三、本年度办理结果 22×1')
    expect(rowsOf(table)[3]).toEqual(['一、本年新收政府信息公开申请数量', '7', '2', '0', '0', '0', '0', '9'])
  })
})

describe.each(['features.docx', 'features.doc', 'features.rtf'])('%s', (name) => {
  const { document } = readFixture(name)

  test('gives the text of links, broken lines and notes, and characters outside of the first plane', () => {
    expect(linesOf(document)).toEqual([
      '第一段有链接文字和脚注[1]。', '换行前', '换行后', '表后一段：“引号”—破折号、① ②，㎡。', '生僻字𠮷与䶮。', '[1]脚注的话。',
    ])
  })

  test('gives a table within a cell as lines of the cell', () => {
    expect(rowsOf(tablesOf(document)[0])).toEqual([['项目', '说明'], ['培训', '第一次\n第二次'], ['内表\n甲 1\n乙 2', ''], ['跨行', ''], ['末格']])
  })
})

describe.each(['tables.xlsx', 'tables-calculated.xlsx'])('%s', (name) => {
  const { document, notices } = readFixture(name)

  test('gives each visible sheet as a table after its name, without its empty border', () => {
    expect(linesOf(document)).toEqual(['主动公开', '依申请公开', '复议诉讼', '明细'])
    expect(tablesOf(document).map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual([[14, 4], [28, 10], [4, 15], [3, 4]])
    expect(cellAt(tablesOf(document)[1], 5, 0)).toBe('三、本年度办理结果 22×1')
    expect(rowsOf(tablesOf(document)[0])[13]).toEqual(['行政事业性收费', '1276.5534'])
  })

  test('says which sheet was hidden', () => {
    expect(notices).toEqual([{ code: 'source.hidden-sheets', details: { name, excerpt: '底稿' }, place: null }])
  })

  test('gives dates, thousands and percentages as shown, and no binary noise', () => {
    expect(rowsOf(tablesOf(document)[3]).map((row) => row.slice(0, 3))).toEqual([['日期', '收费', '占比'], ['2023年5月4日', '11,839', '25.6%'], ['2023年12月1日', '0.3', '100.0%']])
  })
})

test('formulas give their last result', () => {
  expect(rowsOf(tablesOf(readFixture('tables-calculated.xlsx').document)[3]).map((row) => row[3])).toEqual(['累计', '23678', '11839.3'])
})

test('separated values are read by their delimiter and in their encoding', () => {
  const applications = tablesOf(readFixture('applications-utf8.csv').document)[0]
  expect(rowsOf(applications)[3]).toEqual(['一、本年新收政府信息公开申请数量', '', '', '7', '2', '0', '0', '0', '0', '9'])
  expect(rowsOf(tablesOf(readFixture('details-gb18030.tsv').document)[0])[1]).toEqual(['05/04/2023', '11839', '25.6%', '23678'])
})
