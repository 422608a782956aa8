import { describe, expect, test } from 'vitest'
import type { DocumentBlock } from '../../../shared/document/document'
import { ASCENT, BODY_SIZE, CELL, LINE_PITCH, mm, TEXT_AREA } from '../../../shared/typeset/measure'
import type { GlyphRun, Page, Shape } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { documentOf, fontSource, paragraph, setPages, textOf } from './assets'
import { addressee, attachmentHead, attachmentList, contents, cover, heading, imprint, letterhead, signature, title } from './layout-parts'

const rightEdge = TEXT_AREA.left + TEXT_AREA.width
const lowerEdge = TEXT_AREA.top + TEXT_AREA.height

/** A line of a page as it stands. */
interface Line {
  readonly text: string
  /** Row of the grid, from 0; a fraction where it stands beside the grid. */
  readonly row: number
  readonly left: number
  readonly right: number
  readonly runs: readonly GlyphRun[]
}

function advance({ fontId, size, characters }: GlyphRun, index: number): number {
  return ((fontSource.advanceOf(fontId, characters[index]?.codePointAt(0) ?? 0) ?? 0) * size) / 1000
}

function linesOn(page: Page | undefined): Line[] {
  const lines = new Map<number, GlyphRun[]>()
  for (const run of page?.runs ?? []) lines.set(run.baseline, [...(lines.get(run.baseline) ?? []), run])
  return [...lines].map(([baseline, runs]) => {
    const size = runs[0]?.size ?? 0
    return {
      text: textOf(runs),
      row: (baseline - TEXT_AREA.top - (LINE_PITCH - size) / 2 - ASCENT * size) / LINE_PITCH,
      left: Math.min(...runs.flatMap(({ origins }) => origins)),
      right: Math.max(...runs.map((run) => (run.origins.at(-1) ?? 0) + advance(run, run.characters.length - 1))),
      runs,
    }
  })
}

function lineOf(page: Page | undefined, text: string): Line {
  const line = linesOn(page).find((each) => each.text.includes(text))
  if (line === undefined) throw new Error(`no line with ${text} on the page`)
  return line
}

function middleOf({ left, right }: Pick<Line, 'left' | 'right'>): number {
  return (left + right) / 2
}

function baselineOf({ runs }: Line): number {
  return runs[0]?.baseline ?? NaN
}

function sizeOf({ runs }: Line): number {
  return runs[0]?.size ?? NaN
}

const filler = (count: number): DocumentBlock[] => Array.from({ length: count }, () => paragraph('公开。'))

describe('版头', () => {
  const [page] = setPages(letterhead(), title, addressee, paragraph('正文。')).pages

  test('份号, 密级 and 紧急程度 stand flush left in the first rows, the last two in 黑体', () => {
    const marks = ['000001', '机密★', '特急'].map((text) => lineOf(page, text))
    marks.forEach(({ row }, index) => expect(row).toBeCloseTo(index, 6))
    for (const { left } of marks) expect(Math.abs(left - TEXT_AREA.left)).toBeLessThan(0.2)
    expect(marks.map(({ runs }) => runs[0]?.fontId)).toEqual(['LiberationSerif-Regular', 'FandolHei-Regular', 'FandolHei-Regular'])
  })

  test('发文机关标志 is red 小标宋 in the middle, 35 mm under the upper edge of the text area, in one line', () => {
    const { runs, ...line } = lineOf(page, '文件')
    const [{ size, baseline, ink, fontId } = { size: 0, baseline: 0, ink: 0, fontId: '' }] = runs
    expect(line.text).toBe('张店区文化和旅游局文件')
    expect([ink, fontId]).toEqual(['red', 'FandolSong-Bold'])
    const tops = Array.from(line.text, (character) => fontSource.inkOf('FandolSong-Bold', character.codePointAt(0) ?? 0)?.top ?? 0)
    expect(baseline - (Math.max(...tops) / 1000) * size).toBeCloseTo(TEXT_AREA.top + mm(35), 6)
    expect(middleOf(line)).toBeCloseTo(TEXT_AREA.left + TEXT_AREA.width / 2, 0)
    expect(line.left).toBeGreaterThanOrEqual(TEXT_AREA.left - 0.5)
    expect(size).toBeLessThanOrEqual(mm(15))
  })

  test('发文字号 follows two empty rows under it, in the middle; the red rule 4 mm under that; the title two rows on', () => {
    const [mark, number] = [lineOf(page, '文件'), lineOf(page, '〔2024〕')]
    // The mark's characters reach down into the fifth row.
    expect(Math.ceil((baselineOf(mark) + 0.16 * sizeOf(mark) - TEXT_AREA.top) / LINE_PITCH)).toBe(5)
    expect(number.row).toBeCloseTo(7, 6)
    expect(middleOf(number)).toBeCloseTo(TEXT_AREA.left + TEXT_AREA.width / 2, 0)
    const [rule = { x: NaN, y: NaN, width: NaN }] = page?.shapes ?? []
    expect(rule).toMatchObject({ ink: 'red', x: TEXT_AREA.left, width: TEXT_AREA.width })
    expect(rule.y - baselineOf(number) - (1 - ASCENT) * BODY_SIZE).toBeCloseTo(mm(4), 6)
    expect(lineOf(page, '年度报告').row).toBeCloseTo(11, 6)
  })

  test('主送机关 stands flush left one empty row under the title, and the text in the row after it', () => {
    expect(lineOf(page, '区政府办公室').row - lineOf(page, '年度报告').row).toBeCloseTo(2, 6)
    expect(lineOf(page, '区政府办公室').left).toBeCloseTo(TEXT_AREA.left, 1)
    expect(lineOf(page, '正文').row - lineOf(page, '区政府办公室').row).toBeCloseTo(1, 6)
  })

  test('发文字号 stands one character from the left in the row of the last signer, names two a row under each other', () => {
    const [sent] = setPages(letterhead({ signers: ['张大伟', '李明', '欧阳文华'] }), title, paragraph('正文。')).pages
    const [first, last] = [lineOf(sent, '签发人'), lineOf(sent, '欧阳文华')]
    expect(first.text).toBe('签发人：张大伟李明')
    expect(last.text).toContain('张文旅发〔2024〕3号')
    expect(last.row - first.row).toBeCloseTo(1, 6)
    expect(last.left).toBeCloseTo(TEXT_AREA.left + CELL, 1)
    const nameRuns = (line: Line): GlyphRun[] => line.runs.filter(({ fontId }) => fontId === 'FandolKai-Regular')
    expect(nameRuns(last)[0]?.origins[0]).toBeCloseTo(nameRuns(first)[0]?.origins[0] ?? NaN, 6)
    const [single] = setPages(letterhead({ signers: ['张大伟'] }), title).pages
    expect(rightEdge - lineOf(single, '签发人').right).toBeCloseTo(CELL, 1)
  })

  test('a long 发文机关标志 is smaller, and a very long one stands in two lines broken between words', () => {
    const sizesOf = (organMark: string): (number | undefined)[] => {
      const { pages } = setPages(letterhead({ organMark }), title, paragraph('正文。'))
      expect(pages).toHaveLength(1)
      return linesOn(pages[0]).flatMap(({ runs }) => (runs[0]?.ink === 'red' ? [runs[0].size] : []))
    }
    const [short, long, longest] = [sizesOf('张店区文件'), sizesOf('张店区住房和城乡建设管理局文件'), sizesOf('张店区人民政府政务服务中心管理办公室张店区住房和城乡建设管理局文件')]
    expect(short).toEqual([42])
    expect(long).toHaveLength(1)
    expect(long[0]).toBeLessThan(42)
    expect(longest).toHaveLength(2)
    expect(longest[0]).toBeGreaterThan(20)
  })

  test('发文字号 and marks that are too long are smaller rather than leaving the text area', () => {
    const long = '张文旅发'.repeat(12)
    const [sent] = setPages({ ...letterhead({ documentNumber: long }), marks: { copyNumber: '', secrecy: long, urgency: '' } }, title).pages
    for (const line of linesOn(sent)) {
      expect(line.left).toBeGreaterThanOrEqual(TEXT_AREA.left - 1)
      expect(line.right).toBeLessThanOrEqual(rightEdge + 1)
    }
  })

  test('marks without a 红头 stand over the title', () => {
    const [plain] = setPages({ ...letterhead(), redHead: null }, title, paragraph('正文。')).pages
    expect(lineOf(plain, '张店区').row).toBeCloseTo(5, 6)
    expect(plain?.shapes).toEqual([])
  })
})

describe('附件', () => {
  test('附件说明 stands one row under the text, two characters in; further lines of a name under its first character', () => {
    const long = '张店区文化和旅游局基层政务公开标准目录以及全年主动公开信息一览表'
    const [page] = setPages(paragraph('正文。'), attachmentList('统计表', long)).pages
    const [first, second, third] = linesOn(page).slice(1)
    expect(first?.text).toBe('附件：1.统计表')
    expect((first?.row ?? 0) - lineOf(page, '正文').row).toBeCloseTo(2, 6)
    expect(first?.left).toBeCloseTo(TEXT_AREA.left + 2 * CELL, 1)
    expect(second?.text.startsWith('2.')).toBe(true)
    const nameLeft = second?.runs.find(({ characters }) => characters.includes('张'))?.origins[0]
    expect(third?.left).toBeCloseTo(nameLeft ?? NaN, 6)
    expect(second?.left).toBeCloseTo(TEXT_AREA.left + 5 * CELL, 1)
  })

  test('a single one has no number', () => {
    expect(lineOf(setPages(paragraph('正文。'), attachmentList('统计表')).pages[0], '附件').text).toBe('附件：统计表')
  })

  test('begins a page: 附件 flush left in 黑体 in the first row, the title in the middle of the third', () => {
    const { pages } = setPages(paragraph('正文。'), attachmentHead('附件1', '统计表'), paragraph('内容。'), attachmentHead('附件2', '一览表'))
    expect(pages.map(({ folio }) => folio)).toEqual([1, 2, 3])
    const [label, name] = [lineOf(pages[1], '附件1'), lineOf(pages[1], '统计表')]
    expect([label.row, name.row]).toEqual([expect.closeTo(0, 6), expect.closeTo(2, 6)])
    expect(label.left).toBeCloseTo(TEXT_AREA.left, 0)
    expect(label.runs[0]?.fontId).toBe('FandolHei-Regular')
    expect(middleOf(name)).toBeCloseTo(TEXT_AREA.left + TEXT_AREA.width / 2, 0)
  })
})

describe('署名 with a seal', () => {
  test('is centred over the date, which stands four characters from the right, two empty rows under the text', () => {
    const [page] = setPages(paragraph('正文。'), signature('张店区文化和旅游局', 'room')).pages
    const [organ, date] = [lineOf(page, '张店区'), lineOf(page, '2024年')]
    expect(rightEdge - date.right).toBeCloseTo(4 * CELL, 0)
    expect(middleOf(organ)).toBeCloseTo(middleOf(date), 0)
    expect(organ.row - lineOf(page, '正文').row).toBeCloseTo(3, 6)
  })

  test('a long 署名 moves both in rather than leaving the text area', () => {
    const [page] = setPages(paragraph('正文。'), signature('张店区人民政府政务服务中心管理办公室信息公开科', 'room')).pages
    const [organ, date] = [lineOf(page, '张店区'), lineOf(page, '2024年')]
    expect(organ.right).toBeLessThanOrEqual(rightEdge + 0.1)
    expect(middleOf(organ)).toBeCloseTo(middleOf(date), 0)
  })

  test('keeps a row free under the date, so that the seal has room on the page', () => {
    for (let rows = 14; rows <= 22; rows++) {
      const { pages } = setPages(...filler(rows), signature('某局', 'room'))
      const last = pages.at(-1)
      expect(lineOf(last, '2024年').row).toBeLessThanOrEqual(20.01)
      expect(linesOn(last)[0]?.text).toBe('公开。')
    }
  })
})

describe('版记', () => {
  const rulesOn = (page: Page | undefined): readonly Shape[] => page?.shapes ?? []

  test('ends with a rule on the lower edge of the text area; outer rules are 0.35 mm, the middle one 0.25 mm', () => {
    const { pages } = setPages(paragraph('正文。'), imprint)
    const [first, middle, last] = rulesOn(pages[0])
    expect([first, middle, last].map((rule) => rule?.height)).toEqual([mm(0.35), mm(0.25), mm(0.35)])
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(lowerEdge, 6)
    for (const rule of rulesOn(pages[0])) expect([rule.x, rule.width]).toEqual([TEXT_AREA.left, TEXT_AREA.width])
  })

  test('抄送 goes on under the first character after the colon; 印发机关 and date stand one character from the edges', () => {
    const [page] = setPages(paragraph('正文。'), imprint).pages
    const [, copies, further] = linesOn(page)
    expect(copies?.left).toBeCloseTo(TEXT_AREA.left + 14, 0)
    expect(further?.left).toBeCloseTo(TEXT_AREA.left + 14 + 3 * 14, 0)
    const issue = lineOf(page, '印发')
    expect(issue.left).toBeCloseTo(TEXT_AREA.left + 14, 0)
    expect(rightEdge - issue.right).toBeCloseTo(14, 0)
    expect(new Set([copies, further, issue].flatMap((line) => line?.runs.map(({ size }) => size)))).toEqual(new Set([14]))
  })

  test('goes to the next page where it has no room', () => {
    const pagesFor = (rows: number): Page[] => [...setPages(...filler(rows), imprint).pages]
    expect(pagesFor(19)).toHaveLength(1)
    const [full, last] = pagesFor(20)
    expect(rulesOn(full)).toEqual([])
    expect(rulesOn(last)).toHaveLength(3)
  })

  test('has one rule less where 抄送 is missing', () => {
    expect(rulesOn(setPages(paragraph('正文。'), { ...imprint, copiesTo: '' }).pages[0])).toHaveLength(2)
  })
})

describe('封面 and 目录', () => {
  const long = '二、因政府信息公开申请提起行政复议、行政诉讼的情况以及其他需要说明的情况'
  const blocks = [
    cover,
    contents,
    title,
    heading('一、概述'),
    ...filler(30),
    heading('（一）组织领导', 2),
    paragraph('公开。'),
    heading(long),
    heading('1.健全机制', 3),
    ...filler(26),
    attachmentHead('附件', '统计表'),
    paragraph('内容。'),
  ]
  const { pages } = setPages(...blocks)

  test('have no printed number; the text begins with 1', () => {
    expect(pages.map(({ number, folio }) => [number, folio])).toEqual([[1, null], [2, null], [3, 1], [4, 2], [5, 3], [6, 4]])
    for (const page of pages.slice(0, 2)) expect(textOf(page.runs.filter(({ baseline }) => baseline > lowerEdge))).toBe('')
  })

  test('the cover has the title at its optical middle, organ and date near its foot', () => {
    const [page] = pages
    expect(lineOf(page, '年度报告').runs[0]?.size).toBe(26)
    const lines = linesOn(page).filter(({ runs }) => runs[0]?.size === 26)
    const middle = ((lines[0]?.runs[0]?.baseline ?? 0) + (lines.at(-1)?.runs[0]?.baseline ?? 0)) / 2
    expect(middle / mm(297)).toBeCloseTo(0.39, 1)
    expect(lineOf(page, '2024年').row - lines.length).toBeGreaterThan(10)
  })

  test('a long organ name stands on the cover in full size, in lines as even as words allow', () => {
    const organ = '某某自治州某某自治县高新技术产业开发区管理委员会自然资源和规划建设局'
    const { pages: [page] } = setPages({ ...cover, kind: 'cover', marks: { copyNumber: '', secrecy: '', urgency: '' }, titleLines: title.lines, organ, date: '2024年1月18日' })
    const foot = linesOn(page).slice(-3)
    expect(foot.slice(0, 2).map(({ text }) => text).join('')).toBe(organ)
    expect(new Set(foot.map(({ runs }) => runs[0]?.size)).size).toBe(1)
  })

  test('目录 names headings of two levels and attachments with their printed page numbers, and leads to them', () => {
    const entries = linesOn(pages[1]).slice(1).map(({ text }) => text.replace(/…+/u, ' '))
    expect(entries).toEqual(['一、概述 1', '（一）组织领导 2', '二、因政府信息公开申请提起行政复议、行政诉讼的', '情况以及其他需要说明的情况 2', '附件　统计表 4'])
    expect(pages[1]?.links.map(({ target }) => target)).toEqual([3, 4, 4, 6].map((pageNumber) => ({ kind: 'page', pageNumber })))
  })

  test('leaders belong to the page, numbers end where the text ends, and a long entry goes on further in', () => {
    const [page] = pages.slice(1)
    for (const run of page?.runs ?? []) if (run.characters.includes('…')) expect(run.blockIndex).toBeNull()
    for (const line of linesOn(page).filter(({ text }) => /\d$/u.test(text))) expect(line.right).toBeCloseTo(rightEdge, 1)
    expect(lineOf(page, '情况以及').left - lineOf(page, '二、').left).toBeCloseTo(CELL, 1)
  })

  test('目录 that takes more than one page still leads to the right pages', () => {
    const many = Array.from({ length: 40 }, (_, index) => [heading(`（${index + 1}）小节`, 2), ...filler(10)]).flat()
    const set = setPages(contents, title, ...many)
    const front = set.pages.filter(({ folio }) => folio === null)
    expect(front.length).toBe(2)
    for (const { target } of front.flatMap(({ links }) => links)) if (target.kind === 'page') expect(set.pages[target.pageNumber - 1]?.folio).toBe(target.pageNumber - 2)
  })
})

describe('page furniture', () => {
  test('草稿 stands over the text on every page, at its right edge', () => {
    const result = typeset({ ...documentOf(cover, title, ...filler(30)), pageMark: '草稿' }, fontSource)
    const pages = result.ok ? result.value.pages : []
    expect(pages).toHaveLength(3)
    for (const page of pages) {
      const mark = lineOf(page, '草稿')
      expect(mark.right).toBeCloseTo(rightEdge, 0)
      expect(mark.runs.every(({ baseline, blockIndex }) => baseline < TEXT_AREA.top && blockIndex === null)).toBe(true)
    }
  })
})

describe('addresses', () => {
  const addressesOf = (text: string): string[] => [
    ...new Set(setPages(paragraph(text)).pages.flatMap(({ links }) => links.flatMap(({ target }) => (target.kind === 'address' ? target.address : [])))),
  ]

  test('lead on from every line they stand in, without the stops around them', () => {
    const text = `全年通过门户网站（http://www.example.gov.cn/zwgk/index.html?type=12&year=2023）主动公开信息，详见https://a.gov.cn/b.`
    const { links } = setPages(paragraph(text)).pages[0] ?? { links: [] }
    expect(addressesOf(text)).toEqual(['http://www.example.gov.cn/zwgk/index.html?type=12&year=2023', 'https://a.gov.cn/b'])
    expect(links).toHaveLength(3)
    for (const { x, width } of links) {
      expect(x).toBeGreaterThanOrEqual(TEXT_AREA.left)
      expect(x + width).toBeLessThanOrEqual(rightEdge + 0.1)
      expect(width).toBeGreaterThan(10)
    }
  })

  test('are not found in other text', () => {
    expect(addressesOf('网址：www.example.gov.cn，邮箱a@b.cn，时间12:30，比例1:2。')).toEqual([])
    expect(addressesOf('（http://a.cn/x(1)）与(http://b.cn/)')).toEqual(['http://a.cn/x(1)', 'http://b.cn/'])
  })
})
