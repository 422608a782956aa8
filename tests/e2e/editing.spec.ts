import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, takePicture, test } from './fixture'
import { addRow, answer, answerNone, createReport, introduce, narrative, openPage, pressShortcut, waitUntilSaved } from './report-form'

async function newReport(window: Page): Promise<void> {
  await introduce(window, '临河县水务局')
  await createReport(window, 2016)
}

test('The stock sentence follows the facts until the clerk rewrites it; then a change only offers the new one', async ({ window }) => {
  await newReport(window)
  await openPage(window, /^六、/)
  await answer(window, '收取费用', '0')
  await expect(narrative(window)).toHaveValue('本年我局没有任何行政收费。')
  await narrative(window).fill('2016年没有收费。')
  await answer(window, '收取费用', '50')
  await expect(narrative(window)).toHaveValue('2016年没有收费。')
  await takePicture(window, 'stock-offer')
  await window.getByRole('button', { name: '采用新文字' }).click()
  await expect(narrative(window)).toHaveValue('2016年没有收费。\n本年我局依法收取政府信息公开费用50元。')
  await window.getByRole('button', { name: '恢复为自动生成的文字' }).click()
  await expect(narrative(window)).toHaveValue('本年我局依法收取政府信息公开费用50元。')
})

test('Undo and redo go through all sections and show what they change', async ({ program, window }) => {
  await newReport(window)
  await openPage(window, /^一、概述/)
  await narrative(window).fill('概述正文。')
  await openPage(window, /^六、/)
  await answer(window, '收取费用', '0')
  await openPage(window, '标题与年度')

  await pressShortcut(program, 'Z')
  await expect(window.getByRole('heading', { name: /^六、/, level: 1 })).toBeVisible()
  await expect(window.getByLabel('收取费用', { exact: true })).toHaveValue('')
  await pressShortcut(program, 'Z')
  await expect(window.getByRole('heading', { name: /^一、概述/, level: 1 })).toBeVisible()
  await expect(narrative(window)).toHaveValue(/^我局高度重视/)
  await window.getByRole('button', { name: /^重做/ }).click()
  await expect(narrative(window)).toHaveValue('概述正文。')
  await pressShortcut(program, 'Y')
  await expect(window.getByLabel('收取费用', { exact: true })).toHaveValue('0')
})

test('An input method neither loses nor doubles a character, and what it still composes survives closing', async ({ desk }) => {
  const first = await desk.start()
  const { window } = first
  await newReport(window)
  await openPage(window, /^一、概述/)
  await narrative(window).fill('水库')
  await narrative(window).press('End')
  const keyboard = await window.context().newCDPSession(window)
  await keyboard.send('Input.imeSetComposition', { text: 'guan', selectionStart: 4, selectionEnd: 4 })
  await keyboard.send('Input.imeSetComposition', { text: 'guan li', selectionStart: 7, selectionEnd: 7 })
  await expect(narrative(window)).toHaveValue('水库guan li')
  await keyboard.send('Input.insertText', { text: '管理' })
  await expect(narrative(window)).toHaveValue('水库管理')
  await keyboard.send('Input.imeSetComposition', { text: 'ju', selectionStart: 2, selectionEnd: 2 })
  await first.close()

  const second = await desk.start()
  await second.window.getByRole('button', { name: /^打开 临河县水务局/ }).click()
  await openPage(second.window, /^一、概述/)
  await expect(narrative(second.window)).toHaveValue('水库管理ju')
})

test('What the status bar calls saved is there after a power cut', async ({ desk }) => {
  const first = await desk.start()
  await newReport(first.window)
  await openPage(first.window, /^一、概述/)
  await narrative(first.window).fill('停电前的文字。')
  await expect(first.window.getByText('未保存').or(first.window.getByText('正在保存…')).or(first.window.getByText(/^已保存 \d/))).toBeVisible()
  await waitUntilSaved(first.window)
  await expect(first.window.getByText('未保存')).toHaveCount(0)
  await first.window.waitForTimeout(700)
  await waitUntilSaved(first.window)
  await first.kill()

  const second = await desk.start()
  await second.window.getByRole('button', { name: /^打开 临河县水务局/ }).click()
  await openPage(second.window, /^一、概述/)
  await expect(narrative(second.window)).toHaveValue('停电前的文字。')
})

test('无 is an answer of its own, and figures that cannot be read are told when the field is left', async ({ window }) => {
  await newReport(window)
  await openPage(window, /^五、/)
  await answer(window, '收到申请', '三件')
  await window.getByLabel('收到申请', { exact: true }).blur()
  await expect(window.getByText('请填写数字')).toBeVisible()
  await expect(window.getByRole('navigation').getByText('有问题')).toBeVisible()
  await answer(window, '收到申请', '')
  await answerNone(window, '收到申请')
  await expect(window.getByLabel('收到申请', { exact: true })).toBeDisabled()
  await expect(narrative(window)).toHaveValue('本年我局未收到政府信息公开申请。')
})

test('The outline is changed for this report: renamed, moved, added, dropped and put back, the numbers following', async ({ window }) => {
  await newReport(window)
  await window.getByRole('button', { name: '调整章节' }).click()
  await window.getByRole('button', { name: /^下移“一、概述”/ }).click()
  await expect(window.getByRole('main').getByText('二、概述', { exact: true })).toBeVisible()
  await window.getByRole('button', { name: /^修改“二、概述”的标题/ }).click()
  await window.getByRole('dialog').getByLabel('章节标题').fill('总体情况')
  await window.getByRole('button', { name: '改名', exact: true }).click()
  await expect(window.getByRole('main').getByText('二、总体情况', { exact: true })).toBeVisible()

  await window.getByRole('button', { name: '添加章节' }).click()
  await window.getByRole('dialog').getByLabel('章节标题').fill('回应社会关切情况')
  await window.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click()
  await expect(window.getByRole('main').getByText('十一、回应社会关切情况', { exact: true })).toBeVisible()
  await takePicture(window, 'outline')

  await openPage(window, /^十一、/)
  await narrative(window).fill('回应3次。')
  await openPage(window, '章节总览')
  await window.getByRole('button', { name: '调整章节' }).click()
  await window.getByRole('button', { name: /^删除“十一、/ }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: '删除', exact: true }).click()
  await openPage(window, /未编入正文的文字/)
  await expect(window.getByText('回应3次。')).toBeVisible()
  await window.getByRole('button', { name: /放回到/ }).click()
  await window.getByRole('option', { name: '二、总体情况' }).click()
  await window.getByRole('button', { name: '放回', exact: true }).click()
  await openPage(window, /^二、总体情况/)
  await expect(narrative(window)).toHaveValue(/回应3次。$/)
})

test('A block copied from a spreadsheet fills the list', async ({ window, program }) => {
  await newReport(window)
  await openPage(window, /^四、/)
  await addRow(window, '渠道', {})
  await program.application.evaluate(({ clipboard }): void => {
    void clipboard.writeText('县政府网站\t网站\t100\t21200\r\n局公开栏\t公开栏\t38\t0\r\n')
  })
  await window.getByLabel('渠道 1：名称').press('Control+v')
  await expect(window.getByLabel('渠道 2：公开条数')).toHaveValue('38')
  await expect(narrative(window)).toHaveValue('我局主要通过县政府网站、局公开栏等2个渠道主动公开政府信息。')
})

test('A report is written by keyboard alone', async ({ window }) => {
  await window.getByLabel('机关名称').focus()
  await window.keyboard.type('临河县水务局')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: '新建报告' }).focus()
  await window.keyboard.press('Enter')
  await window.getByRole('dialog').getByLabel('报告年度').focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('2016')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: '章节总览' })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: /^一、概述/, level: 1 })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByLabel('文件 1：文件名称')).toBeVisible()
})

test('Nothing is cut off on a small screen at 150 and at 200 per cent', async ({ window }) => {
  await newReport(window)
  await openPage(window, /^二、/)
  for (const [width, height] of [[1366, 768], [911, 512], [683, 384]] as const) {
    await window.setViewportSize({ width, height })
    await takePicture(window, `small-${String(width)}`)
    const overflow = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expect(window.getByRole('button', { name: '导出…' }).first()).toBeInViewport()
    await window.getByRole('button', { name: '完成本章' }).scrollIntoViewIfNeeded()
    await expect(window.getByRole('button', { name: '完成本章' })).toBeInViewport()
  }
})

test('No page of the form has a fault that a screen reader would stumble over', async ({ window }) => {
  await newReport(window)
  const pages = ['章节总览', '标题与年度', '开头段落', /^二、/, /^五、/, '落款与日期', '检查与导出']
  for (const page of pages) {
    await openPage(window, page)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
})

test('Nor has any page of a report with tables', async ({ window }) => {
  await introduce(window, '临河县水务局')
  await createReport(window, 2023)
  for (const page of ['章节总览', '标题与年度', /^一、/, /^二、/, /^三、/, /^四、/, /^五、/, /^六、/, '与上年对比', '检查与导出']) {
    await openPage(window, page)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
})
