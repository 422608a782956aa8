import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typeset } from '../../../shared/typeset/typeset'
import { BODY_SIZE, CELL, LINE_PITCH, mm, TEXT_AREA } from '../../../shared/typeset/measure'
import type { GlyphRun } from '../../../shared/typeset/page'
import { createFontSource } from '../../../shared/font/font-set'
import { documentOf, fonts, fontSource, linesOf, paragraph, setPages, textOf } from './assets'

const rightEdge = TEXT_AREA.left + TEXT_AREA.width
const lastOrigin = (line: readonly GlyphRun[]): number => line.at(-1)?.origins.at(-1) ?? NaN
const firstOrigin = (line: readonly GlyphRun[]): number => line[0]?.origins[0] ?? NaN
const heading = (text: string) => ({ kind: 'heading', level: 1, text, origin: { part: 'section', sectionId: 's' } }) as const
const han = (count: number): string => '公开政府信息工作年度报告'.repeat(Math.ceil(count / 12)).slice(0, count)

describe('the grid', () => {
  test('a line holds 28 characters and a page 22 lines', () => {
    const pages = setPages(paragraph(han(26 + 28 * 22)))
    const lines = linesOf(pages).map(textOf)
    expect(lines.map((line) => line.length)).toEqual([26, ...Array<number>(22).fill(28)])
    expect(pages.pages).toHaveLength(2)
  })

  test('every full-width character stands on the grid, the first line two characters in', () => {
    const [first = [], second = []] = linesOf(setPages(paragraph(han(60))))
    expect(firstOrigin(first)).toBeCloseTo(TEXT_AREA.left + 2 * CELL - (BODY_SIZE - CELL) / 2, 2)
    second[0]?.origins.forEach((origin, index) => {
      expect(origin).toBeCloseTo(TEXT_AREA.left + index * CELL - (BODY_SIZE - CELL) / 2, 2)
    })
  })

  test('lines follow each other at 225/22 mm', () => {
    const baselines = linesOf(setPages(paragraph(han(200)))).map((line) => line[0]?.baseline ?? NaN)
    baselines.slice(1).forEach((baseline, index) => expect(baseline - (baselines[index] ?? NaN)).toBeCloseTo(LINE_PITCH, 6))
  })
})

describe('line breaking', () => {
  test('a comma that would start a line is pushed in by squeezing, the one at the line end most', () => {
    const text = `${han(6)}，${han(6)}，${han(12)}，`
    const [first = []] = linesOf(setPages(paragraph(`${text}${han(30)}`)))
    expect(textOf(first)).toBe(text)
    expect(lastOrigin(first)).toBeCloseTo(rightEdge - CELL / 2 - (BODY_SIZE - CELL) / 2, 2)
  })

  test('marks are not squeezed by more than half of their room: a character is pushed out instead', () => {
    const [first = [], second = []] = linesOf(setPages(paragraph(`${han(10)}，${han(15)}，${han(30)}`)))
    expect(textOf(first)).toBe(`${han(10)}，${han(14)}`)
    expect(textOf(second)).toMatch(/^.，/u)
    expect(lastOrigin(first)).toBeCloseTo(rightEdge - CELL - (BODY_SIZE - CELL) / 2, 2)
  })

  test('a character is pushed out where nothing can be squeezed', () => {
    const lines = linesOf(setPages(paragraph(`${han(26)}！${han(20)}`)))
    expect(textOf(lines[0] ?? [])).toBe(han(25))
    expect(textOf(lines[1] ?? []).slice(1, 2)).toBe('！')
    expect(lastOrigin(lines[0] ?? [])).toBeCloseTo(rightEdge - CELL - (BODY_SIZE - CELL) / 2, 2)
  })

  test('an opening mark does not end a line', () => {
    expect(textOf(linesOf(setPages(paragraph(`${han(25)}《${han(20)}》`)))[0] ?? [])).toBe(han(25))
  })

  test('numbers, with separators, decimals and %, and Latin words stay whole', () => {
    for (const word of ['1,234,567.89', '63.5%', 'Information', '2016']) {
      for (let before = 18; before <= 26; before++) {
        const lines = linesOf(setPages(paragraph(`${han(before)}${word}${han(20)}`))).map(textOf)
        expect(lines.some((line) => line.includes(word))).toBe(true)
      }
    }
  })

  test('…… and —— are never parted', () => {
    for (const pair of ['……', '——']) {
      const lines = linesOf(setPages(paragraph(`${han(25)}${pair}${han(20)}`))).map(textOf)
      expect(lines.some((line) => line.includes(pair))).toBe(true)
    }
  })

  test('a word longer than a line is broken rather than lost', () => {
    const url = `http://www.example.gov.cn/${'a'.repeat(200)}`
    expect(linesOf(setPages(paragraph(url))).map(textOf).join('')).toBe(url)
  })

  test('a number goes to the next line with its counter where that widens the line unseen', () => {
    expect(linesOf(setPages(paragraph(`${han(25)}5件，${han(20)}`))).map(textOf)[1]).toMatch(/^5件/u)
    expect(linesOf(setPages(paragraph(`${han(24)}第3次${han(20)}`))).map(textOf)[1]).toMatch(/^第3次/u)
  })

  test('marks are not squeezed to part a number from its counter', () => {
    const text = `${han(4)}，${han(4)}，${han(4)}，${han(4)}，${han(5)}123条${han(20)}`
    expect(linesOf(setPages(paragraph(text))).map(textOf)[1]).toMatch(/^123条/u)
  })

  test('a day stays with its month where that widens the line unseen', () => {
    expect(linesOf(setPages(paragraph(`${han(23)}自1月31日起${han(20)}`))).map(textOf)[1]).toMatch(/^1月31日起/u)
    expect(linesOf(setPages(paragraph(`${han(19)}自2016年1月31日起${han(20)}`))).map(textOf)[1]).toMatch(/^1月31日起/u)
  })

  test('a half-width stop after Han belongs to these: what follows may begin a line', () => {
    const lines = linesOf(setPages(paragraph(`${han(23)}邮箱:3861141950@example.gov.cn)。`))).map(textOf)
    expect(lines[1]).toMatch(/^3861141950@/u)
    for (const word of ['12:30', '1,286', '3.5']) {
      for (let before = 20; before <= 26; before++) {
        expect(linesOf(setPages(paragraph(`${han(before)}${word}${han(20)}`))).map(textOf).some((line) => line.includes(word))).toBe(true)
      }
    }
  })

  test('a line is not widened between a character and the mark after it', () => {
    const [first = []] = linesOf(setPages(paragraph(`${han(12)}，${han(12)}1,234,567条`)))
    const origins = first.flatMap((run) => run.origins)
    expect(textOf(first)).toBe(`${han(12)}，${han(12)}`)
    expect((origins[12] ?? NaN) - (origins[11] ?? NaN)).toBeCloseTo(CELL, 2)
    expect((origins[13] ?? NaN) - (origins[12] ?? NaN)).toBeGreaterThan(CELL + 0.5)
  })

  test('a last line has more than one character', () => {
    expect(linesOf(setPages(paragraph(`${han(27)}。`))).map((line) => textOf(line).length)).toEqual([25, 3])
    expect(linesOf(setPages(paragraph(`${han(22)}8400多条。`))).map(textOf)[1]).toBe('8400多条。')
  })

  test('an address is parted after a separator rather than spreading the line before it', () => {
    const lines = linesOf(setPages(paragraph(`网址http://www.example.gov.cn/zwgk/index.html?id=12345&type=6，请查阅。`))).map(textOf)
    expect(lines[0]).toMatch(/[/.?=&]$/u)
    expect(lines.join('')).toBe('网址http://www.example.gov.cn/zwgk/index.html?id=12345&type=6，请查阅。')
  })

  test('an address is parted before a folder that is called by a number, but a date or a fraction is not parted', () => {
    const address = `${han(8)}，详见http://www.example.gov.cn/zwgk/2016/index.html。`
    expect(linesOf(setPages(paragraph(address))).map(textOf)[0]).toMatch(/zwgk\/$/u)
    for (const word of ['2016/12/31', '3/4', '12:30']) {
      for (let before = 20; before <= 26; before++) {
        expect(linesOf(setPages(paragraph(`${han(before)}${word}${han(20)}`))).map(textOf).some((line) => line.includes(word))).toBe(true)
      }
    }
  })

  test('a line that a long number leaves half empty stays short and is not spread', () => {
    const [first = []] = linesOf(setPages(paragraph(`${han(12)}${'1234567890'.repeat(4)}${han(10)}`)))
    expect(lastOrigin(first)).toBeCloseTo(TEXT_AREA.left + 13 * CELL - (BODY_SIZE - CELL) / 2, 2)
  })
})

describe('characters', () => {
  const placed = (text: string): { characters: string[]; origins: number[]; fonts: string[] } => {
    const runs = linesOf(setPages(paragraph(text)))[0] ?? []
    return {
      characters: runs.flatMap(({ characters }) => characters),
      origins: runs.flatMap(({ origins }) => origins),
      fonts: runs.flatMap(({ fontId, characters }) => characters.map(() => fontId)),
    }
  }
  const distance = (text: string): number => {
    const { origins } = placed(text)
    return (origins.at(-1) ?? NaN) - (origins.at(-2) ?? NaN)
  }

  test('quotation marks are full width, but an apostrophe in a word is Latin', () => {
    expect(placed('“约翰’s”').fonts).toEqual(expect.arrayContaining(['FandolFang-Regular']))
    expect(new Set(placed('don’t').fonts)).toEqual(new Set(['LiberationSerif-Regular']))
    expect(distance('‘公')).toBeCloseTo(CELL, 2)
  })

  test('Han keep a quarter from letters and digits, none from half-width stops and units', () => {
    expect(distance('公5')).toBeCloseTo(1.25 * CELL + (BODY_SIZE - CELL) / 2, 2)
    expect(distance('公,')).toBeCloseTo(CELL + (BODY_SIZE - CELL) / 2, 2)
    expect(placed('26℃').fonts.at(-1)).toBe('NotoSerifSC-Regular')
    expect(placed('0.35‰').fonts.at(-1)).toBe('LiberationSerif-Regular')
  })

  test('the middle dot takes half a cell', () => {
    const { origins } = placed('翰·史')
    expect((origins[2] ?? NaN) - (origins[0] ?? NaN)).toBeCloseTo(1.5 * CELL, 2)
  })

  test('adjacent marks are set solid', () => {
    expect(distance('》《')).toBeCloseTo(CELL / 2, 2)
    expect(distance('》、')).toBeCloseTo(CELL / 2, 2)
    expect(distance('（《')).toBeCloseTo(CELL / 2, 2)
  })

  test('half-width brackets are set solid with full-width marks, as full-width ones are', () => {
    expect(distance('公》)')).toBeCloseTo(CELL / 2 + (BODY_SIZE - CELL) / 2, 2)
    expect(distance('公(《')).toBeCloseTo(distance('公(公') - CELL / 2, 2)
  })

  test('Greek letters, exponents and indices stand as Latin does', () => {
    expect(new Set(placed('35μg/m³').fonts)).toEqual(new Set(['LiberationSerif-Regular']))
    expect(distance('H₂')).toBeLessThan(CELL)
    for (let before = 18; before <= 26; before++) {
      const lines = linesOf(setPages(paragraph(`${han(before)}35μg/m³${han(20)}`))).map(textOf)
      expect(lines.some((line) => line.includes('35μg/m³'))).toBe(true)
    }
  })

  test('marks of direction, joiners and variation selectors are not drawn', () => {
    expect(placed('公\u200b开\u202e信\ufeff息\ufe00').characters.join('')).toBe('公开信息')
  })

  test('spaces of any width stand as one space, the full-width one as an empty cell', () => {
    expect(placed('公\u2003开\u00a0信').characters.join('')).toBe('公 开 信')
    const { origins } = placed('公\u3000开')
    expect((origins[2] ?? NaN) - (origins[0] ?? NaN)).toBeCloseTo(2 * CELL, 2)
  })

  test('columns made with tabs stand under each other', () => {
    const [first, second] = ['类别\t2015年\t增长', '职能\t5年\t无'].map((text) => {
      const { characters, origins } = placed(text)
      return origins.filter((_, index) => characters[index - 1] === ' ').map((origin) => Math.round((origin - TEXT_AREA.left) / CELL))
    })
    expect(first).toEqual([6, 10])
    expect(second).toEqual(first)
  })

  test('a letter and its combining mark are one character; a mark without such a letter stands over it', () => {
    expect(placed('Cafe\u0301').characters).toEqual(['C', 'a', 'f', 'é'])
    expect(distance('q\u0301')).toBeCloseTo(BODY_SIZE / 2, 1)
  })

  test('￥ is no dollar sign, and 〇 is as large as the characters beside it: our text faces draw both wrongly', () => {
    expect(placed('￥5二〇〇九年').fonts.filter((_, index) => [0, 3, 4].includes(index))).toEqual(Array(3).fill('NotoSerifSC-Regular'))
    const office = createFontSource(fonts, { body: 'FandolKai-Regular' })
    expect(office.chainOf('body', '〇', 'full-width')).toEqual(['FandolKai-Regular', 'NotoSerifSC-Regular'])
  })

  test('rare ideographs, circled numbers and boxes come from the fallback fonts, in their cells', () => {
    const { characters, origins, fonts: used } = placed('公㙍䶮𬌗○①㎡☑☐公')
    expect(characters).toHaveLength(10)
    expect(new Set(used)).toEqual(new Set(['FandolFang-Regular', 'NotoSerifSC-Regular', 'DejaVuSans']))
    expect((origins[9] ?? NaN) - (origins[0] ?? NaN)).toBeCloseTo(9 * CELL, 2)
  })
})

describe('properties of any text', () => {
  const anyText = fc
    .array(fc.constantFrom('公', '开', '，', '。', '、', '《', '》', '“', '”', '（', '）', '2016', '3.5%', 'App', '……', '——', '！', '：', ' ', '〇'), { minLength: 1, maxLength: 200 })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '')

  test('no character is lost or moved', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const set = linesOf(setPages(paragraph(text))).map(textOf).join('')
        expect(set.replace(/ /g, '')).toBe(text.replace(/ /g, ''))
      }),
    )
  })

  test('no line starts or ends with a mark that may not stand there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = linesOf(setPages(paragraph(`公${text.replace(/[《“（]+$/u, '')}`))).map(textOf)
        // A run of marks longer than a line can hold has no legal place to break.
        fc.pre(!/[，。、》”）！：…—]{12}|[《“（]{12}/u.test(text.replace(/ /g, '')))
        lines.slice(1).forEach((line) => expect(line).not.toMatch(/^[，。、》”）！：…—%]/u))
        lines.slice(0, -1).forEach((line) => expect(line).not.toMatch(/[《“（]$/u))
      }),
    )
  })

  test('every glyph stands within the measure, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of linesOf(setPages(paragraph(text)))) {
          const origins = line.flatMap((run) => run.origins)
          origins.slice(1).forEach((origin, index) => expect(origin).toBeGreaterThan((origins[index] ?? NaN) - CELL / 2))
          expect(Math.max(...origins)).toBeLessThanOrEqual(rightEdge - 2)
        }
      }),
    )
  })
})

describe('pages', () => {
  test('a heading never ends a page', () => {
    for (let rows = 19; rows <= 23; rows++) {
      const filler = Array.from({ length: rows }, () => paragraph('公开。'))
      for (const page of setPages(...filler, heading('二、概述'), paragraph('正文。')).pages) {
        expect(textOf(page.runs.filter(({ blockIndex }) => blockIndex !== null))).not.toMatch(/二、概述$/u)
      }
    }
  })

  test('署名 and date stay with the last line of the text', () => {
    for (let rows = 17; rows <= 24; rows++) {
      const signature = { kind: 'signature', organ: '某局', date: '2017年1月20日', seal: 'none', origin: { part: 'signature' } } as const
      const { pages } = setPages(...Array.from({ length: rows }, () => paragraph('公开。')), signature)
      const last = textOf(pages.at(-1)?.runs.filter(({ blockIndex }) => blockIndex !== null) ?? [])
      expect(last).toMatch(/公开。某局2017年1月20日$/u)
    }
  })

  test('the page number is right on odd pages and left on even ones, 7 mm under the text', () => {
    const { pages } = setPages(paragraph(han(28 * 30)))
    const [odd = [], even = []] = pages.map((page) => page.runs.filter(({ blockIndex }) => blockIndex === null))
    expect([textOf(odd), textOf(even)]).toEqual(['— 1 —', '— 2 —'])
    expect(firstOrigin(even)).toBeCloseTo(TEXT_AREA.left + 14 + (14 * (1 - 0.89)) / 2, 1)
    expect(lastOrigin(odd)).toBeCloseTo(rightEdge - 28 + (14 * (1 - 0.89)) / 2, 1)
    expect(odd[0]?.baseline).toBeCloseTo(mm(37 + 225 + 7) + 0.38 * 14, 2)
  })

  test('the date stands two characters from the right; the 署名 begins two characters before it, or two from the right', () => {
    const ends = (organ: string | null, date: string): number[][] =>
      linesOf(setPages(paragraph('公开。'), { kind: 'signature', organ, date, seal: 'none', origin: { part: 'signature' } }))
        .slice(1)
        .map((line) => [firstOrigin(line), lastOrigin(line) + CELL])
    const inset = rightEdge - 2 * CELL - (BODY_SIZE - CELL) / 2
    expect(ends(null, '二〇一六年十二月三十日')[0]?.[1]).toBeCloseTo(inset, 2)
    const [short = [], date = []] = ends('某局', '2017年1月20日')
    expect(date[1]).toBeCloseTo(inset, 2)
    expect((date[0] ?? NaN) - (short[0] ?? NaN)).toBeCloseTo(2 * CELL + (BODY_SIZE - CELL) / 2, 2)
    const [long = [], under = []] = ends('张店区综合行政执法监督局', '2017年1月20日')
    expect(long[1]).toBeCloseTo(inset, 2)
    expect((under[0] ?? NaN) - (long[0] ?? NaN)).toBeCloseTo(2 * CELL + (BODY_SIZE - CELL) / 2, 2)
  })

  test('a line of the title does not begin with a word that leans on the line before', () => {
    for (const organ of ['张店区综合行政执法局', '张店区人民政府街道办事处', '淄博市张店区住房和城乡建设局']) {
      const title = { kind: 'title', lines: [`${organ}关于2016年政府信息公开工作情况的年度报告`], origin: { part: 'title' } } as const
      for (const line of linesOf(setPages(title)).map(textOf)) expect(line).not.toMatch(/^[的和年、》]/u)
    }
  })

  const titleLines = (line: string): string[] => linesOf(setPages({ kind: 'title', lines: [line], origin: { part: 'title' } })).map(textOf)

  test('a title too wide is broken before the year or 关于 where that takes no more lines', () => {
    expect(titleLines('青河县白杨镇人民政府2021年政府信息公开工作年度报告')).toEqual(['青河县白杨镇人民政府', '2021年政府信息公开工作年度报告'])
    expect(titleLines('青河县白杨镇二〇〇八年政府信息公开工作情况年度报告')).toEqual(['青河县白杨镇', '二〇〇八年政府信息公开工作情况年度报告'])
    expect(titleLines('青河师范学院关于2013-2014学年度信息公开工作的报告')).toEqual(['青河师范学院', '关于2013-2014学年度信息公开工作的报告'])
  })

  test('关于 stands alone in no line of a title', () => {
    expect(titleLines('关于2014年度青河县白杨镇政府信息公开工作年度报告的报告')[0]).toMatch(/^关于2014年度./u)
  })

  test('set terms stay whole in a title, and so does a 管理委员会', () => {
    const lines = titleLines('青河市临河区白杨化学工业区管理委员会综合行政执法与应急管理服务中心2023年政府信息公开工作年度报告')
    expect(lines).toEqual(['青河市临河区白杨化学工业区管理委员会', '综合行政执法与应急管理服务中心', '2023年政府信息公开工作年度报告'])
    for (const term of ['政府信息公开', '依申请公开']) {
      const set = titleLines('青河县人民政府2016年度主动公开政府信息数量和依申请公开政府信息公开办理情况统计表')
      expect(set.some((line) => line.includes(term))).toBe(true)
    }
  })

  test('of three lines the middle one is not the shortest', () => {
    const lines = titleLines('青河县文化和旅游局基层政务公开标准目录以及全年主动公开信息的名称和公开时间一览表')
    const [first = 0, middle = 0, last = 0] = lines.map(({ length }) => length)
    expect(lines).toHaveLength(3)
    expect(middle).toBeGreaterThanOrEqual(Math.min(first, last))
  })

  test('a title that two lines hold is not set in three', () => {
    for (let length = 21; length <= 36; length++) expect(titleLines(`${han(length)}表`).length).toBeLessThanOrEqual(2)
  })

  test('a title too wide is broken into even lines between words', () => {
    const title = { kind: 'title', lines: ['张店区综合行政执法局政府信息公开工作情况统计表及填表说明'], origin: { part: 'title' } } as const
    const lines = linesOf(setPages(title))
    expect(lines).toHaveLength(2)
    const [first = 0, second = 0] = lines.map((line) => textOf(line).length)
    expect(Math.abs(first - second)).toBeLessThanOrEqual(6)
  })
})

test('a character that no font has is named with its place, and nothing is set', () => {
  const result = typeset(documentOf(paragraph('公开\u{10FFFD}信息')), fontSource)
  expect(result).toEqual({ ok: false, missing: [{ character: '\u{10FFFD}', origin: { part: 'opening' } }] })
})

test('what was set before with the same fonts does not change how a document is set', () => {
  const document = documentOf(paragraph(`${han(40)}，5件。`), heading('一、概述'), paragraph('公开。'))
  const first = typeset(document, createFontSource(fonts))
  const source = createFontSource(fonts)
  typeset(documentOf(paragraph('公开。'), paragraph(`${han(40)}，5件。`)), source)
  expect(typeset(document, source)).toEqual(first)
})
