import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, takePicture, test } from './fixture'
import { finishExport, openExport, openPage, pressShortcut, tick, untick, waitUntilSaved } from './report-form'

const NAME = '张店区广播电视局2016年政府信息公开工作年度报告'
const SENTENCE = '2016年，我局按照区委、区政府信息公开工作的总体部署'

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: '打开示例' }).click()
  await expect(window.getByRole('button', { name: '打印', exact: true })).toBeVisible()
}

async function choose(dialog: Locator, ...kinds: string[]): Promise<void> {
  for (const kind of kinds) await tick(dialog.getByRole('checkbox', { name: kind, exact: true }))
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

function textOfPdf(file: string): string {
  return bare(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
}

function partOf(file: string, part: string): string {
  return execFileSync('unzip', ['-p', file, part], { encoding: 'utf8', maxBuffer: 1 << 26 })
}

async function attachTable(window: Page): Promise<void> {
  await openPage(window, '版式与附件')
  await window.getByRole('button', { name: '添加附件' }).click()
  await window.getByRole('textbox', { name: '附件标题' }).fill('主动公开情况统计表')
  await window.getByRole('textbox', { name: '附件内容' }).fill('渠道\t条数\n网站\t86')
  await waitUntilSaved(window)
}

test('All kinds are written at once, as a package with its checklist, and each says what the report says', async ({ desk, window }) => {
  await window.setViewportSize({ width: 1366, height: 768 })
  await openSample(window)
  await attachTable(window)
  const dialog = await openExport(window)
  await choose(dialog, 'PDF', 'Word 文档', '网页', '纯文本', '统计表', '核对记录', '做成报送材料')
  await untick(dialog.getByRole('checkbox', { name: '作为草稿导出' }))
  await expect(dialog.getByText(`将新建文件夹“${NAME}报送材料”`)).toBeVisible()
  await takePicture(window, 'export-kinds')
  const written = await finishExport(dialog)
  await takePicture(window, 'export-kinds-done')

  expect(written).toEqual([`${NAME}.pdf`, `${NAME}.docx`, `${NAME}.html`, `${NAME}.txt`, `${NAME}.xlsx`, `${NAME}（核对记录）.pdf`, '报送清单.pdf'])
  const folder = path.join(desk.documents, `${NAME}报送材料`)
  expect(readdirSync(desk.documents)).toEqual([`${NAME}报送材料`])
  expect(readdirSync(folder).sort()).toEqual([...written].sort())
  const at = (name: string): string => path.join(folder, name)
  expect(textOfPdf(at(`${NAME}.pdf`))).toContain(SENTENCE)
  expect(bare(partOf(at(`${NAME}.docx`), 'word/document.xml').replace(/<[^>]+>/gu, ''))).toContain(SENTENCE)
  expect(readFileSync(at(`${NAME}.html`), 'utf8')).toContain(SENTENCE)
  expect(bare(readFileSync(at(`${NAME}.txt`), 'utf8'))).toContain(SENTENCE)
  expect(partOf(at(`${NAME}.xlsx`), 'xl/worksheets/sheet1.xml')).toContain('86')

  const checklist = textOfPdf(at('报送清单.pdf'))
  for (const name of written.slice(0, -1)) {
    expect(checklist).toContain(name)
    expect(checklist).toContain(createHash('sha256').update(readFileSync(at(name))).digest('hex').slice(0, 16))
  }
  expect(checklist).toContain('于2017年3月31日前报送')
  expect(checklist).toMatch(/必须改\d+/u)
})

test('What was chosen last is offered again, by the keyboard too', async ({ desk, window, program }) => {
  await openSample(window)
  let dialog = await openExport(window)
  await choose(dialog, '纯文本')
  await untick(dialog.getByRole('checkbox', { name: 'PDF', exact: true }))
  expect(await finishExport(dialog)).toEqual([`${NAME}（草稿）.txt`])
  await dialog.getByRole('button', { name: '关闭' }).press('Enter')

  await pressShortcut(program, 'E')
  dialog = window.getByRole('dialog', { name: '导出报告' })
  const text = dialog.getByRole('checkbox', { name: '纯文本' })
  await expect(text).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'PDF', exact: true })).not.toBeChecked()
  await text.focus()
  await window.keyboard.press('Space')
  await expect(dialog.getByText('请至少选一种文件。')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '导出', exact: true })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: '网页' }).focus()
  await window.keyboard.press('Space')
  await dialog.getByLabel('文件名').focus()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('已导出')).toBeVisible()
  expect(readdirSync(desk.documents).sort()).toEqual([`${NAME}（草稿）.html`, `${NAME}（草稿）.txt`])
})

test('A draft says so on each page and in its name, unless the clerk wants it otherwise', async ({ desk, window }) => {
  await openSample(window)
  const dialog = await openExport(window)
  await expect(dialog.getByRole('checkbox', { name: '作为草稿导出' })).toBeChecked()
  const [draft = ''] = await finishExport(dialog)
  await dialog.getByRole('button', { name: '关闭' }).click()
  const pages = execFileSync('pdftotext', ['-raw', path.join(desk.documents, draft), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  expect(pages.every((page) => page.includes('草稿'))).toBe(true)

  const again = await openExport(window)
  await untick(again.getByRole('checkbox', { name: '作为草稿导出' }))
  expect(await finishExport(again)).toEqual([`${NAME}.pdf`])
  expect(textOfPdf(path.join(desk.documents, `${NAME}.pdf`))).not.toContain('草稿')
})

test('Where one kind cannot be made, none is written', async ({ desk, window }) => {
  await openSample(window)
  const dialog = await openExport(window)
  await choose(dialog, '统计表', '做成报送材料')
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有导出')
  await takePicture(window, 'export-no-tables')
  expect(readdirSync(desk.documents)).toEqual([])
  await dialog.getByRole('button', { name: '再试一次' }).click()
  await untick(dialog.getByRole('checkbox', { name: '统计表' }))
  await finishExport(dialog)
})

test('Names that are taken are asked for once, for all files', async ({ desk, window }) => {
  await window.setViewportSize({ width: 911, height: 512 })
  await openSample(window)
  const taken = [`${NAME}（草稿）.pdf`, `${NAME}（草稿）.txt`]
  for (const name of taken) writeFileSync(path.join(desk.documents, name), 'somebody else’s')
  const dialog = await openExport(window)
  await choose(dialog, '纯文本')
  await expect(dialog.getByText(`已经有同名文件：${taken.join('、')}。`)).toBeVisible()
  await takePicture(window, 'export-taken-small')
  await dialog.getByRole('button', { name: '替换原来的文件' }).click()
  await expect(dialog.getByText('已导出')).toBeVisible()
  expect(readFileSync(path.join(desk.documents, taken[0] ?? '')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(path.join(desk.documents, taken[1] ?? ''), 'utf8')).not.toContain('somebody')
})

test('A file that has the package’s name is told, and left alone', async ({ desk, window }) => {
  await openSample(window)
  const inTheWay = path.join(desk.documents, `${NAME}（草稿）报送材料`)
  writeFileSync(inTheWay, 'somebody else’s')
  const dialog = await openExport(window)
  await choose(dialog, '纯文本', '做成报送材料')
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('不能再建同名的文件夹')
  expect(readFileSync(inTheWay, 'utf8')).toBe('somebody else’s')
  expect(existsSync(path.join(desk.documents, `${NAME}（草稿）.pdf`))).toBe(false)
})
