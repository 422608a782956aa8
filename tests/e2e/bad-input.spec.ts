import path from 'node:path'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import { applyEdit } from '../../shared/report/edits'
import type { Report } from '../../shared/report/schema'
import { newStandardReport, sectionWithTable, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { expect, takePicture, test } from './fixture'
import { createReport, exportReport, introduce, openPage, pressShortcut, putOnClipboard, waitUntilSaved } from './report-form'

/** What clerks type, paste and choose by mistake, at everything that has to do with tables: nothing is lost, all is said in Chinese. */

const ORGAN = '榆河县粮食和物资储备局'
const LAST_YEAR = path.join(PROJECT_ROOT, 'tests/fixtures/import-source/report.docx')
const CHART = '政府信息公开申请收办情况'

function cell(window: Page, key: string) {
  return window.locator(`[data-cell="${key}"]`)
}

async function openTable(window: Page, page: RegExp): Promise<void> {
  await introduce(window, ORGAN)
  await createReport(window, 2024)
  await openPage(window, page)
}

async function choose(window: Page, button: string, file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: button, exact: true }).click()
  await (await chooser).setFiles(file)
}

/** Names of programs, keys and kinds of file are all the Latin words an office meets. */
const knownWords = new Set(['excel', 'wps', 'word', 'pdf', 'ctrl', 'png', 'svg', 'docx', 'xlsx', 'doc', 'txt', 'html', 'htm', 'csv'])

async function expectChineseOnly(window: Page): Promise<void> {
  const words = (await window.locator('body').innerText()).match(/[A-Za-z]{3,}/gu) ?? []
  expect(words.filter((word) => !knownWords.has(word.toLowerCase()))).toEqual([])
}

for (const [what, typed, kept, said] of [
  ['Letters', 'abc', 'abc', '请填写数字'],
  ['A figure below zero', '-3', '-3', '不能小于 0'],
  ['Thirty digits', '1'.repeat(30), '1'.repeat(30), '数字太大，请核对位数'],
] as const) {
  test(`${what} in a cell stay as typed, and are said to be wrong`, async ({ window }) => {
    await openTable(window, /^三、/)
    await cell(window, 'received.natural').click()
    await window.keyboard.type(typed)
    await window.keyboard.press('Enter')
    await expect(cell(window, 'received.natural')).toHaveValue(kept)
    await expect(window.locator('.cell-fault')).toHaveText(said)
    await takePicture(window, `bad-${what}`)
    await openPage(window, '检查与导出')
    await expect(window.getByRole('region', { name: /^必须改/ })).toContainText(kept)
    await openPage(window, '与上年对比')
    await waitUntilSaved(window)
  })
}

test('Seven decimals of 万元 are said to be too many', async ({ window }) => {
  await openTable(window, /^二、/)
  await cell(window, 'administrativeFees.fees').click()
  await window.keyboard.type('1.2345678')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'administrativeFees.fees')).toHaveValue('1.2345678')
  await expect(window.locator('.cell-fault')).toContainText('小数位太多')
  await takePicture(window, 'bad-decimals')
})

test('A picture on the clipboard changes no cell', async ({ program, window }) => {
  await openTable(window, /^三、/)
  await program.application.evaluate(({ clipboard, nativeImage }) => {
    clipboard.clear()
    const write: unknown = Reflect.get(clipboard, 'writeImage')
    if (typeof write !== 'function') throw new Error('no pictures on this clipboard')
    Reflect.apply(write, clipboard, [nativeImage.createFromBitmap(Buffer.alloc(64, 255), { width: 4, height: 4 })])
  })
  await cell(window, 'received.natural').click()
  await window.keyboard.press('Control+v')
  await expect(window.locator('.cell-message')).toHaveText('剪贴板里没有可以放入表格的内容。')
  await expect(window.getByText('未填写', { exact: true })).toBeVisible()
})

test('Ten thousand cells on the clipboard: the table takes what it has room for, and says so', async ({ program, window }) => {
  await openTable(window, /^三、/)
  const row = Array.from({ length: 100 }, () => '7').join('\t')
  await putOnClipboard(window, { text: Array.from({ length: 100 }, () => row).join('\r\n') })
  await cell(window, 'received.natural').click()
  await window.keyboard.press('Control+v')
  await expect(window.locator('.cell-message')).toContainText('没有放入', { timeout: 3000 })
  await expect(cell(window, 'carriedOut.otherBodies')).toHaveValue('7')
  await takePicture(window, 'bad-big-paste')
  await pressShortcut(program, 'Z')
  await expect(window.getByText('未填写', { exact: true })).toBeVisible()
})

test('An empty workbook gives no tables and no report', async ({ window }) => {
  await openTable(window, /^三、/)
  const empty = { name: '空表.xlsx', mimeType: '', buffer: emptyWorkbook() }
  await choose(window, '从文件读入表格…', empty)
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText(/没有/u)
  await takePicture(window, 'bad-empty-workbook')
  await expectChineseOnly(window)
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(window.getByRole('button', { name: '从文件读入表格…' })).toBeFocused()
  await window.getByRole('button', { name: '返回首页' }).click()
  await choose(window, '导入报告', empty)
  await expect(dialog.getByRole('alert')).toContainText('没有导入')
  await takePicture(window, 'bad-empty-workbook-report')
  await expectChineseOnly(window)
})

function emptyWorkbook(): Buffer {
  const main = 'http://schemas.openxmlformats.org'
  const files = {
    '[Content_Types].xml': `<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}/spreadsheetml/2006/main"><sheetData/></worksheet>`,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}

test('The report of the open one’s own year is not taken for last year’s, and a second import starts anew', async ({ window }) => {
  await introduce(window, ORGAN)
  await createReport(window, 2023)
  await openPage(window, '与上年对比')
  const button = '导入上年的报告…'
  const dialog = window.getByRole('dialog')
  for (let round = 0; round < 2; round++) {
    await choose(window, button, LAST_YEAR)
    await expect(dialog).toContainText('上年应当是 2022 年')
    await takePicture(window, 'bad-same-year')
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(window.getByRole('button', { name: button })).toBeFocused()
  }
  await window.getByRole('button', { name: '返回首页' }).click()
  await expect(window.getByRole('button', { name: /^打开 / })).toHaveCount(1)
})

test('A year without reports and a very long name', async ({ window }) => {
  await window.setViewportSize({ width: 911, height: 512 })
  const long = '青河县'.repeat(100)
  await window.getByLabel('机关名称').fill(long)
  await window.getByRole('button', { name: '开始使用' }).click()
  await expect(window.getByText('机关名称太长，最多 200 个字')).toBeVisible()
  await introduce(window, ORGAN)
  await window.getByRole('button', { name: '新建报告' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel('机关名称').fill(long)
  await dialog.getByLabel('报告年度').fill('1999')
  await window.keyboard.press('Tab')
  await expect(dialog).toContainText('请填写 2008 到 2100 之间的年份')
  await expect(dialog.getByRole('button', { name: '新建', exact: true })).toBeDisabled()
  await takePicture(window, 'bad-year')
  await dialog.getByLabel('报告年度').fill('2024')
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  await expect(window.getByRole('heading', { name: '章节总览' })).toBeVisible()
  await takePicture(window, 'bad-long-name')
  const fileName = await exportReport(window)
  expect(Buffer.byteLength(fileName)).toBeLessThan(256)
  await window.getByRole('button', { name: '返回首页' }).click()
  await expect(window.getByRole('button', { name: new RegExp(`^打开 ${long} 2024`) })).toBeVisible()
  await takePicture(window, 'bad-long-name-home')
  expect(await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})

/** A table filled in, with a contradiction that was answered, a total stated otherwise and a chart. */
function workedOn(): Report {
  const filled = withCells(withEmptyTables({ ...newStandardReport(standard2021, 2024), organ: ORGAN }, standard2021), standard2021, 'applications', {
    'received.natural': '5',
    'granted.natural': '4',
  })
  const sectionId = sectionWithTable(filled, standard2021, 'applications').id
  const chart = { title: CHART, unit: '件', categories: ['本年新收'], series: [{ label: '2024年', values: [5] }] }
  return { ...applyEdit(filled, { kind: 'place-chart', sectionId, placed: { id: 'applications-flow', chart } }), id: 'worked-on' }
}

async function openWorkedOn(window: Page): Promise<void> {
  await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), workedOn())
  await introduce(window, ORGAN)
  await window.getByRole('button', { name: /^打开 / }).click()
}

async function answerBalance(window: Page): Promise<void> {
  await openPage(window, /^三、/)
  await window.getByRole('listitem').filter({ hasText: '应当相等' }).getByRole('button', { name: '说明理由' }).click()
  await window.getByRole('dialog').getByLabel('理由').fill('有一件申请正在核对来源。')
  await window.getByRole('dialog').getByRole('button', { name: '保存理由' }).click()
  await expect(window.getByRole('button', { name: /^已说明理由的有 1 处/ })).toBeVisible()
}

test('A section with a table is dropped with a word on its figures, and comes back whole by undo', async ({ window }) => {
  await openWorkedOn(window)
  await answerBalance(window)
  await openPage(window, '章节总览')
  await window.getByRole('button', { name: '调整章节' }).click()
  await window.getByRole('button', { name: /^删除“三、/ }).click()
  const question = window.getByRole('alertdialog')
  await expect(question).toContainText('统计表')
  await takePicture(window, 'bad-drop-table')
  await question.getByRole('button', { name: '删除', exact: true }).click()
  for (const page of ['检查与导出', '与上年对比'] as const) {
    await openPage(window, page)
    await takePicture(window, `bad-dropped-${page}`)
    await expectChineseOnly(window)
  }
  await window.getByRole('button', { name: '撤销：删除章节' }).click()
  await openPage(window, /^三、/)
  await expect(cell(window, 'received.natural')).toHaveValue('5')
  await expect(window.getByRole('listitem', { name: CHART })).toBeVisible()
  await expect(window.getByRole('button', { name: /^已说明理由的有 1 处/ })).toBeVisible()
})

test('A report with answered findings goes into another format and back', async ({ window }) => {
  await openWorkedOn(window)
  await answerBalance(window)
  await openPage(window, '标题与年度')
  await window.getByRole('button', { name: /报告格式/u }).click()
  await window.getByRole('option', { name: /2019/u }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: '改用这个格式' }).click()
  await openPage(window, '检查与导出')
  await takePicture(window, 'bad-other-format')
  await expectChineseOnly(window)
  await window.getByRole('button', { name: '撤销：更换格式' }).click()
  await openPage(window, /^三、/)
  await expect(cell(window, 'received.natural')).toHaveValue('5')
  await expect(window.getByRole('button', { name: /^已说明理由的有 1 处/ })).toBeVisible()
})

test('Without figures there is no chart to place, and it is said what to do', async ({ window }) => {
  await openTable(window, /^三、/)
  await openPage(window, '与上年对比')
  await expect(window.getByText('还没有可以画图的数字，请先填写统计表。')).toBeVisible()
  await expect(window.getByRole('button', { name: /^放入报告/ })).toHaveCount(0)
  await takePicture(window, 'bad-no-chart')
  await expectChineseOnly(window)
})

test('A chart, a reason and a stated total are there after undo, redo, closing and opening again', async ({ desk }) => {
  const first = await desk.start()
  await openWorkedOn(first.window)
  await answerBalance(first.window)
  await cell(first.window, 'carriedOut.total').click()
  await first.window.keyboard.press('F2')
  const dialog = first.window.getByRole('dialog')
  await dialog.getByLabel('另填的数').fill('2')
  await dialog.getByLabel('理由').fill('与上级平台的统计口径一致')
  await dialog.getByRole('button', { name: '另填', exact: true }).click()
  await expect(cell(first.window, 'carriedOut.total')).toHaveValue('2')
  await pressShortcut(first, 'Z')
  await expect(cell(first.window, 'carriedOut.total')).not.toHaveValue('2')
  await pressShortcut(first, 'Z')
  await expect(first.window.getByRole('button', { name: /^已说明理由的有/ })).toHaveCount(0)
  await pressShortcut(first, 'Y')
  await pressShortcut(first, 'Y')
  await expect(cell(first.window, 'carriedOut.total')).toHaveValue('2')
  await first.close()

  const { window } = await desk.start()
  await window.getByRole('button', { name: /^打开 / }).click()
  await openPage(window, /^三、/)
  await expect(cell(window, 'carriedOut.total')).toHaveValue('2')
  await expect(window.locator('.cell-stated')).toHaveText('另填')
  await expect(window.getByRole('button', { name: /^已说明理由的有 1 处/ })).toBeVisible()
  await expect(window.getByRole('listitem', { name: CHART })).toBeVisible()
})
