import { execFileSync } from 'node:child_process'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { applyEdit } from '../../shared/report/edits'
import type { Report } from '../../shared/report/schema'
import { newStandardReport, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { expect, takePicture, test } from './fixture'
import { createReport, finishExport, introduce, narrative, openPage, tick, waitUntilSaved } from './report-form'

const organ = '青河县农业农村局'

/** Puts a report into the data folder, by the same way as the program itself. */
async function putReport(window: Page, report: Report): Promise<void> {
  const answer = await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  expect(answer).toMatchObject({ ok: true })
}

function lastYears(figures: Readonly<Record<string, string>>): Report {
  const report = { ...newStandardReport(standard2021, 2022), organ }
  return { ...withCells(withEmptyTables(report, standard2021), standard2021, 'applications', figures), id: 'last-year' }
}

function applications(window: Page, cell: string) {
  return window.locator(`[data-field$=" applications ${cell}"]`)
}

async function typeFigure(window: Page, cell: string, figure: string): Promise<void> {
  await applications(window, cell).click()
  await window.keyboard.type(figure)
  await window.keyboard.press('Enter')
}

async function expectAccessible(window: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().include(part).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/gu, '')
}

test('A contradiction is marked beside its cell, listed, answered with a reason, logged, and asked again when the figure changes', async ({ desk }) => {
  const { window } = await desk.start()
  await window.setViewportSize({ width: 1366, height: 768 })
  await introduce(window, organ)
  await putReport(window, lastYears({ 'carriedOut.natural': '2' }))
  await createReport(window, 2023)

  await openPage(window, /^三、/)
  await typeFigure(window, 'received.natural', '5')
  await typeFigure(window, 'granted.natural', '4')
  await typeFigure(window, 'carriedOut.natural', '3')
  await typeFigure(window, 'carriedIn.natural', '1')

  const here = window.getByRole('region', { name: /^这一页需要看一看的地方/ })
  await expect(here).toContainText('必须改')
  await expect(here.getByRole('button', { name: /应当相等/ })).toHaveCount(2)
  await expect(window.getByRole('navigation', { name: '报告目录' }).getByRole('button', { name: /^三、/ })).toContainText('有问题')
  await here.scrollIntoViewIfNeeded()
  await takePicture(window, 'findings-section')
  await applications(window, 'carriedIn.natural').click()
  await takePicture(window, 'findings-table')
  await expectAccessible(window, '.page-findings')

  await window.getByRole('button', { name: '完成本章' }).click()
  await expect(window.getByRole('alert')).toContainText('应当相等')

  await openPage(window, '检查与导出')
  const errors = window.getByRole('region', { name: /^必须改/ })
  await expect(errors).toContainText('应当相等')
  await takePicture(window, 'findings-review')
  await expectAccessible(window, 'body')

  await errors.getByRole('button', { name: /^“二、上年结转.*是 2，应当相等/ }).click()
  await expect(applications(window, 'carriedIn.natural')).toBeFocused()

  await openPage(window, '检查与导出')
  const carried = window.getByRole('listitem').filter({ hasText: '与上年报告核对' })
  await carried.getByText('依据').click()
  await expect(carried).toContainText('国办公开办函〔2021〕30号')
  await carried.getByRole('button', { name: '说明理由' }).click()
  const dialog = window.getByRole('dialog')
  await takePicture(window, 'findings-reply')
  await dialog.getByRole('button', { name: '保存理由' }).click()
  await expect(dialog).toContainText('请写明理由')
  await dialog.getByLabel('理由').fill('上年一件申请经核实属于重复登记，已经更正。')
  await dialog.getByRole('button', { name: '保存理由' }).click()
  await expect(errors.getByRole('button', { name: /^“自然人”这一列/ })).toBeFocused()
  const answered = window.getByRole('region', { name: /^已说明的问题（1）/ })
  await expect(answered).toContainText('上年一件申请经核实属于重复登记')
  await expect(errors.getByRole('listitem').filter({ hasText: '与上年报告核对' })).toHaveCount(0)
  await answered.scrollIntoViewIfNeeded()
  await takePicture(window, 'findings-answered')

  await window.getByRole('button', { name: '导出…' }).last().click()
  const exporting = window.getByRole('dialog')
  await expect(exporting).toContainText(/还有必须改 \d+ 处/)
  await tick(exporting.getByRole('checkbox', { name: '核对记录' }))
  await takePicture(window, 'findings-export')
  await finishExport(exporting)
  await expect(exporting).toContainText(/“.*（核对记录）\.pdf”，共 \d+ 页/)
  await exporting.getByRole('button', { name: '关闭' }).click()
  const log = textOfPdf(path.join(desk.documents, `${organ}2023年政府信息公开工作年度报告（草稿）（核对记录）.pdf`))
  expect(log).toContain('核对记录')
  expect(log).toContain('一、还没有处理的问题')
  expect(log).toContain('二、已说明理由的问题（1）')
  expect(log).toContain('已与2022年度的报告核对')

  await openPage(window, /^三、/)
  await expect(here.getByRole('button', { name: /^已说明理由的有 1 处/ })).toBeVisible()
  await typeFigure(window, 'carriedIn.natural', '4')
  await openPage(window, '检查与导出')
  const stale = window.getByRole('region', { name: /^已说明的问题（0）/ })
  await expect(stale).toContainText('内容已改变，原说明不再适用')
  await expect(stale).toContainText('上年一件申请经核实属于重复登记')
  await expect(window.getByRole('region', { name: /^必须改/ })).toContainText('填 4')
  await stale.scrollIntoViewIfNeeded()
  await takePicture(window, 'findings-lapsed')
  await stale.getByRole('button', { name: /^删除原说明/ }).click()
  await expect(stale).toHaveCount(0)
  await expect(window.getByRole('heading', { name: '检查与导出' })).toBeFocused()
  await waitUntilSaved(window)
})

test('Without last year’s report the list says what was not checked', async ({ desk }) => {
  const { window } = await desk.start()
  await introduce(window, organ)
  await createReport(window, 2023)
  await openPage(window, '检查与导出')
  await expect(window.getByText('没有找到本机关 2022 年度的报告')).toBeVisible()
  await putReport(window, lastYears({}))
  await window.evaluate(() => self.dispatchEvent(new Event('focus')))
  await expect(window.getByText('已与 2022 年度的报告核对。')).toBeVisible()
})

test('A finding in a text quotes the sentence and selects the words', async ({ desk }) => {
  const { window } = await desk.start()
  await window.setViewportSize({ width: 911, height: 512 })
  await introduce(window, organ)
  const filled = withCells(withEmptyTables({ ...newStandardReport(standard2021, 2023), organ }, standard2021), standard2021, 'applications', { 'received.natural': '5' })
  const sectionId = filled.sections[0]?.id ?? ''
  const filler = Array.from({ length: 12 }, () => '全年按规定公开政府信息，及时更新栏目内容，认真回应群众关切。').join('\n')
  const text = `${filler}\n全年收到政府信息公开申请8件，均已办结。\n${filler}`
  await putReport(window, applyEdit(filled, { kind: 'write-narrative', place: { sectionId }, text, stock: '' }))
  await window.reload()
  await window.getByRole('button', { name: /^打开 青河县/ }).click()
  await window.getByRole('button', { name: '显示目录' }).click()
  await openPage(window, '检查与导出')
  const quoted = window.getByRole('listitem').filter({ hasText: '全年收到政府信息公开申请8件，均已办结。' }).first()
  await quoted.scrollIntoViewIfNeeded()
  await takePicture(window, 'findings-quoted')
  await quoted.getByRole('button').first().click()
  await expect(narrative(window)).toBeFocused()
  const selected = await narrative(window).evaluate((area) => {
    if (!(area instanceof HTMLTextAreaElement)) return ''
    return area.value.slice(area.selectionStart, area.selectionEnd)
  })
  expect(selected).toContain('8')
  await takePicture(window, 'findings-selected')
})
