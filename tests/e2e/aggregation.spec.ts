import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Report } from '../../shared/report/schema'
import { nothing, reportWith, soundReport } from '../unit/aggregation/invented-reports'
import type { Program } from './fixture'
import { expect, takePicture, test } from './fixture'
import { introduce } from './report-form'

const ROLL = ['清河县财政局', '教育局', '审计局', '清河县民政局', '东关街道办事处', '柳林镇人民政府', '水利局']

/** Departments of an invented county, with one of everything there is to look at. */
const handedIn: Readonly<Record<string, Report>> = {
  '财政局.json': soundReport('清河县财政局', 2025, 12),
  '教育局.json': soundReport('清河县教育局', 2025, 30),
  '民政局.json': reportWith('清河县民政局', 2025, { ...nothing, applications: { 'received.natural': '5', 'granted.natural': '3' } }),
  '街道乡镇/东关.json': soundReport('清河县东关街道', 2025, 2),
  '街道乡镇/柳林镇.json': reportWith('柳林镇人民政府', 2025, { disclosure: {} }),
  '旧/财政局.json': soundReport('清河县财政局', 2025, 11),
  '去年/教育局.json': soundReport('清河县教育局', 2024, 2),
  '其他/档案馆.json': soundReport('清河县档案馆', 2025, 1),
}

let folder = ''
test.beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'nianbao-汇总-')), '2025年各部门年报')
  for (const [name, report] of Object.entries(handedIn)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), JSON.stringify(report))
  }
  // The newer of two copies counts.
  execFileSync('touch', ['-d', '2026-01-05', path.join(folder, '旧/财政局.json')])
  execFileSync('touch', ['-d', '2026-01-12', path.join(folder, '财政局.json')])
  writeFileSync(path.join(folder, '空白.docx'), '')
  writeFileSync(path.join(folder, '~$财政局.docx'), 'x')
})
test.afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true })
})

/** Answers the system's folder dialog. */
async function answerFolder({ application }: Program): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
}

/** Answers the system's dialog for a file with its proposed name in the chosen folder's parent. */
async function answerFile({ application }: Program, into: string): Promise<void> {
  await application.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: target })
  }, into)
}

async function sumUp(program: Program, roll: readonly string[] = ROLL): Promise<Page> {
  const { window } = program
  await introduce(window, '清河县人民政府')
  await answerFolder(program)
  await window.getByRole('button', { name: '汇总各部门报告' }).click()
  await window.getByRole('button', { name: '选择文件夹' }).click()
  await expect(window.getByText(folder)).toBeVisible()
  await window.getByLabel('报告年度').fill('2025')
  await window.getByLabel('应报送的单位名单（可以不填）').fill(roll.join('\n'))
  await expect(window.getByText(`共 ${String(roll.length)} 个单位`)).toBeVisible()
  await takePicture(window, 'aggregation-question')
  await window.getByRole('button', { name: '开始汇总' }).click()
  await expect(window.getByRole('button', { name: '生成本级政府报告' })).toBeVisible()
  return window
}

const lineOf = (window: Page, name: string) => window.getByRole('row').filter({ has: window.getByRole('rowheader', { name, exact: true }) })

test('A folder of reports shows who has handed in, who is missing, and what contradicts itself', async ({ program }) => {
  const window = await sumUp(program)
  await expect(lineOf(window, '审计局')).toContainText('未报送')
  await expect(lineOf(window, '水利局')).toContainText('未报送')
  await expect(lineOf(window, '东关街道办事处')).toContainText('已报送')
  await expect(lineOf(window, '柳林镇人民政府')).toContainText('数字不全')
  await expect(lineOf(window, '清河县民政局')).toContainText('请核对')
  await expect(lineOf(window, '清河县档案馆')).toContainText('未计入')
  await takePicture(window, 'aggregation-departments')

  await window.getByRole('button', { name: '查看 清河县民政局 需要核对的内容' }).click()
  await expect(window.getByRole('listitem').filter({ hasText: '自然人' })).toContainText('5')
  await window.getByRole('button', { name: '查看 教育局 需要核对的内容' }).press('Enter')
  await expect(window.getByText('本年新收申请：本年 30 件，上年 2 件')).toBeVisible()
  await takePicture(window, 'aggregation-concerns')

  await window.getByText('未报送', { exact: true }).and(window.locator('label')).click()
  await expect(window.getByText('显示 2 个，共 9 个')).toBeVisible()
  await window.getByRole('button', { name: '没有计入的文件' }).click()
  await expect(lineOf(window, '去年/教育局.json')).toContainText('2024 年度的报告，不计入')
  await expect(lineOf(window, '空白.docx')).toContainText('空文件')
  await expect(window.getByText('~$财政局.docx')).toHaveCount(0)
})

test('A summed cell shows its parts, by mouse and by keyboard', async ({ program }) => {
  const window = await sumUp(program)
  await window.getByRole('button', { name: '汇总表' }).click()
  const table = window.getByRole('table', { name: '收到和处理政府信息公开申请情况表' })
  const received = table.getByRole('button', { name: /^一、本年新收政府信息公开申请数量·自然人/ })
  await expect(received).toHaveText('49')
  await received.click()
  const parts = window.getByRole('complementary')
  await expect(parts.getByRole('row')).toHaveText([/单位/, /教育局\s*30\s*61.2%/, /清河县财政局\s*12/, /清河县民政局\s*5/, /东关街道办事处\s*2/])
  await takePicture(window, 'aggregation-sums')
  await received.press('ArrowDown')
  await expect(parts.getByRole('heading')).toContainText('二、上年结转政府信息公开申请数量·自然人')
  await expect(parts).toContainText('都是 0')
})

test('A second copy counts when the clerk says so', async ({ program }) => {
  const window = await sumUp(program)
  const older = lineOf(window, '清河县财政局').filter({ hasText: '旧/财政局.json' })
  await expect(older).toContainText('未计入')
  await older.getByRole('button').click()
  await window.getByRole('button', { name: '按这一份计入' }).click()
  await expect(older).toContainText('已报送')
  await window.getByRole('button', { name: '汇总表' }).click()
  await expect(window.getByRole('button', { name: /^一、本年新收政府信息公开申请数量·自然人/ })).toHaveText('48')
})

test('The government’s own report is made from the sums and opened', async ({ program }) => {
  const window = await sumUp(program)
  await window.getByRole('button', { name: '生成本级政府报告' }).click()
  await expect(window.getByRole('alertdialog')).toContainText('有 2 个单位没有报送')
  await window.getByRole('button', { name: '照样生成' }).click()
  await expect(window.getByRole('heading', { name: '章节总览' })).toBeVisible()
  await window.getByRole('navigation', { name: '报告目录' }).getByRole('button', { name: /收到和处理政府信息公开申请情况/ }).click()
  await expect(window.getByRole('table', { name: /收到和处理政府信息公开申请情况表/ }).getByRole('textbox').first()).toHaveValue('49')
})

test('The sums are saved as a workbook and as pages', async ({ program, desk }) => {
  const window = await sumUp(program)
  await answerFile(program, path.join(desk.documents, '汇总.xlsx'))
  await window.getByRole('button', { name: '导出 Excel' }).click()
  await expect(window.getByText('已保存“汇总.xlsx”。')).toBeVisible()
  const parts = unzipSync(readFileSync(path.join(desk.documents, '汇总.xlsx')))
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  expect(workbook).toContain('报送情况')
  expect(workbook).toContain('各部门明细')

  await answerFile(program, path.join(desk.documents, '汇总'))
  await window.getByRole('button', { name: '导出 PDF' }).click()
  await expect(window.getByText('已保存“汇总.pdf”。')).toBeVisible()
  const printed = execFileSync('pdftotext', [path.join(desk.documents, '汇总.pdf'), '-'], { encoding: 'utf8' }).replace(/\s/gu, '')
  expect(printed).toContain('清河县人民政府2025年政府信息公开工作年度报告各部门汇总')
  expect(printed).toContain('审计局未报送')
  expect(readdirSync(desk.documents).sort()).toEqual(['汇总.pdf', '汇总.xlsx'])
})

test('A folder with nothing to sum says so, and reading can be called off', async ({ program }) => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, '通知.txt'), '关于报送年度报告的通知')
  const window = await sumUp(program, ROLL.slice(0, 2))
  await expect(window.getByRole('button', { name: '生成本级政府报告' })).toBeDisabled()
  await expect(lineOf(window, '教育局')).toContainText('未报送')
  await window.getByRole('button', { name: '没有计入的文件' }).click()
  await expect(lineOf(window, '通知.txt')).toContainText('没有找到政府信息公开工作年度报告的内容')
  await window.getByRole('button', { name: '重新汇总' }).click()
  await expect(window.getByLabel('应报送的单位名单（可以不填）')).toHaveValue(ROLL.slice(0, 2).join('\n'))
  await window.getByRole('button', { name: '返回首页' }).click()
  await expect(window.getByRole('heading', { name: '本机上的报告' })).toBeVisible()
})

test('The page fits a small window at 150 percent', async ({ program }) => {
  await program.application.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.unmaximize()
    window?.setContentSize(911, 512)
  })
  const window = await sumUp(program)
  for (const part of ['各部门报送情况', '汇总表', '没有计入的文件']) {
    await window.getByRole('button', { name: part }).click()
    const overflow = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBe(0)
    await takePicture(window, `aggregation-small-${part}`)
  }
})

test('No part of the page has a fault that a screen reader would stumble over', async ({ program }) => {
  const window = await sumUp(program)
  for (const part of ['各部门报送情况', '汇总表', '没有计入的文件']) {
    await window.getByRole('button', { name: part }).click()
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
})

test('Reading many files can be called off, and nothing has changed', async ({ program }) => {
  for (let number = 0; number < 400; number++) {
    const name = `清河县第${String(number)}中学`
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(soundReport(name, 2025, number)))
  }
  const { window } = program
  await introduce(window, '清河县人民政府')
  await answerFolder(program)
  await window.getByRole('button', { name: '汇总各部门报告' }).click()
  await window.getByRole('button', { name: '选择文件夹' }).click()
  await window.getByRole('button', { name: '开始汇总' }).click()
  await expect(window.getByText(/正在读取第 \d+ 个文件，共 409 个/)).toBeVisible()
  await window.getByRole('button', { name: '取消' }).click()
  await expect(window.getByRole('button', { name: '开始汇总' })).toBeEnabled()
  await window.getByRole('button', { name: '返回首页' }).click()
  await expect(window.getByText('还没有报告')).toBeVisible()
})
