import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import { expect, takePicture, test } from './fixture'
import { addRow, answer, answerNone, createReport, finishExport, finishSection, introduce, narrative, openPage, putOnClipboard, tick, waitUntilSaved } from './report-form'

/** The bureau of the imported file, and its report of the year before. */
const ORGAN = '榆河县粮食和物资储备局'
const LAST_YEAR = path.join(PROJECT_ROOT, 'tests/fixtures/import-source/report.docx')
const CHART = '政府信息公开申请收办情况'
const REASON = '上年有 1 件申请漏报结转，已在上年报告中更正。'

function cell(window: Page, key: string) {
  return window.locator(`[data-cell="${key}"]`)
}

/** A figure a cell, and Enter to the cell below. */
async function typeDown(window: Page, first: string, figures: readonly string[]): Promise<void> {
  await cell(window, first).click()
  for (const figure of figures) {
    await window.keyboard.type(figure)
    await window.keyboard.press('Enter')
  }
}

async function importLastYear(window: Page): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: '导入报告', exact: true }).click()
  await (await chooser).setFiles(LAST_YEAR)
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel('机关名称')).toHaveValue(ORGAN)
  await expect(dialog.getByLabel('报告年度')).toHaveValue('2023')
  await takePicture(window, 'whole-import')
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await expect(window.getByRole('heading', { name: '章节总览' })).toBeVisible()
  await window.getByRole('button', { name: '返回首页' }).click()
}

async function fillDisclosure(window: Page): Promise<void> {
  await openPage(window, /^二、/)
  await window.getByRole('button', { name: '全部填 0' }).click()
  await cell(window, 'normativeDocuments.made').click()
  for (const figure of ['4', '0', '18']) {
    await window.keyboard.type(figure)
    await window.keyboard.press('Tab')
  }
  await expect(cell(window, 'licences.decisions')).toBeFocused()
  await typeDown(window, 'licences.decisions', ['31', '6', '0', '1301.25'])
  await expect(cell(window, 'administrativeFees.fees')).toHaveValue('1301.25')
  await takePicture(window, 'whole-disclosure')
  await finishSection(window)
}

/** As a ledger in a spreadsheet gives it, with the row's and the columns' names; one result is left for the keyboard. */
async function fillApplications(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { name: /^三、/, level: 1 })).toBeFocused()
  await takePicture(window, 'whole-applications-untouched')
  const ledger = [
    ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['一、本年新收政府信息公开申请数量', '11', '3', '0', '0', '1', '0', '15'],
    ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
    ['（一）予以公开', '8', '3', '0', '0', '1', '0', '12'],
    ['1.本机关不掌握相关政府信息', '2', '0', '0', '0', '0', '0', '2'],
    ['四、结转下年度继续办理', '1', '0', '0', '0', '0', '0', '1'],
  ]
  await putOnClipboard(window, { text: ledger.map((row) => row.join('\t')).join('\r\n') })
  await cell(window, 'received.natural').click()
  await window.keyboard.press('Control+v')
  await expect(cell(window, 'received.natural')).toHaveValue('11')
  await expect(window.locator('.cell-message')).toContainText('已读入 30 个数字')
  await takePicture(window, 'whole-applications-pasted')
  const here = window.getByRole('region', { name: /^这一页需要看一看的地方/ })
  await expect(here).toContainText('应当相等')
  await here.scrollIntoViewIfNeeded()
  await takePicture(window, 'whole-applications-findings')
}

async function fillRemedies(window: Page): Promise<void> {
  await openPage(window, /^四、/)
  await window.getByRole('button', { name: '开始填写' }).click()
  for (const figure of ['0', '1', '0', '0']) {
    await window.keyboard.type(figure)
    await window.keyboard.press('Tab')
  }
  await expect(cell(window, 'cases.reconsiderationTotal')).toHaveValue('1')
  await takePicture(window, 'whole-remedies')
  await finishSection(window)
}

async function fillWords(window: Page): Promise<void> {
  await openPage(window, /^一、/)
  await answer(window, '本年主动公开政府信息', '152')
  await answer(window, '其中政府网站公开', '120')
  await answer(window, '其中政务新媒体公开', '32')
  await addRow(window, '平台', { 平台名称: '县政府门户网站' })
  await answer(window, '组织业务培训', '2')
  await answer(window, '政府信息管理做了什么', '集中公开现行有效的规范性文件，逐件标明效力')
  await answer(window, '监督保障做了什么', '把公开情况列入股室年度考核')
  await takePicture(window, 'whole-overview')
  await openPage(window, /^五、/)
  await answer(window, '存在的主要问题', '部分栏目更新不及时，储备粮轮换信息的解读偏少')
  await answer(window, '改进情况和下一步措施', '按月检查栏目，轮换公告发布后三日内配发解读')
  await takePicture(window, 'whole-problems')
  await finishSection(window)
  await answer(window, '本年收取信息处理费', '0')
  await answerNone(window, '其他需要报告的事项')
  await takePicture(window, 'whole-other-matters')
  await finishSection(window)
}

/** Line by line across the columns, or cell by cell. */
function textOfPdf(file: string, order: '-layout' | '-raw' = '-layout'): string {
  return withoutSpaces(execFileSync('pdftotext', [order, file, '-'], { encoding: 'utf8' }))
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** What the checks found: one is a slip and is typed, the others have a reason. */
async function putRightAndAnswer(window: Page): Promise<void> {
  await openPage(window, '检查与导出')
  const errors = window.getByRole('region', { name: /^必须改/ })
  await takePicture(window, 'whole-review-open')
  await errors.getByRole('button', { name: /^“自然人”这一列.*应当相等/ }).click()
  await expect(cell(window, 'received.natural')).toBeFocused()
  await cell(window, 'partlyGranted.natural').click()
  await window.keyboard.type('1')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'resultsTotal.total')).toHaveValue('15')
  await openPage(window, '检查与导出')
  await expect(errors).not.toContainText('这一列')
  await reply(window, /上年报告的“四、结转下年度继续办理/, REASON)
  await reply(window, /行政事业性收费/, '收取的是检验费，没有信息处理费。')
}

async function reply(window: Page, message: RegExp, reason: string): Promise<void> {
  await window.getByRole('listitem').filter({ hasText: message }).getByRole('button', { name: '说明理由' }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel('理由')).toBeFocused()
  await window.keyboard.type(reason)
  await dialog.getByRole('button', { name: '保存理由' }).click()
  await expect(dialog).toHaveCount(0)
}

async function copySentence(window: Page): Promise<string> {
  await openPage(window, '与上年对比')
  await expect(window.getByRole('row', { name: /^本年新收申请/ }).getByRole('cell').first()).toHaveText('15')
  await takePicture(window, 'whole-comparison')
  await window.getByRole('button', { name: '复制说明：本年新收申请' }).click()
  const copied = await window.getByText(/^已复制：/).textContent()
  await takePicture(window, 'whole-comparison-copied')
  return (copied ?? '').replace('已复制：', '')
}

async function placeChart(window: Page): Promise<void> {
  const card = window.getByRole('article', { name: CHART })
  await card.scrollIntoViewIfNeeded()
  await takePicture(window, 'whole-chart')
  await window.getByRole('button', { name: `放入报告：${CHART}` }).click()
  await window.getByRole('dialog').getByRole('button', { name: '放入', exact: true }).click()
  await expect(card.getByRole('status')).toContainText('已放在：三、')
}

async function finishWithChart(window: Page): Promise<void> {
  await openPage(window, /^三、/)
  const placed = window.getByRole('listitem', { name: CHART })
  await placed.scrollIntoViewIfNeeded()
  await takePicture(window, 'whole-placed-chart')
  await finishSection(window)
}

/** Under the other paragraphs. */
async function addToText(window: Page, sentence: string): Promise<void> {
  await openPage(window, /^一、/)
  const text = narrative(window)
  await expect(text).toHaveValue(/结转下年度继续办理1件。/)
  await text.press('Control+End')
  await text.press('Enter')
  await text.press('Control+v')
  await expect(text).toHaveValue(new RegExp(`\\n${sentence}$`, 'u'))
  await takePicture(window, 'whole-overview-sentence')
  await finishSection(window)
}

async function exportWithLog(window: Page): Promise<void> {
  await window.getByRole('button', { name: '导出…' }).last().click()
  const dialog = window.getByRole('dialog')
  await tick(dialog.getByRole('checkbox', { name: '核对记录' }))
  await takePicture(window, 'whole-export')
  await finishExport(dialog)
  await expect(dialog).toContainText(/“.*（核对记录）\.pdf”，共 \d+ 页/)
  await takePicture(window, 'whole-exported')
  await dialog.getByRole('button', { name: '关闭' }).click()
}

test('A clerk fills in the form of 2021 from last year’s file to the PDF with its review log', async ({ desk }) => {
  test.setTimeout(240_000)
  const { window } = await desk.start()
  await window.setViewportSize({ width: 1366, height: 768 })
  await introduce(window, ORGAN)
  await importLastYear(window)
  await takePicture(window, 'whole-start-page')
  await createReport(window, 2024)
  await takePicture(window, 'whole-outline')
  await fillDisclosure(window)
  await fillApplications(window)
  await fillRemedies(window)
  await fillWords(window)
  await putRightAndAnswer(window)
  const sentence = await copySentence(window)
  await placeChart(window)
  await addToText(window, sentence)
  await finishWithChart(window)
  await openPage(window, '落款与日期')
  await answer(window, '成文日期', '2025-1-16')
  await openPage(window, '章节总览')
  await expect(window.getByText('已完成 6/6 章')).toBeVisible()
  await takePicture(window, 'whole-finished')
  await openPage(window, '检查与导出')
  await expect(window.getByText(/^各章都已完成，没有需要处理的问题（检查了 \d+ 条规则）/)).toBeVisible()
  await expect(window.getByRole('region', { name: '已说明的问题（2）' })).toContainText(REASON)
  await expect(window.getByRole('row', { name: /^行政规范性文件 4 0 18$/u })).toBeVisible()
  await takePicture(window, 'whole-review')
  await waitUntilSaved(window)
  await exportWithLog(window)

  const names = readdirSync(desk.documents)
  for (const [index, name] of names.entries()) {
    execFileSync('pdftoppm', ['-r', '60', '-png', path.join(desk.documents, name), path.join(PROJECT_ROOT, 'out', 'screenshots', `whole-pdf-${String(index)}`)])
  }
  expect(names).toHaveLength(2)
  const printed = textOfPdf(path.join(desk.documents, names.find((name) => !name.includes('核对记录')) ?? ''))
  for (const expected of [
    `${ORGAN}2024年政府信息公开工作年度报告`,
    sentence,
    '行政规范性文件4018',
    '行政事业性收费1301.25',
    '一、本年新收政府信息公开申请数量113001015',
    '（七）总计113001015',
    '010010000000000',
    `图${CHART}`,
    '本年没有收取政府信息公开信息处理费。',
    `${ORGAN}2025年1月16日`,
  ]) {
    expect(printed).toContain(expected)
  }
  const log = textOfPdf(path.join(desk.documents, names.find((name) => name.includes('核对记录')) ?? ''), '-raw')
  expect(log).toContain('一、还没有处理的问题（0）没有。')
  expect(log).toContain('二、已说明理由的问题（2）')
  expect(log).toContain(withoutSpaces(REASON))
})
