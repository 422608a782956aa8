import type { Page } from '@playwright/test'
import type { Chart } from '../../shared/report/chart'
import { applyEdit } from '../../shared/report/edits'
import { newStandardReport, sectionWithTable, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { expect, takePicture, test } from './fixture'
import { introduce, openPage } from './report-form'

const ORGAN = '青河县农业农村局'
const YEAR = 2023

const filled = withCells(withEmptyTables(newStandardReport(standard2021, YEAR), standard2021), standard2021, 'applications', { 'received.natural': '1234' })
const chart: Chart = { title: '新收申请', unit: '件', categories: ['自然人'], series: [{ label: '2023年', values: [1234] }] }
const section = sectionWithTable(filled, standard2021, 'applications')
const report = applyEdit(filled, { kind: 'place-chart', sectionId: section.id, placed: { id: 'chart', chart } })

async function openPreview(window: Page): Promise<void> {
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  await introduce(window, ORGAN)
  await window.getByRole('button', { name: `打开 ${ORGAN} ${String(YEAR)} 年度报告` }).click()
  await window.getByRole('button', { name: '预览' }).click()
  await openPage(window, /^三、/)
}

/** The sheet on which the table of applications begins, scrolled into view by the page of its section. */
function sheetWithTable(window: Page) {
  return window.getByRole('figure').filter({ hasText: '申请人情况' }).first()
}

test('The preview draws the rules of tables and the bars of charts', async ({ window }) => {
  await openPreview(window)
  const sheet = sheetWithTable(window)
  await expect(sheet.locator('text', { hasText: '1234' }).first()).toBeVisible()
  expect(await sheet.locator('rect').count()).toBeGreaterThan(30)
  await takePicture(window, 'preview-table')
})

test('A click on a table in the preview turns to the page it is filled in on', async ({ window }) => {
  await openPreview(window)
  const sheet = sheetWithTable(window)
  await expect(sheet).toBeVisible()
  await openPage(window, /^五、/)
  await sheet.locator('text', { hasText: '申请人情况' }).click()
  await expect(window.getByRole('navigation', { name: '报告目录' }).getByRole('button', { name: /^三、/ })).toHaveAttribute('aria-current', 'page')
})
