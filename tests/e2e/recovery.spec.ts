import { readdirSync, statSync, truncateSync } from 'node:fs'
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
