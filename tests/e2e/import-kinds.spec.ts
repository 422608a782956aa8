import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import { expect, takePicture, test } from './fixture'
import { createReport, introduce, openPage, putOnClipboard } from './report-form'

/** An invented bureau's report of 2023, made by Word's, Excel's and a browser's kinds of program. */
const MADE = path.join(PROJECT_ROOT, 'tests/fixtures/import-source')
const ORGAN = '榆河县粮食和物资储备局'

async function choose(window: Page, button: string, ...names: readonly string[]): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(names.map((name) => path.join(MADE, name)))
}

function figure(window: Page, label: RegExp) {
  return window.getByRole('textbox', { name: label })
}

for (const name of ['report.docx', 'report.doc', 'report.rtf', 'report-gb2312.htm', 'report.mht']) {
  test(`${name} becomes a report with its three tables, shown before it is taken over`, async ({ window }) => {
    await introduce(window, ORGAN)
    await choose(window, '导入报告', name)
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByLabel('机关名称')).toHaveValue(ORGAN)
    await expect(dialog.getByRole('row', { name: /收到和处理政府信息公开申请情况表/u })).toContainText('读出 144 格')
    await expect(dialog.getByRole('row', { name: /^(?:一、|1\.)总体情况 总体情况 \d+$/u })).toBeVisible()
    await expect(dialog.getByRole('row', { name: /^(?:二、|2\.)主动公开政府信息情况 主动公开政府信息情况 统计表$/u })).toBeVisible()
    if (name === 'report.docx') await takePicture(window, 'import-tables')
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await openPage(window, /收到和处理政府信息公开申请情况/u)
    await expect(figure(window, /本年新收政府信息公开申请数量.*自然人/u)).toHaveValue('7')
    await openPage(window, /主动公开政府信息情况/u)
    await expect(figure(window, /行政事业性收费/u)).toHaveValue('1276.5534')
  })
}

test('A sheet with the tables alone goes into the open report, table by table, and is taken back as one step', async ({ window }) => {
  await introduce(window, ORGAN)
  await createReport(window, 2023)
  await openPage(window, /^三、收到和处理/u)
  await choose(window, '从文件读入表格…', 'tables.xlsx')
  const dialog = window.getByRole('dialog')
  await takePicture(window, 'tables-from-file')
  await dialog.getByText('政府信息公开行政复议、行政诉讼情况表', { exact: true }).click()
  await dialog.getByRole('button', { name: '读入', exact: true }).click()
  await expect(figure(window, /本年新收政府信息公开申请数量.*自然人/u)).toHaveValue('7')
  await openPage(window, /^四、政府信息公开行政复议/u)
  await expect(window.getByText('未填写').first()).toBeVisible()
  await window.getByRole('button', { name: /^撤销.*导入表格/u }).click()
  await openPage(window, /^三、收到和处理/u)
  await expect(window.getByText('未填写').first()).toBeVisible()
})

test('A file without the tables of the form changes nothing and says so', async ({ window }) => {
  await introduce(window, ORGAN)
  await createReport(window, 2023)
  await openPage(window, /^三、收到和处理/u)
  await choose(window, '从文件读入表格…', 'features.docx')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('没有找到这份报告的统计表')
  await expect(dialog.getByRole('button', { name: '读入', exact: true })).toBeDisabled()
})

test('A locked file is refused with a way on, and another can be chosen at once', async ({ window }) => {
  await introduce(window, ORGAN)
  await choose(window, '导入报告', 'locked.doc')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('密码')
  const chooser = window.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: '换一个文件' }).click()
  await (await chooser).setFiles(path.join(MADE, 'report.docx'))
  await expect(dialog.getByLabel('机关名称')).toHaveValue(ORGAN)
})

test('A web page that was copied is pasted on the start page as a report', async ({ window }) => {
  await introduce(window, ORGAN)
  const html = readFileSync(path.join(MADE, 'report-utf8.htm'), 'utf8')
  await putOnClipboard(window, { text: html.replace(/<[^>]*>/gu, ' '), html })
  await window.getByRole('heading', { name: '本机上的报告' }).click()
  await window.keyboard.press('Control+v')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: /主动公开政府信息情况表/u })).toContainText('读出 10 格')
})

test("Last year's report is read from the open one: year and name are compared, and the figures stand beside this year's", async ({ window }) => {
  await introduce(window, '榆河县粮储局')
  await createReport(window, 2025)
  await openPage(window, '与上年对比')
  await choose(window, '导入上年的报告…', 'report.docx')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('上年应当是 2024 年')
  await dialog.getByLabel('报告年度').fill('2024')
  await expect(dialog).not.toContainText('上年应当是')
  await dialog.getByRole('button', { name: '改用今年的机关名称' }).click()
  await takePicture(window, 'last-year-import')
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(window.getByRole('row', { name: /本年新收申请/u }).first()).toContainText('9')
})
