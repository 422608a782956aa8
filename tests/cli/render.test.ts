import { readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Chart } from '../../shared/report/chart'
import { applyEdit } from '../../shared/report/edits'
import type { GreyImage } from '../export/grey-image'
import { imagesIn, inkOf, meanDifference, readPng, SQUARE } from '../export/grey-image'
import { run } from '../export/programs'
import { newStandardReport, sectionWithTable, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { SAMPLE, useDeskFolder } from './command-line'

const desk = useDeskFolder()

const DOTS_PER_INCH = 200

/** Of 255. */
const TINY_DIFFERENCE = 2

/** Several pages, drawn and compared, on a machine that does other things at the same time (ms). */
const TIME_FOR_A_REPORT = 120_000

describe('A page of the sample', () => {
  beforeEach(() => {
    desk.nianbao('import', SAMPLE, '--out', '报告.json')
  })

  test('is drawn as a PNG that shows what the PDF shows', () => {
    const { status, stdout, stderr } = desk.nianbao('render', '报告.json', '--page', '2', '--out', '第二页.png', '--dpi', String(DOTS_PER_INCH))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^已画出第 2 页（共 \d+ 页），写入“第二页\.png”，\d+ KB。\n$/u)
    expectSamePages({ 2: '第二页.png' })
  })

  test('is drawn with 150 dots an inch where nothing else is asked for', () => {
    desk.nianbao('render', '报告.json', '--page', '1', '--out', '一.PNG')
    const { width, height } = readPng(readFileSync(desk.at('一.PNG')))
    expect([width, height]).toEqual([1240, 1754])
  })

  test('is drawn as an SVG with the outlines of its glyphs', () => {
    expect(desk.nianbao('render', '报告.json', '--page', '1', '--out', '一.svg')).toMatchObject({ status: 0, stderr: '' })
    expect(desk.read('一.svg')).toMatch(/^<svg [^>]*viewBox="0 0 595\.28 841\.89"><defs><path id="g0" d="M/u)
  })

  test('is told to programs', () => {
    const { stdout } = desk.nianbao('render', '报告.json', '--page', '1', '--out', '一.png', '--json')
    const told = z.strictObject({ file: z.string(), page: z.number(), pages: z.number(), bytes: z.number() }).parse(JSON.parse(stdout))
    expect(told).toMatchObject({ file: '一.png', page: 1 })
    expect(readFileSync(desk.at('一.png'))).toHaveLength(told.bytes)
  })

  test('is drawn again over an earlier picture, but over nothing else', () => {
    for (let time = 0; time < 2; time++) expect(desk.nianbao('render', '报告.json', '--page', '1', '--out', '一.png').status).toBe(0)
    writeFileSync(desk.at('合同.png'), '合同')
    expect(desk.nianbao('render', '报告.json', '--page', '1', '--out', '合同.png')).toMatchObject({ status: 1, stdout: '' })
    expect(desk.read('合同.png')).toBe('合同')
  })

  test.each([
    [['--page', '99', '--out', '页.png'], /^用法不对：报告共 \d 页，没有第 99 页。/u],
    [['--page', '0', '--out', '页.png'], /“--page 0”不是页码/u],
    [['--page', '二', '--out', '页.png'], /“--page 二”不是页码/u],
    [['--out', '页.png'], /没有用“--page”写明第几页/u],
    [['--page', '1'], /没有用“--out”写明输出文件/u],
    [['--page', '1', '--out', '页.jpg'], /不能画成“页\.jpg”：文件名应以 \.png 或 \.svg 结尾/u],
    [['--page', '1', '--out', '页.png', '--dpi', '9999'], /“--dpi 9999”不是 36 到 600 之间的整数/u],
    [['--page', '1', '--out', '页.png', '--year', '2016'], /“render”命令没有“--year”选项/u],
  ])('is not drawn with %j, and nothing is written', (words, message) => {
    const { status, stdout, stderr } = desk.nianbao('render', '报告.json', ...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toContain('用法：nianbao render 报告.json --page 页码 --out 文件.(png|svg) [--dpi 每英寸点数]')
    expect(desk.names()).toEqual(['报告.json'])
  })
})

test('Pages with tables and charts are drawn as the PDF shows them', { timeout: TIME_FOR_A_REPORT }, () => {
  const empty = withEmptyTables(newStandardReport(standard2021, 2023), standard2021)
  const filled = withCells(empty, standard2021, 'applications', { 'received.natural': '1234' })
  const chart: Chart = {
    title: '新收申请对比',
    unit: '件',
    categories: ['自然人', '法人或其他组织'],
    series: [
      { label: '2022年', values: [1034, 12] },
      { label: '2023年', values: [1234, 56] },
    ],
  }
  const section = sectionWithTable(filled, standard2021, 'applications')
  const report = applyEdit(filled, { kind: 'place-chart', sectionId: section.id, placed: { id: 'chart', chart } })
  writeFileSync(desk.at('报告.json'), JSON.stringify(report))
  const first = z.object({ pages: z.number() }).parse(JSON.parse(draw(1)))
  const pictures = Object.fromEntries(Array.from({ length: first.pages }, (_, index) => [index + 1, `${String(index + 1)}.png`]))
  for (let page = 2; page <= first.pages; page++) draw(page)
  expect(first.pages).toBeGreaterThan(2)
  expectSamePages(pictures)

  function draw(page: number): string {
    return desk.nianbao('render', '报告.json', '--page', String(page), '--out', `${String(page)}.png`, '--dpi', String(DOTS_PER_INCH), '--json').stdout
  }
})

/** Compares pictures, by page, with what mutool draws of the PDF; poppler would move glyphs to whole dots. */
function expectSamePages(pictures: Readonly<Record<number, string>>): void {
  desk.nianbao('export', '报告.json', '--out', '年报.pdf')
  run('mutool', 'draw', '-q', '-r', String(DOTS_PER_INCH), '-c', 'gray', '-F', 'pgm', '-o', desk.at('page-%02d.pgm'), desk.at('年报.pdf'))
  const inPdf = imagesIn(desk.at(), /^page-/u)
  for (const [page, name] of Object.entries(pictures)) {
    const [drawn, shown] = [readPng(readFileSync(desk.at(name))), inPdf[Number(page) - 1]]
    if (shown === undefined) throw new Error(`the PDF has no page ${page}`)
    expect(inkOf(shown)).toBeGreaterThan(0.005)
    expect(Math.abs(drawn.width - shown.width) + Math.abs(drawn.height - shown.height)).toBeLessThanOrEqual(2)
    expect(meanDifference(drawn, shown)).toBeLessThan(TINY_DIFFERENCE)
    // The same glyphs in other places would make as little difference on the whole: most of a page is paper.
    expect(meanDifference(drawn, shown)).toBeLessThan(meanDifference(moved(drawn), shown) / 2)
  }
}

/** By half a millimetre. */
function moved({ width, height, levels }: GreyImage): GreyImage {
  return { width, height, levels: Uint8Array.from(levels, (_, index) => levels[index - SQUARE * (width + 1)] ?? 255) }
}
