import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { renamedFont } from '../fixtures/office-font-files'
import type { Desk } from './fixture'
import { expect, takePicture, test } from './fixture'
import { exportReport, introduce } from './report-form'

/** A font with all Han characters, as one that the office has bought. */
const boughtFont = renamedFont(readFileSync(path.resolve('assets/fonts/NotoSerifSC-Regular.ttf')), ['FangSong', '仿宋'])

function install(desk: Desk, name: string, font: Uint8Array): string {
  const folder = path.join(path.dirname(desk.documents), '.local', 'share', 'fonts')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, name)
  writeFileSync(file, font)
  return file
}

async function chooseOfficeFonts(window: Page): Promise<void> {
  await window.getByRole('button', { name: '设置' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByText('本机办公字体', { exact: false }).click()
  await expect(dialog.getByRole('status')).not.toContainText('正在查找')
}

async function save(window: Page): Promise<void> {
  await window.getByRole('dialog').getByRole('button', { name: '保存设置' }).click()
  await expect(window.getByRole('dialog')).toBeHidden()
}

const fontsIn = (desk: Desk, fileName: string): string => execFileSync('pdffonts', [path.join(desk.documents, fileName)], { encoding: 'utf8' })

/** The first page of the preview as it is painted. */
async function firstPage(window: Page): Promise<Buffer> {
  const page = window.getByRole('figure', { name: /第 1 页/ })
  await expect(page).toBeVisible()
  await window.waitForTimeout(500)
  return page.locator('canvas').screenshot()
}

test("The office's own fonts are found, named, and set the pages of preview and PDF; the rest stays the program's", async ({ desk, window }) => {
  install(desk, 'bought.ttf', boughtFont)
  await introduce(window, '清河县文化和旅游局')
  await window.getByRole('button', { name: '打开示例' }).click()
  await window.getByRole('button', { name: '预览' }).click()
  const before = await firstPage(window)
  await window.getByRole('button', { name: '返回' }).click()

  await chooseOfficeFonts(window)
  await expect(window.getByRole('dialog').getByRole('status')).toHaveText('本机有：正文用“仿宋”。')
  await takePicture(window, 'settings-office-fonts')
  await save(window)
  await window.getByRole('button', { name: '打开示例' }).click()
  expect(await firstPage(window)).not.toEqual(before)
  const fonts = fontsIn(desk, await exportReport(window))
  expect(fonts).toContain('+Office-FangSong')
  expect(fonts).toContain('+FandolHei-Regular')
  expect(fonts).not.toContain('+FandolFang-Regular')
})

test('A computer without such fonts says so, and pages are set in the program’s', async ({ desk, window }) => {
  await introduce(window, '清河县文化和旅游局')
  await chooseOfficeFonts(window)
  await expect(window.getByRole('dialog').getByRole('status')).toContainText('本机没有可用的公文字体')
  await save(window)
  await window.getByRole('button', { name: '打开示例' }).click()
  expect(fontsIn(desk, await exportReport(window))).toContain('+FandolFang-Regular')
})

test('A font that was removed after it was chosen is missed by nobody', async ({ desk, window }) => {
  const file = install(desk, 'bought.ttf', boughtFont)
  await introduce(window, '清河县文化和旅游局')
  await chooseOfficeFonts(window)
  await save(window)
  rmSync(file)
  await window.getByRole('button', { name: '打开示例' }).click()
  expect(fontsIn(desk, await exportReport(window))).toContain('+FandolFang-Regular')
})
