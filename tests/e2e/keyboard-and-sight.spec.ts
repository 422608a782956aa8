import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import type { Report } from '../../shared/report/schema'
import { newStandardReport, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { expect, takePicture, test } from './fixture'
import { introduce, openPage } from './report-form'

/** The pages around tables without a mouse, in high contrast, on a small screen, and read by a screen reader. */

const ORGAN = '榆河县粮食和物资储备局'
const REPORT = path.join(PROJECT_ROOT, 'tests/fixtures/import-source/report.docx')

function yearReport(year: number, received: string): Report {
  const filled = withEmptyTables({ ...newStandardReport(standard2021, year), organ: ORGAN }, standard2021)
  return { ...withCells(filled, standard2021, 'applications', { 'received.natural': received, 'granted.natural': '4' }), id: `year-${String(year)}` }
}

/** The start page with the reports of two years, the later with a contradiction. */
async function openHome(window: Page): Promise<void> {
  for (const report of [yearReport(2023, '4'), yearReport(2024, '5')]) {
    await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  }
  await introduce(window, ORGAN)
}

const openReport = { name: `打开 ${ORGAN} 2024 年度报告` } as const

async function openPlace(window: Page, name: string | RegExp): Promise<void> {
  const fold = window.getByRole('button', { name: '显示目录' })
  if (await fold.isVisible()) await fold.click()
  await openPage(window, name)
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Each place a clerk comes to, by name; leads there and back to the report. */
const places: readonly (readonly [name: string, lead: (window: Page) => Promise<void>])[] = [
  ['本机上的报告', () => Promise.resolve()],
  ['新建报告', (window) => window.getByRole('button', { name: '新建报告' }).click()],
  ['导入报告', importReport],
  ['汇总', (window) => window.getByRole('button', { name: '汇总各部门报告' }).click()],
  ['有表的章节', (window) => openFromHome(window, /^三、/)],
  ['单行的表', (window) => openFromHome(window, /^四、/)],
  ['版式与附件', (window) => openFromHome(window, '版式与附件')],
  ['与上年对比', (window) => openFromHome(window, '与上年对比')],
  ['检查与导出', (window) => openFromHome(window, '检查与导出')],
  ['说明理由', reply],
  ['放入报告', placeChart],
  ['导出', (window) => exportDialog(window)],
  ['打印', (window) => printDialog(window)],
]

async function openFromHome(window: Page, place: string | RegExp): Promise<void> {
  await window.getByRole('button', openReport).click()
  await openPlace(window, place)
}

async function importReport(window: Page): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: '导入报告', exact: true }).click()
  await (await chooser).setFiles(REPORT)
  await expect(window.getByRole('dialog').getByLabel('机关名称')).toBeVisible()
}

async function reply(window: Page): Promise<void> {
  await openFromHome(window, '检查与导出')
  await window.getByRole('button', { name: '说明理由' }).first().click()
  await expect(window.getByRole('dialog')).toBeVisible()
}

async function placeChart(window: Page): Promise<void> {
  await openFromHome(window, '与上年对比')
  await window.getByRole('button', { name: /^放入报告：/ }).first().click()
  await expect(window.getByRole('dialog')).toBeVisible()
}

async function printDialog(window: Page): Promise<void> {
  await openFromHome(window, '检查与导出')
  await window.getByRole('button', { name: '打印', exact: true }).click()
  await expect(window.getByRole('dialog').getByRole('checkbox', { name: '打印为草稿' })).toBeVisible()
}

async function exportDialog(window: Page): Promise<void> {
  await openFromHome(window, '检查与导出')
  await window.getByRole('button', { name: '导出…' }).first().click()
  await expect(window.getByRole('dialog').getByLabel('文件名')).not.toHaveValue('')
}

for (const [name, lead] of places) {
  test(`${name}: nothing stops a screen reader, nothing is cut off, in colours of the system and on a small screen too`, async ({ window }) => {
    await window.emulateMedia({ reducedMotion: 'reduce' })
    await window.setViewportSize({ width: 1366, height: 768 })
    await openHome(window)
    await lead(window)
    await takePicture(window, `sight-${name}`)
    await expectNoBarriers(window)
    expect(await window.evaluate(() => document.getAnimations().length)).toBe(0)
    await window.setViewportSize({ width: 911, height: 512 })
    await takePicture(window, `sight-${name}-911`)
    expect(await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await window.emulateMedia({ forcedColors: 'active' })
    await takePicture(window, `sight-${name}-contrast`)
  })

  test(`${name}: Tab goes through all of it and comes round, and shows where it is`, async ({ window }) => {
    await openHome(window)
    await lead(window)
    await goRound(window)
  })
}

async function expectNoBarriers(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** More stops than any page has. */
const MOST_STOPS = 300

/** Tab until the first stop comes again: each stop is drawn, and none holds the focus. */
async function goRound(window: Page): Promise<void> {
  const stops: string[] = []
  for (;;) {
    await window.keyboard.press('Tab')
    const stop = await window.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const page = document.documentElement.dataset
      const last = page['lastStop'] ?? '0'
      const hasComeRound = element.dataset['stop'] === '1'
      const isHeld = element.dataset['stop'] === last
      element.dataset['stop'] ??= String(Number(last) + 1)
      page['lastStop'] = element.dataset['stop']
      // A box to tick is drawn as its mark.
      const drawn = element.closest('label')?.querySelector('.tick, .radio-mark') ?? element
      const isDrawn = getComputedStyle(drawn).outlineStyle !== 'none'
      return { hasComeRound, isHeld, isDrawn, html: element.outerHTML.slice(0, 160) }
    })
    if (stop === null) continue
    if (stop.hasComeRound) break
    expect(stop.isHeld ? stop.html : '').toBe('')
    expect(stop.isDrawn ? '' : stop.html).toBe('')
    stops.push(stop.html)
    expect(stops.length).toBeLessThan(MOST_STOPS)
  }
  expect(stops.length).toBeGreaterThan(1)
}

test('Esc closes each dialog and gives the focus back to the button that opened it', async ({ window }) => {
  await openHome(window)
  const dialog = window.getByRole('dialog')
  const opens = async (button: ReturnType<Page['getByRole']>): Promise<void> => {
    await button.focus()
    await window.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
  }
  await opens(window.getByRole('button', { name: '新建报告' }))
  await window.getByRole('button', openReport).click()
  await openPage(window, '与上年对比')
  await opens(window.getByRole('button', { name: /^放入报告：/ }).first())
  await openPage(window, '检查与导出')
  await opens(window.getByRole('button', { name: '说明理由' }).first())
  await opens(window.getByRole('button', { name: '导出…' }).last())
  await openPage(window, /^三、/)
  await window.locator('[data-cell="received.total"]').click()
  await window.keyboard.press('F2')
  await expect(dialog).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.locator('[data-cell="received.total"]')).toBeFocused()
})
