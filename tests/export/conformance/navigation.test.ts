import { describe, expect, test } from 'vitest'
import { run } from '../programs'
import { nameOf, PdfObjects } from './pdf-objects'
import { exportedReport } from './reports'

/** What a reader finds its way by. */
describe('a report with every part around its text', () => {
  const { file, document } = exportedReport('every part around the text')
  const objects = new PdfObjects(file)
  const { catalog, pages } = objects
  const annotations = pages.flatMap((page, index) => objects.array(objects.dict(page)['/Annots']).map((ref) => ({ page: index + 1, dict: objects.dict(ref) })))
  const outline = run('mutool', 'show', file, 'outline').split('\n')
  const textOf = (page: number): string => run('pdftotext', '-f', String(page), '-l', String(page), file, '-')

  test('opens at its beginning, as wide as the window, with its bookmarks beside it', () => {
    expect(objects.array(catalog['/OpenAction'])).toEqual([pages[0], '/FitH', 841.89])
    expect(catalog['/PageMode']).toBe('/UseOutlines')
  })

  test('prints in its own size and on both sides of the paper', () => {
    const preferences = objects.dict(catalog['/ViewerPreferences'])
    expect(preferences['/PrintScaling']).toBe('/None')
    expect(preferences['/Duplex']).toBe('/DuplexFlipLongEdge')
  })

  test('lists its pages by what is printed on them: cover and contents by name, the text from 1 on', () => {
    const labels = [...objects.numberTree(catalog['/PageLabels'])].map(([index, label]) => [index, objects.dict(label)])
    expect(labels).toEqual([
      [0, { '/P': 'u:封面' }],
      [1, { '/P': 'u:目录' }],
      [2, { '/S': '/D', '/St': 1 }],
    ])
    expect(textOf(3)).toMatch(/^—\s*1\s*—$/mu)
  })

  test('lists its headings and attachments, second-level ones closed under the first', () => {
    expect(outline[0]).toMatch(/^\|\t"一、概述"/u)
    expect(outline[1]).toMatch(/^\+\t"二、政府信息公开的组织领导和制度建设情况"/u)
    expect(outline[2]).toMatch(/^\|\t\t"（一）加强领导/u)
    expect(outline.filter((line) => /^[|+]\t"附件/u.test(line))).toHaveLength(2)
    for (const line of outline.filter((each) => each !== '')) {
      const [, title = '', page = ''] = /"(.*)"\t#page=(\d+)/u.exec(line) ?? []
      expect(textOf(Number(page)).replace(/\s/gu, '')).toContain(title.replace(/\s/gu, ''))
    }
  })

  test('leads from each entry of the contents to its page', () => {
    const entries = annotations.filter(({ page }) => page === 2)
    expect(entries).toHaveLength(outline.filter((line) => line !== '').length)
    for (const { dict } of entries) {
      const goal = pages.indexOf(nameOf(objects.array(dict['/Dest'])[0]))
      expect(objects.text(dict['/Contents'])).toBe(`转到第${goal - 1}页`)
    }
  })

  test('leads to an address over both lines that it stands on, as one link', () => {
    const [link, ...others] = annotations.filter(({ dict }) => '/A' in dict)
    expect(others).toEqual([])
    expect(objects.text(objects.dict(link?.dict['/A'])['/URI'])).toBe('http://www.example.gov.cn/zwgk/gkml/2016/index.html?list=1')
    const corners = objects.numbers(link?.dict['/QuadPoints'])
    const [left = NaN, bottom = NaN, right = NaN, top = NaN] = objects.numbers(link?.dict['/Rect'])
    expect(corners).toHaveLength(16)
    expect(corners.every((value, index) => (index % 2 === 0 ? value >= left && value <= right : value >= bottom && value <= top))).toBe(true)
  })

  test('has a page on its side for a wide table, its number where the upright sheet has it', () => {
    const turned = pages.findIndex((page) => (objects.numbers(objects.dict(page)['/MediaBox'])[2] ?? 0) > 800)
    expect(turned).toBeGreaterThan(0)
    expect('/Rotate' in objects.dict(pages[turned])).toBe(false)
    const words = run('pdftotext', '-bbox', '-f', String(turned + 1), '-l', String(turned + 1), file, '-')
    const digit = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>(?:—\\s*)?${turned - 1}(?:\\s*—)?<`, 'gu')
    const places = [...words.matchAll(digit)].map(([, x, y]) => [Number(x), Number(y)])
    // 7 mm beside the text area, near the sheet's left edge.
    expect(places.some(([x = NaN, y = NaN]) => x > 60 && x < 99 && y > 400)).toBe(true)
  })

  test('reads out the parts around the text one by one', () => {
    const lines = run('pdfinfo', '-struct-text', file).split('\n').map((line) => line.trim())
    const letterhead = lines.slice(lines.indexOf('"张店区广播电视局文件"'))
    expect(letterhead.slice(0, 3)).toEqual(['"张店区广播电视局文件"', 'P (block)', expect.stringMatching(/^"张广〔2017〕3号"$/u)])
    for (const block of document.blocks) {
      if (block.kind === 'imprint') for (const text of [block.copiesTo, block.issuer, block.issuedOn]) expect(lines).toContain(`"${text}"`)
    }
  })
})
