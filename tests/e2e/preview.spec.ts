import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Chart } from '../../shared/report/chart'
import { applyEdit } from '../../shared/report/edits'
import type { Report } from '../../shared/report/schema'
import type { GreyImage } from '../export/grey-image'
import { imagesIn, inkOf, meanDifference } from '../export/grey-image'
import { run } from '../export/programs'
import { newStandardReport, sectionWithTable, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { expect, takePicture, test } from './fixture'
import { exportReport, introduce, narrative, openPage } from './report-form'

const ORGAN = '青河县农业农村局'
const YEAR = 2023
const FIRST = '全年主动公开政府信息56条。'
const SECOND = '比上年增加12条，主要是惠农政策。'

const filled = withCells(withEmptyTables(newStandardReport(standard2021, YEAR), standard2021), standard2021, 'applications', { 'received.natural': '1234' })
const chart: Chart = { title: '新收申请对比图', unit: '件', categories: ['自然人'], series: [{ label: '2023年', values: [1234] }] }
const section = sectionWithTable(filled, standard2021, 'applications')
const [overview] = filled.sections
const withChart = applyEdit(filled, { kind: 'place-chart', sectionId: section.id, placed: { id: 'chart', chart } })
const written = applyEdit(withChart, { kind: 'write-narrative', place: { sectionId: overview?.id ?? '' }, text: `${FIRST}\n\n${SECOND}`, stock: '' })
const dated = applyEdit(written, { kind: 'set-signature-date', date: { kind: 'calendar', date: '2024-01-20', writing: 'arabic' } })
const report: Report = applyEdit(dated, { kind: 'set-title', title: { kind: 'as-written', lines: [ORGAN, '2023年政府信息公开工作年度报告'] } })

async function openPreview(window: Page, size = { width: 1366, height: 768 }): Promise<void> {
  await window.setViewportSize(size)
  await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  await introduce(window, ORGAN)
  await window.getByRole('button', { name: `打开 ${ORGAN} ${String(YEAR)} 年度报告` }).click()
  await window.getByRole('button', { name: '预览' }).click()
  await expect(window.getByRole('figure', { name: /第 1 页/ })).toBeVisible()
}

/** The sheet on which the table of applications begins, scrolled into view by the page of its section. */
function sheetWith(window: Page, text: string): Locator {
  return window.getByRole('figure').filter({ hasText: text }).first()
}

/** What is painted on a sheet, pixel by pixel. */
async function pictureOn(sheet: Locator): Promise<GreyImage> {
  const painted = await sheet.locator('canvas').evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas')
    const { width, height } = element
    const { data } = element.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
    // Black, grey and white only: any channel tells.
    return { width, height, levels: Array.from({ length: width * height }, (_, pixel) => data[pixel * 4] ?? 0) }
  })
  return { ...painted, levels: Uint8Array.from(painted.levels) }
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await element.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN }
}

/** A click on a character of a text on the page, counted from 0. */
async function clickCharacter(sheet: Locator, text: string, index: number): Promise<void> {
  const line = sheet.locator('.preview-text span', { hasText: text }).first()
  await line.scrollIntoViewIfNeeded()
  const box = await boxOf(line)
  const [before, length] = [await line.evaluate((element, words) => element.textContent.indexOf(words), text), await line.evaluate((element) => element.textContent.length)]
  await line.page().mouse.click(box.x + ((before + index + 0.3) / length) * box.width, box.y + box.height / 2)
}

test('The preview paints what the PDF shows, text, rules and bars', async ({ desk, window }) => {
  await openPreview(window)
  await openPage(window, /^三、/)
  const sheet = sheetWith(window, '申请人情况')
  await expect(sheet.locator('canvas')).toBeVisible()
  const painted = await pictureOn(sheet)
  const number = Number(/第 (\d+) 页/.exec((await sheet.textContent()) ?? '')?.[1])
  await takePicture(window, 'preview-table')

  const file = path.join(desk.documents, await exportReport(window))
  run('pdftoppm', '-gray', '-scale-to-x', String(painted.width), '-scale-to-y', String(painted.height), file, path.join(desk.documents, 'poppler'))
  const shown = imagesIn(desk.documents, /^poppler/u)[number - 1]
  if (shown === undefined) throw new Error('the PDF has fewer pages than the preview')
  expect([painted.width, painted.height]).toEqual([shown.width, shown.height])
  expect(inkOf(painted)).toBeGreaterThan(0.02)
  expect(Math.abs(inkOf(painted) - inkOf(shown))).toBeLessThan(0.01)
  expect(meanDifference(painted, shown)).toBeLessThan(5)
})

test('A click on a figure in a table leads to its cell', async ({ window }) => {
  await openPreview(window)
  await openPage(window, /^三、/)
  const sheet = sheetWith(window, '申请人情况')
  await expect(sheet.getByText('1234').first()).toBeAttached()
  await openPage(window, /^五、/)
  await sheet.getByText('1234').first().click()
  await expect(window.locator(':focus')).toHaveAttribute('data-cell', 'received.natural')
  await expect(window.getByRole('navigation', { name: '报告目录' }).getByRole('button', { name: /^三、/ })).toHaveAttribute('aria-current', 'page')
})

test('A click in a paragraph puts the caret at the clicked character', async ({ window }) => {
  await openPreview(window)
  await clickCharacter(sheetWith(window, '比上年增加'), '比上年增加', 2)
  await expect(narrative(window)).toBeFocused()
  await window.keyboard.type('度')
  await expect(narrative(window)).toHaveValue(`${FIRST}\n\n比上度年增加12条，主要是惠农政策。`)
  await expect(sheetWith(window, '比上度年增加')).toBeVisible()
})

test('A click on title, date or chart leads to where each is filled in', async ({ window }) => {
  await openPreview(window)
  await sheetWith(window, '年度报告').getByText('年度报告').first().click()
  await expect(window.locator(':focus')).toHaveAttribute('data-field', 'title')
  await expect(window.getByRole('heading', { name: '标题与年度' })).toBeVisible()

  await openPage(window, /^三、/)
  const sheet = sheetWith(window, '新收申请对比图')
  await sheet.getByText('新收申请对比图').click()
  await expect(window.locator(':focus')).toHaveAccessibleName('新收申请对比图')

  await openPage(window, '落款')
  await sheetWith(window, '2024年1月20日').getByText('2024年1月20日').click()
  await expect(window.getByLabel('成文日期')).toBeFocused()
})

test('What is written in is marked by its own lines and cells, and brought into view', async ({ window }) => {
  await openPreview(window)
  await openPage(window, /^一、/)
  await narrative(window).click()
  await narrative(window).press('Control+Home')
  const bar = window.locator('.preview-mark-bar')
  const sheet = sheetWith(window, FIRST.slice(0, 6))
  const distanceTo = async (text: string): Promise<number> => {
    const [mark, line] = [await boxOf(bar), await boxOf(sheet.locator('.preview-text span', { hasText: text }).first())]
    return Math.abs(mark.y - line.y)
  }
  await expect.poll(() => distanceTo('全年主动')).toBeLessThan(8)
  await narrative(window).press('Control+End')
  await expect.poll(() => distanceTo('比上年增加')).toBeLessThan(8)
  await expect(bar).toHaveCount(1)

  await openPage(window, /^三、/)
  await window.locator('[data-cell="received.natural"]').click()
  const frame = window.locator('.preview-mark-frame')
  await expect(frame).toBeInViewport()
  const [framed, figure] = [await boxOf(frame), await boxOf(sheetWith(window, '申请人情况').getByText('1234').first())]
  expect(framed.x).toBeLessThan(figure.x)
  expect(framed.x + framed.width).toBeGreaterThan(figure.x + figure.width - 6)
  expect(framed.width).toBeLessThan(120)
  await takePicture(window, 'preview-cell')
})

test('Enter in the pages leads to the field of what stands at their top', async ({ window }) => {
  await openPreview(window)
  await openPage(window, /^五、/)
  const pages = window.getByRole('group', { name: '页面' })
  await pages.focus()
  await window.keyboard.press('Home')
  // The browser glides there.
  await expect.poll(() => pages.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await window.keyboard.press('Enter')
  await expect(window.locator(':focus')).toHaveAttribute('data-field', 'title')
})

test('In a narrow window a click closes the pages and opens the field', async ({ window }) => {
  await openPreview(window, { width: 911, height: 512 })
  await takePicture(window, 'preview-narrow')
  const sheet = sheetWith(window, FIRST.slice(0, 6))
  await sheet.getByText(FIRST.slice(0, 6)).click()
  await expect(narrative(window)).toBeFocused()
  await expect(window.getByRole('figure')).toHaveCount(0)
})

test('Only pages in sight, or nearly so, are painted', async ({ window }) => {
  await openPreview(window)
  await openPage(window, /^一、/)
  await narrative(window).fill('政府信息公开工作稳步推进。'.repeat(40).concat('\n').repeat(30))
  const sheets = window.getByRole('figure')
  await expect.poll(() => sheets.count()).toBeGreaterThan(20)
  await expect.poll(() => window.locator('.preview-picture').count()).toBeLessThan(8)
  expect(await window.locator('.preview-picture').count()).toBeGreaterThan(0)
})
