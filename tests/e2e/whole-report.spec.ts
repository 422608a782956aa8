import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, takePicture, test } from './fixture'
import { addRow, answer, answerNone, answerNoneToAll, createReport, exportReport, finishSection, introduce, narrative, openPage, waitUntilSaved } from './report-form'

const ORGAN = '临河县水务局'

test('A clerk writes a report from the first start to the PDF, and closing in the middle of a word loses nothing', async ({ desk }) => {
  test.setTimeout(180_000)
  const first = await desk.start()
  const { window } = first
  await takePicture(window, 'first-run')
  await introduce(window, ORGAN)
  await takePicture(window, 'empty-start-page')
  await createReport(window, 2016)
  await takePicture(window, 'overview')

  await openPage(window, /^一、概述/)
  await addRow(window, '文件', { 文件名称: '中华人民共和国政府信息公开条例' })
  await answer(window, '本年主动公开政府信息', '１３８')
  await window.getByLabel('本年主动公开政府信息', { exact: true }).blur()
  await expect(window.getByLabel('本年主动公开政府信息', { exact: true })).toHaveValue('138')
  await expect(narrative(window)).toHaveValue(/按照《中华人民共和国政府信息公开条例》的规定.*本年共主动公开政府信息138条。/)
  await finishSection(window)

  await expect(window.getByRole('heading', { name: /^二、/, level: 1 })).toBeFocused()
  await addRow(window, '成员', { 姓名: '王建国', 职务: '局长' })
  await addRow(window, '成员', { 姓名: '李慧', 职务: '副局长' })
  await window.getByRole('radiogroup', { name: '是否成立监督小组' }).getByText('是', { exact: true }).click()
  await answer(window, '负责日常工作的科室', '局办公室')
  await answerNone(window, '本年制定或修订的制度')
  await answer(window, '举办培训', '2')
  await answer(window, '参加培训', '46')
  await window.getByRole('radiogroup', { name: '公开指南是否编制并公布' }).getByText('是', { exact: true }).click()
  await answer(window, '公开指南公布日期', '2016-5-1')
  await window.getByRole('radiogroup', { name: '公开目录是否编制并公布' }).getByText('是', { exact: true }).click()
  await answerNone(window, '公开目录公布日期')
  await expect(narrative(window)).toHaveValue(/于2016年5月1日公布/)
  await takePicture(window, 'section-with-lists')
  await finishSection(window)

  await addRow(window, '领域', { 领域: '饮用水安全', 公开条数: '24' })
  await finishSection(window)
  await addRow(window, '渠道', { 名称: '县政府网站', 公开条数: '100' })
  await addRow(window, '渠道', { 名称: '局公开栏', 公开条数: '38' })
  await answer(window, '各渠道公开信息合计', '138')
  await finishSection(window)

  for (const question of ['收到申请', '其中：当面申请', '其中：信函申请', '其中：传真申请', '其中：网络申请', '答复：予以公开', '答复：部分公开']) {
    await answerNone(window, question)
  }
  await finishSection(window)
  await expect(window.getByRole('alert')).toContainText('有 4 处需要处理')
  await takePicture(window, 'error-summary')
  await window.getByRole('alert').getByRole('button', { name: /答复：不予公开/ }).click()
  await expect(window.getByLabel('答复：不予公开', { exact: true })).toBeFocused()
  for (const question of ['答复：不予公开', '答复：其他处理', '按期答复', '延期答复']) await answerNone(window, question)
  await finishSection(window)

  await answer(window, '收取费用', '0')
  await answerNone(window, '减免费用')
  await expect(narrative(window)).toHaveValue('本年我局没有任何行政收费。')
  await finishSection(window)

  await answerNoneToAll(window)
  await finishSection(window)
  await narrative(window).fill('公开前由信息员初审、分管领导复核。')
  await finishSection(window)
  await answerNone(window, '所属事业单位')
  await finishSection(window)
  await narrative(window).fill('一是公开不够及时。二是解读不多。')
  await narrative(window).press('End')
  await window.keyboard.type('下一年将逐项改进，每月检查一')
  await first.close()

  const second = await desk.start()
  await expect(second.window.getByText('已完成 9/10 章')).toBeVisible()
  await takePicture(second.window, 'start-page')
  await second.window.getByRole('button', { name: `打开 ${ORGAN} 2016 年度报告` }).click()
  await openPage(second.window, /^十、/)
  await expect(narrative(second.window)).toHaveValue('一是公开不够及时。二是解读不多。下一年将逐项改进，每月检查一')
  await narrative(second.window).press('Control+End')
  await second.window.keyboard.type('次。')
  await finishSection(second.window)
  await answer(second.window, '成文日期', '2017-1-20')
  await second.window.getByLabel('成文日期', { exact: true }).blur()
  await expect(second.window.getByLabel('成文日期', { exact: true })).toHaveValue('2017年1月20日')
  await openPage(second.window, '检查与导出')
  await expect(second.window.getByText(/^各章都已完成，没有需要处理的问题（检查了 \d+ 条规则）。$/)).toBeVisible()
  await takePicture(second.window, 'review')
  await waitUntilSaved(second.window)

  const fileName = await exportReport(second.window)
  expect(readdirSync(desk.documents)).toEqual([fileName])
  const text = execFileSync('pdftotext', [path.join(desk.documents, fileName), '-'], { encoding: 'utf8' }).replace(/\s/gu, '')
  for (const expected of [
    `${ORGAN}2016年政府信息公开工作年度报告`,
    '一、概述',
    '按照《中华人民共和国政府信息公开条例》的规定',
    '本年我局未收到政府信息公开申请。',
    '本年我局没有任何行政收费。',
    '每月检查一次。',
    `${ORGAN}2017年1月20日`,
  ]) {
    expect(text).toContain(expected)
  }
})
