import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DomUtils, parseDocument } from 'htmlparser2'
import { composeDocument } from '../../shared/document/compose'
import { plainText } from '../../shared/document/plain-text'
import type { ReportFormat } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { newReport } from '../unit/report/ten-section-format'
import { newStandardReport, standard2019, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import type { Program } from './fixture'
import { expect, takePicture, test } from './fixture'
import { exportReport, introduce, openPage, waitUntilSaved } from './report-form'

const ORGAN = '青河县农业农村局'
const comparisonPage = '与上年对比'

type Cells = Readonly<Record<string, string>>

/** A year in which all tables were filled in. */
function yearReport(year: number, applications: Cells, disclosure: Cells = {}, format: ReportFormat = standard2021): Report {
  const filled = withCells(withEmptyTables(newStandardReport(format, year), format), format, 'applications', applications)
  return { ...withCells(filled, format, 'disclosure', disclosure), id: `year-${String(year)}` }
}

const year2020 = yearReport(2020, { 'received.natural': '9', 'granted.natural': '8', 'carriedOut.natural': '1' }, { 'procurement.amount': '12.5' }, standard2019)
const year2021 = yearReport(2021, { 'received.natural': '14', 'carriedIn.natural': '1', 'granted.natural': '12', 'partlyGranted.natural': '2' })
const year2022 = yearReport(
  2022,
  { 'received.natural': '15', 'received.business': '3', 'granted.natural': '15', 'granted.business': '1', 'partlyGranted.business': '2' },
  { 'penalties.decisions': '40', 'administrativeFees.fees': '1276.5534' },
)
const year2023 = yearReport(
  2023,
  { 'received.natural': '20', 'received.business': '3', 'granted.natural': '12', 'partlyGranted.natural': '4', 'notHeld.natural': '4', 'granted.business': '3' },
  { 'penalties.decisions': '102', 'administrativeFees.fees': '1300', 'normativeDocuments.made': '5' },
)

/** Puts reports into the data folder, as the program itself does, and opens the last. */
async function openWith(window: Page, ...reports: readonly Report[]): Promise<void> {
  for (const report of reports) await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  await introduce(window, ORGAN)
  const last = reports.at(-1)
  await window.getByRole('button', { name: `打开 ${ORGAN} ${String(last?.year)} 年度报告` }).click()
  await expect(window.getByRole('heading', { name: '章节总览' })).toBeVisible()
  // On a small screen the list of pages is folded.
  const fold = window.getByRole('button', { name: '显示目录' })
  const isFolded = await fold.isVisible()
  if (isFolded) await fold.click()
  await openPage(window, comparisonPage)
  if (isFolded) await window.getByRole('button', { name: '收起目录' }).click()
}

/** The clerk's answer in the system's dialog, which no test can click. */
async function answerSaveDialog({ application }: Program, filePath: string | null): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    Reflect.set(globalThis, 'isAnswered', false)
    dialog.showSaveDialog = () => {
      Reflect.set(globalThis, 'isAnswered', true)
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
    }
  }, filePath)
}

async function untilAnswered({ application }: Program): Promise<void> {
  await expect.poll(() => application.evaluate(() => Boolean(Reflect.get(globalThis, 'isAnswered')))).toBe(true)
}

/** By the keyboard alone. */
async function saveChart(window: Page, title: string, kind: RegExp): Promise<void> {
  await window.getByRole('button', { name: `存为图片：${title}` }).focus()
  await window.keyboard.press('Enter')
  const item = window.getByRole('menuitem', { name: kind })
  await expect(item).toBeVisible()
  while (!(await item.evaluate((element) => element === document.activeElement))) await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
}

/** Nothing that a screen reader would stumble over. */
async function expectNoBarriers(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Puts a chart into the section that is proposed, by the keyboard alone. */
async function placeChart(window: Page, title: string): Promise<void> {
  await window.getByRole('button', { name: `放入报告：${title}` }).focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /三、收到和处理/ })).toBeVisible()
  await takePicture(window, 'comparison-place')
  await dialog.getByRole('button', { name: '放入', exact: true }).focus()
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

function chartCard(window: Page, title: string) {
  return window.getByRole('article', { name: title })
}

test('Without last year’s report the page says so, and compares as soon as it is imported', async ({ window }) => {
  await openWith(window, year2023)
  await expect(window.getByRole('heading', { name: '电脑上没有本机关 2022 年的报告' })).toBeVisible()
  await expect(window.getByText('2019、2020、2021、2022 年的报告或数字，图中没有画出')).toBeVisible()
  await window.setViewportSize({ width: 1366, height: 768 })
  await takePicture(window, 'comparison-missing')
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'nianbao-last-year-')), '去年.txt')
  writeFileSync(file, plainText(composeDocument(year2022, standard2021)))
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: '导入上年的报告…' }).click()
  await (await chooser).setFiles(file)
  await window.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click()
  await expect(window.getByText('2023 年与 2022 年对比。')).toBeVisible()
  await expect(window.getByRole('heading', { name: '电脑上没有本机关 2022 年的报告' })).toHaveCount(0)
})

test('Two years stand beside each other, and a change is explained in a sentence to paste', async ({ program, window }) => {
  await window.setViewportSize({ width: 1366, height: 768 })
  await openWith(window, year2022, year2023)
  const received = window.getByRole('row', { name: /^本年新收申请/ })
  await expect(received.getByRole('cell')).toHaveText(['23', '18', '+5', '+27.8%', '复制说明'])
  await expect(window.getByRole('row', { name: /^无法提供/ }).getByRole('cell')).toHaveText(['4', '0', '+4', '新增', '复制说明'])
  await expect(window.getByRole('row', { name: /^行政处罚处理决定/ }).getByRole('cell')).toHaveText(['102', '40', '+62', '+155.0%大幅增加', '复制说明'])
  await expect(window.getByRole('row', { name: /^行政事业性收费万元/ }).getByRole('cell')).toHaveText(['1300', '1276.5534', '+23.4466', '+1.8%', '复制说明'])
  await takePicture(window, 'comparison')

  await received.getByRole('button', { name: '复制说明：本年新收申请' }).click()
  const sentence = '本年新收申请23件，比上年增加5件，增长27.8%。'
  await expect(window.getByRole('status').filter({ hasText: '已复制' })).toHaveText(`已复制：${sentence}`)
  expect(await program.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(sentence)

  const table = window.getByRole('table', { name: '收到和处理政府信息公开申请情况表' })
  await expect(table.getByRole('row', { name: /本年新收政府信息公开申请数量/ }).getByRole('cell').nth(0)).toHaveText('20上年 15+5')
  await expect(table.getByRole('row', { name: /本年新收政府信息公开申请数量/ }).getByRole('cell').nth(1)).toHaveText('3上年 3持平')
  await table.evaluate((element) => element.scrollIntoView())
  await takePicture(window, 'comparison-table')
  await window.setViewportSize({ width: 911, height: 512 })
  await takePicture(window, 'comparison-table-911')
  expect(await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await expectNoBarriers(window)
})

test('A figure that is not known yet is no 0, on a small screen too', async ({ window }) => {
  await window.setViewportSize({ width: 911, height: 512 })
  const unfinished = { ...newStandardReport(standard2021, 2023), id: 'unfinished' }
  await openWith(window, year2022, unfinished)
  await expect(window.getByRole('row', { name: /^本年新收申请/ }).getByRole('cell')).toHaveText(['未填', '18', '—', '—', ''])
  await expect(window.getByRole('table', { name: '政府信息公开行政复议、行政诉讼情况表' })).toContainText('未填')
  await takePicture(window, 'comparison-911')
  await window.getByRole('button', { name: '各表对比' }).click()
  await expect(window.getByRole('heading', { name: '各表对比' })).toBeInViewport()
  await takePicture(window, 'comparison-unknown-911')
})

test('A year whose form was another says what had no counterpart', async ({ window }) => {
  await openWith(window, year2020, year2021)
  await expect(window.getByRole('row', { name: /^本年新收申请/ }).getByRole('cell')).toHaveText(['14', '9', '+5', '+55.6%大幅增加', '复制说明'])
  await expect(window.getByRole('row', { name: /^行政事业性收费/ }).getByRole('cell').nth(1)).toHaveText('上年无此项')
  await expect(window.getByText(/今年的格式没有、上年填了的数字：.*12\.5/)).toBeVisible()
})

test('A form without tables has nothing to compare', async ({ window }) => {
  await openWith(window, { ...newReport(ORGAN, 2016), id: 'old' })
  await expect(window.getByText('这份报告的格式没有统计表，没有可以对比的数字。')).toBeVisible()
})

test('Charts over four years are drawn, saved as pictures, and told in words', async ({ program, window }) => {
  await window.setViewportSize({ width: 1366, height: 768 })
  await openWith(window, year2020, year2021, year2022, year2023)
  const title = '政府信息公开申请办理结果'
  const card = chartCard(window, title)
  await expect(card.getByRole('img', { name: title })).toBeVisible()
  await expect(window.getByText('没有 2019 年的报告或数字，图中没有画出。')).toBeVisible()
  await card.getByText('图中的数字').click()
  await expect(card.getByRole('row', { name: /^予以公开/ }).getByRole('cell')).toHaveText(['8', '12', '16', '15'])
  await card.evaluate((element) => element.scrollIntoView())
  await takePicture(window, 'comparison-charts')

  const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-chart-'))
  await answerSaveDialog(program, path.join(folder, '办理结果.svg'))
  await saveChart(window, title, /SVG/)
  await expect(card.getByRole('status')).toContainText('已存为“办理结果.svg”。')
  const svg = readFileSync(path.join(folder, '办理结果.svg'), 'utf8')
  // Stops at a file that is not well formed.
  execFileSync('mutool', ['draw', '-o', path.join(folder, 'drawn.png'), path.join(folder, '办理结果.svg')], { stdio: 'pipe' })
  const file = parseDocument(svg, { xmlMode: true })
  const textIn = (name: string): string[] => DomUtils.getElementsByTagName(name, file.childNodes).map((element) => DomUtils.textContent(element))
  expect(textIn('title')).toEqual([title])
  expect(textIn('desc').join()).toContain('予以公开 2020年 8 2021年 12 2022年 16 2023年 15')
  expect(textIn('text').join('')).toContain('予以公开')
  expect(textIn('rect').length).toBeGreaterThan(4)

  await answerSaveDialog(program, path.join(folder, '办理结果'))
  await saveChart(window, title, /PNG/)
  await expect(card.getByRole('status')).toContainText('已存为“办理结果.png”。')
  const png = readFileSync(path.join(folder, '办理结果.png'))
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [, boxWidth, boxHeight] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  expect(width).toBeGreaterThanOrEqual(2 * Number(boxWidth))
  expect(width / height).toBeCloseTo(Number(boxWidth) / Number(boxHeight), 2)

  await answerSaveDialog(program, null)
  await saveChart(window, title, /PNG/)
  await untilAnswered(program)
  await answerSaveDialog(program, path.join(folder, '没有这个文件夹', '图.png'))
  await saveChart(window, title, /PNG/)
  await expect(window.getByRole('alertdialog').or(window.getByRole('dialog'))).toContainText('没有写成')
  expect(readdirSync(folder).sort()).toEqual(['drawn.png', '办理结果.png', '办理结果.svg'])
})

test('A chart placed in a section is printed there and can be taken out again', async ({ desk, window }) => {
  await window.setViewportSize({ width: 1366, height: 768 })
  await openWith(window, year2022, year2023)
  const title = '政府信息公开申请收办情况'
  await placeChart(window, title)
  await expect(chartCard(window, title).getByRole('status')).toContainText('已放在：三、')

  await openPage(window, /^三、/)
  const placed = window.getByRole('listitem', { name: title })
  await placed.scrollIntoViewIfNeeded()
  await expect(placed.getByRole('img', { name: title })).toBeVisible()
  await expect(placed.getByRole('button', { name: '更新图表' })).toHaveCount(0)
  await takePicture(window, 'section-chart')
  await expectNoBarriers(window)
  await waitUntilSaved(window)

  const file = path.join(desk.documents, await exportReport(window))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text).toContain(title)
  expect(text).toMatch(/2022\s*年/)
  // Bars and letters, no picture of them.
  expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2)
  execFileSync('pdftoppm', ['-r', '60', '-png', file, path.join('out', 'screenshots', 'comparison-pdf')])

  await placed.getByRole('button', { name: `移除图表：${title}` }).click()
  await expect(placed).toHaveCount(0)
})

test('A placed chart keeps its figures until the clerk takes the new ones, and undo gives the old ones back', async ({ window }) => {
  const title = '新收政府信息公开申请的申请人'
  await window.setViewportSize({ width: 1366, height: 768 })
  await openWith(window, year2022, year2023)
  await placeChart(window, title)
  await openPage(window, /^三、/)
  const placed = window.getByRole('listitem', { name: title })
  const changed = placed.getByText('数字有变化，报告里还是原来的图。')
  await expect(placed.getByRole('img')).toContainText('自然人 2022年 15 2023年 20')
  await expect(changed).toHaveCount(0)

  await window.locator('[data-cell="received.natural"]').click()
  await window.keyboard.type('31')
  await window.keyboard.press('Enter')
  await expect(changed).toBeVisible()
  await expect(placed.getByRole('img')).toContainText('2023年 20')
  await placed.scrollIntoViewIfNeeded()
  await takePicture(window, 'section-chart-changed')
  await placed.getByRole('button', { name: `更新图表：${title}` }).click()
  await expect(changed).toHaveCount(0)
  await expect(placed.getByRole('img')).toContainText('2023年 31')
  await window.getByRole('button', { name: /^撤销/ }).click()
  await expect(changed).toBeVisible()
  await openPage(window, comparisonPage)
  await expect(window.getByRole('row', { name: /^本年新收申请/ }).getByRole('cell').first()).toHaveText('34')
})
