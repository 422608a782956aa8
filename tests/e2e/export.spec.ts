import { chmodSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, takePicture, test } from './fixture'
import { exportReport, finishExport, narrative, openExport, openPage, tick, untick } from './report-form'

const sampleButton = { name: '打开示例' } as const

test('An export never overwrites without asking', async ({ desk, window }) => {
  await window.getByRole('button', sampleButton).click()
  const fileName = await exportReport(window)
  const file = path.join(desk.documents, fileName)
  writeFileSync(file, 'somebody else’s')

  const dialog = await openExport(window)
  await untick(dialog.getByRole('checkbox', { name: '作为草稿导出' }))
  await expect(dialog.getByText(`已经有同名文件：${fileName}。`)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '替换原来的文件' })).toBeVisible()
  await dialog.getByLabel('文件名').fill('另一份.pdf')
  await expect(dialog.getByText('将写成“另一份.pdf”')).toBeVisible()
  expect(await finishExport(dialog)).toEqual(['另一份.pdf'])
  expect(readFileSync(file, 'utf8')).toBe('somebody else’s')
  expect(readFileSync(path.join(desk.documents, '另一份.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7')
})

test('A character that no font has is named with its section, and no file is written', async ({ desk, window }) => {
  await window.getByRole('button', sampleButton).click()
  await openPage(window, /^六、/)
  await narrative(window).fill('没有收费\u{10FFFD}。')
  const dialog = await openExport(window)
  await tick(dialog.getByRole('checkbox', { name: '纯文本' }))
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('六、政府信息公开的收费及减免情况')
  await expect(dialog.getByRole('alert')).toContainText('U+10FFFD')
  expect(readdirSync(desk.documents)).toEqual([])
})

test('A folder that cannot be written to is told, and another try is offered', async ({ desk, window }) => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere')
  await window.getByRole('button', sampleButton).click()
  chmodSync(desk.documents, 0o500)
  const dialog = await openExport(window)
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有导出')
  await takePicture(window, 'export-failed')
  chmodSync(desk.documents, 0o700)
  await dialog.getByRole('button', { name: '再试一次' }).click()
  await finishExport(dialog)
})

test('A folder that is gone when the files are to be written is told, and nothing is written elsewhere', async ({ desk, window }) => {
  await window.getByRole('button', sampleButton).click()
  const dialog = await openExport(window)
  rmdirSync(desk.documents)
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有导出')
  await expect(dialog.getByRole('alert')).toContainText('内容仍在窗口中')
  mkdirSync(desk.documents)
  await dialog.getByRole('button', { name: '再试一次' }).click()
  await finishExport(dialog)
})

test('The preview shows the pages that the PDF will have', async ({ window }) => {
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.getByRole('button', sampleButton).click()
  await window.getByRole('button', { name: '预览' }).click()
  await expect(window.getByRole('figure', { name: /第 1 页/ })).toBeVisible()
  await takePicture(window, 'preview')
  await openPage(window, /^六、/)
  await narrative(window).fill('2016年我局没有收费，也没有减免。')
  await takePicture(window, 'preview-section')
})
