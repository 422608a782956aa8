import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import type { Report } from '../../shared/report/schema'
import { correctReport, withAttachment, withLetterhead } from '../unit/checks/correct-report'
import { standard2021 } from '../unit/report/standard-format'
import { expect, takePicture, test } from './fixture'
import { createReport, exportReport, introduce, openPage, pressShortcut, putOnClipboard, tick, untick, waitUntilSaved } from './report-form'

/** What stands around the text, as a clerk fills it in: cover, contents, letterhead, attachments. */

const ORGAN = '青河县农业农村局'
const PAGE = '版式与附件'

async function newReport(window: Page): Promise<void> {
  await introduce(window, ORGAN)
  await createReport(window, 2022)
  await openPage(window, PAGE)
}

/** Opens a report that was made elsewhere on its page of the layout. */
async function openLayoutOf(window: Page, ...reports: readonly Report[]): Promise<void> {
  for (const report of reports) await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  await introduce(window, ORGAN)
  await window.getByRole('button', { name: `打开 ${ORGAN} 2022 年度报告` }).click()
  await openPage(window, PAGE)
}

function box(window: Page, name: string): Locator {
  return window.getByRole('checkbox', { name, exact: true })
}

function field(window: Page, name: string): Locator {
  return window.getByRole('textbox', { name, exact: true })
}

async function fill(window: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await field(window, name).fill(text)
    await field(window, name).blur()
  }
}

const letterhead = {
  发文字号: '青农发[2023]第05号',
  签发人: '李明 王芳',
  主送机关: '青河县人民政府办公室',
  抄送机关: '市农业农村局',
  印发机关: '青河县农业农村局办公室',
  印发日期: '2023-1-16',
} as const

test('All of it is filled in by hand, put right where it is plain what is meant, kept when the letterhead is not printed, and there again after a restart', async ({ desk }) => {
  const first = await desk.start()
  const { window } = first
  await newReport(window)
  for (const name of ['加封面', '加目录', '留出盖章位置', '印红头（公文版头）']) await tick(box(window, name))
  await expect(field(window, '发文机关标志')).toHaveAttribute('placeholder', `${ORGAN}文件`)
  await window.getByText('份号、密级和紧急程度').click()
  await fill(window, { 份号: '０００００１', ...letterhead })
  await window.getByText('特急', { exact: true }).click()
  await expect(field(window, '份号')).toHaveValue('000001')
  await expect(field(window, '发文字号')).toHaveValue('青农发〔2023〕5号')
  await expect(field(window, '印发日期')).toHaveValue('2023年1月16日')
  await takePicture(window, 'layout')
  await untick(box(window, '印红头（公文版头）'))
  await expect(field(window, '发文字号')).toHaveCount(0)
  await expect(window.getByText('现在不印红头，已填的内容仍然保留。')).toBeVisible()
  await waitUntilSaved(window)
  await first.close()

  const second = await desk.start()
  await second.window.getByRole('button', { name: /^打开 青河县农业农村局/ }).click()
  await openPage(second.window, PAGE)
  for (const name of ['加封面', '加目录', '留出盖章位置']) await expect(box(second.window, name)).toBeChecked()
  await expect(second.window.getByRole('radio', { name: '特急' })).toBeChecked()
  await tick(box(second.window, '印红头（公文版头）'))
  await expect(field(second.window, '发文字号')).toHaveValue('青农发〔2023〕5号')
  await expect(field(second.window, '签发人')).toHaveValue('李明 王芳')
})

test('Each tick and each text is a step that is undone and done again on its page', async ({ program, window }) => {
  await newReport(window)
  await tick(box(window, '印红头（公文版头）'))
  await field(window, '主送机关').pressSequentially('县人民政府')
  await openPage(window, '落款与日期')
  await pressShortcut(program, 'Z')
  await expect(window.getByRole('heading', { name: PAGE, level: 1 })).toBeVisible()
  await expect(field(window, '主送机关')).toHaveValue('')
  await pressShortcut(program, 'Z')
  await expect(box(window, '印红头（公文版头）')).not.toBeChecked()
  await pressShortcut(program, 'Y')
  await pressShortcut(program, 'Y')
  await expect(field(window, '主送机关')).toHaveValue('县人民政府')
})

test('A table from a spreadsheet or a document is pasted into an attachment and looks like one at once', async ({ window }) => {
  await newReport(window)
  await window.getByRole('button', { name: '添加附件' }).click()
  await expect(field(window, '附件标题')).toBeFocused()
  await fill(window, { 附件标题: '附件1：主动公开情况统计表。' })
  await expect(field(window, '附件标题')).toHaveValue('主动公开情况统计表')
  const text = field(window, '附件内容')
  await text.fill('各渠道公开情况如下：\n')
  await putOnClipboard(window, { text: '渠道\t条数\r\n"县政府\n网站"\t100\r\n公开栏\t38\r\n' })
  await text.press('Control+End')
  await text.press('Control+v')
  await expect(text).toHaveValue('各渠道公开情况如下：\n渠道\t条数\n县政府网站\t100\n公开栏\t38')
  await expect(window.getByText('表格：3 行 2 列，第一行作表头')).toBeVisible()
  await expect(window.getByRole('columnheader', { name: '条数' })).toBeVisible()
  await takePicture(window, 'layout-attachment')

  await text.press('Enter')
  await text.pressSequentially('电子屏')
  await window.getByRole('button', { name: '插入制表符' }).click()
  await window.keyboard.type('7')
  await expect(text).toHaveValue(/\n电子屏\t7$/u)

  await text.fill('')
  await putOnClipboard(window, { text: '科室 人数', html: '<p>名单</p><table><tr><th>科室</th><th>人数</th></tr><tr><td>办公室</td><td>4</td></tr></table>' })
  await text.press('Control+v')
  await expect(text).toHaveValue('名单\n科室\t人数\n办公室\t4')
})

test('Attachments are moved and removed with the keyboard, and a removed one comes back', async ({ window }) => {
  await newReport(window)
  for (const title of ['甲表', '乙表']) {
    await window.getByRole('button', { name: '添加附件' }).click()
    await window.getByRole('textbox', { name: /^附件2?标题$/ }).last().fill(title)
  }
  await window.getByRole('button', { name: '上移附件2' }).focus()
  await window.keyboard.press('Enter')
  await expect(field(window, '附件1标题')).toHaveValue('乙表')
  await expect(window.getByRole('button', { name: '下移附件1' })).toBeFocused()
  await window.getByRole('button', { name: '删除附件1' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('status').getByText('已删除附件“乙表”，可以撤销。')).toBeVisible()
  await expect(field(window, '附件标题')).toHaveValue('甲表')
  await expect(window.getByRole('button', { name: '撤销删除' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(field(window, '附件1标题')).toHaveValue('乙表')
  await expect(field(window, '附件1标题')).toBeFocused()
})

test('Files become attachments in one step, and one that cannot be read is told', async ({ desk, window }) => {
  await newReport(window)
  const list = path.join(desk.documents, '附件2：工作人员名单.csv')
  writeFileSync(list, '姓名,科室\n张三,办公室\n')
  await chooseFiles(window, [path.join(PROJECT_ROOT, 'tests/fixtures/import-source/report.docx'), list])
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText('标题：工作人员名单')).toBeVisible()
  await takePicture(window, 'layout-files')
  await dialog.getByRole('button', { name: '加入附件' }).click()
  await expect(field(window, '附件2内容')).toHaveValue('姓名\t科室\n张三\t办公室')
  await expect(field(window, '附件1标题')).toBeFocused()
  await window.getByRole('button', { name: '撤销：添加附件' }).click()
  await expect(window.getByText('没有附件。')).toBeVisible()

  const picture = path.join(desk.documents, '扫描件.pdf')
  writeFileSync(picture, '%PDF-1.7\n')
  await chooseFiles(window, [picture])
  await expect(dialog.getByRole('alert')).toContainText('.pdf')
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(window.getByText('没有附件。')).toBeVisible()
})

async function chooseFiles(window: Page, files: readonly string[]): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: '从文件读取…' }).click()
  await (await chooser).setFiles([...files])
}

test('What the checks find leads to its field', async ({ window }) => {
  const faulty = withAttachment(withLetterhead(correctReport(standard2021, 2022), { documentNumber: '青农发[2023]1号' }), { text: '' })
  await openLayoutOf(window, { ...faulty, organ: ORGAN })
  await openPage(window, '检查与导出')
  await window.getByRole('button', { name: /^发文字号“青农发\[2023\]1号”的写法不规范/ }).click()
  await expect(field(window, '发文字号')).toBeFocused()
  await window.getByRole('button', { name: '改为“青农发〔2023〕1号”' }).click()
  await expect(field(window, '发文字号')).toHaveValue('青农发〔2023〕1号')
  await expect(window.getByRole('button', { name: /的写法不规范/ })).toHaveCount(0)
  await window.getByRole('button', { name: /^“附件”（主动公开情况统计表）没有内容/ }).click()
  await expect(field(window, '附件内容')).toBeFocused()
  await field(window, '附件内容').fill('各项数据另行公布。')
  await expect(window.getByRole('button', { name: /没有内容/ })).toHaveCount(0)
})

test('Text that followed the signature of an imported report becomes an attachment', async ({ window }) => {
  const aside = { id: 'aside', text: '联系电话：0000000\n附件1\n公开情况统计表\n渠道\t条数\n网站\t100', reason: 'after-signature' } as const
  await openLayoutOf(window, { ...correctReport(standard2021, 2022), organ: ORGAN, setAside: [aside] })
  await openPage(window, /未编入正文的文字/)
  await window.getByRole('button', { name: '放入附件' }).click()
  await expect(field(window, '附件标题')).toHaveValue('公开情况统计表')
  await expect(field(window, '附件标题')).toBeFocused()
  await expect(field(window, '附件内容')).toHaveValue('渠道\t条数\n网站\t100')
  await openPage(window, /未编入正文的文字/)
  await expect(window.getByText('联系电话：0000000')).toBeVisible()
  await window.getByRole('button', { name: '撤销：放入附件' }).click()
  await expect(window.getByText('公开情况统计表')).toBeVisible()
})

test('Last year’s layout is taken as a start, without its number and day', async ({ window }) => {
  const lastYear = withLetterhead(correctReport(standard2021, 2021), { documentNumber: '青农发〔2022〕3号' })
  await openLayoutOf(window, { ...correctReport(standard2021, 2022), organ: ORGAN }, { ...lastYear, id: 'last-year', organ: ORGAN })
  await window.getByRole('button', { name: '照上年的版式' }).click()
  await expect(field(window, '主送机关')).toHaveValue('青河县人民政府办公室')
  await expect(field(window, '发文字号')).toHaveValue('')
  await expect(field(window, '印发日期')).toHaveValue('')
  await expect(window.getByRole('button', { name: '照上年的版式' })).toHaveCount(0)
})

test('The preview follows each tick at once', async ({ window }) => {
  await openLayoutOf(window, { ...correctReport(standard2021, 2022), organ: ORGAN })
  await window.getByRole('button', { name: '预览' }).click()
  const last = window.locator('.preview-number').last()
  await expect(last).toBeVisible()
  const pagesBefore = await window.locator('.preview-number').count()
  await tick(box(window, '加封面'))
  await expect(last).toHaveText(`第 ${pagesBefore + 1} 页，共 ${pagesBefore + 1} 页`)
  await tick(box(window, '加目录'))
  await expect(last).toHaveText(`第 ${pagesBefore + 2} 页，共 ${pagesBefore + 2} 页`)
  await tick(box(window, '印红头（公文版头）'))
  await fill(window, letterhead)
  await untick(box(window, '加封面'))
  await expect(last).toHaveText(`第 ${pagesBefore + 1} 页，共 ${pagesBefore + 1} 页`)
  await untick(box(window, '加目录'))
  await field(window, '发文字号').focus()
  await expect(window.locator('.preview-sheet').first()).toContainText('青农发〔2023〕5号')
  await takePicture(window, 'layout-preview')
})

test('The exported PDF has cover, contents, letterhead, text and attachments in this order', async ({ desk, window }) => {
  await openLayoutOf(window, { ...withAttachment(correctReport(standard2021, 2022), {}), organ: ORGAN })
  for (const name of ['加封面', '加目录', '印红头（公文版头）']) await tick(box(window, name))
  await fill(window, letterhead)
  const fileName = await exportReport(window)
  const pages = execFileSync('pdftotext', ['-layout', path.join(desk.documents, fileName), '-'], { encoding: 'utf8' }).split('\f')
  const pageWith = (words: RegExp): number => pages.findIndex((page) => words.test(page.replace(/[ \t]+/gu, '')))
  expect(pageWith(/^\s*青河县农业农村局\s*2022年/u)).toBe(0)
  expect(pageWith(/目\s*录/u)).toBe(1)
  expect(pageWith(/青农发〔2023〕5号/u)).toBe(2)
  expect(pageWith(/附件：主动公开情况统计表/u)).toBeGreaterThan(2)
  expect(pageWith(/^\s*附件\s*主动公开情况统计表/u)).toBeGreaterThan(pageWith(/附件：主动公开情况统计表/u))
  expect(pageWith(/抄送：市农业农村局。/u)).toBe(pageWith(/2023年1月16日印发/u))
})

test('Nothing on the page stops a screen reader or is cut off, on a small screen and in colours of the system too', async ({ window }) => {
  await window.setViewportSize({ width: 1366, height: 768 })
  await openLayoutOf(window, { ...withAttachment(withLetterhead(correctReport(standard2021, 2022), { documentNumber: '' }), {}), organ: ORGAN })
  await expect(window.getByText(/印了红头，没有发文字号/)).toBeVisible()
  await takePicture(window, 'layout-1366')
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  await window.setViewportSize({ width: 911, height: 512 })
  await window.getByText('填写说明', { exact: true }).click()
  await takePicture(window, 'layout-911')
  await field(window, '附件内容').scrollIntoViewIfNeeded()
  await takePicture(window, 'layout-911-attachment')
  expect(await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  const widths = await window.locator('.layout-group').evaluateAll((groups) => groups.map((group) => group.scrollWidth - group.clientWidth))
  expect(widths.filter((excess) => excess > 0)).toEqual([])
  await window.emulateMedia({ forcedColors: 'active' })
  await takePicture(window, 'layout-contrast')
})
