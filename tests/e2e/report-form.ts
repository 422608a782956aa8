import type { Locator, Page } from '@playwright/test'
import type { Program } from './fixture'
import { expect } from './fixture'

/** Ways through the window that several tests take, named as the clerk would name them. */

/** The first start: says which organ writes. */
export async function introduce(window: Page, organ: string): Promise<void> {
  await window.getByLabel('机关名称').fill(organ)
  await window.getByRole('button', { name: '开始使用' }).click()
  await expect(window.getByRole('heading', { name: '本机上的报告' })).toBeVisible()
}

export async function createReport(window: Page, year: number): Promise<void> {
  await window.getByRole('button', { name: '新建报告' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel('报告年度').fill(String(year))
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  await expect(window.getByRole('heading', { name: '章节总览' })).toBeVisible()
}

/** Opens a page of the report from the list of pages. `name` may be a part of it. */
export async function openPage(window: Page, name: string | RegExp): Promise<void> {
  await window.getByRole('navigation', { name: '报告目录' }).getByRole('button', { name }).click()
}

/** The running text of the open page. */
export function narrative(window: Page) {
  return window.getByLabel('正文', { exact: true })
}

export async function answer(window: Page, label: string, text: string): Promise<void> {
  await window.getByLabel(label, { exact: true }).fill(text)
}

/** 无 beside a question. */
export async function answerNone(window: Page, label: string): Promise<void> {
  await tick(window.getByRole('checkbox', { name: `${label}：无`, exact: true }))
}

/** 无 beside every question of the page. */
export async function answerNoneToAll(window: Page): Promise<void> {
  for (const checkbox of await window.getByRole('checkbox').all()) await tick(checkbox)
}

/** The box itself is hidden under its drawn mark: clerks click the label around it. */
export async function tick(checkbox: Locator): Promise<void> {
  if (await checkbox.isChecked()) return
  await checkbox.locator('xpath=ancestor::label').click()
  await expect(checkbox).toBeChecked()
}

/** As {@link tick}, the other way. */
export async function untick(checkbox: Locator): Promise<void> {
  if (!(await checkbox.isChecked())) return
  await checkbox.locator('xpath=ancestor::label').click()
  await expect(checkbox).not.toBeChecked()
}

export async function addRow(window: Page, row: string, cells: Readonly<Record<string, string>>): Promise<void> {
  await window.getByRole('button', { name: `添加${row}`, exact: true }).click()
  for (const [column, text] of Object.entries(cells)) {
    await window.getByLabel(new RegExp(`^${row} \\d+：${column}$`)).last().fill(text)
  }
}

export async function finishSection(window: Page): Promise<void> {
  await window.getByRole('button', { name: '完成本章', exact: true }).click()
}

export async function waitUntilSaved(window: Page): Promise<void> {
  await expect(window.getByText(/^已保存 \d/)).toBeVisible()
}

/** Opens the export's dialog and waits until it proposes a name and a place. */
export async function openExport(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: '导出…' }).first().click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel('文件名')).not.toHaveValue('')
  return dialog
}

/** Starts the export of the open dialog; gives the names of the files that were written. */
export async function finishExport(dialog: Locator): Promise<string[]> {
  await dialog.getByRole('button', { name: /^(导出|替换原来的文件)$/ }).click()
  await expect(dialog.getByText('已导出')).toBeVisible()
  const told = await dialog.getByRole('listitem').allTextContents()
  return told.map((text) => /“(.+)”/u.exec(text)?.[1] ?? text)
}

/** Exports the PDF, as a final one, into the proposed folder; gives the file's name. */
export async function exportReport(window: Page): Promise<string> {
  const dialog = await openExport(window)
  const draft = dialog.getByRole('checkbox', { name: '作为草稿导出' })
  if (await draft.isVisible()) await untick(draft)
  const [fileName = ''] = await finishExport(dialog)
  await dialog.getByRole('button', { name: '关闭' }).click()
  return fileName
}

/** Presses Ctrl and a key as a keyboard does: the program takes its shortcuts before the page, where Playwright's keys begin. */
export async function pressShortcut({ application }: Program, keyCode: string): Promise<void> {
  await application.evaluate(({ BrowserWindow }, key) => {
    for (const type of ['keyDown', 'keyUp'] as const) {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, keyCode: key, modifiers: ['control'] })
    }
  }, keyCode)
}

/** As another program does when something is copied in it. */
export async function putOnClipboard(window: Page, content: { readonly text: string; readonly html?: string }): Promise<void> {
  await window.evaluate(({ text, html }) => {
    const give = (event: ClipboardEvent): void => {
      event.stopImmediatePropagation()
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
      if (html !== undefined) event.clipboardData?.setData('text/html', html)
    }
    addEventListener('copy', give, true)
    document.execCommand('copy')
    removeEventListener('copy', give, true)
  }, content)
}
