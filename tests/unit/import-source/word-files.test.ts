import { describe, expect, test } from 'vitest'
import { cellAt, docxOf, linesOf, paragraph, read, rowsOf, tablesOf, zipOf } from './reading'

const numbered = (text: string, level = 0, list = 1): string =>
  paragraph(text, `<w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr>`)

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const listOf = (levels: string, uses = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${uses}`

const lines = (body: string, parts: Readonly<Record<string, string>> = {}): string[] => linesOf(read(docxOf(body, parts), '报告.docx').document)

describe('automatic numbers of Word files', () => {
  test('count through levels, and begin again below a higher level', () => {
    const numbering = listOf(level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.'))
    const body = [numbered('总体'), numbered('主动', 1), numbered('网站', 2), numbered('微信', 2), numbered('申请', 1), numbered('公开'), numbered('规章', 1)].join('')
    expect(lines(body, { numbering })).toEqual(['一、总体', '（一）主动', '1. 网站', '2. 微信', '（二）申请', '二、公开', '（一）规章'])
  })

  test.each([
    ['chineseCounting', '%1、', '十一、'], ['japaneseCounting', '（%1）', '（十一）'], ['decimal', '%1）', '11）'], ['decimalEnclosedCircle', '%1', '⑪'],
    ['ideographTraditional', '%1、', '11、'], ['upperLetter', '%1.', 'K. '], ['lowerRoman', '%1)', 'xi) '], ['decimalFullWidth', '%1．', '１１．'],
    ['chineseLegalSimplified', '%1、', '壹拾壹、'], ['ideographDigital', '%1、', '一一、'], ['decimalZero', '%1.', '11. '], ['chineseCounting', '第%1部分', '第十一部分 '],
    ['none', '', ''], ['bullet', '\uf0b7', '● '],
  ])('in the format %s', (format, text, expected) => {
    const body = Array.from({ length: 11 }, () => numbered('段')).join('')
    expect(lines(body, { numbering: listOf(level(0, format, text)) }).at(-1)).toBe(`${expected}段`)
  })

  test('go on where a list is used again, and start anew where a use says so', () => {
    const uses = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    const restarted = '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const body = numbered('甲') + numbered('乙', 0, 2) + numbered('丙', 0, 3) + numbered('丁', 0, 3)
    expect(lines(body, { numbering: listOf(level(0, 'chineseCounting', '%1、'), uses + restarted) })).toEqual(['一、甲', '二、乙', '五、丙', '六、丁'])
  })

  test('are those of the paragraph that another was joined to', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>${numbered('后')}${numbered('末')}`
    expect(lines(joined, { numbering: listOf(level(0, 'chineseCounting', '%1、')) })).toEqual(['一、前后', '二、末'])
  })

  test('come from the style of a paragraph and what it is based on, and are taken away by list 0', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
      + '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    const body = paragraph('甲', '<w:pPr><w:pStyle w:val="own"/></w:pPr>')
      + paragraph('乙', '<w:pPr><w:pStyle w:val="own"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>')
    expect(lines(body, { styles, numbering: listOf(level(0, 'chineseCounting', '%1、')) })).toEqual(['一、甲', '乙'])
  })

  test('show the levels above as they are written, or in figures where the level says so', () => {
    const numbering = listOf(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'))
    expect(lines(numbered('甲') + numbered('乙', 1) + numbered('丙', 2), { numbering })).toEqual(['一、甲', '一.1 乙', '1.1.1 丙'])
  })
})

describe('text of Word files', () => {
  const run = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`

  test('keeps tabs and results of fields; breaks lines; drops soft hyphens and codes of fields', () => {
    const field = '<w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t><w:fldChar w:fldCharType="end"/>'
    expect(lines(run(`<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:softHyphen/><w:t>丁\u00ad戊</w:t>${field}<w:noBreakHyphen/>`))).toEqual(['甲\t乙', '丙丁戊3-'])
  })

  test('leaves out what was deleted or moved away, and joins paragraphs whose mark was deleted', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半，</w:t></w:r></w:p>${paragraph('后半。')}`
    const revised = '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>'
    expect(lines(joined + revised)).toEqual(['前半，后半。', '新来'])
  })

  test('gives the text of boxes once, after the paragraph they hang on', () => {
    const content = `<w:txbxContent>${paragraph('框中')}</w:txbxContent>`
    const box = `<mc:AlternateContent><mc:Choice><w:drawing>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(lines(`<w:p><w:r><w:t>段落</w:t>${box}</w:r></w:p>`)).toEqual(['段落', '框中'])
  })

  test('leaves out hidden text, and says so', () => {
    const source = read(docxOf('<w:p><w:r><w:t>可见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>'), '报告.docx')
    expect(linesOf(source.document)).toEqual(['可见'])
    expect(source.notices).toEqual([{ code: 'source.hidden-text', details: { name: '报告.docx', count: 1 }, place: null }])
  })

  test('is read from content controls, links and other wrappings', () => {
    expect(lines(`<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>`)).toEqual(['控件', '链接'])
  })

  test('is read whatever prefix the file binds to Word’s namespace', () => {
    const xml = '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>别名</x:t></x:r></x:p></x:body></x:document>'
    expect(linesOf(read(zipOf({ 'word/document.xml': xml })).document)).toEqual(['别名'])
  })

  test('is read from a web page that stands in the file instead', () => {
    const bytes = zipOf({
      'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:altChunk r:id="a"/></w:body></w:document>',
      'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="aFChunk" Target="/word/page.htm"/></Relationships>',
      'word/page.htm': '<html><body><p>网页段落</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></body></html>',
    })
    const { document } = read(bytes)
    expect(linesOf(document)).toEqual(['网页段落'])
    expect(rowsOf(tablesOf(document)[0])).toEqual([['甲', '1'], ['乙', '2']])
  })
})

describe('tables of Word files', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

  test('join cells to the right and downwards', () => {
    const table = `<w:tbl>${row(cell('头', '<w:gridSpan w:val="2"/>'))}${row(cell('左', '<w:vMerge w:val="restart"/>'), cell('1'))}${row(cell('', '<w:vMerge/>'), cell('2'))}</w:tbl>`
    const [found] = tablesOf(read(docxOf(table)).document)
    expect([cellAt(found, 0, 0), cellAt(found, 1, 0), cellAt(found, 2, 1)]).toEqual(['头 1×2', '左 2×1', '2 1×1'])
  })

  test('leave out a row that was deleted', () => {
    const table = `<w:tbl>${row(cell('甲'), cell('1'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('删')}${cell('0')}</w:tr>${row(cell('乙'), cell('2'))}</w:tbl>`
    expect(rowsOf(tablesOf(read(docxOf(table)).document)[0])).toEqual([['甲', '1'], ['乙', '2']])
  })

  test('that stand around a whole report give its lines and tables', () => {
    const inner = `<w:tbl>${row(cell('甲'), cell('1'))}${row(cell('乙'), cell('2'))}</w:tbl>`
    const frame = `<w:tbl>${row(`<w:tc>${paragraph('一、总体情况')}${inner}${paragraph('完')}</w:tc>`)}</w:tbl>`
    const { blocks } = read(docxOf(frame)).document
    expect(blocks.map(({ kind }) => kind)).toEqual(['line', 'table', 'line'])
  })
})
