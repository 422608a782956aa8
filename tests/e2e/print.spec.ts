import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { GreyImage } from '../export/grey-image'
import { imagesIn } from '../export/grey-image'
import { expect, takePicture, test } from './fixture'
import { answerPrintDialog, printedPages, windowCount } from './print-dialog'
import { exportReport, narrative, openPage, pressShortcut, untick, waitUntilSaved } from './report-form'

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: '打开示例' }).click()
  await expect(window.getByRole('button', { name: '打印', exact: true })).toBeVisible()
}

/** The pages as grey pictures of 120 pixels an inch. */
function picturesOf(pdf: Buffer): GreyImage[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-print-'))
  writeFileSync(path.join(folder, 'in.pdf'), pdf)
  execFileSync('pdftoppm', ['-r', '120', '-gray', path.join(folder, 'in.pdf'), path.join(folder, 'page')])
  return imagesIn(folder, /\.pgm$/u)
}

/** A page that is read turned, as it lies on an upright sheet: its top at the left edge. */
function upright({ width, height, levels }: GreyImage): GreyImage {
  if (width <= height) return { width, height, levels }
  const turned = Uint8Array.from({ length: levels.length }, (_, index) => {
    const [x, y] = [index % height, Math.floor(index / height)]
    return levels[x * width + (width - 1 - y)] ?? 0
  })
  return { width: height, height: width, levels: turned }
}

/** Side of the squares in which pictures are compared, in pixels: 5 mm. */
const SQUARE = 24

/** The largest difference of mean greys of squares at the same place: what is drawn where, whatever draws it. */
function largestDifference(a: GreyImage, b: GreyImage): number {
  let largest = 0
  for (let top = 0; top + SQUARE <= Math.min(a.height, b.height); top += SQUARE) {
    for (let left = 0; left + SQUARE <= Math.min(a.width, b.width); left += SQUARE) {
      largest = Math.max(largest, Math.abs(meanGrey(a, left, top) - meanGrey(b, left, top)))
    }
  }
  return largest
}

function meanGrey({ width, levels }: GreyImage, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + SQUARE; y++) for (let x = left; x < left + SQUARE; x++) sum += levels[y * width + x] ?? 0
  return sum / SQUARE ** 2
}

function sizesOf(pdf: Buffer): { readonly width: number; readonly height: number }[] {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'nianbao-print-')), 'in.pdf')
  writeFileSync(file, pdf)
  const told = execFileSync('pdfinfo', ['-l', '-1', file], { encoding: 'utf8' })
  return [...told.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/gu)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }))
}

/** A table of so many columns that its sheet is turned. */
async function attachWideTable(window: Page): Promise<void> {
  await openPage(window, '版式与附件')
  await window.getByRole('button', { name: '添加附件' }).click()
  await window.getByRole('textbox', { name: '附件标题' }).fill('主动公开情况统计表')
  const row = (cell: (column: number) => string): string => Array.from({ length: 16 }, (_, column) => cell(column)).join('\t')
  await window.getByRole('textbox', { name: '附件内容' }).fill([row((column) => `主动公开政府信息事项${column + 1}`), row((column) => `本年新公开数量${column * 1375}件另有若干`)].join('\n'))
  await waitUntilSaved(window)
}

test('What is printed is what is exported, page for page, turned sheets too', async ({ desk, program }) => {
  const { window, application } = program
  await openSample(window)
  await attachWideTable(window)
  const exported = readFileSync(path.join(desk.documents, await exportReport(window)))
  await answerPrintDialog(application, 'prints')

  await window.getByRole('button', { name: '打印', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: '打印报告' })
  await expect(dialog).toContainText(/还有.*没有处理/)
  await untick(dialog.getByRole('checkbox', { name: '打印为草稿' }))
  await dialog.getByRole('button', { name: '打印…' }).click()
  await expect(dialog).toHaveCount(0)

  const { pdf, options } = await printedPages(application)
  expect(options).toMatchObject({ silent: false, margins: { marginType: 'none' } })
  const [onPaper, inFile] = [sizesOf(pdf), sizesOf(exported)]
  expect(inFile.some(({ width, height }) => width > height)).toBe(true)
  expect(onPaper).toHaveLength(inFile.length)
  for (const { width, height } of onPaper) {
    // Chromium counts a sheet in whole pixels.
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  }
  const printed = picturesOf(pdf)
  picturesOf(exported).forEach((page, index) => {
    const other = printed[index]
    expect(other === undefined ? Infinity : largestDifference(upright(page), other)).toBeLessThan(24)
  })
  expect(await windowCount(application)).toBe(1)
})

test('A draft is marked on every sheet, and Ctrl+P prints by the keyboard alone', async ({ program }) => {
  const { window, application } = program
  await openSample(window)
  await answerPrintDialog(application, 'prints')
  await pressShortcut(program, 'P')
  const dialog = window.getByRole('dialog', { name: '打印报告' })
  await expect(dialog.getByRole('checkbox', { name: '打印为草稿' })).toBeChecked()
  const print = dialog.getByRole('button', { name: '打印…' })
  for (let presses = 0; presses < 5 && !(await print.evaluate((button) => button === document.activeElement)); presses++) await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const { pdf } = await printedPages(application)
  const draft = picturesOf(pdf)
  await answerPrintDialog(application, 'prints')
  await pressShortcut(program, 'P')
  await untick(dialog.getByRole('checkbox', { name: '打印为草稿' }))
  await dialog.getByRole('button', { name: '打印…' }).click()
  await expect(dialog).toHaveCount(0)
  const final = picturesOf((await printedPages(application)).pdf)
  expect(draft).toHaveLength(final.length)
  draft.forEach((page, index) => {
    const other = final[index]
    expect(other === undefined ? 0 : largestDifference(page, other)).toBeGreaterThan(24)
  })
})

test('A dialog that the clerk closes leads back quietly', async ({ program }) => {
  const { window, application } = program
  await openSample(window)
  await answerPrintDialog(application, 'closes it')
  await window.setViewportSize({ width: 1366, height: 768 })
  await pressShortcut(program, 'P')
  const dialog = window.getByRole('dialog', { name: '打印报告' })
  await expect(dialog.getByRole('checkbox', { name: '打印为草稿' })).toBeVisible()
  await takePicture(window, 'print-asks')
  await dialog.getByRole('button', { name: '打印…' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(window.getByRole('alert')).toHaveCount(0)
})

test('A computer without a printer is told so, with what to do instead', async ({ program }) => {
  const { window, application } = program
  await window.setViewportSize({ width: 911, height: 512 })
  await openSample(window)
  await answerPrintDialog(application, 'has no printer')
  await pressShortcut(program, 'P')
  const dialog = window.getByRole('dialog', { name: '打印报告' })
  await dialog.getByRole('button', { name: '打印…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有可以使用的打印机')
  await expect(dialog.getByRole('alert')).toContainText('也可以导出 PDF')
  await takePicture(window, 'print-no-printer')
  await answerPrintDialog(application, 'prints')
  await dialog.getByRole('button', { name: '再试一次' }).click()
  await expect(dialog).toHaveCount(0)
})

test('A character that no font has is named before anything is printed', async ({ program }) => {
  const { window, application } = program
  await openSample(window)
  await openPage(window, /^六、/)
  await narrative(window).fill('没有收费\u{10FFFD}。')
  await answerPrintDialog(application, 'prints')
  await pressShortcut(program, 'P')
  const dialog = window.getByRole('dialog', { name: '打印报告' })
  await dialog.getByRole('button', { name: '打印…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('U+10FFFD')
  expect(await windowCount(application)).toBe(1)
})

test('Nothing of what is printed is left on the disk, and its address leads nowhere afterwards', async ({ desk, program }) => {
  const { window, application } = program
  await openSample(window)
  await waitUntilSaved(window)
  await answerPrintDialog(application, 'prints')
  const before = filesBelow(desk.userData)
  await pressShortcut(program, 'P')
  const dialog = window.getByRole('dialog', { name: '打印报告' })
  await dialog.getByRole('button', { name: '打印…' }).click()
  await expect(dialog).toHaveCount(0)
  const { address } = await printedPages(application)
  expect(address).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/u)
  expect(await application.evaluate(({ session }, at) => session.fromPartition('nianbao-print').fetch(at).then(() => 'served', () => 'refused'), address)).toBe('refused')
  expect(filesBelow(desk.userData).filter((file) => !before.includes(file) && /print|\.pdf$|\.html$|\.svg$/iu.test(file))).toEqual([])
  expect(readFileSync(path.join(desk.userData, 'logs', 'nianbao.log'), 'utf8')).not.toContain('张店')
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
}
