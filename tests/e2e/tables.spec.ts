import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, takePicture, test } from './fixture'
import { createReport, finishSection, introduce, openPage, pressShortcut, putOnClipboard, waitUntilSaved } from './report-form'

/** The cell of a row and a column of the format. */
function cell(window: Page, key: string): Locator {
  return window.locator(`[data-cell="${key}"]`)
}

async function openTable(window: Page, page: RegExp, year = 2023): Promise<void> {
  await introduce(window, '临河县水务局')
  await createReport(window, year)
  await openPage(window, page)
}

const applications = /^三、/
const disclosure = /^二、/

async function typeAt(window: Page, key: string, typed: string): Promise<void> {
  await cell(window, key).click()
  await window.keyboard.type(typed)
}

/** The line under the table that says what was done. */
function message(window: Page): Locator {
  return window.locator('.cell-message')
}

test('Keys go through the table as in a spreadsheet, and totals fill themselves', async ({ window }) => {
  await openTable(window, applications)
  await expect(window.getByText('未填写', { exact: true })).toBeVisible()
  await window.getByRole('button', { name: '开始填写' }).click()
  await expect(cell(window, 'received.natural')).toBeFocused()
  await window.keyboard.type('12')
  await expect(cell(window, 'received.total')).toHaveValue('12')
  await window.keyboard.press('Tab')
  await window.keyboard.type('3')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'carriedIn.business')).toBeFocused()
  await expect(cell(window, 'received.total')).toHaveValue('15')
  await window.keyboard.press('Shift+Enter')
  await expect(cell(window, 'received.business')).toBeFocused()
  await window.keyboard.press('Shift+Tab')
  await expect(cell(window, 'received.natural')).toBeFocused()

  // Typing replaces, F2 goes on behind the figure, Esc takes back.
  await window.keyboard.type('7')
  await expect(cell(window, 'received.natural')).toHaveValue('7')
  await window.keyboard.press('Escape')
  await expect(cell(window, 'received.natural')).toHaveValue('12')
  await window.keyboard.press('F2')
  await window.keyboard.type('0')
  await window.keyboard.press('ArrowLeft')
  await expect(cell(window, 'received.natural')).toBeFocused()
  await window.keyboard.type('4')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'received.natural')).toHaveValue('1240')

  await window.keyboard.press('Control+End')
  await expect(cell(window, 'carriedOut.total')).toBeFocused()
  await window.keyboard.press('Home')
  await expect(cell(window, 'carriedOut.natural')).toBeFocused()
  await window.keyboard.press('ArrowUp')
  await expect(cell(window, 'resultsTotal.natural')).toBeFocused()
  await window.keyboard.type('5')
  await expect(window.getByText('合计由程序相加。确实要另填的，请按 F2。')).toBeVisible()
  await window.keyboard.press('End')
  await expect(cell(window, 'resultsTotal.total')).toBeFocused()
  await window.keyboard.press('Control+Home')
  await expect(cell(window, 'received.natural')).toBeFocused()

  // At its ends Tab leaves the table.
  await window.keyboard.press('Control+End')
  await window.keyboard.press('Tab')
  await expect(window.locator('[data-cell]:focus')).toHaveCount(0)
})

test('Figures are put right when the cell is left; what is no figure stays and is said', async ({ window }) => {
  await openTable(window, applications)
  await typeAt(window, 'received.natural', '１，２３４件')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'received.natural')).toHaveValue('1234')
  await window.keyboard.type('2.5')
  await expect(window.getByText('请填写整数')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(cell(window, 'carriedIn.natural')).toHaveValue('2.5')
  await expect(cell(window, 'carriedIn.natural')).toHaveAttribute('aria-invalid', 'true')
  await expect(window.locator('.cell-fault')).toHaveText('请填写整数')
  await expect(window.getByText('1 格读不出数字')).toBeVisible()
  await window.keyboard.type('/')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'granted.natural')).toHaveValue('/')
  await takePicture(window, 'table-three')
  await openPage(window, /^四、/)
  await takePicture(window, 'table-untouched')
  await openPage(window, disclosure)
  await typeAt(window, 'administrativeFees.fees', '1276。553412 万元')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'administrativeFees.fees')).toHaveValue('1276.553412')
  await takePicture(window, 'table-two')
})

test('Changes of 2019 are written 增10 and -1', async ({ window }) => {
  await openTable(window, disclosure, 2019)
  await typeAt(window, 'licences.change', '增 10')
  await window.keyboard.press('Enter')
  await window.keyboard.type('－1')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'licences.change')).toHaveValue('增10')
  await expect(cell(window, 'otherServices.change')).toHaveValue('-1')
  await expect(window.locator('.cell-fault')).toHaveCount(0)
})

test('A block is chosen by keys or mouse, filled, emptied, and each is one step back', async ({ program, window }) => {
  await openTable(window, applications)
  await typeAt(window, 'granted.natural', '4')
  await window.keyboard.press('Enter')
  await cell(window, 'granted.natural').click()
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(message(window)).toHaveText('已选 3 行 1 列')
  await window.keyboard.press('Control+d')
  await expect(cell(window, 'stateSecret.natural')).toHaveValue('4')
  await window.keyboard.press('Control+r')
  await cell(window, 'granted.natural').hover()
  await window.mouse.down()
  await cell(window, 'stateSecret.research').hover()
  await window.mouse.up()
  await expect(message(window)).toHaveText('已选 3 行 3 列')
  await takePicture(window, 'table-block')
  await window.keyboard.press('Control+r')
  await expect(cell(window, 'stateSecret.research')).toHaveValue('4')
  await expect(cell(window, 'resultsTotal.total')).toHaveValue('36')
  await window.keyboard.press('Delete')
  await expect(cell(window, 'resultsTotal.total')).toHaveValue('')
  await pressShortcut(program, 'Z')
  await expect(cell(window, 'resultsTotal.total')).toHaveValue('36')
  await pressShortcut(program, 'Z')
  await expect(cell(window, 'resultsTotal.total')).toHaveValue('12')
  await cell(window, 'forbiddenByLaw.natural').click()
  await cell(window, 'forbiddenByLaw.legal').click({ modifiers: ['Shift'] })
  await expect(message(window)).toHaveText('已选 1 行 5 列')
  await window.keyboard.press('Control+a')
  await expect(message(window)).toHaveText('已选 25 行 7 列')
  await window.keyboard.press('Delete')
  await expect(window.getByText('已填写 0/144 格')).toBeVisible()
})

test('Blocks are copied, cut and pasted through the clipboard', async ({ program, window }) => {
  await openTable(window, applications)
  await typeAt(window, 'granted.natural', '4')
  await window.keyboard.press('Tab')
  await window.keyboard.type('5')
  await window.keyboard.press('Tab')
  await cell(window, 'granted.natural').click()
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Control+c')
  await expect(message(window)).toHaveText('已复制 2 格')
  expect(await program.application.evaluate(({ clipboard }) => clipboard.readText())).toBe('4\t5')
  await window.evaluate(() => {
    addEventListener('paste', ({ clipboardData }) => (document.body.dataset['pasted'] = clipboardData?.getData('text/html')), { capture: true, once: true })
  })
  await cell(window, 'repeated.research').click()
  await window.keyboard.press('Control+v')
  await expect(cell(window, 'repeated.research')).toHaveValue('4')
  await expect(cell(window, 'repeated.welfare')).toHaveValue('5')
  await expect(message(window)).toHaveText('已读入 2 个数字。')
  await expect(window.locator('body')).toHaveAttribute('data-pasted', /<tr><td>4<\/td><td>5<\/td><\/tr>/u)
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Control+x')
  await expect(cell(window, 'repeated.research')).toHaveValue('')

  // An empty cell is copied too.
  await cell(window, 'publications.natural').click()
  await window.keyboard.press('Control+c')
  await expect(message(window)).toHaveText('已复制 1 格')

  await putOnClipboard(window, { text: '0' })
  await cell(window, 'received.natural').click()
  await cell(window, 'carriedIn.otherBodies').click({ modifiers: ['Shift'] })
  await window.keyboard.press('Control+v')
  await expect(message(window)).toHaveText('已读入 12 个数字。')
  await expect(cell(window, 'carriedIn.otherBodies')).toHaveValue('0')
})

/** As spreadsheets put it on the clipboard. */
function spreadsheetHtml(rows: readonly string[]): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body>
<!--StartFragment--><table border=0 cellpadding=0>${rows.join('')}</table><!--EndFragment--></body></html>`
}

test('A table copied with its labels from a spreadsheet finds its cells, and what does not fit or agree is said', async ({ program, window }) => {
  await openTable(window, applications)
  const row = (label: string, figures: readonly string[]): string => `<tr>${[label, ...figures].map((text) => `<td class=xl65>${text}</td>`).join('')}</tr>`
  const html = spreadsheetHtml([
    '<tr><td rowspan=2></td><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td><td rowspan=2>备注</td></tr>',
    '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>',
    row('一、本年新收政府信息公开申请数量', ['9', '1', '0', '0', '0', '0', '10', '']),
    row('（一）予以公开', ['6', '1', '0', '0', '0', '/', '7', '网']),
    row('2.重复申请', ['3', '0', '0', '0', '0', '0', '4', '']),
    row('合并办理', ['1', '0', '0', '0', '0', '0', '1', '']),
  ])
  await putOnClipboard(window, { text: '看不到的文字', html })
  await cell(window, 'publications.legal').click()
  await window.keyboard.press('Control+v')
  await expect(cell(window, 'received.natural')).toHaveValue('9')
  await expect(cell(window, 'granted.otherBodies')).toHaveValue('/')
  await expect(cell(window, 'repeated.natural')).toHaveValue('3')
  await expect(message(window)).toHaveText(
    '已读入 17 个数字，1 个“/”按不适用处理，复制来的行名、列名已对上，按名称放入，右边多出的 1 列没有放入，对不上或多出的 1 行没有放入，“三（五）2.重复申请·总计”复制来的是 4，各项相加是 3，请核对。',
  )
  await takePicture(window, 'table-paste')
  await pressShortcut(program, 'Z')
  await expect(window.getByText('未填写', { exact: true })).toBeVisible()
})

test('Typing in a cell is one step of undo, and undoing in the cell undoes the typing only', async ({ program, window }) => {
  await openTable(window, applications)
  await typeAt(window, 'received.natural', '1')
  await window.keyboard.press('Enter')
  await window.keyboard.type('2')
  await window.waitForTimeout(1100)
  await window.keyboard.type('3')
  await expect(cell(window, 'carriedIn.natural')).toHaveValue('23')
  await pressShortcut(program, 'Z')
  await expect(cell(window, 'carriedIn.natural')).toHaveValue('')
  await expect(cell(window, 'received.natural')).toHaveValue('1')
  await pressShortcut(program, 'Y')
  await expect(cell(window, 'carriedIn.natural')).toHaveValue('23')
  await pressShortcut(program, 'Z')
  await pressShortcut(program, 'Z')
  await expect(cell(window, 'received.natural')).toHaveValue('')
  await expect(window.getByText('未填写', { exact: true })).toBeVisible()
})

test('A total is stated otherwise only with a reason, is marked, and can be taken back', async ({ window }) => {
  await openTable(window, applications)
  await typeAt(window, 'received.natural', '8')
  await window.keyboard.press('End')
  await window.keyboard.press('Escape')
  await cell(window, 'received.total').click()
  await expect(window.getByText('合计由程序计算：= 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他')).toBeVisible()
  await typeAt(window, 'received.natural', '8')
  await window.keyboard.press('Enter')
  await cell(window, 'received.total').click()
  await window.keyboard.press('F2')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText('“一、本年新收政府信息公开申请数量·总计”各项相加是 8。')).toBeVisible()
  await dialog.getByLabel('另填的数').fill('9')
  await dialog.getByRole('button', { name: '另填', exact: true }).click()
  await expect(dialog.getByText('请写明理由')).toBeVisible()
  await dialog.getByLabel('理由').fill('与上级平台的统计口径一致')
  await takePicture(window, 'table-total')
  await dialog.getByRole('button', { name: '另填', exact: true }).click()
  await expect(cell(window, 'received.total')).toHaveValue('9')
  await expect(window.locator('.cell-stated')).toHaveText('另填')
  await expect(window.getByText('另填的合计是 9，各项相加是 8。理由：与上级平台的统计口径一致', { exact: false })).toBeVisible()
  await window.getByRole('button', { name: '修改另填的合计…' }).click()
  await dialog.getByRole('button', { name: '改回程序计算的合计' }).click()
  await expect(cell(window, 'received.total')).toHaveValue('8')
  await expect(window.locator('.cell-stated')).toHaveCount(0)
})

test('An input method replaces the figure of the cell it composes in, and nothing is lost', async ({ window }) => {
  await openTable(window, disclosure, 2019)
  await typeAt(window, 'licences.change', '5')
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowUp')
  await expect(cell(window, 'licences.change')).toBeFocused()
  const keyboard = await window.context().newCDPSession(window)
  await keyboard.send('Input.imeSetComposition', { text: 'z', selectionStart: 1, selectionEnd: 1 })
  await keyboard.send('Input.imeSetComposition', { text: 'zeng', selectionStart: 4, selectionEnd: 4 })
  await expect(cell(window, 'licences.change')).toHaveValue('zeng')
  await keyboard.send('Input.insertText', { text: '增' })
  await window.keyboard.type('10')
  await expect(cell(window, 'licences.change')).toHaveValue('增10')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'otherServices.change')).toBeFocused()
  await keyboard.send('Input.imeSetComposition', { text: 'jian', selectionStart: 4, selectionEnd: 4 })
  await keyboard.send('Input.insertText', { text: '减3' })
  await window.keyboard.press('Tab')
  await expect(cell(window, 'licences.change')).toHaveValue('增10')
  await expect(cell(window, 'otherServices.change')).toHaveValue('减3')
})

test('An untouched table, zeros, empty cells and a cleared table are told apart', async ({ program, window }) => {
  await openTable(window, applications)
  await window.getByRole('button', { name: '全部填 0' }).click()
  await expect(cell(window, 'carriedOut.total')).toHaveValue('0')
  await expect(window.getByText('已填写 144/144 格')).toBeVisible()
  await window.keyboard.press('Delete')
  await expect(cell(window, 'received.natural')).toHaveAttribute('placeholder', '0')
  await window.getByText('/', { exact: true }).click()
  await expect(cell(window, 'received.natural')).toHaveAttribute('placeholder', '/')
  await window.getByRole('button', { name: '清空此表' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: '清空', exact: true }).click()
  await expect(window.getByText('未填写', { exact: true })).toBeVisible()
  await pressShortcut(program, 'Z')
  await expect(cell(window, 'carriedOut.total')).toHaveValue('0')
})

test('A section with an untouched table is not finished; the list of what is open leads to the table', async ({ window }) => {
  await openTable(window, applications)
  await finishSection(window)
  await window.getByRole('alert').getByRole('button', { name: '“收到和处理政府信息公开申请情况表”还没有填写：请填写，确实都没有的请点“全部填 0”' }).click()
  await expect(window.getByRole('button', { name: '开始填写' })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(cell(window, 'received.natural')).toBeFocused()
  await finishSection(window)
  await openPage(window, applications)
  await expect(window.getByText('本章已完成')).toBeVisible()
})

test('A cell that a file did not give is marked 待补 until it is typed, or emptied on purpose', async ({ window }) => {
  await openTable(window, applications)
  const row = (label: string, figures: string): string => `<tr><td>${label}</td>${[...figures].map((figure) => `<td>${figure.trim()}</td>`).join('')}</tr>`
  const heads = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((head) => `<td>${head}</td>`).join('')
  const page = `<table><tr>${heads}</tr>${row('一、本年新收政府信息公开申请数量', '6000006')}${row('二、上年结转政府信息公开申请数量', '0000000')}${row('（一）予以公开', '?000000')}</table>`
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: '从文件读入表格…' }).click()
  await (await chooser).setFiles({ name: '台账.html', mimeType: 'text/html', buffer: Buffer.from(`<meta charset="utf-8">${page}`) })
  await window.getByRole('dialog').getByRole('button', { name: '读入', exact: true }).click()
  await expect(cell(window, 'received.natural')).toHaveValue('6')
  const missing = cell(window, 'repeated.natural')
  await expect(missing).toHaveAttribute('placeholder', '待补')
  await expect(cell(window, 'repeated.total')).toHaveAttribute('placeholder', '待算')
  await missing.click()
  await expect(window.getByText('导入的文件里没有读出这一格，请补填。')).toBeVisible()
  await takePicture(window, 'table-unread')
  await window.keyboard.type('2')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Delete')
  await expect(missing).toHaveValue('2')
  await expect(cell(window, 'publications.natural')).toHaveAttribute('placeholder', '0')
})

test('What was typed is there after the program is closed, the last cell included', async ({ desk }) => {
  const first = await desk.start()
  await openTable(first.window, applications)
  await typeAt(first.window, 'granted.natural', '4')
  await first.window.keyboard.press('Enter')
  await first.window.keyboard.type('６')
  await first.close()

  const second = await desk.start()
  await second.window.getByRole('button', { name: /^打开 临河县水务局/ }).click()
  await openPage(second.window, applications)
  await expect(cell(second.window, 'granted.natural')).toHaveValue('4')
  await expect(cell(second.window, 'partlyGranted.natural')).toHaveValue('6')
  await expect(cell(second.window, 'resultsTotal.total')).toHaveValue('10')
})

test('Readers are told row and column of each cell, and no rule of accessibility is broken', async ({ window }) => {
  await openTable(window, applications)
  const named = window.getByLabel('三、本年度办理结果 （三）不予公开 1.属于国家秘密，申请人情况 法人或其他组织 商业企业', { exact: true })
  await named.fill('3')
  await expect(cell(window, 'stateSecret.total')).toHaveValue('3')
  const heads = await cell(window, 'stateSecret.business').locator('xpath=ancestor::td').getAttribute('headers')
  const texts = await Promise.all((heads ?? '').split(' ').map((id) => window.locator(`[id="${id}"]`).textContent()))
  expect(texts).toEqual([
    '三、本年度办理结果',
    '（三）不予公开',
    '1.属于国家秘密',
    '申请人情况',
    '法人或其他组织',
    '商业企业',
  ])
  const { violations } = await new AxeBuilder({ page: window }).include('.table-field').setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
})

test('In a small window the table scrolls inside, heads and labels stay in sight', async ({ program, window }) => {
  await openTable(window, applications)
  await program.application.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(911, 512)
  })
  await typeAt(window, 'received.natural', '3')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+End')
  await expect(cell(window, 'carriedOut.total')).toBeInViewport({ ratio: 1 })
  await expect(window.getByRole('columnheader', { name: '总计' })).toBeInViewport({ ratio: 0.9 })
  await expect(window.getByText('四、结转下年度继续办理', { exact: true }).first()).toBeInViewport({ ratio: 0.5 })
  await takePicture(window, 'table-small')
  await window.keyboard.press('Control+Home')
  const inputBox = await cell(window, 'received.natural').boundingBox()
  const headBox = await window.locator('.figure-table thead').boundingBox()
  if (inputBox === null || headBox === null) throw new Error('the table is not there')
  expect(inputBox.y).toBeGreaterThanOrEqual(headBox.y + headBox.height - 1)
})

test('Beside the pages there is no room for the whole table: it scrolls in its frame, labels stay in sight', async ({ program, window }) => {
  await openTable(window, applications)
  await program.application.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768)
  })
  await typeAt(window, 'received.natural', '3')
  await window.getByRole('button', { name: '预览' }).click()
  await expect(window.locator('.figure-scroll')).toBeVisible()
  await cell(window, 'received.natural').click()
  await window.keyboard.press('Control+End')
  await takePicture(window, 'table-beside-pages')
  await expect(cell(window, 'carriedOut.total')).toBeInViewport({ ratio: 1 })
  await expect(window.getByText('四、结转下年度继续办理', { exact: true }).first()).toBeInViewport({ ratio: 0.5 })
  await expect(window.getByRole('columnheader', { name: '总计' })).toBeInViewport({ ratio: 0.5 })
  expect(await window.locator('main').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await window.keyboard.press('Home')
  const [box, label] = [await cell(window, 'carriedOut.natural').boundingBox(), await window.locator('.frozen-label').last().boundingBox()]
  if (box === null || label === null) throw new Error('the table is not there')
  expect(box.x).toBeGreaterThanOrEqual(label.x + label.width - 1)
})

test('A key is painted at once in the table of 175 cells', async ({ window }) => {
  await openTable(window, applications)
  await window.getByRole('button', { name: '全部填 0' }).click()
  await window.evaluate(() => {
    const times: number[] = []
    const painted = (since: number): void => {
      times.push(performance.now() - since)
      document.body.dataset['keyTimes'] = times.join(' ')
    }
    // A message sent within a frame arrives when the frame has been drawn.
    const afterFrame = (since: number): void => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => painted(since)
      port2.postMessage(null)
    }
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => afterFrame(timeStamp)), true)
  })
  for (let round = 0; round < 20; round++) {
    await window.keyboard.press('3')
    await window.waitForTimeout(60)
    await window.keyboard.press('Enter')
    await window.waitForTimeout(60)
  }
  await waitUntilSaved(window)
  const times = ((await window.locator('body').getAttribute('data-key-times')) ?? '').split(' ').map(Number).sort((a, b) => a - b)
  expect(times).toHaveLength(40)
  process.stdout.write(`key to paint, ms: median ${times[20]?.toFixed(0) ?? ''}, longest ${times.at(-1)?.toFixed(0) ?? ''}\n`)
})
