import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../shared/document/plain-text'
import type { ReportDocument } from '../../shared/document/document'
import { documentOf, paragraph } from '../unit/typeset/assets'
import { standardReport } from '../unit/typeset/standard-tables'
import { documentOfReport, dressedReport, emptyOf2021, exportedFile, filledOf2019, filledOf2021, importFile, sampleReport, tableAnswers, withoutSpace } from './exported-reports'

const pageOf = async (document: ReportDocument): Promise<string> => new TextDecoder().decode(await exportedFile('html', document))

const documents = [
  ['the sample', documentOfReport(sampleReport)],
  ['a report of 2021 with every cell filled', documentOfReport(filledOf2021)],
  ['a report of 2019 with every cell filled', documentOfReport(filledOf2019)],
  ['a report with cover, contents, letterhead and attachments', documentOfReport(dressedReport)],
  ['tables under each other and a chart', documentOf(...standardReport())],
] as const

describe.each(documents)('%s as a web page', (_, document) => {
  test('is valid and accessible HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'long-title': 'off', 'no-inline-style': 'error' } })
    const { results } = await validator.validateString(await pageOf(document))
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`))).toEqual([])
  })

  test('needs nothing but itself: no script, no address to load from, and a policy that says so', async () => {
    const page = await pageOf(document)
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|\bon[a-z]+=|url\(|@import|javascript:/iu)
    const style = /<style>([^]*?)<\/style>/u.exec(page)?.[1] ?? ''
    const digest = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`)
    expect(page).not.toMatch(/\sstyle=/u)
  })
})

describe('What goes out as a web page comes back by import', () => {
  test.each([
    ['a report of 2021 with every cell filled', filledOf2021],
    ['a report of 2019 with every cell filled', filledOf2019],
    ['a report whose cells are not applicable', emptyOf2021],
  ])('%s: every figure in its cell', async (_, report) => {
    const bytes = await exportedFile('html', documentOfReport(report))
    const { report: read } = importFile(bytes, '年报.html')
    expect(read).toMatchObject({ organ: report.organ, year: report.year, formatId: report.formatId })
    const ofWord = importFile(await exportedFile('docx', documentOfReport(report)), '年报.docx').report
    expect(tableAnswers(read)).toEqual(tableAnswers(ofWord))
  })

  test('the sample, word for word', async () => {
    const document = documentOfReport(sampleReport)
    const { report: read } = importFile(await exportedFile('html', document), '年报.html')
    expect(withoutSpace(plainText(documentOfReport(read)))).toBe(withoutSpace(plainText(document)))
  })
})

test('what a text may hold is text: marks of HTML, quotes, halves of characters', async () => {
  const page = await pageOf(documentOf(paragraph('</p><script>alert("1")</script>&amp; \u{1F600} \ud800')))
  expect(page).toContain('<p>&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp; \u{1F600} </p>')
})

test('each head says what it heads', async () => {
  const page = await pageOf(documentOf(...standardReport()))
  expect(page).toContain('<th scope="colgroup" colspan="7">申请人情况</th>')
  expect(page).toContain('<th scope="rowgroup" rowspan="22">三、本年度办理结果</th>')
  expect(page).toContain('<th scope="row" class="start">1.属于国家秘密</th>')
  expect(page.match(/<thead>/gu)).toHaveLength(2)
})

test('a table that the form names has its name as caption', async () => {
  expect(await pageOf(documentOfReport(filledOf2021))).toContain('<caption>收到和处理政府信息公开申请情况表</caption>')
})

test('a chart is drawn, and told in words', async () => {
  const page = await pageOf(documentOf(...standardReport()))
  expect(page).toMatch(/<svg viewBox="[^"]*" role="img" aria-label="【近两年[^"]*】 新收申请：2021年 128，2022年 153 [^"]*无法提供：2021年 12，2022年 —">/u)
  expect(page).toContain('<figcaption>图\u3000近两年政府信息公开申请办理情况对比</figcaption>')
})

test('an address can be followed', async () => {
  expect(await pageOf(documentOfReport(dressedReport))).toContain('<a href="https://www.qinghe.gov.cn/nyncj?page=1&amp;size=20">')
})

test('the same report gives the same bytes', async () => {
  expect(await pageOf(documentOfReport(dressedReport))).toBe(await pageOf(documentOfReport(dressedReport)))
})
