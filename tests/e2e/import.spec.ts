import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import { expect, takePicture, test } from './fixture'
import { exportReport, introduce, openPage } from './report-form'

const SAMPLE = path.join(PROJECT_ROOT, 'assets/samples/zhangdian-broadcasting-2016.txt')

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'nianbao-import-')), name)
  writeFileSync(file, content)
  return file
}

async function chooseFile(window: Page, file: string): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: '导入报告', exact: true }).click()
  await (await chooser).setFiles(file)
}

test('A text file becomes a report: what was understood is shown before it is taken over', async ({ desk, window }) => {
  await introduce(window, '张店区广播电视局')
  await chooseFile(window, SAMPLE)
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel('机关名称')).toHaveValue('张店区广播电视局')
  await expect(dialog.getByLabel('报告年度')).toHaveValue('2016')
  await expect(dialog.getByRole('row')).toHaveCount(11)
  await takePicture(window, 'import')
  await dialog.getByRole('button', { name: '导入', exact: true }).click()

  await expect(window.getByRole('heading', { name: '章节总览' })).toBeVisible()
  await openPage(window, /^六、/)
  await expect(window.getByLabel('正文', { exact: true })).toHaveValue('2016年我局没有任何行政收费。')
  const fileName = await exportReport(window)
  const printed = execFileSync('pdftotext', [path.join(desk.documents, fileName), '-'], { encoding: 'utf8' })
  const bare = (text: string): string => text.replace(/\s/gu, '').replace(/—\d+—/gu, '')
  expect(bare(printed)).toBe(bare(readFileSync(SAMPLE, 'utf8')))
})

test('A file in the encoding of old offices is read as well', async ({ window }) => {
  await introduce(window, '张店区广播电视局')
  const bytes = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030', SAMPLE])
  await chooseFile(window, fileOf('年报.txt', bytes))
  await expect(window.getByRole('dialog').getByLabel('机关名称')).toHaveValue('张店区广播电视局')
})

const unreadable: readonly (readonly [what: string, name: string, content: string | Uint8Array, says: RegExp])[] = [
  ['An empty file', '空.txt', '', /空文件/],
  ['A file that is no text', '图.txt', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), /不是文本文件|编码无法识别/],
  ['A damaged Word file under another name', '年报.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), /损坏|不完整/],
  ['Fifty megabytes', '大.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41), /50 MB/],
  ['A text that is no report', '菜谱.txt', '今天做红烧肉。\n先把五花肉切块，再放糖炒色。\n'.repeat(30), /没有找到政府信息公开工作年度报告/],
]

for (const [what, name, content, says] of unreadable) {
  test(`${what} is refused with a reason, and nothing on the computer changes`, async ({ window }) => {
    await introduce(window, '张店区广播电视局')
    await chooseFile(window, fileOf(name, content))
    await expect(window.getByRole('alert')).toContainText('没有导入')
    await expect(window.getByRole('alert')).toContainText(says)
    await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await expect(window.getByText('还没有报告')).toBeVisible()
  })
}
