import { chmodSync, readdirSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { expect, takePicture, test } from './fixture'
import { createReport, introduce, narrative, openPage, waitUntilSaved } from './report-form'

/** The files of the data folder, newest first. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
}

test('A damaged file is set aside, and the newest good copy opened with a word about it', async ({ desk }) => {
  const first = await desk.start()
  await introduce(first.window, '临河县水务局')
  await createReport(first.window, 2016)
  await openPage(first.window, /^一、概述/)
  await narrative(first.window).fill('第一次保存的文字。')
  await first.window.waitForTimeout(1500)
  await narrative(first.window).fill('第二次保存的文字。')
  await first.window.waitForTimeout(1500)
  await waitUntilSaved(first.window)
  await first.close()

  const reports = path.join(desk.userData, 'reports')
  const current = filesUnder(reports).find((file) => path.basename(file).includes('current'))
  expect(current).toBeDefined()
  truncateSync(current ?? '', 100)

  const second = await desk.start()
  await second.window.getByRole('button', { name: /^打开 临河县水务局/ }).click()
  await expect(second.window.getByText('已找回报告')).toBeVisible()
  await takePicture(second.window, 'recovery')
  await openPage(second.window, /^一、概述/)
  await expect(narrative(second.window)).toHaveValue(/^第[一二]次保存的文字。$/)
  const setAside = filesUnder(reports).filter((file) => file.includes('已损坏'))
  expect(setAside.map((file) => statSync(file).size)).toContain(100)
})

/** Takes the right to write from every folder of the reports, or gives it back. */
function setWritable(reports: string, mode: 0o500 | 0o700): void {
  const folders = readdirSync(reports, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const folder of [reports, ...folders.map((entry) => path.join(entry.parentPath, entry.name))]) chmodSync(folder, mode)
}

test('A save that fails is told with its reason, closing asks first, and nothing typed is lost', async ({ desk }) => {
  test.skip(process.getuid?.() === 0, 'Root may write everywhere; `npm test` runs this as another user.')
  const { window, application } = await desk.start()
  await introduce(window, '临河县水务局')
  await createReport(window, 2016)
  await openPage(window, /^一、概述/)
  const reports = path.join(desk.userData, 'reports')
  setWritable(reports, 0o500)
  try {
    await narrative(window).fill('磁盘不能写时输入的文字。')
    await expect(window.getByRole('alert')).toContainText('保存失败')
    await expect(window.getByText(/^已保存/)).toHaveCount(0)
    await takePicture(window, 'save-failed')

    await application.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    await expect(window.getByRole('alertdialog')).toContainText('最后的修改没有存上')
    await window.getByRole('button', { name: '继续编辑' }).click()
  } finally {
    setWritable(reports, 0o700)
  }
  await window.getByRole('button', { name: '再存一次' }).click()
  await waitUntilSaved(window)
  await expect(narrative(window)).toHaveValue('磁盘不能写时输入的文字。')
})
