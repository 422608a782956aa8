import { describe, expect, test } from 'vitest'
import { readCopiedPage } from '../../../shared/import/source/web/read-html'
import { cellAt, linesOf, read, rowsOf, tablesOf, utf8 } from './reading'

const page = (body: string): ReturnType<typeof read> => read(utf8(`<!DOCTYPE html><html><head><title>不读</title><style>p{}</style></head><body>${body}</body></html>`), '报告.htm')
const lines = (body: string): string[] => linesOf(page(body).document)

describe('lines of a web page', () => {
  test('are its blocks and broken lines, white space as a browser shows it', () => {
    expect(lines('<div>甲<p>乙 \n  丙</p>丁<br>戊&nbsp;&nbsp;己&mdash;</div>')).toEqual(['甲', '乙丙', '丁', '戊  己—'])
    expect(lines('<p>2023\n年 Word\n文件</p>')).toEqual(['2023 年 Word 文件'])
    expect(lines('<pre>甲\n  乙</pre>')).toEqual(['甲', '  乙'])
  })

  test('leave out scripts, styles, menus and what is hidden or deleted', () => {
    const hidden = '<script>var a="丙"</script><p style="display: none">丁</p><p hidden>戊</p><select><option>己</option></select><span style="visibility:hidden">庚</span><del>辛</del><!--[if gte mso 9]><p>壬</p><![endif]-->'
    expect(lines(`<p>甲</p>${hidden}<p>乙</p>`)).toEqual(['甲', '乙'])
  })

  test('have the numbers of ordered lists', () => {
    expect(lines('<ol start="3"><li>甲</li><li><p>乙</p></li></ol><ol style="list-style:none"><li>丙</li></ol><ul><li>丁</li></ul>')).toEqual(['3. 甲', '4. 乙', '丙', '丁'])
  })
})

describe('tables of a web page', () => {
  const data = '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>'

  test('have joined cells, head and foot in their places', () => {
    const [table] = tablesOf(page('<table><tfoot><tr><td colspan="2">合计</td></tr></tfoot><tbody><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>').document)
    expect([cellAt(table, 0, 0), cellAt(table, 1, 1), cellAt(table, 2, 0)]).toEqual(['甲 2×1', '2 1×1', '合计 1×2'])
  })

  test('that lay out the page give lines and the tables within them', () => {
    const menu = '<td>首页<br>政务公开</td>'
    const { blocks } = page(`<table><tr>${menu}<td><table><tr><td><p>一、总体情况</p><p>全年公开信息64条。</p>${data}<p>完</p></td></tr></table></td></tr></table>`).document
    expect(blocks.map((block) => (block.kind === 'line' ? block.text : rowsOf(block.table)))).toEqual([
      '首页', '政务公开', '一、总体情况', '全年公开信息64条。', [['甲', '1'], ['乙', '2']], '完',
    ])
  })

  test('that lay out running text beside a menu give lines', () => {
    const text = Array.from({ length: 8 }, (_, index) => `<p>${'今年公开信息若干条。'.repeat(9)}${String(index)}</p>`).join('')
    expect(tablesOf(page(`<table><tr><td>首页</td><td>${text}</td></tr></table>`).document)).toEqual([])
  })

  test('are not torn apart by end tags that belong nowhere', () => {
    const [table, ...others] = tablesOf(page('<div><table><tr><td>甲</div></td><td>1</p></td></tr><tr><td>乙</span></td><td>2</td></tr></table></div>').document)
    expect(others).toEqual([])
    expect(rowsOf(table)).toEqual([['甲', '1'], ['乙', '2']])
  })

  test('keep line breaks within their cells', () => {
    expect(rowsOf(tablesOf(page('<table><tr><td>本年新<br>收</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>').document)[0])[0]).toEqual(['本年新\n收', '1'])
  })
})

describe('the encoding of a page', () => {
  const gb = Uint8Array.from([0xb1, 0xa8, 0xb8, 0xe6])
  const around = (head: string): Uint8Array => Uint8Array.from([...utf8(`<html><head>${head}</head><body><p>`), ...gb, ...utf8('</p></body></html>')])

  test.each(['<meta charset="gb2312">', '<meta http-equiv=Content-Type content="text/html; charset=GBK">'])('is what it says: %s', (head) => {
    expect(linesOf(read(around(head), 'a.htm').document)).toEqual(['报告'])
  })

  test('is found out where it says nothing or something wrong', () => {
    expect(linesOf(read(around(''), 'a.htm').document)).toEqual(['报告'])
    expect(linesOf(read(utf8('<html><meta charset="gb2312"><p>报告的公开</p></html>'), 'a.htm').document)).toEqual(['报告的公开'])
    const wide = new Uint8Array(Uint16Array.from('\ufeff<html><p>报告</p></html>', (character) => character.charCodeAt(0)).buffer)
    expect(linesOf(read(wide, 'a.htm').document)).toEqual(['报告'])
  })
})

describe('what is copied', () => {
  test('is read from its page, the header that Windows puts before it left out', () => {
    const html = 'Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000200\r\nStartFragment:00000131\r\nEndFragment:00000164\r\n<html><body><!--StartFragment--><table><col width=72><tr><td>规章</td><td align=right x:num>0</td></tr><tr><td>行政规范性文件</td><td>3</td></tr></table><!--EndFragment--></body></html>'
    expect(readCopiedPage(html)).toHaveLength(1)
    expect(rowsOf(tablesOf({ blocks: readCopiedPage(html) })[0])).toEqual([['规章', '0'], ['行政规范性文件', '3']])
  })

  test('keeps the numbers that Word writes before its lists', () => {
    const html = "<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt'>&nbsp; </span></span></span><![endif]>总体情况<o:p></o:p></p>"
    expect(linesOf({ blocks: readCopiedPage(html) }).map((line) => line.replace(/ +/gu, ''))).toEqual(['一、总体情况'])
  })
})
