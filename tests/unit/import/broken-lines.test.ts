import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headingsOf, importText, paragraphsOf } from './importing'

const headings = [
  '一、概述', '二、主动公开政府信息情况', '三、依申请公开情况', '四、收费及减免情况',
  '五、因政府信息公开申请提起行政复议、行政诉讼的情况', '六、存在的主要问题及改进情况',
]

const clause = fc.constantFrom(
  '我局高度重视政府信息公开工作', '成立了以局长为组长的领导小组', '明确专人负责日常工作', '全年公开信息132条', '开展培训3次',
  '健全了保密审查、责任追究等制度', '通过网站、公开栏等渠道公开', '不断提高工作水平', '群众满意度明显提升', '共有156人次参加',
  '对照《政府信息公开条例》第九条（一）项的要求', '按照“公开是常态、不公开是例外”的原则',
)
const sentence = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => `${clauses.join('，')}。`)
const paragraph = fc
  .tuple(fc.constantFrom('', '', '（一）', '1.', '2、'), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([number, sentences]) => number + sentences.join(''))
const section = fc.array(paragraph, { minLength: 1, maxLength: 5 })

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)

/** Breaks a paragraph as a page does: indented by two, figures whole, no mark at a line's start. */
function broken(text: string, width: number): string[] {
  const lines: string[] = []
  let [line, used] = ['', 2]
  for (const piece of text.match(/[A-Za-z0-9]+|./gu) ?? []) {
    if (used + widthOf(piece) > width && !/^[，。、；：）》”]/u.test(piece)) {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    line += piece
    used += widthOf(piece)
  }
  return [...lines, line]
}

interface Page {
  readonly afterLine: string
  readonly afterParagraph: string
  readonly indent: string
}

const pages: readonly (readonly [name: string, page: Page])[] = [
  ['a text layer without indents', { afterLine: '\n', afterParagraph: '', indent: '' }],
  ['a text layer with an empty line after every line', { afterLine: '\n\n', afterParagraph: '', indent: '' }],
  ['indented paragraphs', { afterLine: '\r\n', afterParagraph: '', indent: '　　' }],
  ['empty lines between paragraphs', { afterLine: '\n', afterParagraph: '\n', indent: '' }],
]

/** How many of the paragraphs come out as they were before they were broken. */
function shareRecovered(page: Page): number {
  let [all, recovered] = [0, 0]
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 42 }), fc.array(section, { minLength: 3, maxLength: 6 }), (width, sections) => {
      const paragraphs = sections.flatMap((texts, index) => [headings[index] ?? '', ...texts])
      const lines = paragraphs.map((text) => page.indent + broken(text, width).map((line) => line + page.afterLine).join('') + page.afterParagraph)
      const { report } = importText(`张店区水利局\n2016年政府信息公开工作年度报告\n${lines.join('')}`)
      expect(headingsOf(report)).toEqual(headings.slice(0, sections.length))
      sections.forEach((texts, index) => {
        const found = paragraphsOf(report.sections[index])
        all += texts.length
        recovered += texts.filter((text) => found.includes(text)).length
      })
    }),
    { numRuns: 200, seed: 2016 },
  )
  return recovered / all
}

describe('lines broken at a page’s width become paragraphs again', () => {
  test.each(pages)('%s', (_name, page) => {
    // Where a sentence ends at the very end of a full line, the text does not tell whether its paragraph does.
    expect(shareRecovered(page)).toBeGreaterThan(0.97)
  })
})
