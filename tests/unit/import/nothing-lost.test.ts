import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importReport } from '../../../shared/import/import-report'
import type { Report } from '../../../shared/report/schema'
import { reportSchema } from '../../../shared/report/schema'
import { contextOf, importText, printedText, utf8, withoutSpace } from './importing'

const sentence = fc.constantFrom(
  '2016年，我局共主动公开政府信息132条，其中网站公开100条、公开栏公开32条。',
  '我局高度重视政府信息公开工作，成立了领导小组，明确专人负责日常工作，健全了各项制度。',
  '没有收到政府信息公开申请。',
  '一是公开的内容不够全面；二是更新不够及时；三是队伍建设有待加强。',
  '依据《中华人民共和国政府信息公开条例》第二十条第（五）项规定，对“双随机、一公开”事项（共3.5万条）进行了公示。',
  '网址为http://www.example.gov.cn/zwgk/index.html，欢迎查询。',
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''))
const item = fc.tuple(fc.constantFrom('（一）', '1、', '2.', '①', ''), paragraph).map(([number, text]) => `${number}${text}`)
const heading = fc.constantFrom(
  '概述', '总体情况', '主动公开政府信息的情况', '依申请公开情况', '收费及减免情况', '因政府信息公开申请行政复议、提起行政诉讼的情况',
  '存在的主要问题及改进情况', '工作中的亮点', '其他需要报告的事项', '附表',
)
const label = fc.constantFrom('一、', '二、', '三、', '四、', '五 、', '（一）', '第二部分 ', '1.', '')
const section = fc.tuple(label, heading, fc.array(item, { maxLength: 4 })).map(([number, head, items]) => [`${number}${head}`, ...items])
const furniture = fc.constantFrom('索引号：001/2017', '字号：[大 中 小]', '首页 > 政务公开', '浏览次数：12', '规章 0 0 0', '0', '附件：1.统计表')

const pieces = fc.record({
  before: fc.array(furniture, { maxLength: 3 }),
  title: fc.constantFrom(
    ['张店区水利局2016年政府信息公开工作年度报告'],
    ['张店区水利局', '2016年政府信息公开工作年度报告'],
    ['张店区水利局关于', '2016年度政府信息公开', '工作情况的报告'],
    ['张店区水利局2016年政府信息公开工作年度报告', '张店区水利局2016年政府信息公开工作年度报告'],
    [],
  ),
  opening: fc.array(paragraph, { maxLength: 2 }),
  sections: fc.array(section, { maxLength: 8 }),
  signature: fc.constantFrom([], ['张店区水利局', '2017年1月9日'], ['二○一七年一月九日'], ['张店区水利局 2017年1月9日'], ['张店区水利局']),
  after: fc.array(furniture, { maxLength: 3 }),
})

const shape = fc.record({
  width: fc.oneof(fc.constant(0), fc.integer({ min: 12, max: 45 })),
  blank: fc.constantFrom('\n', '\n\n', '\r\n'),
  indent: fc.constantFrom('', '　　', '    '),
  pageLines: fc.integer({ min: 4, max: 40 }),
  pageEnd: fc.constantFrom('', '\f', '\n- 1 -\n', '- 2 -\n\f', '3\n'),
})

/** Breaks a paragraph at a width, 0 for not at all. */
function broken(text: string, width: number): string[] {
  return width === 0 ? [text] : (text.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [])
}

const reportText = fc.tuple(pieces, shape).map(([{ before, title, opening, sections, signature, after }, { width, blank, indent, pageLines, pageEnd }]) => {
  const paragraphs = [...opening, ...sections.flat()].map((text) => `${indent}${text}`)
  const lines = [...before, ...title, ...paragraphs.flatMap((text) => broken(text, width)), ...signature, ...after]
  return lines.map((line, index) => `${line}${blank}${(index + 1) % pageLines === 0 ? pageEnd : ''}`).join('')
})

/** Every character of the input, in the order of the alphabet. */
const sorted = (text: string): string => [...withoutSpace(text)].sort().join('')

const setAsideText = (report: Report): string => report.setAside.map(({ text }) => text).join('')

const withTitle = (report: Report, lines: string[]): Report => ({ ...report, title: { kind: 'as-written', lines } })

/** A date below the title, and the organ that signs there, are printed at the end: the one thing an import moves, and says so. */
const withoutDate = (report: Report): Report => ({ ...report, signature: { ...report.signature, date: { kind: 'unset' } } })
const withoutSignature = (report: Report): Report => ({ ...report, signature: { organ: { kind: 'omitted' }, date: { kind: 'unset' } } })

/** Whether `part` can be had from `whole` by striking characters out. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

describe('whatever a report is made of and however its lines are broken', () => {
  test('every character is in the report or set aside, once, and what is printed keeps its order', () => {
    fc.assert(
      fc.property(reportText, (text) => {
        const result = importReport([{ fileName: '年报.txt', bytes: utf8(text) }], contextOf())
        if (!result.ok) {
          expect(['import.not-a-report', 'import.empty']).toContain(result.error.code)
          return
        }
        const { report, notices } = result.value
        const codes = notices.map(({ code }) => code)
        const found = codes.includes('title.missing') ? withTitle(report, ['']) : report
        expect(sorted(printedText(found) + setAsideText(report))).toBe(sorted(text))
        const dated = codes.includes('date.under-title') ? withoutDate(found) : found
        const inPlace = codes.includes('signature.under-title') ? withoutSignature(dated) : dated
        expect(isSubsequence(printedText(inPlace), withoutSpace(text))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a report of one paragraph a line keeps its paragraphs', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const { report } = importText(['张店区水利局2016年政府信息公开工作年度报告', '一、概述', ...paragraphs, '二、主动公开情况', '公开信息3条。'].join('\n'))
        expect(report.sections[0]?.narrative).toMatchObject({ text: paragraphs.join('\n') })
      }),
    )
  })

  test('any text at all is refused or read, and never stops the program', () => {
    const soup = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), sentence, heading, label, fc.constantFrom('\n', '\f', '\t', '　', '|', '政府信息公开年度报告')), { maxLength: 60 })
    fc.assert(
      fc.property(soup, (parts) => {
        const result = importReport([{ fileName: 'x.txt', bytes: utf8(parts.join('')) }], contextOf())
        if (result.ok) reportSchema.parse(result.value.report)
      }),
      { numRuns: 300 },
    )
  })

  test('any bytes at all are refused or read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        importReport([{ fileName: 'x.txt', bytes }], contextOf())
      }),
    )
  })
})
